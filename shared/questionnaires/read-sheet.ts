import { throwAppError } from '../app/errors';
import { columnLetters, shownText, type SheetData, type WorkbookData } from '../office/workbook';
import { fieldOfHeading, listFields, type QuestionnaireField } from './columns';
import type { QuestionnaireLine, ReadQuestionnaire } from './questionnaire';

interface Header {
  readonly sheet: SheetData;
  /** Zero-based. */
  readonly row: number;
  readonly fields: ReadonlyMap<QuestionnaireField, number>;
}

const searchedRows = 40;

/**
 * The questionnaire of a workbook: the sheet and row whose headings name a number and a title or a statement.
 * @throws AppError `sheet-missing` for a sheet that is not there, `questionnaire-not-recognised` when no sheet is one
 */
export function readQuestionnaireSheet(workbook: WorkbookData, file: string, wanted?: string): ReadQuestionnaire {
  const sheets = wanted === undefined ? workbook.sheets : workbook.sheets.filter(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (wanted !== undefined && sheets.length === 0) return throwAppError('sheet-missing', { file, sheet: wanted });
  const headers = sheets.flatMap((sheet) => findHeader(sheet) ?? []);
  const best = headers.reduce<Header | undefined>((found, header) => (found === undefined || weight(header) > weight(found) ? header : found), undefined);
  if (best === undefined) return throwAppError('questionnaire-not-recognised', { file });
  return readBelow(best);
}

function weight({ sheet, fields }: Header): number {
  return fields.size - (sheet.hidden ? 5 : 0);
}

function findHeader(sheet: SheetData): Header | undefined {
  let best: Header | undefined;
  for (let row = 0; row < Math.min(sheet.rowCount, searchedRows); row += 1) {
    const fields = new Map<QuestionnaireField, number>();
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const field = fieldOfHeading(shownText(sheet, row, column));
      if (field !== undefined && !fields.has(field)) fields.set(field, column);
    }
    const isHeader = fields.has('code') && (fields.has('title') || fields.has('statement') || fields.has('ask'));
    if (isHeader && (best === undefined || fields.size > best.fields.size)) best = { sheet, row, fields };
  }
  return best;
}

function readBelow({ sheet, row: headerRow, fields }: Header): ReadQuestionnaire {
  const taken = new Set(fields.values());
  const headings = Array.from({ length: sheet.columnCount }, (_, column) => shownText(sheet, headerRow, column).trim());
  const lines: QuestionnaireLine[] = [];
  for (let row = headerRow + 1; row < sheet.rowCount; row += 1) {
    const cells = new Map([...fields].map(([field, column]) => [field, cellText(field, shownText(sheet, row, column))] as const));
    if ([...cells.values()].some((text) => text !== '')) lines.push({ row: row + 1, cells });
  }
  return {
    name: undefined,
    sheet: sheet.name,
    headerRow: headerRow + 1,
    columns: new Map([...fields].map(([field, column]) => [field, `${headings[column] ?? ''} (${columnLetters(column)})`])),
    leftOut: headings.filter((heading, column) => heading !== '' && !taken.has(column)),
    lines,
    problems: [],
  };
}

const bullet = /^(?:[-–•*▪·]|\d{1,2}[.)])\s+/u;

function cellText(field: QuestionnaireField, text: string): string {
  const lines = text.replaceAll('\r', '').split('\n').map((line) => line.trim().replace(bullet, '')).filter((line) => line !== '');
  if (!listFields.has(field)) return text.replaceAll('\r', '').trim();
  // A list in one line is told apart by semicolons.
  return lines.flatMap((line) => line.split(/\s*;\s*/u)).filter((entry) => entry !== '').join('\n');
}
