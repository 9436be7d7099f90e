import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';
import type { Model } from '../model/model';
import { chosenSheets } from './assessment-workbook/chosen-sheets';
import { describeAssessmentWorkbook } from './assessment-workbook/workbook';
import type { DeliverableOptions } from './options';
import type { WorkbookDescription } from './sheet';

/** The inventory alone, as the workbook of the assessment shows it: one clean table. */
export function describeInventoryWorkbook(model: Model, language: Language, options: DeliverableOptions): WorkbookDescription {
  return chosenSheets(describeAssessmentWorkbook(model, language, options), 'assessment-inventory', [{ id: 'inventory', title: translate(language, 'workbook.inventory') }]);
}
