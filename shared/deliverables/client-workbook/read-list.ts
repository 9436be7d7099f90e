import { type ColumnReader, createColumnReader } from '../../inventory/column-reader';
import { isSplit, type ColumnDecision } from '../../inventory/import-plan';
import type { ImportedList } from '../../inventory/imported-list';
import { listFacts } from '../../inventory/list-facts';
import { columnReading } from '../../inventory/reading-options';
import { readRow, type RowDraft } from '../../inventory/read-row';
import { isRunningNumber } from '../../inventory/running-number';
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

/** A list as it was understood at its import. Rows are counted from 0. */
export interface ReadList {
  readonly sheet: SheetData;
  readonly records: readonly number[];
  readonly headings: readonly string[];
  readonly columns: readonly ListedColumn[];
  readonly draft: (row: number) => RowDraft;
}

/** Reads the list again with the decisions that were kept. */
export function readList(sheet: SheetData, list: ImportedList): ReadList {
  const { records, headings, tallies } = listFacts(sheet, list.headerRow - 1);
  const decisions = headings.map((_, column): ColumnDecision => list.mapping.get(column) ?? 'keep');
  const columns = headings.flatMap(({ shown: heading }, column): readonly ListedColumn[] => {
    const decision = decisions[column] ?? 'keep';
    const tally = tallies[column];
    // Parts of a cell that is cut cannot be put together again as the client wrote them.
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
  const readers = columns.map(({ reader }) => reader);
  return { sheet, records, headings: headings.map(({ shown }) => shown), columns, draft: (row) => readRow(row + 1, readers) };
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
