import type { Translation } from '../message';
import type { choicesEn } from '../en/choices';

export const choicesDe = {
} as const satisfies Translation<typeof choicesEn>;
