import { useMemo, type ReactNode } from 'react';
import { getRecord } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { sceneOf, type Scene } from '../../../shared/network/scene';
import { recordTitle } from '../../records/field-text';
import { useTranslate } from '../../store/stores';
import { classes } from '../../ui';
import { AssetSymbol } from './asset-symbol';
import type { ZonesDesk } from './use-zones-desk';

/** The drawing as nested lists: zones with their assets, then the conduits. Read by screen readers and printed nowhere. */
export function Outline({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const { model, view } = desk;
  const scene = useMemo(() => sceneOf(model, { view, t: translate }), [model, view, translate]);
  const outermost = scene.zones.filter(({ depth }) => depth === 0);
  return (
    <div className="zw-zones-outline" role="region" aria-label={translate('zones.outline.label')}>
      <ul>
        {outermost.map(({ id }) => (
          <ZoneItem key={id} desk={desk} scene={scene} id={id} />
        ))}
      </ul>
      <h3>{translate('zones.outline.conduits')}</h3>
      <ul>
        {scene.conduits.map((conduit) => {
          const record = getRecord(model, 'conduit', conduit.id);
          if (record === undefined) return null;
          const zones = conduit.zoneIds.map((id) => getRecord(model, 'zone', id)?.name ?? '');
          // A conduit drawn here is named after its zones: said once is enough.
          const note = zones.every((name) => record.name.includes(name)) ? {} : { note: translate('zones.outline.joins', { zones: zones.join(', ') }) };
          return <Item key={conduit.id} desk={desk} id={conduit.id} title={recordTitle(record)} {...note} />;
        })}
      </ul>
    </div>
  );
}

function ZoneItem({ desk, scene, id }: { readonly desk: ZonesDesk; readonly scene: Scene; readonly id: RecordId }): ReactNode {
  const translate = useTranslate();
  const zone = getRecord(desk.model, 'zone', id);
  const seen = scene.zones.find((other) => other.id === id);
  if (zone === undefined || seen === undefined) return null;
  const inner = scene.zones.filter((other) => getRecord(desk.model, 'zone', other.id)?.parentId === id);
  const assets = scene.assets.filter(({ zoneId }) => zoneId === id);
  const kind = translate(`choice.zoneKind.${seen.kind}`);
  const note = seen.closed === undefined ? kind : `${kind}, ${translate('zones.outline.closed', { content: seen.closed.words })}`;
  return (
    <Item desk={desk} id={id} title={recordTitle(zone)} note={note} isStrong>
      {inner.length + assets.length === 0 ? null : (
        <ul>
          {inner.map((child) => (
            <ZoneItem key={child.id} desk={desk} scene={scene} id={child.id} />
          ))}
          {assets.map((seenAsset) => {
            const asset = getRecord(desk.model, 'asset', seenAsset.id);
            return asset === undefined ? null : <Item key={asset.id} desk={desk} id={asset.id} title={recordTitle(asset)} icon={<AssetSymbol kind={asset.kind} />} />;
          })}
        </ul>
      )}
    </Item>
  );
}

interface ItemProps {
  readonly desk: ZonesDesk;
  readonly id: RecordId;
  readonly title: string;
  readonly note?: string;
  readonly icon?: ReactNode;
  readonly isStrong?: boolean;
  readonly children?: ReactNode;
}

function Item({ desk, id, title, note, icon, isStrong = false, children }: ItemProps): ReactNode {
  return (
    <li>
      <button
        type="button"
        className={classes('zw-zones-outline__item', isStrong && 'zw-zones-outline__item--strong')}
        aria-current={desk.selection.includes(id)}
        onClick={() => desk.select([id])}
      >
        {icon}
        <span>{title}</span>
        {note === undefined ? null : <span className="zw-muted">{note}</span>}
      </button>
      {children}
    </li>
  );
}
