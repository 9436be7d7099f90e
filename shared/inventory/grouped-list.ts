import { cellKind, type SheetData, shownText } from '../office/workbook';
import { createColumnReader } from './column-reader';
import { type CellFlag, type ColumnMapping, isSplit } from './import-plan';
import { type ListFacts, tallyColumns } from './list-facts';
import type { ImportTarget } from './targets';

/** A list of which each row stands for a device, made from one with several rows for each. */
export interface GroupedList {
  readonly sheet: SheetData;
  readonly facts: ListFacts;
  readonly mapping: ColumnMapping;
  /** Every row that went into another, by its spreadsheet row. */
  readonly followers: ReadonlyMap<number, number>;
  /** Columns that were added behind those of the list. */
  readonly added: number;
  /** What is odd about cells that went into a text of several lines, where nobody could see it any more. */
  readonly flags: readonly CellFlag[];
}

/** As long as the text of a client column may be. */
const longestText = 32_000;

/**
 * Puts the rows of a list of points, tags or registers together by the values of a column. Columns that say one thing for
 * each device keep their meaning; what differs from point to point stays as text, line by line, with the number of points.
 */
export function groupedList(sheet: SheetData, facts: ListFacts, mapping: ColumnMapping, groupBy: number): GroupedList {
  const groups = groupsOf(sheet, facts, groupBy);
  const followers = new Map([...groups.values()].flatMap(([first = 0, ...others]) => others.map((row): [number, number] => [row + 1, first + 1])));
  const differing = facts.headings.map((_, column) => column !== groupBy && [...groups.values()].some((rows) => distinctTexts(sheet, rows, column).length > 1));
  const width = sheet.columnCount + 1;
  const kinds = new Uint8Array(sheet.rowCount * width);
  for (let row = 0; row < sheet.rowCount; row += 1) {
    kinds.set(sheet.kinds.subarray(row * sheet.columnCount, (row + 1) * sheet.columnCount), row * width);
  }
  const raw = new Map([...sheet.raw].map(([cell, text]) => [Math.floor(cell / sheet.columnCount) * width + (cell % sheet.columnCount), text]));
  const shown = [...sheet.shown];
  for (const rows of groups.values()) {
    const [first = 0] = rows;
    const cells = Array.from({ length: sheet.columnCount }, (_, column) => {
      if (differing[column] !== true) return rows.map((row) => shownText(sheet, row, column)).find((text) => text.trim() !== '') ?? '';
      return rows.map((row) => shownText(sheet, row, column)).join('\n').trimEnd().slice(0, longestText);
    });
    for (const [column, text] of cells.entries()) {
      const cell = first * width + column;
      if (text === shownText(sheet, first, column)) continue;
      kinds[cell] = cellKind.text;
      raw.delete(cell);
    }
    kinds[first * width + sheet.columnCount] = cellKind.text;
    shown[first] = [...cells, String(rows.length)];
  }
  const records = facts.records.filter((row) => !followers.has(row + 1));
  const grouped: SheetData = { ...sheet, columnCount: width, shown, kinds, raw };
  const count = { own: `# ${facts.headings[differing.indexOf(true)]?.own ?? facts.headings[groupBy]?.own ?? ''}`.trim(), group: '' };
  const headings = [...facts.headings, { ...count, shown: count.own }];
  return {
    sheet: grouped,
    facts: { place: facts.place, rows: facts.rows.filter(({ row }) => !followers.has(row)), others: facts.others, records, headings, tallies: tallyColumns(grouped, records) },
    mapping: deviceMapping(mapping, differing, groupBy),
    followers,
    added: 1,
    flags: oddCells(sheet, facts, differing),
  };
}

function oddCells(sheet: SheetData, { headings, records, tallies }: ListFacts, differing: readonly boolean[]): readonly CellFlag[] {
  const flags: CellFlag[] = [];
  for (const [column, { own }] of headings.entries()) {
    const tally = tallies[column];
    if (differing[column] !== true || tally === undefined) continue;
    const { read, original } = createColumnReader({ sheet, column, heading: own, rows: records, tally }, undefined);
    for (const row of records) {
      const reading = read(row);
      const code = typeof reading === 'object' ? reading.flag : undefined;
      if (code !== undefined) flags.push({ row: row + 1, column, heading: own, code, text: original(row).slice(0, 200) });
    }
  }
  return flags.sort((first, second) => first.row - second.row);
}

/** Zero-based rows by the folded text of the column; rows without one stay on their own. */
function groupsOf(sheet: SheetData, { records }: ListFacts, groupBy: number): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const row of records) {
    const text = shownText(sheet, row, groupBy).trim().toLowerCase();
    if (text === '') continue;
    const known = groups.get(text);
    if (known === undefined) groups.set(text, [row]);
    else known.push(row);
  }
  return groups;
}

function distinctTexts(sheet: SheetData, rows: readonly number[], column: number): readonly string[] {
  return [...new Set(rows.map((row) => shownText(sheet, row, column).trim()).filter((text) => text !== ''))];
}

/** The column of the devices names them, unless it says more; columns of the points are kept as they are. */
function deviceMapping(mapping: ColumnMapping, differing: readonly boolean[], groupBy: number): ColumnMapping {
  const decisions = new Map([...mapping].map(([column, decision]) => [column, differing[column] === true && decision !== 'leave' ? 'keep' : decision] as const));
  const meant = new Set([...decisions.values()].flatMap((decision): readonly ImportTarget[] => (isSplit(decision) ? decision.split : decision === 'keep' || decision === 'leave' ? [] : [decision])));
  const own = decisions.get(groupBy);
  const isNameless = own === undefined || own === 'keep' || own === 'leave' || own === 'deviceGroup';
  return isNameless ? decisions.set(groupBy, meant.has('name') ? 'tag' : 'name') : decisions;
}
