import type { ReactNode } from 'react';
import { draftChange } from '../../../shared/model/change';
import type { Conduit } from '../../../shared/model/entities/conduit';
import { listOf } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { Provenance } from '../../records/provenance';
import { recordTitle } from '../../records/field-text';
import { useModel, useTranslate } from '../../store/stores';
import { Button, RotateCcwIcon } from '../../ui';
import { SecurityLevels } from './panel/level-evidence';
import { Members } from './panel/members';
import { PropertyGroup } from './panel/property-group';
import { usePropertyEdit } from './property-edit';
import { PropertyFields } from './property-fields';
import type { ZonesDesk } from './use-zones-desk';

/** Kind, trust and zones of a conduit, the devices that guard it, its levels, and what else is known of it. */
export function ConduitProperties({ desk, conduit }: { readonly desk: ZonesDesk; readonly conduit: Conduit }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const edit = usePropertyEdit(desk, conduit.id);
  const setZones = (next: readonly RecordId[]): void =>
    edit.apply((current) => {
      const draft = draftChange(current);
      // Other zones, another way: the bends belonged to the old one.
      draft.patch('conduit', conduit.id, { zoneIds: next, bends: undefined });
      return draft.build();
    });
  return (
    <>
      <PropertyGroup titleKey="zonesPanel.group.general">
        <PropertyFields record={conduit} fields={['name']} onSet={edit.set} />
        <PropertyFields record={conduit} fields={['code', 'kind', 'state', 'owner']} onSet={edit.set} isPaired />
        <PropertyFields record={conduit} fields={['trusted']} onSet={edit.set} />
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.course">
        <Members
          desk={desk}
          title={translate('field.conduit.zoneIds')}
          addLabel={translate('zones.panel.anyZone')}
          ids={conduit.zoneIds ?? []}
          fewest={2}
          options={listOf(model, 'zone').map((zone) => ({ id: zone.id, title: recordTitle(zone) }))}
          onChange={setZones}
        />
        <Members
          desk={desk}
          title={translate('field.conduit.enforcingAssetIds')}
          addLabel={translate('zones.panel.addDevice')}
          ids={conduit.enforcingAssetIds ?? []}
          fewest={0}
          options={listOf(model, 'asset').map((asset) => ({ id: asset.id, title: recordTitle(asset) }))}
          onChange={(next) => edit.set('enforcingAssetIds', next.length === 0 ? undefined : next)}
        />
        {(conduit.bends ?? []).length === 0 ? null : (
          <div>
            <Button size="small" icon={<RotateCcwIcon aria-hidden />} onPress={() => edit.set('bends', undefined)}>
              {translate('zonesPanel.bends.reset')}
            </Button>
          </div>
        )}
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.levels">
        <SecurityLevels record={conduit} onSet={edit.set} />
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.remarks">
        <PropertyFields record={conduit} fields={['countermeasures', 'notes']} onSet={edit.set} />
      </PropertyGroup>
      <Provenance record={conduit} />
    </>
  );
}
