import { memo, type ReactNode } from 'react';
import { fieldLabelKey } from '../../../shared/i18n/labels';
import type { LooseRecord } from '../../../shared/model/entity';
import { sameValue } from '../../../shared/model/same-value';
import type { RecordType } from '../../../shared/model/record-type';
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
  const loose: LooseRecord = record;
  return (
    <div className={classes('zw-zones-fields', isPaired && 'zw-zones-fields--paired')}>
      {fields.map((name) => (
        <PropertyField key={name} type={record.type} name={name} value={loose[name]} onSet={onSet} />
      ))}
    </div>
  );
}

interface PropertyFieldProps extends Pick<PropertyFieldsProps, 'onSet'> {
  readonly type: RecordType;
  readonly name: string;
  readonly value: unknown;
}

/** One of them; an edit of something else leaves it alone. */
const PropertyField = memo(function PropertyField({ type, name, value, onSet }: PropertyFieldProps): ReactNode {
  const translate = useTranslate();
  const field = entityOf(type).fields[name];
  const labelKey = fieldLabelKey(type, name);
  return field === undefined ? null : <FieldEditor label={translate(labelKey)} labelKey={labelKey} field={field} value={value} onCommit={(next) => onSet(name, next)} />;
}, isSameProperty);

/** Lists are put together anew with every edit of their record. */
function isSameProperty(before: PropertyFieldProps, after: PropertyFieldProps): boolean {
  return before.type === after.type && before.name === after.name && before.onSet === after.onSet && sameValue(before.value, after.value);
}
