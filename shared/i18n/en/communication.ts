import type { Message } from '../message';

export const communicationEn = {
} as const satisfies Record<string, Message>;
