import type { Language } from '../i18n/message';
import type { Tone } from './document';

/** What an Excel deliverable holds, before it is a file: final text in one language. Written by `shared/office/write-workbook.ts`. */
export interface WorkbookDescription {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Calendar date (`2026-11-23`) for the file's metadata. */
  readonly date: string;
  readonly header: string;
  readonly footer: string;
  /** Pattern with `{page}` and `{pages}` for the printed footer. */
  readonly pagePattern: string;
  readonly sheets: readonly SheetDescription[];
}

export type SheetDescription = TableSheet | OverviewSheet;

/** A sheet that is one real table: filters, frozen header, nothing merged. */
export interface TableSheet {
  readonly kind: 'table';
  /** Also the table's name in the workbook: letters, digits, underscore. */
  readonly id: string;
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Columns that stay in view when scrolling sideways. */
  readonly freezeColumns: number;
  /** Turns long headings (zone × zone) upright. */
  readonly uprightHeader?: boolean;
}

/** The sheet in front: title, large numbers, facts and counts. Not data; its long texts reach over several columns. */
export interface OverviewSheet {
  readonly kind: 'overview';
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** At most three large numbers. */
  readonly figures: readonly OverviewFigure[];
  readonly groups: readonly OverviewGroup[];
}

export interface OverviewFigure {
  readonly value: string;
  readonly label: string;
  readonly tone?: Tone;
}

export interface OverviewGroup {
  readonly title: string;
  /** Headings of the value columns, where they need one. */
  readonly heads?: readonly string[];
  readonly rows: readonly OverviewRow[];
}

export interface OverviewRow {
  readonly label: string;
  /** At most four values; the last one reaches to the edge when it is a text. */
  readonly values: readonly OverviewValue[];
}

export interface OverviewValue {
  readonly value: SheetValue;
  readonly tone?: Tone | undefined;
}

/** Twips of one character of a column's width: ten points of the usual face. */
export const characterTwips = 105;

/** What a cell of a table takes beside its text, in characters of a column's width: the one place for widths and heights. */
export const cellRoom = {
  /** Indent and the cell's own margins. */
  margins: 200 / characterTwips,
  /** Beside a heading. */
  filterArrow: 2.5,
} as const;

/** Text and numbers as they are; dates as calendar dates in a `date` column. User text never becomes a formula. */
export type SheetValue = string | number | null;

export type ColumnKind = 'text' | 'long' | 'identifier' | 'number' | 'date';

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Width in characters. */
  readonly width: number;
  /** Allowed words: becomes a drop-down. */
  readonly choices?: readonly string[];
  /** Words that are tinted. */
  readonly tones?: readonly ToneRule[];
  readonly isCentred?: boolean;
}

/** Tints a cell that holds exactly that value, or a text with that part. */
export type ToneRule = { readonly equals: string | number; readonly tone: Tone } | { readonly contains: string; readonly tone: Tone };
