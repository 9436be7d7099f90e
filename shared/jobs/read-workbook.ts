import { strToU8 } from 'fflate';
import type { CsvOptions } from '../office/read-csv';
import { readWorkbook } from '../office/read-workbook';
import { delimiters, quotes } from '../office/reading/delimited';
import { packRows } from '../office/row-blocks';
import { decimalSigns, type SheetData, textEncodings, type WorkbookData } from '../office/workbook';
import { throwAppError } from '../app/errors';
import { defineJob } from './job';

/** How a text table is to be read where a person knows better; what is left out is found out. */
export type TextChoices = Omit<CsvOptions, 'limits'>;

export interface ReadWorkbookInput {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text?: TextChoices;
  /** Rows are handed over while the others are still being read; the answer then holds what is left. */
  readonly inParts?: boolean;
}

/** A workbook of which rows were handed over ahead. */
export interface ReadWorkbook extends WorkbookData {
  /** By the place of each sheet: under which number how many of its first rows came ahead. The sheet holds the others. */
  readonly ahead?: readonly { readonly sheet: number; readonly rows: number }[];
}

/** Reads a workbook of unknown origin; meant for the process that may be killed. */
export const readWorkbookJob = defineJob('workbook.read', ({ name, bytes, text, inParts }: ReadWorkbookInput, context): ReadWorkbook => {
  const handedOver = new Map<SheetData, { readonly sheet: number; readonly rows: number }>();
  const workbook = readWorkbook(name, bytes, {
    ...(text === undefined ? {} : { csv: text }),
    progress: (fraction) => {
      if (context.cancelled()) throwAppError('cancelled');
      context.progress(fraction, 'reading');
    },
    rows: inParts !== true || context.part === undefined ? undefined : {
      take: (block) => context.part?.(packRows(block, strToU8)),
      finish: (sheet, data, rows) => void handedOver.set(data, { sheet, rows }),
    },
  });
  if (handedOver.size === 0) return workbook;
  const ahead = workbook.sheets.map((sheet) => handedOver.get(sheet) ?? { sheet: -1, rows: 0 });
  return { ...workbook, sheets: workbook.sheets.map((sheet, index) => withoutFirst(sheet, ahead[index]?.rows ?? 0)), ahead };
});

/** The sheet without the rows that were handed over; everything else about it is whole. */
function withoutFirst(sheet: SheetData, rows: number): SheetData {
  if (rows === 0) return sheet;
  const cells = rows * sheet.columnCount;
  return { ...sheet, shown: sheet.shown.slice(rows), kinds: sheet.kinds.slice(cells), raw: new Map([...sheet.raw].filter(([key]) => key >= cells)) };
}

/**
 * The choices in what a caller gave beside the file: `{ text: { encoding, delimiter, quote, decimal } }`, all optional.
 * @throws TypeError for a choice that is none, so that nobody believes it was followed
 */
export function textChoicesOf(input: unknown): TextChoices {
  const given = valueOf(input, 'text');
  const encoding = choiceOf(given, 'encoding', textEncodings);
  const delimiter = choiceOf(given, 'delimiter', delimiters);
  const quote = choiceOf(given, 'quote', quotes);
  const decimal = choiceOf(given, 'decimal', decimalSigns);
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(decimal === undefined ? {} : { decimal }),
  };
}

/** Whether a caller takes rows in while the others are still being read: `{ inParts: true }` beside the file. */
export function wantsParts(input: unknown): boolean {
  return valueOf(input, 'inParts') === true;
}

function valueOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined;
}

function choiceOf<Choice extends string>(holder: unknown, name: string, possible: readonly Choice[]): Choice | undefined {
  const written = valueOf(holder, name);
  if (written === undefined || written === null) return undefined;
  const found = possible.find((choice) => choice === written);
  if (found === undefined) throw new TypeError(`no such ${name}`);
  return found;
}
