import type { Translation } from '../message';
import type { zonesEn } from '../en/zones';

export const zonesDe = {
} as const satisfies Translation<typeof zonesEn>;
