import type { ReactNode } from 'react';
import { fieldLabelKey } from '../../../shared/i18n/labels';
import type { LooseRecord } from '../../../shared/model/entity';
import { entityOf, type AnyRecord } from '../../../shared/model/registry';
import { FieldEditor } from '../../records/field-editor';
import { useTranslate } from '../../store/stores';
import { classes } from '../../ui';

interface PropertyFieldsProps {
  readonly record: AnyRecord;
  readonly fields: readonly string[];
  readonly onSet: (field: string, value: unknown) => void;
  /** Short fields, two in a line. */
  readonly isPaired?: boolean;
}

/** The usual controls for some fields of a record, in the order given. */
export function PropertyFields({ record, fields, onSet, isPaired = false }: PropertyFieldsProps): ReactNode {
  const translate = useTranslate();
  const loose: LooseRecord = record;
  return (
    <div className={classes('zw-zones-fields', isPaired && 'zw-zones-fields--paired')}>
      {fields.map((name) => {
        const field = entityOf(record.type).fields[name];
        const labelKey = fieldLabelKey(record.type, name);
        if (field === undefined) return null;
        return <FieldEditor key={name} label={translate(labelKey)} labelKey={labelKey} field={field} value={loose[name]} onCommit={(value) => onSet(name, value)} />;
      })}
    </div>
  );
}
