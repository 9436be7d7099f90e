import { throwAppError } from '../app/errors';
import { findHeader } from '../inventory/find-header';
import { recallTexts, type RememberedMapping } from '../inventory/remembered-mappings';
import type { Model } from '../model/model';
import { shownText, type SheetData, type WorkbookData } from '../office/workbook';
import { findFlowHeadings, flowColumns, headingsAt, type ColumnChoice, type FlowColumn } from './flow-columns';
import { type FlowLine, flowLines } from './flow-lines';
import { findFlowMatrix } from './flow-matrix';
import type { KnownEnds } from './known-ends';
import { columnChoiceOf, keptFlowMappings } from './remembered-flow-columns';

/** Where a list stands and what its columns mean, as far as a person says. */
export interface FlowListPlace {
  readonly file: string;
  readonly sheet?: string;
  /** From 1. */
  readonly headerRow?: number;
  /** By zero-based column. */
  readonly columns?: ReadonlyMap<number, ColumnChoice>;
  /** How lists were read before, for the client named. */
  readonly remembered?: readonly RememberedMapping[];
  readonly client?: string;
  /** False: what was decided last time does not count. */
  readonly isRecalled?: boolean;
  /** A person can be asked what the columns mean: a list whose ends are not named is no failure then. */
  readonly canAsk?: boolean;
}

export interface FoundFlowList {
  readonly sheet: SheetData;
  readonly layout: 'list' | 'matrix';
  /** Of the headings, zero-based. */
  readonly row: number;
  readonly columns: readonly FlowColumn[];
  readonly lines: readonly FlowLine[];
  readonly missing: readonly ('from' | 'to')[];
  readonly recalled: { readonly client: string; readonly at: string; readonly isTaken: boolean } | undefined;
}

interface Search {
  readonly sheets: readonly SheetData[];
  readonly ends: KnownEnds;
  readonly place: FlowListPlace;
  readonly remembered: readonly RememberedMapping[];
}

/**
 * Finds the list: where headings name both ends, where they are those of a list read before, a matrix, or where values do.
 * @throws AppError `sheet-missing`, or `flow-list-not-recognised` when there is none and nobody can be asked
 */
export function findFlowList(workbook: WorkbookData, model: Model, ends: KnownEnds, place: FlowListPlace): FoundFlowList {
  const { file, sheet: wanted, canAsk = false, client = '' } = place;
  const sheets = wanted === undefined ? workbook.sheets : workbook.sheets.filter(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (wanted !== undefined && sheets.length === 0) return throwAppError('sheet-missing', { file, sheet: wanted });
  const search: Search = { sheets, ends, place, remembered: [...(place.remembered ?? []), ...keptFlowMappings(model, client)] };
  const found = byHeadings(search) ?? byMemory(search) ?? byMatrix(search);
  if (found !== undefined) return found;
  const guessed = byGuess(search);
  return guessed === undefined || (guessed.missing.length > 0 && !canAsk) ? throwAppError('flow-list-not-recognised', { file }) : guessed;
}

function byHeadings(search: Search): FoundFlowList | undefined {
  const { sheets, place } = search;
  const lists = sheets.flatMap((sheet) => {
    const header = findFlowHeadings(sheet, place.headerRow === undefined ? undefined : place.headerRow - 1);
    return header === undefined ? [] : [{ sheet, row: header.row, score: header.score - (sheet.hidden ? 5 : 0) }];
  });
  const [best] = lists.sort((one, other) => other.score - one.score);
  return best === undefined ? undefined : listAt(best.sheet, best.row, search);
}

/** Headings nobody else would know, in a list that was read before. */
function byMemory(search: Search): FoundFlowList | undefined {
  const { sheets, place, remembered } = search;
  if (remembered.length === 0 || place.isRecalled === false) return undefined;
  for (const sheet of sheets) {
    const rows = place.headerRow === undefined ? Array.from({ length: Math.min(sheet.rowCount, searchedRows) }, (_, row) => row) : [place.headerRow - 1];
    const row = rows.find((at) => recallTexts(remembered, place.client ?? '', headingsAt(sheet, at)) !== undefined);
    const list = row === undefined ? undefined : listAt(sheet, row, search);
    if (list?.missing.length === 0) return list;
  }
  return undefined;
}

const searchedRows = 60;

function byMatrix({ sheets, ends, place }: Search): FoundFlowList | undefined {
  // Who says what the columns mean says that it is a list.
  if ((place.columns?.size ?? 0) > 0) return undefined;
  for (const sheet of sheets) {
    const matrix = findFlowMatrix(sheet, ends);
    if (matrix !== undefined) return { sheet, layout: 'matrix', row: matrix.row, columns: [], lines: matrix.lines, missing: [], recalled: undefined };
  }
  return undefined;
}

/** The list whose values name the ends; else the sheet that looks most like a list, for a person to say. */
function byGuess(search: Search): FoundFlowList | undefined {
  const { sheets, place } = search;
  const lists = sheets.flatMap((sheet) => {
    const row = place.headerRow === undefined ? guessedRow(sheet) : place.headerRow - 1;
    return row === undefined || row >= sheet.rowCount ? [] : [listAt(sheet, row, search)];
  });
  const rank = ({ missing, sheet }: FoundFlowList): number => missing.length * 4 + (sheet.hidden ? 2 : 0) + (sheet.columnCount < 3 ? 1 : 0);
  return lists.sort((one, other) => rank(one) - rank(other))[0];
}

/** The row that looks like headings, else the first in which several cells are filled. */
function guessedRow(sheet: SheetData): number | undefined {
  const header = findHeader(sheet);
  if (header !== undefined) return header.row;
  const row = Array.from({ length: Math.min(sheet.rowCount, searchedRows) }, (_, at) => at).find((at) => headingsAt(sheet, at).filter((text) => text !== '').length >= 2);
  return row === undefined || sheet.columnCount < 2 ? undefined : row;
}

function listAt(sheet: SheetData, row: number, { ends, place, remembered }: Search): FoundFlowList {
  const client = place.client ?? '';
  const before = recallTexts(remembered, client, headingsAt(sheet, row));
  const isTaken = place.isRecalled !== false;
  const recalledColumns = before === undefined || !isTaken ? [] : [...before.texts].flatMap(([column, text]) => {
    const choice = columnChoiceOf(text);
    return choice === undefined || shownText(sheet, row, column) === '' ? [] : [[column, choice] as const];
  });
  const columns = flowColumns(sheet, row, ends, new Map([...recalledColumns, ...(place.columns ?? [])]));
  const missing = (['from', 'to'] as const).filter((end) => columns.every(({ meaning }) => meaning !== end));
  const lines = missing.length > 0 ? [] : flowLines(sheet, { row, columns });
  return { sheet, layout: 'list', row, columns, lines, missing, recalled: before === undefined ? undefined : { client, at: before.at, isTaken } };
}
