import type { Translation } from '../message';
import type { fieldsEn } from '../en/fields';

export const fieldsDe = {
} as const satisfies Translation<typeof fieldsEn>;
