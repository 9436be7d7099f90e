import { appDe } from '../../shared/i18n/de/app';
import { checksPanelDe } from '../../shared/i18n/de/checks-panel';
import { errorsDe } from '../../shared/i18n/de/errors';
import { exchangeDialogsDe } from '../../shared/i18n/de/exchange-dialogs';
import { fieldsDe } from '../../shared/i18n/de/fields';
import { gridDe } from '../../shared/i18n/de/grid';
import { recordsDe } from '../../shared/i18n/de/records';
import { startDe } from '../../shared/i18n/de/start';
import { walkDownDe } from '../../shared/i18n/de/walk-down';
import { appEn } from '../../shared/i18n/en/app';
import { checksPanelEn } from '../../shared/i18n/en/checks-panel';
import { errorsEn } from '../../shared/i18n/en/errors';
import { exchangeDialogsEn } from '../../shared/i18n/en/exchange-dialogs';
import { fieldsEn } from '../../shared/i18n/en/fields';
import { gridEn } from '../../shared/i18n/en/grid';
import { recordsEn } from '../../shared/i18n/en/records';
import { startEn } from '../../shared/i18n/en/start';
import { walkDownEn } from '../../shared/i18n/en/walk-down';
import type { Language, Message } from '../../shared/i18n/message';

/**
 * The texts that the first screen may show, in both languages; `all-texts.ts` adds the others before any room is shown.
 * The build puts this table in the place of `shared/i18n/tables.ts`, and refuses a start that uses other texts.
 */
export const tables: Readonly<Record<Language, Record<string, Message>>> = {
  en: { ...appEn, ...startEn, ...errorsEn, ...fieldsEn, ...recordsEn, ...gridEn, ...exchangeDialogsEn, ...checksPanelEn, ...walkDownEn },
  de: { ...appDe, ...startDe, ...errorsDe, ...fieldsDe, ...recordsDe, ...gridDe, ...exchangeDialogsDe, ...checksPanelDe, ...walkDownDe },
};
