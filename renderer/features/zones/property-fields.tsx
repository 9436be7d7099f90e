import type { ReactNode } from 'react';
import { fieldLabelKey } from '../../../shared/i18n/labels';
import type { LooseRecord } from '../../../shared/model/entity';
import { entityOf, type AnyRecord } from '../../../shared/model/registry';
import { FieldEditor } from '../../records/field-editor';
import { useTranslate } from '../../store/stores';

interface PropertyFieldsProps {
  readonly record: AnyRecord;
  readonly fields: readonly string[];
  readonly onSet: (field: string, value: unknown) => void;
}

/** The usual controls for some fields of a record, in the order given. */
export function PropertyFields({ record, fields, onSet }: PropertyFieldsProps): ReactNode {
  const translate = useTranslate();
  const loose: LooseRecord = record;
  return fields.map((name) => {
    const field = entityOf(record.type).fields[name];
    if (field === undefined) return null;
    return <FieldEditor key={name} label={translate(fieldLabelKey(record.type, name))} field={field} value={loose[name]} onCommit={(value) => onSet(name, value)} />;
  });
}
