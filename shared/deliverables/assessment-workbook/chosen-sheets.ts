import { translate } from '../../i18n/translate';
import type { OverviewSheet, WorkbookDescription } from '../sheet';

/** Some tables of the whole workbook as one of their own, in that order; a sheet that says so when none of them has a row. */
export function chosenSheets(whole: WorkbookDescription, id: string, wanted: readonly { readonly id: string; readonly title: string }[]): WorkbookDescription {
  const sheets = wanted.flatMap((one) => whole.sheets.filter((sheet) => sheet.id === one.id));
  if (sheets.length > 0) return { ...whole, id, sheets };
  const [overview] = whole.sheets.filter((sheet): sheet is OverviewSheet => sheet.kind === 'overview');
  if (overview === undefined) return { ...whole, id };
  const none = translate(whole.language, 'workbook.none');
  const rows = wanted.map(({ title }) => ({ label: title, values: [{ value: none }] }));
  const contents = { title: translate(whole.language, 'workbook.contents'), rows };
  return { ...whole, id, sheets: [{ ...overview, figures: [], groups: [...overview.groups.slice(0, 1), contents] }] };
}
