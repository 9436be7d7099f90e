import type { ReactNode } from 'react';
import { findRecord } from '../../../../shared/model/model';
import type { RecordId } from '../../../../shared/model/record-type';
import { recordTitle } from '../../../records/field-text';
import { useModel, useTranslate } from '../../../store/stores';
import { ComboBox, IconButton, PanelSection, XIcon } from '../../../ui';
import type { ZonesDesk } from '../use-zones-desk';

interface MembersProps {
  readonly desk: ZonesDesk;
  readonly title: string;
  readonly addLabel: string;
  readonly ids: readonly RecordId[];
  /** How many must stay. */
  readonly fewest: number;
  readonly options: readonly { readonly id: RecordId; readonly title: string }[];
  readonly onChange: (ids: readonly RecordId[]) => void;
}

/** The zones or devices of a conduit: gone to, taken out, added. */
export function Members({ desk, title, addLabel, ids, fewest, options, onChange }: MembersProps): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  return (
    <PanelSection title={title}>
      <ul className="zw-zones-links">
        {ids.map((id) => {
          const record = findRecord(model, id);
          if (record === undefined) return null;
          const name = recordTitle(record);
          return (
            <li key={id}>
              <button type="button" onClick={() => desk.select([id])}>
                {name}
              </button>
              {ids.length <= fewest ? null : (
                <IconButton label={translate('zones.panel.leave', { name })} icon={<XIcon aria-hidden />} size="small" onPress={() => onChange(ids.filter((other) => other !== id))} />
              )}
            </li>
          );
        })}
      </ul>
      <ComboBox
        label={addLabel}
        hideLabel
        placeholder={addLabel}
        options={options.filter(({ id }) => !ids.includes(id))}
        value={null}
        onChange={(id) => {
          if (id !== null) onChange([...ids, id]);
        }}
        openLabel={translate('zones.list.open')}
        emptyText={translate('zones.list.nothing')}
      />
    </PanelSection>
  );
}
