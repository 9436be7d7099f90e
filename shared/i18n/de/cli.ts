import type { Translation } from '../message';
import type { cliEn } from '../en/cli';

export const cliDe = {
} as const satisfies Translation<typeof cliEn>;
