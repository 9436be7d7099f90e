import { cellKind } from '../workbook';
import { isoText, placeBoolean } from './place-value';
import { finishText } from './shared-strings';
import type { SheetBuilder } from './sheet-builder';

/** A cell of an OpenDocument table: what its attributes store and what its paragraphs show. */
export interface OdsCell {
  /** `float`, `date`, `string`…; empty when the cell stores no value. */
  readonly type: string;
  readonly value: string;
  readonly shown: string;
  readonly hasFormula: boolean;
}

/** Places a cell once. */
export function placeOdsCell(builder: SheetBuilder, row: number, column: number, cell: OdsCell): void {
  const { type, value, hasFormula } = cell;
  const shown = finishText(cell.shown);
  if (type === 'float' && isTruthText(shown)) {
    placeBoolean(builder, row, column, Number(value) !== 0, value);
  } else if (isErrorText(shown) && (hasFormula || type === 'float')) {
    builder.place(row, column, shown, cellKind.error, shown);
  } else if (type === 'float' || type === 'percentage' || type === 'currency') {
    builder.place(row, column, numberAsShown(value, shown, type === 'percentage'), Number.isFinite(Number(value)) && value !== '' ? cellKind.number : cellKind.text, value);
  } else if (type === 'date') {
    builder.place(row, column, isoText(value), cellKind.date, value);
  } else if (type === 'time') {
    builder.place(row, column, clockText(value) ?? shown, cellKind.number, value);
  } else if (type === 'boolean') {
    placeBoolean(builder, row, column, value === 'true', value);
  } else {
    const text = shown === '' ? finishText(value) : shown;
    builder.place(row, column, text, hasFormula ? cellKind.formulaText : cellKind.text, text);
  }
}

/** Truth values of a program that stores them as numbers. */
export function isTruthText(shown: string): boolean {
  return /^(TRUE|FALSE|WAHR|FALSCH)$/.test(shown);
}

function isErrorText(shown: string): boolean {
  return /^(#[A-Z/0!?]+[!?]?|#N\/A|Err:\d{3}|Fehler:\d{3})$/.test(shown) && shown.length > 2;
}

/**
 * A number as its format shows it, with a point for its decimals and without separators of thousands, as other workbooks
 * are read: the decimals are found by comparing the shown digits with the stored value.
 */
export function numberAsShown(value: string, shown: string, isPercent: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return shown === '' ? value : shown;
  const plain = String(Number.isInteger(number) ? number : Number(number.toPrecision(15)));
  if (shown === '' || shown === plain) return plain;
  // A format may show a word instead of the number.
  if (!/\d/.test(shown)) return shown;
  const match = /^([^\d]*)(\d[\d.,'’\u00a0\u202f ]*\d|\d)([^\d]*)$/.exec(shown);
  if (match === null) return plain;
  const [, before = '', body = '', after = ''] = match;
  const digits = body.replace(/\D/g, '');
  const target = Math.abs(isPercent ? number * 100 : number);
  // As many digits as stand behind the last sign between digits, or none.
  const behind = /\D(\d+)$/.exec(body)?.[1]?.length ?? 0;
  for (const decimals of new Set([behind, 0])) {
    const seen = Number(digits) / 10 ** decimals;
    if (Math.abs(seen - target) > 0.500001 / 10 ** decimals) continue;
    const cut = digits.length - decimals;
    const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
    const prefix = before.replace(/[-\u2212+]/g, '').trimStart();
    return `${number < 0 ? '-' : ''}${prefix}${text}${after}`.trim();
  }
  return plain;
}

/** `PT14H30M05S` as a clock shows it. */
function clockText(duration: string): string | undefined {
  const match = /^(-?)PT?(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?$/.exec(duration);
  if (match === null) return undefined;
  const [, sign = '', ...parts] = match;
  return sign + parts.map((part) => (part ?? '0').padStart(2, '0')).join(':');
}
