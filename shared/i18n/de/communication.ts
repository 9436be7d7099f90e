import type { Translation } from '../message';
import type { communicationEn } from '../en/communication';

export const communicationDe = {
} as const satisfies Translation<typeof communicationEn>;
