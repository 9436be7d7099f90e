import type { Message } from '../message';

export const practicesEn = {
} as const satisfies Record<string, Message>;
