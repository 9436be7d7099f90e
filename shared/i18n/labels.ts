import type { ChoiceLabelKey, EntityLabelKey, FieldLabelKey } from '../model/registry';
import type { fieldsEn } from './en/fields';
import type { choicesEn } from './en/choices';
import type { Message } from './message';
import type { RecordType } from '../model/record-type';

// Compile-time locks: every field, choice and record type has its text, or this file does not compile.
type Covers<Needed extends string, Table extends Readonly<Record<Needed, Message>>> = Table;
export type FieldTexts = Covers<FieldLabelKey | EntityLabelKey, typeof fieldsEn>;
export type ChoiceTexts = Covers<ChoiceLabelKey, typeof choicesEn>;

/** The key of a field's label. */
export function fieldLabelKey(type: RecordType, field: string): FieldLabelKey {
  return `field.${type}.${field}` as FieldLabelKey;
}

/** The key of a choice's label. */
export function choiceLabelKey(set: string, value: string): ChoiceLabelKey {
  return `choice.${set}.${value}` as ChoiceLabelKey;
}
