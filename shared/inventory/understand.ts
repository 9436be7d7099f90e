import { throwAppError } from '../app/errors';
import { columnLetters, type SheetData, shownText, type WorkbookData } from '../office/workbook';
import { profileColumn } from './column-content';
import { findHeader } from './find-header';
import { foldHeading } from './heading-text';
import { listFacts } from './list-facts';
import { type ListKind, recogniseKindOfList } from './list-kind';
import { type ColumnMatch, matchColumns } from './match-columns';
import { isInOneColumn } from './one-column';
import type { ClassifiedRow } from './rows';
import { listsBeside, listsOf } from './side-by-side';
import type { ImportTarget } from './targets';
import { isTransposed } from './transposed';

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
  /** Other lists on the sheet, above, below or beside this one. */
  readonly others: readonly OtherList[];
  /** Every row below the headings that holds something, and what it is; rows of other lists above them, too. */
  readonly rows: readonly ClassifiedRow[];
  /** How much the sheet looks like the inventory, for ranking; higher is better. */
  readonly score: number;
}

export interface OtherList {
  /** What it is chosen by: the sheet, or the part of it that holds the list. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly records: number;
  /** Letters of its columns (`E–G`), when it stands beside this one. */
  readonly columns?: string;
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
  const read = place === undefined ? withoutHeadings(sheet, isInOneColumn(sheet) ? 'oneColumn' : 'unclear') : withHeadings(sheet, place.row);
  const isList = read.kind !== 'inventory' && read.kind !== 'form' && read.kind !== 'unclear';
  const found = !isList && isTransposed(sheet, place?.recognised ?? 0) ? withoutHeadings(sheet, 'transposed') : read;
  understood.set(sheet, found);
  return found;
}

function withoutHeadings(sheet: SheetData, kind: ListKind): SheetUnderstanding {
  return {
    sheet: sheet.name,
    isHidden: sheet.hidden,
    kind,
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
    others: [...others.map(({ headerRow, records: count }) => ({ sheet: sheet.name, headerRow: headerRow + 1, records: count })), ...othersBeside(sheet)],
    rows,
    score: rankingScore(sheet, columns, records.length, kind),
  };
}

/** The lists that stand beside this one on the same sheet. */
function othersBeside(sheet: SheetData): readonly OtherList[] {
  return listsBeside(sheet).flatMap((other) => {
    const place = findHeader(other);
    if (place === undefined || other.part === undefined) return [];
    const columns = `${columnLetters(other.part.left)}–${columnLetters(other.part.right)}`;
    return [{ sheet: other.name, headerRow: place.row + 1, records: listFacts(other, place.row).records.length, columns }];
  });
}

const groupTargets: ReadonlyMap<ListKind, readonly ImportTarget[]> = new Map<ListKind, readonly ImportTarget[]>([
  ['pointsList', ['deviceGroup']],
  ['services', ['ip', 'hostname', 'name']],
  ['vulnerabilities', ['ip', 'hostname']],
  ['accounts', ['name', 'hostname', 'ip']],
  ['checkList', ['name', 'tag', 'hostname']],
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

/** Why a sheet without a row of headings is not read. */
export function noHeadingsCode(kind: ListKind): 'sheet-transposed' | 'sheet-in-one-column' | 'sheet-without-headings' {
  return kind === 'transposed' ? 'sheet-transposed' : kind === 'oneColumn' ? 'sheet-in-one-column' : 'sheet-without-headings';
}

/** All sheets of a workbook, the one most likely to be the inventory first. */
export function rankSheets(workbook: WorkbookData): readonly SheetUnderstanding[] {
  return listsOf(workbook)
    .map((sheet) => understandSheet(sheet))
    .sort((first, second) => second.score - first.score);
}

/** The list most likely to be the inventory. @param among lists of the workbook */
function likeliest(workbook: WorkbookData, among: readonly SheetData[]): SheetData | undefined {
  const [first, ...others] = among;
  if (others.length === 0) return first;
  const names = new Set(among.map(({ name }) => name));
  const best = rankSheets(workbook).find(({ sheet }) => names.has(sheet));
  return among.find(({ name }) => name === best?.sheet);
}

/** The list of that name; by the name of the whole sheet, the likeliest of its lists. */
function sheetCalled(workbook: WorkbookData, wanted: string): SheetData | undefined {
  const lists = listsOf(workbook);
  const folded = wanted.trim().toLowerCase();
  return (
    lists.find(({ name }) => name === wanted) ??
    lists.find(({ name }) => name.trim().toLowerCase() === folded) ??
    likeliest(workbook, lists.filter(({ part }) => part?.sheet.trim().toLowerCase() === folded))
  );
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
  const sheet = options.sheet === undefined ? likeliest(workbook, listsOf(workbook)) : sheetCalled(workbook, options.sheet);
  if (sheet === undefined) return throwAppError('sheet-missing', { file, sheet: options.sheet ?? '' });
  if (sheet.rowCount === 0) return throwAppError('sheet-empty', { file, sheet: sheet.name });
  const understanding = understandSheet(sheet, options);
  if (understanding.headerRow === undefined) return throwAppError(noHeadingsCode(understanding.kind), { file, sheet: sheet.name });
  return { sheet, understanding };
}
