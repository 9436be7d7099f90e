import type { Message } from '../message';

export const deliverablesEn = {
} as const satisfies Record<string, Message>;
