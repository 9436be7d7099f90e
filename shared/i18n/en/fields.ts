import type { Message } from '../message';

export const fieldsEn = {
} as const satisfies Record<string, Message>;
