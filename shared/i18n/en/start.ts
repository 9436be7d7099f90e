import type { Message } from '../message';

export const startEn = {
} as const satisfies Record<string, Message>;
