import type { Message } from '../message';

export const zonesEn = {
} as const satisfies Record<string, Message>;
