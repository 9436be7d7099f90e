import type { Language } from '../../shared/i18n/message';
import type { LooseRecord } from '../../shared/model/entity';
import type { Field } from '../../shared/model/field';
import type { RecordType } from '../../shared/model/record-type';
import { entityOf } from '../../shared/model/registry';
import { plainText } from '../../shared/model/plain-text';
import type { TableColumn } from '../../shared/tables/table-column';
import type { GridColumn } from '../ui';
import { fieldText } from './field-text';
import type { Model } from '../../shared/model/model';

/** A column as filters, order and groups see it, with the field behind it. */
export type RecordColumn = TableColumn<LooseRecord> & {
  readonly header: string;
  /** Undefined for a column that is worked out. */
  readonly field: Field | undefined;
};

/** Kinds of fields that no column can show. */
const drawn: ReadonlySet<Field['kind']> = new Set(['shape', 'points']);

/** The fields of a record type that can be columns, in the order of the form. */
export function fieldsForColumns(type: RecordType): readonly string[] {
  return Object.entries<Field>(entityOf(type).fields).flatMap(([name, { kind }]) => (drawn.has(kind) || name === 'attachmentIds' ? [] : [name]));
}

/** What the grid's columns are for filters, order and groups. */
export function recordColumns(type: RecordType, columns: readonly GridColumn<LooseRecord>[], model: Model, language: Language): readonly RecordColumn[] {
  return columns.map((column) => {
    const field: Field | undefined = column.isWorkedOut === true ? undefined : entityOf(type).fields[column.id];
    const { id, header } = column;
    const text = (row: LooseRecord): string => String(column.value(row) ?? '');
    const rank = rankOf(column, field);
    const keys = field === undefined ? undefined : keysReader(id, field, (value) => fieldText(field, value, model, language));
    return { id, header, field, text, rank, keys };
  });
}

function rankOf({ id, sortValue, value }: GridColumn<LooseRecord>, field: Field | undefined): RecordColumn['rank'] {
  if (field?.kind === 'number') {
    return (row) => {
      const stored = row[id];
      return typeof stored === 'number' ? stored : null;
    };
  }
  if (field?.kind === 'date' || field?.kind === 'instant') return (row) => plainText(row[id]) || null;
  return sortValue ?? value;
}

/** What is counted and chosen in a list: ids of choices and references, words of everything else. */
function keysReader(id: string, field: Field, words: (value: unknown) => string): (row: LooseRecord) => readonly string[] {
  switch (field.kind) {
    case 'choice':
    case 'reference':
      return (row) => [plainText(row[id])];
    case 'choices':
    case 'references':
    case 'texts':
      return (row) => {
        const value = row[id];
        return Array.isArray(value) ? value.map(plainText) : [];
      };
    case 'flag':
      return (row) => [typeof row[id] === 'boolean' ? plainText(row[id]) : ''];
    default:
      return (row) => [words(row[id])];
  }
}

/** True when a column is filtered by ticking values rather than by typing. */
export function isFilteredByChoice({ field }: RecordColumn): boolean {
  return field !== undefined && ['choice', 'choices', 'reference', 'references', 'flag', 'texts'].includes(field.kind);
}

/** True when a column is filtered between two values. */
export function isFilteredByRange({ field }: RecordColumn): boolean {
  return field !== undefined && ['number', 'date', 'instant'].includes(field.kind);
}

/** The words for one key of a column's list. */
export function keyText({ id, field }: RecordColumn, key: string, model: Model, language: Language): string {
  if (field === undefined || key === '') return key;
  if (field.kind === 'flag') return fieldText(field, key === 'true', model, language);
  const isList = field.kind === 'choices' || field.kind === 'references' || field.kind === 'texts';
  return fieldText(field, isList ? [key] : key, model, language) || (id === '' ? '' : key);
}
