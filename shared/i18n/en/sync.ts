import type { Message } from '../message';

export const syncEn = {
} as const satisfies Record<string, Message>;
