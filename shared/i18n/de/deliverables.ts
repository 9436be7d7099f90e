import type { Translation } from '../message';
import type { deliverablesEn } from '../en/deliverables';

export const deliverablesDe = {
} as const satisfies Translation<typeof deliverablesEn>;
