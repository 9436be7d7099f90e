import type { Translation } from '../message';
import type { overviewEn } from '../en/overview';

export const overviewDe = {
} as const satisfies Translation<typeof overviewEn>;
