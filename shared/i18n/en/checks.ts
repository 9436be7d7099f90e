import type { Message } from '../message';

export const checksEn = {
} as const satisfies Record<string, Message>;
