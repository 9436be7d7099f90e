/** What a cell is to hold; a date is a calendar date (`2026-11-23`). */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'empty' };

/** Why a cell is coloured: its value was replaced, its row is new, its row is no longer there. */
export const patchMarks = ['changed', 'added', 'gone'] as const;
export type PatchMark = (typeof patchMarks)[number];

/** A cell of the list that gets another value. Rows and columns are counted from 0. */
export interface PatchedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Line of the sheet of changes that speaks of the cell. */
  readonly line: number;
}

/** Rows that are added below the list. */
export interface AppendedRows {
  /** The last record of the list, whose look the new rows take. */
  readonly below: number;
  /** Where the first new row stands. */
  readonly at: number;
  /** Cells by column; undefined stays empty. */
  readonly rows: readonly (readonly (CellContent | undefined)[])[];
}

/** The sheet that says what was changed: final text in one language. */
export interface ChangesSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** What the colours mean. */
  readonly legend: { readonly [Mark in PatchMark]: string };
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** Column of `rows` that takes a remark, and what it says of a cell that kept its formula. */
  readonly remarkColumn: number;
  readonly formulaKept: string;
}

/** What is to be changed in a client's list, and nothing else. */
export interface WorkbookPatch {
  readonly sheet: string;
  readonly cells: readonly PatchedCell[];
  readonly goneRows: readonly number[];
  readonly appended: AppendedRows;
  /** Columns of the list: marks of rows reach over them. */
  readonly columnCount: number;
  readonly changes: ChangesSheet;
}
