import type { Message } from '../message';

export const findingsEn = {
} as const satisfies Record<string, Message>;
