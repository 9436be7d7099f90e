import { de } from '../../shared/i18n/de';
import { en } from '../../shared/i18n/en';
import { tables } from './start-tables';

/** Fetched behind the first screen: from here on every text can be shown. */
export function addAllTexts(): void {
  Object.assign(tables.en, en);
  Object.assign(tables.de, de);
}
