import type { Translation } from '../message';
import type { figuresEn } from '../en/figures';

export const figuresDe = {
} as const satisfies Translation<typeof figuresEn>;
