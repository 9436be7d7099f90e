import type { Message } from '../message';

export const cliEn = {
} as const satisfies Record<string, Message>;
