import type { Translation } from '../message';
import type { checksEn } from '../en/checks';

export const checksDe = {
} as const satisfies Translation<typeof checksEn>;
