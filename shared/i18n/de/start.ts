import type { Translation } from '../message';
import type { startEn } from '../en/start';

export const startDe = {
} as const satisfies Translation<typeof startEn>;
