import { plainText } from '../../model/plain-text';
import type { MessageKey } from '../../i18n/en';
import type { Field } from '../../model/field';
import { compareText } from '../../i18n/format';
import { choiceLabelKey, fieldLabelKey } from '../../i18n/labels';
import type { RecordType } from '../../model/record-type';
import { entityOf, type AnyRecord } from '../../model/registry';
import { choiceLabel, levelsText, nameOf, yesNo, type DeliverableContext } from '../context';
import { protocolName } from '../protocol-names';
import type { ColumnKind, SheetColumn, SheetValue } from '../sheet';
import { choiceTones } from './choice-tones';

/** A column of a register: how it is headed and what stands in a record's row. */
export interface RecordColumn<Item> {
  readonly column: SheetColumn;
  readonly value: (item: Item) => SheetValue;
}

type Loose = Readonly<Record<string, unknown>>;

/** Fields whose text is an identifier: set in the fixed-width face, never wrapped. */
const identifiers = new Set(['tag', 'code', 'serial', 'hardwareVersion', 'firmwareVersion', 'subnets', 'ports', 'practice', 'sha256', 'ip', 'mac', 'vlan']);

/** Fields that only make sense on the drawing or inside the program. */
const hiddenKinds = new Set<Field['kind']>(['shape', 'points']);

/** The width follows from the values when the sheet is put together. */
export function plainColumn<Item>(title: string, kind: ColumnKind, value: (item: Item) => SheetValue, more: Partial<SheetColumn> = {}): RecordColumn<Item> {
  return { column: { title, kind, width: 0, ...more }, value };
}

/** Columns for all fields of a record type in the entity's order, so that a new field appears here by itself. */
export function fieldColumns(context: DeliverableContext, type: RecordType, skipped: readonly string[] = []): readonly RecordColumn<AnyRecord>[] {
  return Object.entries(entityOf(type).fields).flatMap(([name, field]) => {
    if (skipped.includes(name) || hiddenKinds.has(field.kind)) return [];
    return fieldColumn(context, name, field, context.t(fieldLabelKey(type, name)), (record) => (record as Loose)[name]);
  });
}

/** One column per inner field of a list field (addresses of interfaces), several entries joined. */
export function entryColumns(context: DeliverableContext, type: RecordType, listField: string): readonly RecordColumn<AnyRecord>[] {
  const field = entityOf(type).fields[listField];
  if (field?.kind !== 'entries') return [];
  return Object.entries(field.fields).flatMap(([name, inner]) => {
    const label = context.t(`field.${type}.${listField}.${name}` as MessageKey);
    const valueOf = (record: AnyRecord): SheetValue => {
      const entries = (record as Loose)[listField];
      const parts = (Array.isArray(entries) ? entries : []).map((entry: Loose) => textOf(context, inner, entry[name]));
      return parts.filter((part) => part !== '').join(', ');
    };
    return [plainColumn(label, identifiers.has(name) ? 'identifier' : 'text', valueOf)];
  });
}

function fieldColumn(
  context: DeliverableContext,
  name: string,
  field: Field,
  title: string,
  raw: (record: AnyRecord) => unknown,
): readonly RecordColumn<AnyRecord>[] {
  const kind = kindOf(name, field);
  const value = (record: AnyRecord): SheetValue => {
    const found = raw(record);
    if (found === undefined || found === null) return null;
    if (typeof found === 'number') return found;
    if (name === 'protocols') return listOf(found).map((protocol) => protocolName(context.language, protocol)).join(', ');
    return kind === 'date' ? plainText(found).slice(0, 10) : textOf(context, field, found);
  };
  const choices = choicesOf(context, field);
  const tones = field.kind === 'choice' ? choiceTones(context, field.set) : [];
  return [
    plainColumn(title, kind, value, {
      ...(choices.length > 0 ? { choices } : {}),
      ...(tones.length > 0 ? { tones } : {}),
    }),
  ];
}

function kindOf(name: string, field: Field): ColumnKind {
  if (identifiers.has(name)) return 'identifier';
  if (field.kind === 'longText') return 'long';
  if (field.kind === 'number') return 'number';
  return field.kind === 'date' || field.kind === 'instant' ? 'date' : 'text';
}

function choicesOf(context: DeliverableContext, field: Field): readonly string[] {
  if (field.kind === 'flag') return [yesNo(context, true), yesNo(context, false)];
  return field.kind === 'choice' ? field.values.map((value) => context.t(choiceLabelKey(field.set, value))) : [];
}

function textOf(context: DeliverableContext, field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  switch (field.kind) {
    case 'flag':
      return yesNo(context, value === true);
    case 'choice':
      return choiceLabel(context, field.set, plainText(value));
    case 'choices':
      return listOf(value).map((entry) => choiceLabel(context, field.set, entry)).join(', ');
    case 'reference':
      return nameOf(context, plainText(value));
    case 'references':
      // One name a line: names are long and break badly when several share one.
      return listOf(value).map((id) => nameOf(context, id)).sort(compareText(context.language)).join('\n');
    case 'texts':
      return listOf(value).join(', ');
    case 'levels':
      return levelsText(value);
    case 'entries':
      return entriesText(context, field.fields, value);
    default:
      return plainText(value);
  }
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function entriesText(context: DeliverableContext, fields: Readonly<Record<string, Field>>, value: unknown): string {
  const entries: readonly Loose[] = Array.isArray(value) ? value : [];
  return entries
    .map((entry) =>
      Object.entries(fields)
        .map(([name, field]) => textOf(context, field, entry[name]))
        .filter((part) => part !== '')
        .join(': '),
    )
    .join('; ');
}
