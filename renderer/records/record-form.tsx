import { memo, type ReactNode } from 'react';
import type { LooseRecord } from '../../shared/model/entity';
import { fieldLabelKey } from '../../shared/i18n/labels';
import type { RecordId, RecordType } from '../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../shared/model/registry';
import { sameValue } from '../../shared/model/same-value';
import { useStores, useTranslate } from '../store/stores';
import { setField } from './edits';
import { FieldEditor } from './field-editor';
import { useEdit } from './use-edit';
import './records.css';

/** Every field of a record with its control; each change is committed by itself. */
export function RecordForm({ record, leaveOut = [] }: { readonly record: AnyRecord; readonly leaveOut?: readonly string[] }): ReactNode {
  const loose: LooseRecord = record;
  const names = Object.keys(entityOf(record.type).fields).filter((name) => !leaveOut.includes(name));
  return (
    <div className="zw-records-form">
      {names.map((name) => (
        <FormField key={name} type={record.type} id={record.id} name={name} value={loose[name]} />
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
  const { project } = useStores();
  const edit = useEdit(type);
  const field = entityOf(type).fields[name];
  if (field === undefined) return null;
  const commit = (next: unknown): void => {
    edit('edit', setField(project.state.getState().model, id, name, next));
  };
  const labelKey = fieldLabelKey(type, name);
  return <FieldEditor label={translate(labelKey)} labelKey={labelKey} field={field} value={value} onCommit={commit} />;
}
