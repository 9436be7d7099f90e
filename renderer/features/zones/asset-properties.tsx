import type { ReactNode } from 'react';
import type { Asset } from '../../../shared/model/entities/asset';
import { listOf } from '../../../shared/model/model';
import { placeInto } from '../../../shared/network/edits/place';
import { useApp } from '../../commands/app-context';
import { recordTitle } from '../../records/field-text';
import { useTranslate } from '../../store/stores';
import { Button, ComboBox, CpuIcon } from '../../ui';
import { propertyEdit } from './property-edit';
import { PropertyFields } from './property-fields';
import type { ZonesDesk } from './use-zones-desk';

/** What matters of an asset on the drawing; everything else stands in the inventory. */
export function AssetProperties({ desk, asset }: { readonly desk: ZonesDesk; readonly asset: Asset }): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const edit = propertyEdit(desk, asset.id);
  return (
    <div className="zw-zones-fields">
      <PropertyFields record={asset} fields={['name', 'tag', 'kind']} onSet={edit.set} />
      <ComboBox
        label={translate('field.asset.zoneId')}
        options={listOf(desk.model, 'zone').map((zone) => ({ id: zone.id, title: recordTitle(zone) }))}
        value={asset.zoneId ?? null}
        onChange={(zoneId) => {
          if (zoneId === null) desk.remove([asset.id]);
          else if (zoneId !== asset.zoneId) edit.apply(placeInto(desk.model, { assetIds: [asset.id], zoneId }));
        }}
        placeholder={translate('zones.choose')}
        openLabel={translate('zones.list.open')}
        emptyText={translate('zones.list.nothing')}
      />
      <PropertyFields record={asset} fields={['purdueLevel', 'state', 'safetyRelated', 'lifecycle', 'notes']} onSet={edit.set} />
      <div>
        <Button size="small" icon={<CpuIcon aria-hidden />} onPress={() => ui.go('inventory', asset.id)}>
          {translate('zones.panel.inInventory')}
        </Button>
      </div>
    </div>
  );
}
