import type { Language } from '../i18n/message';
import type { Model } from '../model/model';
import { describeAssessmentWorkbook } from './assessment-workbook/workbook';
import type { DeliverableOptions } from './options';
import type { WorkbookDescription } from './sheet';

/** The inventory alone, as the workbook of the assessment shows it: one clean table. */
export function describeInventoryWorkbook(model: Model, language: Language, options: DeliverableOptions): WorkbookDescription {
  const whole = describeAssessmentWorkbook(model, language, options);
  const inventory = whole.sheets.filter(({ id }) => id === 'inventory');
  return { ...whole, id: 'assessment-inventory', sheets: inventory.length === 0 ? whole.sheets.slice(0, 1) : inventory };
}
