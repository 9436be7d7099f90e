import type { Message } from '../message';

export const choicesEn = {
} as const satisfies Record<string, Message>;
