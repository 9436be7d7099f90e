import type { Delimiter, Quote } from './reading/delimited';

/** What a stored cell is. The number stands in `SheetData.kinds`. */
export const cellKind = {
  empty: 0,
  text: 1,
  number: 2,
  date: 3,
  boolean: 4,
  error: 5,
  formulaText: 6,
} as const;
export type CellKind = (typeof cellKind)[keyof typeof cellKind];

/** A block of joined cells; zero-based rows and columns, all four inclusive, clamped to the used range. */
export interface MergedBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A list cut out of a sheet on which several stand side by side: the cells of the others are empty in it. Zero-based. */
export interface SheetPart {
  /** Name of the sheet in the file. */
  readonly sheet: string;
  /** First and last column of the list. */
  readonly left: number;
  readonly right: number;
  /** Columns of the other lists. */
  readonly otherColumns: readonly number[];
  /** Rows in which only other lists hold something. */
  readonly otherRows: readonly number[];
}

/** One sheet as read: texts only, nothing interpreted. Rows and columns are zero-based positions on the sheet. */
export interface SheetData {
  readonly name: string;
  readonly hidden: boolean;
  /** Used range counted from A1: the last row and column with content. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Shown text per row; a row ends at its last cell with content, a missing cell is empty. */
  readonly shown: readonly (readonly string[])[];
  /** `CellKind` per cell, row by row: index = row × columnCount + column. */
  readonly kinds: Uint8Array;
  /** Stored text by cell index, only where it differs from the shown text. */
  readonly raw: ReadonlyMap<number, string>;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly MergedBlock[];
  /** Set when this is one of several lists of a sheet. */
  readonly part?: SheetPart;
}

/** Something about the file that its reader should know; the text is `notice.<code>`. */
export interface WorkbookNotice {
  readonly code: WorkbookNoticeCode;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export const workbookNoticeCodes = [
  'workbook-macros',
  'workbook-external-links',
  'workbook-embedded-objects',
  'workbook-connections',
  'workbook-hidden-sheet',
  'workbook-sheet-left-out',
  'workbook-not-a-table',
  'workbook-merges-left-out',
  'workbook-formula-without-value',
  'workbook-encoding',
  'workbook-quote-not-closed',
  'workbook-decimal-unclear',
] as const;
export type WorkbookNoticeCode = (typeof workbookNoticeCodes)[number];

export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  readonly notices: readonly WorkbookNotice[];
  /** How a text table was read; absent for workbooks. */
  readonly text?: TextTraits;
}

/** Encodings a text table can be read in; most of them only when asked for. */
export const textEncodings = [
  'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'cp437', 'iso-8859-15', 'iso-8859-2', 'windows-1250', 'windows-1251',
  'windows-1253', 'windows-1254', 'windows-1257', 'koi8-r', 'ibm866', 'macintosh', 'shift_jis', 'gbk', 'big5', 'euc-kr',
] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** The sign in front of decimals. `unclear`: the table can be read either way; `none`: it holds no such number. */
export const decimalSigns = [',', '.', 'unclear', 'none'] as const;
export type DecimalSign = (typeof decimalSigns)[number];

/** How a text table was read: found out, or chosen by a person. The cells themselves stay as they are written. */
export interface TextTraits {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly quote: Quote;
  readonly decimal: DecimalSign;
}

/** Shown text of a cell; empty when there is none. */
export function shownText(sheet: SheetData, row: number, column: number): string {
  return sheet.shown[row]?.[column] ?? '';
}

/** Text as stored in the file: differs from the shown text where a format or a conversion stands between. */
export function rawText(sheet: SheetData, row: number, column: number): string {
  return sheet.raw.get(row * sheet.columnCount + column) ?? shownText(sheet, row, column);
}

/** Kind of a cell as one of `cellKind`. */
export function kindOf(sheet: SheetData, row: number, column: number): number {
  return column < sheet.columnCount ? (sheet.kinds[row * sheet.columnCount + column] ?? cellKind.empty) : cellKind.empty;
}

/** Letters of a zero-based column as spreadsheets show them: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
