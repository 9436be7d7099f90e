import { throwAppError } from '../app/errors';
import { type SheetData, shownText, type WorkbookData } from '../office/workbook';
import { profileColumn } from './column-content';
import { findHeader } from './find-header';
import { foldHeading } from './heading-text';
import { listFacts } from './list-facts';
import { type ListKind, recogniseKindOfList } from './list-kind';
import { type ColumnMatch, matchColumns } from './match-columns';
import type { ClassifiedRow } from './rows';
import type { ImportTarget } from './targets';

/** What one sheet is understood to be. Row numbers are those of the spreadsheet, counted from 1. */
export interface SheetUnderstanding {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly kind: ListKind;
  /** Undefined when no row looks like headings. */
  readonly headerRow: number | undefined;
  /** Row of the group headings or the upper line of headings on two rows. */
  readonly groupRow: number | undefined;
  readonly firstDataRow: number | undefined;
  /** Number of records, without explanations, repeated headings, section lines and footers. */
  readonly recordCount: number;
  readonly columns: readonly ColumnMatch[];
  /** In lists of points or services: the column that names the device they belong to, to group them by. */
  readonly groupColumn: number | undefined;
  /** Other lists on the sheet: the row of their headings and how many rows they have. */
  readonly others: readonly { readonly headerRow: number; readonly records: number }[];
  /** Every row below the headings that holds something, and what it is; rows of other lists above them, too. */
  readonly rows: readonly ClassifiedRow[];
  /** How much the sheet looks like the inventory, for ranking; higher is better. */
  readonly score: number;
}

export interface UnderstandOptions {
  /** Spreadsheet row (from 1) of the headings, when a person has chosen it. */
  readonly headerRow?: number;
}

/** Sheets never change, so that one is understood once, however often it is asked for. */
const understood = new WeakMap<SheetData, SheetUnderstanding>();

/** Finds headings, records and the meaning of every column of a sheet. Never throws. */
function understandSheet(sheet: SheetData, options: UnderstandOptions = {}): SheetUnderstanding {
  const chosen = options.headerRow === undefined ? undefined : options.headerRow - 1;
  if (chosen !== undefined && chosen >= 0 && chosen < sheet.rowCount) return withHeadings(sheet, chosen);
  const known = understood.get(sheet);
  if (known !== undefined) return known;
  const place = findHeader(sheet);
  const found = place === undefined ? withoutHeadings(sheet) : withHeadings(sheet, place.row);
  understood.set(sheet, found);
  return found;
}

function withoutHeadings(sheet: SheetData): SheetUnderstanding {
  return {
    sheet: sheet.name,
    isHidden: sheet.hidden,
    kind: 'unclear',
    headerRow: undefined,
    groupRow: undefined,
    firstDataRow: undefined,
    recordCount: 0,
    columns: [],
    groupColumn: undefined,
    others: [],
    rows: [],
    score: sheet.rowCount === 0 ? -10 : -5,
  };
}

function withHeadings(sheet: SheetData, headingRow: number): SheetUnderstanding {
  const { place, rows, others, records, headings, tallies } = listFacts(sheet, headingRow);
  const contents = tallies.map(({ filled }, column) => profileColumn(sheet, column, records, filled));
  const names = namesOfRows(sheet, records, headings.map(({ own }) => own));
  const kind = recogniseKindOfList({
    sheetName: sheet.name,
    headings: headings.map(({ own }) => own),
    contents,
    rowCount: records.length,
    names,
  });
  const columns = matchColumns(headings, contents, kind);
  return {
    sheet: sheet.name,
    isHidden: sheet.hidden,
    kind,
    headerRow: place.row + 1,
    groupRow: place.groupRow === undefined ? undefined : place.groupRow + 1,
    firstDataRow: place.firstDataRow + 1,
    recordCount: records.length,
    columns,
    groupColumn: groupColumn(kind, columns),
    others: others.map(({ headerRow, records: count }) => ({ headerRow: headerRow + 1, records: count })),
    rows,
    score: rankingScore(sheet, columns, records.length, kind),
  };
}

const groupTargets: ReadonlyMap<ListKind, readonly ImportTarget[]> = new Map<ListKind, readonly ImportTarget[]>([
  ['pointsList', ['deviceGroup']],
  ['services', ['ip', 'hostname', 'name']],
  ['vulnerabilities', ['ip', 'hostname']],
  ['accounts', ['name', 'hostname', 'ip']],
]);

function groupColumn(kind: ListKind, columns: readonly ColumnMatch[]): number | undefined {
  for (const wanted of groupTargets.get(kind) ?? []) {
    const found = columns.find(({ target }) => target === wanted);
    if (found !== undefined) return found.column;
  }
  return undefined;
}

function namesOfRows(sheet: SheetData, records: readonly number[], headings: readonly string[]): readonly string[] {
  const column = headings.findIndex((heading) => /\b(name|bezeichnung|benennung)\b/.test(foldHeading(heading)));
  return column === -1 ? [] : records.slice(0, 60).map((row) => shownText(sheet, row, column));
}

function rankingScore(sheet: SheetData, columns: readonly ColumnMatch[], records: number, kind: ListKind): number {
  const matched = columns.reduce((sum, { target, confidence }) => sum + (target === undefined ? 0 : confidence), 0);
  let score = matched * 3 + Math.min(records, 40) / 10;
  const name = foldHeading(sheet.name);
  if (/(inventar|inventory|asset|geraete|komponenten|device|hardware|systeme|liste)/.test(name)) score += 3;
  if (/(aenderung|change|deckblatt|cover|legende|legend|lookup|auswahl|dropdown|instruction|anleitung|hilfe|readme|historie|revision)/.test(name)) score -= 6;
  if (kind !== 'inventory' && kind !== 'form') score -= kind === 'pointsList' || kind === 'connections' ? 6 : 10;
  return sheet.hidden ? score - 8 : score;
}

/** All sheets of a workbook, the one most likely to be the inventory first. */
export function rankSheets(workbook: WorkbookData): readonly SheetUnderstanding[] {
  return workbook.sheets
    .map((sheet) => understandSheet(sheet))
    .sort((first, second) => second.score - first.score);
}

export interface ChooseOptions extends UnderstandOptions {
  /** Name of the sheet to take instead of the likeliest one. */
  readonly sheet?: string;
}

/**
 * The sheet to import and what it is understood to be.
 * @param file name for messages
 * @throws AppError when the named sheet is missing or empty, or no row looks like headings
 */
export function chooseSheet(
  workbook: WorkbookData,
  file: string,
  options: ChooseOptions = {},
): { readonly sheet: SheetData; readonly understanding: SheetUnderstanding } {
  const wanted = options.sheet ?? rankSheets(workbook)[0]?.sheet;
  const sheet =
    workbook.sheets.find(({ name }) => name === wanted) ??
    workbook.sheets.find(({ name }) => name.trim().toLowerCase() === wanted?.trim().toLowerCase());
  if (sheet === undefined) return throwAppError('sheet-missing', { file, sheet: wanted ?? '' });
  if (sheet.rowCount === 0) return throwAppError('sheet-empty', { file, sheet: sheet.name });
  const understanding = understandSheet(sheet, options);
  if (understanding.headerRow === undefined) return throwAppError('sheet-without-headings', { file, sheet: sheet.name });
  return { sheet, understanding };
}
