import { choiceLabelKey } from '../../i18n/labels';
import { formatDate } from '../../i18n/format';
import { isMessageKey, translate } from '../../i18n/translate';
import type { Language } from '../../i18n/message';
import { plainFields } from '../../inventory/targets';
import type { Field } from '../../model/field';
import { asset } from '../../model/entities/asset';
import type { CellContent } from '../../office/workbook-patch';
import type { ListedColumn, ReadList } from './read-list';
import type { Recorded } from './recorded-value';

/** Writes values as the client writes them in a column. */
export type ColumnWriter = (value: Recorded) => CellContent;

/** The writer of a column: the client's own words for choices, its way of dates and of several values in one cell. */
export function columnWriter(read: ReadList, column: ListedColumn, language: Language): ColumnWriter {
  const words = wordsOf(read, column);
  const originals = read.records.map((row) => column.reader.original(row)).filter((text) => text !== '');
  const separator = originals.some((text) => text.includes('\n')) ? '\n' : originals.some((text) => text.includes(';')) ? '; ' : ', ';
  const field = fieldOf(column);
  return (value) => {
    if (value === undefined || value === '') return { kind: 'empty' };
    if (typeof value === 'number') return column.holdsNumbers ? { kind: 'number', value } : { kind: 'text', text: String(value) };
    const word = words.get(String(value));
    if (typeof value === 'boolean') return { kind: 'text', text: word ?? translate(language, choiceLabelKey('yesNoUnknown', value ? 'yes' : 'no')) };
    if (typeof value === 'object') return plainContent(value.join(separator), column);
    if (field?.kind === 'choice') return { kind: 'text', text: word ?? labelOf(field, value, language) };
    if (field?.kind === 'date') return dateContent(value, column, originals, language);
    return plainContent(value, column);
  };
}

/** A number for a column of numbers, unless writing it as one would change it. */
function plainContent(text: string, { holdsNumbers }: ListedColumn): CellContent {
  return holdsNumbers && /^(0|[1-9]\d{0,14})$/.test(text) ? { kind: 'number', value: Number(text) } : { kind: 'text', text };
}

function fieldOf({ target }: ListedColumn): Field | undefined {
  if (target === 'criticality') return asset.fields.criticalityAvailability;
  return target === undefined ? undefined : plainFields.get(target);
}

function dateContent(date: string, { holdsDates }: ListedColumn, originals: readonly string[], language: Language): CellContent {
  if (holdsDates) return { kind: 'date', date: date.slice(0, 10) };
  const isIso = originals.some((text) => /^\d{4}-\d{2}-\d{2}/.test(text));
  return { kind: 'text', text: isIso ? date.slice(0, 10) : formatDate(language, date) };
}

function labelOf(field: Field, value: string, language: Language): string {
  const key = field.kind === 'choice' ? `choice.${field.set}.${value}` : '';
  return isMessageKey(key) ? translate(language, key) : value;
}

/** For each choice the text the client uses most. */
function wordsOf({ records }: ReadList, column: ListedColumn): ReadonlyMap<string, string> {
  const field = fieldOf(column);
  if (field?.kind !== 'choice' && field?.kind !== 'flag' && column.target !== 'wireless') return new Map();
  const counts = new Map<string, Map<string, number>>();
  for (const row of records) {
    const reading = column.reader.read(row);
    const value = typeof reading === 'string' ? reading : reading?.value;
    if (value === undefined || typeof value === 'object') continue;
    const texts = counts.get(String(value)) ?? new Map<string, number>();
    const text = column.reader.original(row).trim();
    counts.set(String(value), texts.set(text, (texts.get(text) ?? 0) + 1));
  }
  return new Map([...counts].map(([value, texts]) => [value, [...texts].sort((first, second) => second[1] - first[1])[0]?.[0] ?? value]));
}

/** A cell's content as a person reads it in the list of changes. */
export function shownContent(content: CellContent, language: Language): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return String(content.value);
    case 'date':
      return formatDate(language, content.date);
    case 'empty':
      return '';
  }
}
