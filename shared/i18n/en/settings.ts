import type { Message } from '../message';

export const settingsEn = {
} as const satisfies Record<string, Message>;
