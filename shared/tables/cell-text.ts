import type { Field } from '../model/field';
import type { RecordId, RecordType } from '../model/record-type';
import type { ProblemCode } from '../model/validate';
import { languages, type Language } from '../i18n/message';
import { isMessageKey, translate } from '../i18n/translate';
import { readDay } from './day-text';

/** Why a text is no value of a field: a problem of the model, several records of that name, or a field edited elsewhere. */
export type CellRefusal = ProblemCode | 'ambiguous' | 'notHere' | 'notAddress';

export type CellReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: CellRefusal };

/** The records of these types that go by this name (title, tag or id). */
export type FindByName = (types: readonly RecordType[], name: string) => readonly RecordId[];

const refused = (refusal: CellRefusal): CellReading => ({ ok: false, refusal });
const read = (value: unknown): CellReading => ({ ok: true, value });

/** True when cells of this field can be typed, pasted and filled; the others are edited in the details. */
export function isCellText(field: Field): boolean {
  return !['instant', 'shape', 'points', 'entries', 'levels'].includes(field.kind);
}

/**
 * The value a typed or pasted text stands for; undefined clears the field. Choices and yes/no are understood in both
 * languages, numbers and dates as people write them in either, references by title, tag or id.
 */
export function readCellText(field: Field, text: string, find: FindByName): CellReading {
  const trimmed = text.trim();
  if (!isCellText(field)) return refused('notHere');
  if (trimmed === '') return field.isRequired === true ? refused('missing') : read(undefined);
  switch (field.kind) {
    case 'text':
      return trimmed.length > field.max ? refused('tooLong') : read(trimmed.replace(/\s*[\r\n]+\s*/g, ' '));
    case 'longText':
      return text.length > field.max ? refused('tooLong') : read(text.replaceAll('\r\n', '\n'));
    case 'number':
      return readNumber(trimmed, field.min, field.max, field.integer);
    case 'flag':
      return readFlag(trimmed);
    case 'date':
      return orRefused(readDay(trimmed), 'notDate');
    case 'choice':
      return orRefused(readChoice(field.set, field.values, trimmed), 'notChoice');
    case 'choices':
      return readEach(trimmed, (part) => orRefused(readChoice(field.set, field.values, part), 'notChoice'));
    case 'texts':
      return readEach(trimmed, (part) => (part.length > field.max ? refused('tooLong') : read(part)));
    case 'reference':
      return readReference(find(field.to, trimmed));
    case 'references':
      return readEach(trimmed, (part) => readReference(find(field.to, part)));
    default:
      return refused('notHere');
  }
}

function orRefused(value: string | undefined, refusal: CellRefusal): CellReading {
  return value === undefined ? refused(refusal) : read(value);
}

function readEach(text: string, readOne: (part: string) => CellReading): CellReading {
  const parts = text.split(/[,;\n]\s*/).map((part) => part.trim()).filter((part) => part !== '');
  const readings = parts.map(readOne);
  const failed = readings.find((reading) => !reading.ok);
  if (failed !== undefined) return failed;
  const values = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  return read([...new Set(values)]);
}

function readReference(found: readonly RecordId[]): CellReading {
  const [only, ...more] = found;
  if (only === undefined) return refused('notReference');
  return more.length > 0 ? refused('ambiguous') : read(only);
}

/** `1.234,5`, `1,234.5`, `1 234`, `0,5`: the last separator is the decimal sign unless only groups of three follow it. */
function readNumber(text: string, min: number, max: number, isInteger: boolean): CellReading {
  const value = numberFrom(text);
  if (value === undefined || (isInteger && !Number.isInteger(value))) return refused('notNumber');
  return value < min || value > max ? refused('outOfRange') : read(value);
}

function numberFrom(text: string): number | undefined {
  const packed = text.replace(/[\s\u00a0\u202f']/g, '');
  if (!/^[+-]?[\d.,]+$/.test(packed)) return undefined;
  const separators = packed.replace(/[^.,]/g, '');
  const last = separators.at(-1);
  const isMixed = separators.includes('.') && separators.includes(',');
  const isGrouped = last !== undefined && !isMixed && (separators.length > 1 ? /^[+-]?\d{1,3}([.,]\d{3})+$/.test(packed) : false);
  const decimal = isGrouped ? undefined : last;
  const plain = packed.replace(/[.,]/g, (sign, place: number) => (sign === decimal && place === packed.lastIndexOf(sign) ? '.' : ''));
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? undefined : value;
}

const yes = new Set(['yes', 'ja', 'y', 'j', 'true', 'wahr', '1', 'x', '✓']);
const no = new Set(['no', 'nein', 'n', 'false', 'falsch', '0', '-', '–']);

function readFlag(text: string): CellReading {
  const word = text.toLowerCase();
  if (yes.has(word)) return read(true);
  return no.has(word) ? read(false) : refused('notFlag');
}

const choiceWords = new Map<string, ReadonlyMap<string, string>>();

/** The choice that goes by this word in either language, or by its own id. */
function readChoice(set: string, values: readonly string[], text: string): string | undefined {
  const key = `${set}:${values.join(',')}`;
  let words = choiceWords.get(key);
  if (words === undefined) {
    words = new Map([...languages.flatMap((language) => values.map((value) => [labelOf(language, set, value), value] as const)), ...values.map((value) => [value.toLowerCase(), value] as const)]);
    choiceWords.set(key, words);
  }
  return words.get(text.toLowerCase());
}

function labelOf(language: Language, set: string, value: string): string {
  const key = `choice.${set}.${value}`;
  return (isMessageKey(key) ? translate(language, key) : value).toLowerCase();
}
