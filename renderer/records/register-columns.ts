import type { Field } from '../../shared/model/field';
import type { LooseRecord } from '../../shared/model/entity';
import { fieldLabelKey } from '../../shared/i18n/labels';
import type { MessageKey } from '../../shared/i18n/en';
import type { Model } from '../../shared/model/model';
import type { RecordType } from '../../shared/model/record-type';
import { entityOf } from '../../shared/model/registry';
import type { Language } from '../../shared/i18n/message';
import type { Translate } from '../../shared/i18n/translate';
import type { GridColumn } from '../ui';
import { choiceText, fieldText } from './field-text';
import { plainText } from '../../shared/model/plain-text';

/** A column of a register: a field, and how wide it is drawn. */
export interface RegisterColumn {
  readonly field: string;
  readonly width?: number;
  readonly mono?: boolean;
  readonly pinned?: boolean;
  readonly grow?: boolean;
  /** Something worked out from several fields stands in the place of this one; it is edited in the details. */
  readonly computed?: { readonly headerKey: MessageKey } & Pick<GridColumn<LooseRecord>, 'value' | 'render'>;
}

/** Grid columns for fields of a record type: texts and choices are edited in place, the rest in the details. */
export function registerColumns(
  type: RecordType,
  columns: readonly RegisterColumn[],
  model: Model,
  language: Language,
  translate: Translate,
): readonly GridColumn<LooseRecord>[] {
  return columns.flatMap(({ field: name, computed, ...look }) => {
    if (computed !== undefined) return [{ id: name, header: translate(computed.headerKey), value: computed.value, render: computed.render, ...look }];
    const field = entityOf(type).fields[name];
    return field === undefined ? [] : [columnFor(type, name, field, model, language, translate, look)];
  });
}

function columnFor(
  type: RecordType,
  name: string,
  field: Field,
  model: Model,
  language: Language,
  translate: Translate,
  look: Omit<RegisterColumn, 'field' | 'computed'>,
): GridColumn<LooseRecord> {
  const base: GridColumn<LooseRecord> = {
    id: name,
    header: translate(fieldLabelKey(type, name)),
    value: (row) => fieldText(field, row[name], model, language),
    ...look,
  };
  if (field.kind === 'choice') {
    const options = field.values.map((id) => ({ id, title: choiceText(language, field.set, id) }));
    const order = new Map(field.values.map((id, index) => [id, index]));
    return {
      ...base,
      editor: 'select',
      options: () => options,
      editValue: (row) => plainText(row[name]),
      sortValue: (row) => order.get(plainText(row[name])) ?? null,
    };
  }
  if (field.kind === 'text') return { ...base, editor: 'text', editValue: (row) => plainText(row[name]) };
  if (field.kind === 'number') {
    return { ...base, align: 'end', editor: 'text', sortValue: (row) => Number(row[name] ?? 0), editValue: (row) => plainText(row[name]) };
  }
  if (field.kind === 'date') return { ...base, sortValue: (row) => plainText(row[name]) };
  return base;
}
