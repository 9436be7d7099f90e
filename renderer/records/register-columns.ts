import type { Field } from '../../shared/model/field';
import type { LooseRecord } from '../../shared/model/entity';
import { fieldLabelKey } from '../../shared/i18n/labels';
import type { MessageKey } from '../../shared/i18n/en';
import { isMessageKey, type Translate } from '../../shared/i18n/translate';
import { listOf, type Model } from '../../shared/model/model';
import type { RecordType } from '../../shared/model/record-type';
import { entityOf } from '../../shared/model/registry';
import type { Language } from '../../shared/i18n/message';
import { isCellText, readCellText, type CellRefusal } from '../../shared/tables/cell-text';
import { formatDay, type Choice, type GridColumn } from '../ui';
import { addressText, isAddressField, readAddressText } from './address-cell';
import { choiceText, fieldText, recordTitle } from './field-text';
import { plainText } from '../../shared/model/plain-text';
import { findByName } from './reference-names';

/** A column of a register: a field, and how wide it is drawn. */
export interface RegisterColumn {
  readonly field: string;
  readonly width?: number;
  readonly mono?: boolean;
  readonly pinned?: boolean;
  readonly grow?: boolean;
  /** Not shown until a user chooses it; filters and views know it all the same. */
  readonly isHidden?: boolean;
  /** Something worked out from several fields stands in the place of this one; it is edited in the details. */
  readonly computed?: { readonly headerKey: MessageKey } & Pick<GridColumn<LooseRecord>, 'value' | 'render'>;
}

interface Reading {
  readonly type: RecordType;
  readonly model: Model;
  readonly language: Language;
  readonly translate: Translate;
}

/** Grid columns for fields of a record type, each edited in place with what suits it; lists of parts are edited in the details. */
export function registerColumns(
  type: RecordType,
  columns: readonly RegisterColumn[],
  model: Model,
  language: Language,
  translate: Translate,
): readonly GridColumn<LooseRecord>[] {
  const reading: Reading = { type, model, language, translate };
  return columns.flatMap(({ field: name, computed, isHidden: _isHidden, ...look }) => {
    if (computed !== undefined) return [{ id: name, header: translate(computed.headerKey), value: computed.value, render: computed.render, isWorkedOut: true, ...look }];
    const field = entityOf(type).fields[name];
    return field === undefined ? [] : [columnFor(name, field, reading, look)];
  });
}

function columnFor(name: string, field: Field, reading: Reading, look: Omit<RegisterColumn, 'field' | 'computed' | 'isHidden'>): GridColumn<LooseRecord> {
  const { type, model, language, translate } = reading;
  const base: GridColumn<LooseRecord> = {
    id: name,
    header: translate(fieldLabelKey(type, name)),
    value: (row) => fieldText(field, row[name], model, language),
    ...(field.kind === 'number' ? { align: 'end' as const } : {}),
    ...look,
  };
  if (isAddressField(field)) return { ...base, ...addressEditor(name, translate) };
  return isCellText(field) ? { ...base, ...orderOf(name, field), ...editorOf(name, field, reading) } : base;
}

/** Choices in their own order, numbers and days by value. */
function orderOf(name: string, field: Field): Pick<GridColumn<LooseRecord>, 'sortValue'> {
  if (field.kind === 'choice') {
    const order = new Map(field.values.map((id, index) => [id, index]));
    return { sortValue: (row) => order.get(plainText(row[name])) ?? null };
  }
  if (field.kind === 'number') return { sortValue: (row) => Number(row[name] ?? 0) };
  return field.kind === 'date' ? { sortValue: (row) => plainText(row[name]) } : {};
}

function addressEditor(name: string, translate: Translate): Editing {
  const validate = (row: LooseRecord, text: string): string | null => {
    const reading = readAddressText(text, row[name]);
    return reading.ok ? null : translate('grid.refused.address-of', { text: reading.wrong });
  };
  return { editor: 'text', editValue: (row) => addressText(row[name]), validate };
}

type Editing = Pick<GridColumn<LooseRecord>, 'editor' | 'options' | 'suggestions' | 'editValue' | 'validate'>;

function editorOf(name: string, field: Field, reading: Reading): Editing {
  const { model, language, translate } = reading;
  const choices = choicesOf(field, reading);
  if (choices !== undefined) {
    const none: readonly Choice[] = field.isRequired === true ? [] : [{ id: '', title: translate('records.none') }];
    return { editor: 'select', options: () => [...none, ...choices], editValue: (row) => (field.kind === 'flag' ? flagId(row[name]) : plainText(row[name])) };
  }
  const validate = (_row: LooseRecord, text: string): string | null => {
    const reading = readCellText(field, text, findByName(model));
    return reading.ok ? null : refusalText(reading.refusal, translate);
  };
  if (field.kind === 'longText') return { editor: 'long', editValue: (row) => plainText(row[name]), validate };
  if (field.kind === 'date') return { editor: 'text', editValue: (row) => dayAsTyped(plainText(row[name]), language), validate };
  if (field.kind === 'number') return { editor: 'text', editValue: (row) => numberAsTyped(row[name], language), validate };
  const suggestions = suggestionsOf(field, reading);
  return { editor: 'text', editValue: (row) => fieldText(field, row[name], model, language), validate, ...(suggestions === undefined ? {} : { suggestions: () => suggestions }) };
}

function flagId(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : '';
}

function dayAsTyped(day: string, language: Language): string {
  return day === '' ? '' : formatDay(day, language === 'de' ? 'german' : 'iso');
}

function numberAsTyped(value: unknown, language: Language): string {
  const text = plainText(value);
  return language === 'de' ? text.replace('.', ',') : text;
}

/** So many records are still found in a list without typing. */
const mostInList = 60;
/** So many are still worth proposing while typing. */
const mostProposed = 2000;

/** The options of a drop-down, for fields that have few. */
function choicesOf(field: Field, { model, language }: Reading): readonly Choice[] | undefined {
  if (field.kind === 'choice') return field.values.map((id) => ({ id, title: choiceText(language, field.set, id) }));
  if (field.kind === 'flag') return ['yes', 'no'].map((id) => ({ id, title: choiceText(language, 'yesNoUnknown', id) }));
  if (field.kind !== 'reference' || countOf(field.to, model) > mostInList) return undefined;
  return field.to.flatMap((type) => listOf(model, type).map((record) => ({ id: record.id, title: recordTitle(record) })));
}

function suggestionsOf(field: Field, { model, language }: Reading): readonly string[] | undefined {
  if (field.kind === 'choices') return field.values.map((id) => choiceText(language, field.set, id));
  if (field.kind !== 'reference' && field.kind !== 'references') return undefined;
  return countOf(field.to, model) > mostProposed ? undefined : field.to.flatMap((type) => listOf(model, type).map(recordTitle));
}

function countOf(types: readonly RecordType[], model: Model): number {
  return types.reduce((sum, type) => sum + model.tables[type].size, 0);
}

/** Why a text is no value, in words. */
export function refusalText(refusal: CellRefusal, translate: Translate): string {
  if (refusal === 'ambiguous') return translate('grid.refused.ambiguous');
  if (refusal === 'notAddress') return translate('grid.refused.address');
  if (refusal === 'notHere') return translate('grid.refused.not-here');
  const key = `problem.${refusal}`;
  return isMessageKey(key) ? translate(key) : refusal;
}
