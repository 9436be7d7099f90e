import type { Translation } from '../message';
import type { settingsEn } from '../en/settings';

export const settingsDe = {
} as const satisfies Translation<typeof settingsEn>;
