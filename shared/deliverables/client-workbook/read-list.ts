import { type ColumnReader, createColumnReader, type ReadColumn } from '../../inventory/column-reader';
import { isSplit, type ColumnDecision } from '../../inventory/import-plan';
import type { ImportedList } from '../../inventory/imported-list';
import { listFacts } from '../../inventory/list-facts';
import { locationsInOrder } from '../../inventory/location-parts';
import { columnReading } from '../../inventory/reading-options';
import { readRow, type RowDraft } from '../../inventory/read-row';
import { isRunningNumber } from '../../inventory/running-number';
import { type ColumnSplit, createReaders, cutText } from '../../inventory/split-column';
import type { ImportTarget } from '../../inventory/targets';
import { cellKind, kindOf, shownText, type SheetData } from '../../office/workbook';

/** A column of the list that can be compared with the assessment. */
export interface ListedColumn {
  readonly column: number;
  readonly heading: string;
  /** Undefined for the client's own columns. */
  readonly target: ImportTarget | undefined;
  readonly reader: ColumnReader;
  /** True when another column means the same: what stands in which of them is the client's to decide. */
  readonly isShared: boolean;
  /** True when most of its cells are dates or numbers. */
  readonly holdsDates: boolean;
  readonly holdsNumbers: boolean;
  /** True for a column that counts the rows. */
  readonly isCounter: boolean;
}

/** A column that is cut into several fields. */
export interface ListedSplit {
  readonly column: number;
  readonly heading: string;
  readonly at: string;
  /** What stands between two parts where the client writes several. */
  readonly between: string;
  /** One for each part, all of the same column; their texts are those of the part. */
  readonly parts: readonly ListedColumn[];
}

/** A list as it was understood at its import. Rows are counted from 0. */
export interface ReadList {
  readonly sheet: SheetData;
  readonly records: readonly number[];
  readonly headings: readonly string[];
  readonly columns: readonly ListedColumn[];
  readonly splits: readonly ListedSplit[];
  readonly draft: (row: number) => RowDraft;
}

/** Reads the list again with the decisions that were kept. */
export function readList(sheet: SheetData, list: ImportedList): ReadList {
  const { records, headings, tallies } = listFacts(sheet, list.headerRow - 1);
  const decisions = headings.map((_, column): ColumnDecision => list.mapping.get(column) ?? 'keep');
  const listed = headings.flatMap(({ shown: heading }, column): readonly ListedColumn[] => {
    const decision = decisions[column] ?? 'keep';
    const tally = tallies[column];
    if (decision === 'leave' || isSplit(decision) || tally === undefined) return [];
    const target = decision === 'keep' ? undefined : decision;
    const source = { sheet, column, heading, rows: records, tally };
    return [
      {
        column,
        heading,
        target,
        reader: createColumnReader(source, target, columnReading(list, column)),
        isShared: target !== undefined && decisions.some((other, index) => index !== column && (other === target || (isSplit(other) && other.split.includes(target)))),
        holdsDates: isMostly(sheet, column, records, cellKind.date),
        holdsNumbers: isMostly(sheet, column, records, cellKind.number),
        isCounter: isRunningNumber(sheet, column, heading, records),
      },
    ];
  });
  const splits = headings.flatMap(({ shown: heading }, column): readonly ListedSplit[] => {
    const decision = decisions[column];
    const tally = tallies[column];
    if (!isSplit(decision) || tally === undefined) return [];
    const source = { sheet, column, heading, rows: records, tally };
    return [listedSplit(source, decision, createReaders(source, decision, columnReading(list, column)))];
  });
  const whole = [...listed.map(({ reader }) => reader), ...splits.flatMap(({ parts }) => parts.map(({ reader }) => reader))];
  const readers = locationsInOrder(whole);
  const columns = listed.map((column) => ({ ...column, reader: readers.find((reader) => reader.column === column.column && reader.isPart !== true) ?? column.reader }));
  return { sheet, records, headings: headings.map(({ shown }) => shown), columns, splits, draft: (row) => readRow(row + 1, readers) };
}

function listedSplit(source: ReadColumn, { split, at }: ColumnSplit, readers: readonly ColumnReader[]): ListedSplit {
  const { sheet, column, heading, rows } = source;
  const parts = readers.map((reader, part): ListedColumn => {
    const original = (row: number): string => cutText(shownText(sheet, row, column), at, split.length)[part] ?? '';
    return { column, heading, target: reader.target, reader: { ...reader, original }, isShared: false, holdsDates: false, holdsNumbers: false, isCounter: false };
  });
  const written = rows.map((row) => shownText(sheet, row, column)).find((text) => at !== '' && text.indexOf(at) > 0);
  const place = written?.indexOf(at) ?? -1;
  const isSpaced = written !== undefined && written[place - 1] === ' ' && written[place + at.length] === ' ';
  return { column, heading, at, between: at === '' ? ' ' : isSpaced ? ` ${at} ` : written?.[place + at.length] === ' ' ? `${at} ` : at, parts };
}

function isMostly(sheet: SheetData, column: number, records: readonly number[], wanted: number): boolean {
  let filled = 0;
  let fitting = 0;
  for (const row of records) {
    if (shownText(sheet, row, column) === '') continue;
    filled += 1;
    if (kindOf(sheet, row, column) === wanted) fitting += 1;
  }
  return filled > 0 && fitting > filled / 2;
}
