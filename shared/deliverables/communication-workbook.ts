import type { Language } from '../i18n/message';
import { translator } from '../i18n/translate';
import type { Model } from '../model/model';
import { chosenSheets } from './assessment-workbook/chosen-sheets';
import { describeAssessmentWorkbook } from './assessment-workbook/workbook';
import type { DeliverableOptions } from './options';
import type { WorkbookDescription } from './sheet';

/** Communication matrix with the registers of zones, conduits and flows, as a small workbook of their own. */
export function describeCommunicationWorkbook(model: Model, language: Language, options: DeliverableOptions): WorkbookDescription {
  const t = translator(language);
  return chosenSheets(describeAssessmentWorkbook(model, language, options), 'assessment-communication', [
    { id: 'matrix', title: t('workbook.matrix') },
    { id: 'zones', title: t('workbook.zones') },
    { id: 'conduits', title: t('workbook.conduits') },
    { id: 'flows', title: t('workbook.flows') },
  ]);
}
