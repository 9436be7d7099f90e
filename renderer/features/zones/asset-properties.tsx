import { memo, useMemo, type ReactNode } from 'react';
import type { Asset } from '../../../shared/model/entities/asset';
import { listOf } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { placeInto } from '../../../shared/network/edits/place';
import { useApp } from '../../commands/app-context';
import { Provenance } from '../../records/provenance';
import { recordTitle } from '../../records/field-text';
import { useModelOf } from '../../records/use-titles-model';
import { useTranslate } from '../../store/stores';
import { Button, ComboBox, CpuIcon } from '../../ui';
import { PropertyGroup } from './panel/property-group';
import { usePropertyEdit, type PropertyEdit } from './property-edit';
import { PropertyFields } from './property-fields';
import type { ZonesDesk } from './use-zones-desk';

/** Every field of an asset, as in the inventory, in groups. */
export function AssetProperties({ desk, asset }: { readonly desk: ZonesDesk; readonly asset: Asset }): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const edit = usePropertyEdit(desk, asset.id);
  const fields = (names: readonly string[], isPaired = true): ReactNode => <PropertyFields record={asset} fields={names} onSet={edit.set} isPaired={isPaired} />;
  return (
    <>
      <PropertyGroup titleKey="zonesPanel.group.general">
        {fields(['name'], false)}
        {fields(['tag', 'kind', 'purdueLevel', 'state'])}
        <ZoneOfAsset assetId={asset.id} zoneId={asset.zoneId} now={desk.now} apply={edit.apply} />
        {fields(['areaId', 'location'])}
        {fields(['safetyRelated'], false)}
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.network">{fields(['interfaces'], false)}</PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.device">
        {fields(['vendor', 'model', 'serial', 'hardwareVersion', 'firmwareVersion', 'operatingSystem', 'quantity', 'owner'])}
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.protection">
        {fields(['criticalityAvailability', 'criticalityIntegrity', 'criticalityConfidentiality', 'criticalitySafety', 'lifecycle', 'endOfSupport', 'patchState', 'backupState', 'backupTestedOn'])}
        {fields(['accountsShared', 'accountsDefaultPassword'], false)}
      </PropertyGroup>
      <PropertyGroup titleKey="zonesPanel.group.walk">
        {fields(['walkState'])}
        {fields(['walkNote', 'walkAt', 'walkBy', 'walkDifferences'], false)}
      </PropertyGroup>
      {(asset.clientColumns ?? []).length === 0 ? null : <PropertyGroup titleKey="zonesPanel.group.client">{fields(['clientColumns'], false)}</PropertyGroup>}
      <PropertyGroup titleKey="zonesPanel.group.remarks">{fields(['notes'], false)}</PropertyGroup>
      <div>
        <Button size="small" icon={<CpuIcon aria-hidden />} onPress={() => ui.go('inventory', asset.id)}>
          {translate('zones.panel.inInventory')}
        </Button>
      </div>
      <Provenance record={asset} />
    </>
  );
}

interface ZoneOfAssetProps extends Pick<PropertyEdit, 'apply'>, Pick<ZonesDesk, 'now'> {
  readonly assetId: RecordId;
  readonly zoneId: RecordId | undefined;
}

const zonesOnly = ['zone'] as const;

/** Another zone puts the asset into a free place there; none takes it off the drawing. */
const ZoneOfAsset = memo(function ZoneOfAsset({ assetId, zoneId, now, apply }: ZoneOfAssetProps): ReactNode {
  const translate = useTranslate();
  const model = useModelOf(zonesOnly);
  const options = useMemo(() => listOf(model, 'zone').map((zone) => ({ id: zone.id, title: recordTitle(zone) })), [model]);
  return (
    <ComboBox
      label={translate('field.asset.zoneId')}
      options={options}
      value={zoneId ?? null}
      onChange={(wanted) => {
        if (wanted === null) now().remove([assetId]);
        else if (wanted !== zoneId) apply((current) => placeInto(current, { assetIds: [assetId], zoneId: wanted }));
      }}
      placeholder={translate('zones.choose')}
      openLabel={translate('zones.list.open')}
      emptyText={translate('zones.list.nothing')}
    />
  );
});
