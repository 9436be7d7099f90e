import type { Language } from '../i18n/message';
import type { Model } from '../model/model';
import { describeAssessmentWorkbook } from './assessment-workbook/workbook';
import type { DeliverableOptions } from './options';
import type { WorkbookDescription } from './sheet';

/** The sheets about zones and communication, the matrix first. */
const wanted = ['matrix', 'zones', 'conduits', 'flows'];

/** Communication matrix with the registers of zones, conduits and flows, as a small workbook of their own. */
export function describeCommunicationWorkbook(model: Model, language: Language, options: DeliverableOptions): WorkbookDescription {
  const whole = describeAssessmentWorkbook(model, language, options);
  const sheets = wanted.flatMap((id) => whole.sheets.filter((sheet) => sheet.id === id));
  return { ...whole, id: 'assessment-communication', sheets: sheets.length === 0 ? whole.sheets.slice(0, 1) : sheets };
}
