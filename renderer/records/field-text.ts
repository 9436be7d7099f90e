import type { Field } from '../../shared/model/field';
import { formatDate, formatInstant, formatNumber } from '../../shared/i18n/format';
import type { Language } from '../../shared/i18n/message';
import { isMessageKey, translate } from '../../shared/i18n/translate';
import type { LooseRecord } from '../../shared/model/entity';
import { findRecord, type Model } from '../../shared/model/model';
import { isRecordType, type RecordId } from '../../shared/model/record-type';
import { plainText } from '../../shared/model/plain-text';
import { entityOf } from '../../shared/model/registry';

/** The words for a choice; an unknown value (from a newer version) is shown as it is. */
export function choiceText(language: Language, set: string, value: string): string {
  const key = `choice.${set}.${value}`;
  return isMessageKey(key) ? translate(language, key) : value;
}

/** How a record is called: its tag or number and its title, which may begin with that number already. */
export function recordTitle(record: LooseRecord): string {
  const title = plainText(isRecordType(record.type) ? record[entityOf(record.type).title] : undefined);
  const short = plainText(record['code'] ?? record['tag']);
  if (short === '' || beginsWith(title, short)) return title;
  return title === '' ? short : `${short} · ${title}`;
}

/** True when the text begins with these words, not only with these letters: "Z-1 Office" with "Z-1", "Z-10 Office" not. */
function beginsWith(text: string, words: string): boolean {
  return text.toLowerCase().startsWith(words.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}

/** A stored value as words, for cells and read-only places. Empty when there is none. */
export function fieldText(field: Field, value: unknown, model: Model, language: Language): string {
  if (value === undefined || value === null || value === '') return '';
  switch (field.kind) {
    case 'choice':
      return choiceText(language, field.set, plainText(value));
    case 'choices':
      return asList(value).map((element) => choiceText(language, field.set, plainText(element))).join(', ');
    case 'flag':
      return choiceText(language, 'yesNoUnknown', value === true ? 'yes' : 'no');
    case 'date':
      return formatDate(language, plainText(value));
    case 'instant':
      return formatInstant(language, plainText(value));
    case 'number':
      return typeof value === 'number' ? formatNumber(language, value) : '';
    case 'reference':
      return titleOf(model, plainText(value));
    case 'references':
      return asList(value).map((id) => titleOf(model, plainText(id))).join(', ');
    case 'levels':
      return levelsText(value);
    case 'texts':
      return asList(value).map(plainText).join(', ');
    case 'entries':
      return asList(value).map((entry) => entryText(field.fields, entry, model, language)).join('; ');
    case 'text':
    case 'longText':
      return plainText(value);
    case 'shape':
    case 'points':
      return '';
  }
}

function titleOf(model: Model, id: RecordId): string {
  const record = findRecord(model, id);
  return record === undefined ? '' : recordTitle(record);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `IAC 2 · UC 1`, or one number when all levels are the same. */
function levelsText(value: unknown): string {
  const levels = Object.entries(Object(value)).filter(([, level]) => level !== undefined);
  const distinct = new Set(levels.map(([, level]) => level));
  const [only] = distinct;
  if (levels.length === 7 && distinct.size === 1) return String(only);
  return levels.map(([requirement, level]) => `${requirement} ${String(level)}`).join(' · ');
}

function entryText(fields: Readonly<Record<string, Field>>, entry: unknown, model: Model, language: Language): string {
  const values = new Map<string, unknown>(Object.entries(Object(entry)));
  return Object.entries(fields)
    .map(([name, field]) => fieldText(field, values.get(name), model, language))
    .filter((text) => text !== '')
    .join(' ');
}
