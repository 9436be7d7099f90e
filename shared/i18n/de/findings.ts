import type { Translation } from '../message';
import type { findingsEn } from '../en/findings';

export const findingsDe = {
} as const satisfies Translation<typeof findingsEn>;
