import type { Message } from '../message';

export const scopeEn = {
} as const satisfies Record<string, Message>;
