import { choiceLabelKey, fieldLabelKey } from '../../shared/i18n/labels';
import type { Translate } from '../../shared/i18n/translate';
import { formatNumber } from '../../shared/i18n/format';
import type { Language } from '../../shared/i18n/message';
import { isMessageKey } from '../../shared/i18n/translate';
import { describeField } from '../../shared/model/cells';
import { isRecordType, recordTypes } from '../../shared/model/record-type';
import { Refusal, WrongUse } from './failures';
import type { Arguments } from './command';
import type { Surroundings } from './surroundings';

/** Columns of equal width; the last one is left as it is. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [index, text] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, text.length);
  return rows.map((row) => row.map((text, index) => (index === row.length - 1 ? text : text.padEnd(widths[index] ?? 0))).join('  ').trimEnd());
}

/** What a record type is called, in the number of `count`. */
export function typeName(t: Translate, type: string, count = 1): string {
  return isRecordType(type) ? t(`entity.${type}`, { count }) : type;
}

/** What a field is called; `field` may be a path such as `interfaces.ip`. */
export function fieldName(t: Translate, type: string, field: string): string {
  if (!isRecordType(type)) return field;
  const [whole = ''] = field.split('.');
  const key = [fieldLabelKey(type, field), fieldLabelKey(type, whole)].find(isMessageKey);
  return key === undefined ? field : t(key);
}

const longestValue = 60;

/** A value in few words: texts and numbers as they are, choices by their label, lists and objects as an ellipsis. */
export function valueText(t: Translate, type: string, field: string, value: unknown): string {
  if (value === undefined) return t('cli.value.none');
  if (typeof value === 'boolean') return t(`choice.yesNoUnknown.${value ? 'yes' : 'no'}`);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '…';
  const described = describeField(type, field);
  const key = described?.kind === 'choice' ? choiceLabelKey(described.set, value) : '';
  if (isMessageKey(key)) return t(key);
  const text = value.replace(/\s+/g, ' ');
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}

/** Counts by record type in the order of the types: "124 Assets". */
export function countLines(t: Translate, language: Language, counts: Readonly<Record<string, number>>): readonly (readonly string[])[] {
  return recordTypes.flatMap((type) => {
    const count = counts[type] ?? 0;
    return count === 0 ? [] : [[formatNumber(language, count), typeName(t, type, count)]];
  });
}

/** The calendar date the command is about: the one given, or today. */
export function dateOf(args: Arguments, { env }: Surroundings): string {
  const given = args.text('date');
  if (given === undefined) return env.now().slice(0, 10);
  const isDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(given);
  if (!isDate) throw new WrongUse('date', { value: given });
  return given;
}

/** A whole number from 1. */
export function rowOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new WrongUse('number', { value: text });
  return Number(text);
}

/** Text without what would leave its line or turn it into a control sequence of the terminal. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/** Refuses a file that exists where a new one is asked for. */
export function refuseExisting(file: string): never {
  throw new Refusal('exists', { file });
}
