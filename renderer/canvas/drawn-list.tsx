import { memo, type ReactNode } from 'react';
import type { Translate } from '../../shared/i18n/translate';
import type { Shape } from '../../shared/model/field';
import type { Scene, SceneAsset, SceneZone } from '../../shared/network/scene';

/** With more than so many assets only zones and conduits are listed here; the outline has them all. */
const mostAssets = 400;
const noAssets: readonly SceneAsset[] = [];

/** The picture in words, for those who do not see it: zones with what lies in them, then conduits. */
export const DrawnList = memo(function DrawnList({ scene, label, t }: { readonly scene: Scene; readonly label: string; readonly t: Translate }): ReactNode {
  const assets = scene.assets.length > mostAssets ? [] : scene.assets;
  const loose = assets.filter(({ zoneId }) => zoneId === undefined || !scene.zones.some(({ id }) => id === zoneId));
  return (
    <ul className="zw-visually-hidden" aria-label={label}>
      {scene.zones.map((zone) => (
        <ZoneItem key={zone.id} t={t} zone={zone} assets={assets.length === 0 ? noAssets : assets.filter(({ zoneId }) => zoneId === zone.id)} />
      ))}
      {loose.map((asset) => (
        <AssetItem key={asset.id} asset={asset} />
      ))}
      {scene.conduits.map(({ id, label: name, badge }) => (
        <li key={id} data-id={id} data-place={placeOf(badge)}>
          {name}
        </li>
      ))}
      {scene.stubs.map(({ id, name, shape }) => (
        <li key={id} data-id={`stub ${id}`} data-place={placeOf(shape)}>
          {t('zones.outline.leads-on', { name })}
        </li>
      ))}
    </ul>
  );
});

const ZoneItem = memo(function ZoneItem({ zone, assets, t }: { readonly zone: SceneZone; readonly assets: readonly SceneAsset[]; readonly t: Translate }): ReactNode {
  return (
    <li data-id={zone.id} data-place={placeOf(zone.shape)}>
      <span>{[zone.name, zone.meta, zone.closed === undefined ? '' : t('zones.outline.closed', { content: zone.closed.words })].filter((text) => text !== '').join(', ')}</span>
      {assets.length === 0 ? null : (
        <ul>
          {assets.map((asset) => (
            <AssetItem key={asset.id} asset={asset} />
          ))}
        </ul>
      )}
    </li>
  );
});

function AssetItem({ asset }: { readonly asset: SceneAsset }): ReactNode {
  return (
    <li data-id={asset.id} data-place={placeOf(asset.shape)}>
      {[asset.tag, asset.lines.join(' ')].filter((text) => text !== '').join(', ')}
    </li>
  );
}

/** Corner and size in drawing units. */
function placeOf({ x, y, width, height }: Shape): string {
  return `${x} ${y} ${width} ${height}`;
}
