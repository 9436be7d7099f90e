import { memo, type ReactNode } from 'react';
import type { Language } from '../../shared/i18n/message';
import type { LooseRecord } from '../../shared/model/entity';
import type { Field } from '../../shared/model/field';
import { fieldLabelKey } from '../../shared/i18n/labels';
import type { RecordId, RecordType } from '../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../shared/model/registry';
import { sameValue } from '../../shared/model/same-value';
import { useStores, useTranslate, useUi } from '../store/stores';
import { setField } from './edits';
import { FieldEditor } from './field-editor';
import { choiceText } from './field-text';
import { formGroups } from './form-groups';
import { useEdit } from './use-edit';
import './records.css';

interface RecordFormProps {
  readonly record: AnyRecord;
  readonly leaveOut?: readonly string[];
  /** The heading of a group of fields, one level below what stands above the form. */
  readonly groupLevel?: 'h2' | 'h3';
}

/** Every field of a record with its control; each change is committed by itself. */
export function RecordForm({ record, leaveOut = [], groupLevel: Heading = 'h3' }: RecordFormProps): ReactNode {
  const translate = useTranslate();
  const loose: LooseRecord = record;
  const names = Object.keys(entityOf(record.type).fields).filter((name) => !leaveOut.includes(name));
  return (
    <div className="zw-records-form">
      {formGroups(record.type, names).map(({ titleKey, fields }) => (
        <section key={titleKey ?? ''} className="zw-records-form__group">
          {titleKey !== undefined && <Heading>{translate(titleKey)}</Heading>}
          {fields.map((name) => (
            <FormField key={name} type={record.type} id={record.id} name={name} value={loose[name]} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface FormFieldProps {
  readonly type: RecordType;
  readonly id: RecordId;
  readonly name: string;
  readonly value: unknown;
}

/** One field; drawn anew only when its own value changes, so that an edit does not draw thirty fields. */
const FormField = memo(PlainFormField, isSameField);

/** A commit makes the record anew, and with it its lists: they are the same when what is in them is. */
function isSameField(before: FormFieldProps, now: FormFieldProps): boolean {
  return before.type === now.type && before.id === now.id && before.name === now.name && sameValue(before.value, now.value);
}

function PlainFormField({ type, id, name, value }: FormFieldProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { project } = useStores();
  const edit = useEdit(type);
  const field = entityOf(type).fields[name];
  if (field === undefined) return null;
  const commit = (next: unknown): void => {
    edit('edit', setField(project.state.getState().model, id, name, next));
  };
  const labelKey = fieldLabelKey(type, name);
  // Moments are written by the program: without one there is nothing to see, and nothing to type.
  if (field.kind === 'instant' && value === undefined) return null;
  return (
    <div className={isShort(field, language) ? 'zw-records-form__short' : undefined}>
      <FieldEditor label={translate(labelKey)} labelKey={labelKey} field={field} value={value} onCommit={commit} />
    </div>
  );
}

const shortText = 120;
const shortWords = 24;

/** True for fields that two of stand beside each other. */
function isShort(field: Field, language: Language): boolean {
  switch (field.kind) {
    case 'number':
    case 'date':
    case 'instant':
      return true;
    case 'text':
      return field.max <= shortText;
    case 'choice':
      return field.values.every((value) => choiceText(language, field.set, value).length <= shortWords);
    default:
      return false;
  }
}
