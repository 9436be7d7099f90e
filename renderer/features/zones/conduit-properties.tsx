import type { ReactNode } from 'react';
import { draftChange } from '../../../shared/model/change';
import type { Conduit } from '../../../shared/model/entities/conduit';
import { recordsWith } from '../../../shared/model/indexes';
import { getRecord, listOf } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { recordTitle } from '../../records/field-text';
import { useTranslate } from '../../store/stores';
import { ComboBox, IconButton, PanelSection, XIcon } from '../../ui';
import { LevelSteppers } from './level-steppers';
import { propertyEdit } from './property-edit';
import { PropertyFields } from './property-fields';
import type { ZonesDesk } from './use-zones-desk';

/** Kind, trust and zones of a conduit, the devices that guard it, its target level and what passes through it. */
export function ConduitProperties({ desk, conduit }: { readonly desk: ZonesDesk; readonly conduit: Conduit }): ReactNode {
  const translate = useTranslate();
  const { model } = desk;
  const edit = propertyEdit(desk, conduit.id);
  const zoneIds = conduit.zoneIds ?? [];
  const deviceIds = conduit.enforcingAssetIds ?? [];
  const setZones = (next: readonly RecordId[]): void => {
    const draft = draftChange(model);
    // Other zones, another way: the bends belonged to the old one.
    draft.patch('conduit', conduit.id, { zoneIds: next, bends: undefined });
    edit.apply(draft.build());
  };
  const flows = recordsWith(model, 'flow', 'conduitId', conduit.id).length;
  return (
    <>
      <div className="zw-zones-fields">
        <PropertyFields record={conduit} fields={['name', 'code', 'kind', 'trusted', 'owner', 'state']} onSet={edit.set} />
      </div>
      <Members
        desk={desk}
        title={translate('field.conduit.zoneIds')}
        addLabel={translate('zones.panel.anyZone')}
        ids={zoneIds}
        fewest={2}
        options={listOf(model, 'zone').map((zone) => ({ id: zone.id, title: recordTitle(zone) }))}
        onChange={setZones}
      />
      <Members
        desk={desk}
        title={translate('field.conduit.enforcingAssetIds')}
        addLabel={translate('zones.panel.addDevice')}
        ids={deviceIds}
        fewest={0}
        options={listOf(model, 'asset').map((asset) => ({ id: asset.id, title: recordTitle(asset) }))}
        onChange={(next) => edit.set('enforcingAssetIds', next.length === 0 ? undefined : next)}
      />
      <LevelSteppers label={translate('field.conduit.slTarget')} value={conduit.slTarget} onChange={(value) => edit.set('slTarget', value)} />
      {flows === 0 ? null : <p className="zw-muted">{translate('zones.panel.flows', { count: flows })}</p>}
      <div className="zw-zones-fields">
        <PropertyFields record={conduit} fields={['countermeasures', 'notes']} onSet={edit.set} />
      </div>
    </>
  );
}

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

function Members({ desk, title, addLabel, ids, fewest, options, onChange }: MembersProps): ReactNode {
  const translate = useTranslate();
  return (
    <PanelSection title={title}>
      <ul className="zw-zones-links">
        {ids.map((id) => {
          const record = getRecord(desk.model, 'zone', id) ?? getRecord(desk.model, 'asset', id);
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
