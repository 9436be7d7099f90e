import type { ReactNode } from 'react';
import type { LooseRecord } from '../../shared/model/entity';
import { fieldLabelKey } from '../../shared/i18n/labels';
import { entityOf, type AnyRecord } from '../../shared/model/registry';
import { useModel, useTranslate } from '../store/stores';
import { setField } from './edits';
import { FieldEditor } from './field-editor';
import { useEdit } from './use-edit';
import './records.css';

/** Every field of a record with its control; each change is committed by itself. */
export function RecordForm({ record, leaveOut = [] }: { readonly record: AnyRecord; readonly leaveOut?: readonly string[] }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const edit = useEdit(record.type);
  const loose: LooseRecord = record;
  const fields = Object.entries(entityOf(record.type).fields).filter(([name]) => !leaveOut.includes(name));
  return (
    <div className="zw-records-form">
      {fields.map(([name, field]) => (
        <FieldEditor
          key={name}
          label={translate(fieldLabelKey(record.type, name))}
          field={field}
          value={loose[name]}
          onCommit={(value) => {
            edit('edit', setField(model, record.id, name, value));
          }}
        />
      ))}
    </div>
  );
}
