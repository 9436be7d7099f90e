import type { Message } from '../message';

export const figuresEn = {
} as const satisfies Record<string, Message>;
