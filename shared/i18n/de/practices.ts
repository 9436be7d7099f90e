import type { Translation } from '../message';
import type { practicesEn } from '../en/practices';

export const practicesDe = {
} as const satisfies Translation<typeof practicesEn>;
