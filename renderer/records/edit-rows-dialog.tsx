import { useState, type ReactNode } from 'react';
import { fieldLabelKey } from '../../shared/i18n/labels';
import type { RecordType } from '../../shared/model/record-type';
import { entityOf } from '../../shared/model/registry';
import { isCellText } from '../../shared/tables/cell-text';
import { useTranslate } from '../store/stores';
import { Button, ComboBox, Dialog, IconButton, XIcon } from '../ui';
import { FieldEditor } from './field-editor';

export interface EditRowsDialogProps {
  readonly type: RecordType;
  readonly rowIds: readonly string[];
  readonly onApply: (values: ReadonlyMap<string, unknown>) => void;
  readonly onClose: () => void;
}

/** Some fields of several records at once: choose the fields, set them, apply as one step. */
export function EditRowsDialog({ type, rowIds, onApply, onClose }: EditRowsDialogProps): ReactNode {
  const translate = useTranslate();
  const [values, setValues] = useState<ReadonlyMap<string, unknown>>(new Map());
  const { fields } = entityOf(type);
  const label = (name: string): string => translate(fieldLabelKey(type, name));
  const rest = Object.entries(fields).flatMap(([name, field]) => (isCellText(field) && name !== 'attachmentIds' && !values.has(name) ? [{ id: name, title: label(name) }] : []));
  const without = (name: string): ReadonlyMap<string, unknown> => new Map([...values].filter(([each]) => each !== name));
  const footer = (
    <>
      <Button onPress={onClose}>{translate('app.cancel')}</Button>
      <Button variant="primary" isDisabled={values.size === 0 || rowIds.length === 0} onPress={() => onApply(values)}>
        {translate('grid.rows.apply', { count: rowIds.length })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={translate('grid.rows.title', { count: rowIds.length })} closeLabel={translate('app.close')} footer={footer} footerNote={translate('grid.undo-note')}>
      <div className="zw-edit-rows">
        <p className="zw-muted">{translate(rowIds.length === 0 ? 'grid.rows.none' : 'grid.rows.help')}</p>
        {[...values].map(([name, value]) => {
          const field = fields[name];
          if (field === undefined) return null;
          return (
            <div key={name} className="zw-edit-rows__field">
              <FieldEditor label={label(name)} field={field} value={value} onCommit={(next) => setValues(new Map([...values, [name, next]]))} />
              <IconButton size="small" label={translate('grid.rows.remove', { field: label(name) })} icon={<XIcon aria-hidden />} onPress={() => setValues(without(name))} />
            </div>
          );
        })}
        <ComboBox
          key={values.size}
          label={translate('grid.rows.add')}
          options={rest}
          value={null}
          onChange={(name) => {
            if (name !== null) setValues(new Map([...values, [name, undefined]]));
          }}
          placeholder={translate('grid.rows.choose')}
          openLabel={translate('records.open-list')}
          emptyText={translate('records.nothing-fits')}
        />
      </div>
    </Dialog>
  );
}
