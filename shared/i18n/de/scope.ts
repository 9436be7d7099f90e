import type { Translation } from '../message';
import type { scopeEn } from '../en/scope';

export const scopeDe = {
} as const satisfies Translation<typeof scopeEn>;
