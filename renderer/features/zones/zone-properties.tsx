import type { ReactNode } from 'react';
import type { Zone } from '../../../shared/model/entities/zone';
import { recordsWith } from '../../../shared/model/indexes';
import { listOf } from '../../../shared/model/model';
import { nestZone } from '../../../shared/network/edits/nest';
import { childZones, isWithin } from '../../../shared/network/zone-tree';
import { Provenance } from '../../records/provenance';
import { recordTitle } from '../../records/field-text';
import { useModel, useTranslate } from '../../store/stores';
import { ComboBox } from '../../ui';
import { Links } from './links';
import { SecurityLevels } from './panel/level-evidence';
import { PropertyGroup } from './panel/property-group';
import { usePropertyEdit } from './property-edit';
import { PropertyFields } from './property-fields';
import type { ZonesDesk } from './use-zones-desk';

/** Every field of a zone, its levels with what they rest on, its conduits and what lies in it. */
export function ZoneProperties({ desk, zone }: { readonly desk: ZonesDesk; readonly zone: Zone }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const edit = usePropertyEdit(desk, zone.id);
  const others = listOf(model, 'zone').filter(({ id }) => id !== zone.id);
  const parents = others.filter(({ id }) => !isWithin(model, id, zone.id));
  const option = (other: Zone): { readonly id: string; readonly title: string } => ({ id: other.id, title: recordTitle(other) });
  const picker = { openLabel: translate('zones.list.open'), emptyText: translate('zones.list.nothing'), placeholder: translate('zones.choose') };
  return (
    <>
      <PropertyGroup titleKey="zonesPanel.group.general">
        <PropertyFields record={zone} fields={['name']} onSet={edit.set} />
        <PropertyFields record={zone} fields={['code', 'kind', 'purdueLevel', 'state']} onSet={edit.set} isPaired />
        <ComboBox
          {...picker}
          label={translate('field.zone.parentId')}
          options={parents.map(option)}
          value={zone.parentId ?? null}
          onChange={(id) => edit.apply((current) => nestZone(current, { zoneId: zone.id, parentId: id ?? undefined }))}
        />
        <PropertyFields record={zone} fields={['owner', 'subnets']} onSet={edit.set} />
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.levels">
        <SecurityLevels record={zone} onSet={edit.set} />
      </PropertyGroup>
      <PropertyGroup titleKey="zones.panel.conduits">
        <Links desk={desk} records={recordsWith(model, 'conduit', 'zoneIds', zone.id)} />
        <ComboBox
          {...picker}
          label={translate('zones.panel.connectWith')}
          options={others.map(option)}
          value={null}
          onChange={(id) => {
            if (id !== null) desk.connect([zone.id, id]);
          }}
        />
      </PropertyGroup>
      <PropertyGroup titleKey="zones.panel.contents">
        <Links desk={desk} records={[...childZones(model, zone.id), ...recordsWith(model, 'asset', 'zoneId', zone.id)]} />
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.boundaries">
        <PropertyFields record={zone} fields={['physicalBoundary', 'logicalBoundary', 'assumptions']} onSet={edit.set} />
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.remarks">
        <PropertyFields record={zone} fields={['notes']} onSet={edit.set} />
      </PropertyGroup>
      <Provenance record={zone} />
    </>
  );
}
