import type { CsvOptions } from '../office/read-csv';
import { readWorkbook, type ReadOptions } from '../office/read-workbook';
import { delimiters, quotes } from '../office/reading/delimited';
import { decimalSigns, textEncodings, type WorkbookData } from '../office/workbook';
import { throwAppError } from '../app/errors';
import { defineJob } from './job';

/** How a text table is to be read where a person knows better; what is left out is found out. */
export type TextChoices = Omit<CsvOptions, 'limits'>;

export interface ReadWorkbookInput {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text?: TextChoices;
  /** Who unpacks the parts of a workbook, where the surroundings do it quicker. */
  readonly unpack?: ReadOptions['unpack'];
}

/** Reads a workbook of unknown origin; meant for the process that may be killed. */
export const readWorkbookJob = defineJob('workbook.read', ({ name, bytes, text, unpack }: ReadWorkbookInput, context): WorkbookData =>
  readWorkbook(name, bytes, {
    ...(text === undefined ? {} : { csv: text }),
    unpack,
    progress: (fraction) => {
      if (context.cancelled()) throwAppError('cancelled');
      context.progress(fraction, 'reading');
    },
  }),
);

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
