import type { ReactNode } from 'react';
import type { Zone } from '../../../shared/model/entities/zone';
import { recordsWith } from '../../../shared/model/indexes';
import { listOf } from '../../../shared/model/model';
import { nestZone } from '../../../shared/network/edits/nest';
import { childZones, isWithin } from '../../../shared/network/zone-tree';
import { recordTitle } from '../../records/field-text';
import { useTranslate } from '../../store/stores';
import { ComboBox, PanelSection } from '../../ui';
import { LevelSteppers } from './level-steppers';
import { Links } from './links';
import { propertyEdit } from './property-edit';
import { PropertyFields } from './property-fields';
import type { ZonesDesk } from './use-zones-desk';

/** Name, kind, level and owner of a zone, what it is part of, its target level, contents and conduits. */
export function ZoneProperties({ desk, zone }: { readonly desk: ZonesDesk; readonly zone: Zone }): ReactNode {
  const translate = useTranslate();
  const { model } = desk;
  const edit = propertyEdit(desk, zone.id);
  const others = listOf(model, 'zone').filter(({ id }) => id !== zone.id);
  const parents = others.filter(({ id }) => !isWithin(model, id, zone.id));
  const option = (other: Zone): { readonly id: string; readonly title: string } => ({ id: other.id, title: recordTitle(other) });
  const picker = { openLabel: translate('zones.list.open'), emptyText: translate('zones.list.nothing'), placeholder: translate('zones.choose') };
  return (
    <>
      <div className="zw-zones-fields">
        <PropertyFields record={zone} fields={['name', 'code', 'kind', 'purdueLevel']} onSet={edit.set} />
        <ComboBox
          {...picker}
          label={translate('field.zone.parentId')}
          options={parents.map(option)}
          value={zone.parentId ?? null}
          onChange={(id) => edit.apply(nestZone(model, { zoneId: zone.id, parentId: id ?? undefined }))}
        />
        <PropertyFields record={zone} fields={['owner', 'state']} onSet={edit.set} />
      </div>
      <LevelSteppers label={translate('field.zone.slTarget')} value={zone.slTarget} onChange={(value) => edit.set('slTarget', value)} />
      <PanelSection title={translate('zones.panel.conduits')}>
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
      </PanelSection>
      <PanelSection title={translate('zones.panel.contents')}>
        <Links desk={desk} records={[...childZones(model, zone.id), ...recordsWith(model, 'asset', 'zoneId', zone.id)]} />
      </PanelSection>
      <div className="zw-zones-fields">
        <PropertyFields record={zone} fields={['subnets', 'assumptions', 'notes']} onSet={edit.set} />
      </div>
    </>
  );
}
