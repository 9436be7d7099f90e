import type { Translation } from '../message';
import type { syncEn } from '../en/sync';

export const syncDe = {
} as const satisfies Translation<typeof syncEn>;
