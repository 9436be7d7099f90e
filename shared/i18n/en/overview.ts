import type { Message } from '../message';

export const overviewEn = {
} as const satisfies Record<string, Message>;
