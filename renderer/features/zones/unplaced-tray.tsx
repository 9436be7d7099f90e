import { useMemo, useState, type ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import type { Asset } from '../../../shared/model/entities/asset';
import { getRecord, listOf, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { assetDragType } from '../../canvas/canvas-view';
import { recordTitle } from '../../records/field-text';
import { useTranslate, useUi } from '../../store/stores';
import { Button, classes, ComboBox, IconButton, SearchField, XIcon } from '../../ui';
import { AssetSymbol } from './asset-symbol';
import type { ZonesDesk } from './use-zones-desk';

/** More rows than a person reads; the filter finds the rest. */
const mostRows = 150;

/** Assets that are on no drawing yet: drag them onto a zone, or choose a zone for them here. */
export function UnplacedTray({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [filter, setFilter] = useState('');
  const [picked, setPicked] = useState<readonly RecordId[]>([]);
  const unplaced = useMemo(() => unplacedAssets(desk.model), [desk.model]);
  const fitting = useMemo(() => unplaced.filter((asset) => matches(asset, filter)), [unplaced, filter]);
  const chosen = picked.filter((id) => unplaced.some((asset) => asset.id === id));
  const known = unplaced.filter(({ zoneId }) => getRecord(desk.model, 'zone', zoneId)?.shape !== undefined);
  const toggle = (id: RecordId): void => setPicked(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <aside className="zw-zones-tray" aria-label={translate('zones.tray.show')}>
      <header className="zw-zones-tray__head">
        <h2>
          {translate('zones.tray.title')} <span className="zw-muted">{formatNumber(language, unplaced.length)}</span>
        </h2>
        <IconButton label={translate('zones.tray.close')} icon={<XIcon aria-hidden />} size="small" onPress={() => desk.setTrayOpen(false)} />
      </header>
      {unplaced.length === 0 ? (
        <p className="zw-zones-tray__note">{translate('zones.tray.none')}</p>
      ) : (
        <>
          <div className="zw-zones-tray__tools">
            <SearchField label={translate('zones.tray.filter')} clearLabel={translate('zones.tray.filter.clear')} value={filter} onChange={setFilter} />
            {known.length === 0 ? null : (
              <Button size="small" onPress={desk.placeKnown}>
                {translate('zones.tray.placeKnown', { count: known.length })}
              </Button>
            )}
          </div>
          <ul className="zw-zones-tray__list">
            {fitting.slice(0, mostRows).map((asset) => (
              <li key={asset.id}>
                <TrayRow asset={asset} model={desk.model} isPicked={chosen.includes(asset.id)} dragged={chosen.includes(asset.id) ? chosen : [asset.id]} onToggle={() => toggle(asset.id)} />
              </li>
            ))}
            {fitting.length === 0 ? <li className="zw-zones-tray__note">{translate('zones.tray.nothingFits')}</li> : null}
            {fitting.length > mostRows ? <li className="zw-zones-tray__note">{translate('zones.tray.more', { count: fitting.length - mostRows })}</li> : null}
          </ul>
          <PlaceInto desk={desk} chosen={chosen} />
        </>
      )}
    </aside>
  );
}

function TrayRow({
  asset,
  model,
  isPicked,
  dragged,
  onToggle,
}: {
  readonly asset: Asset;
  readonly model: Model;
  readonly isPicked: boolean;
  readonly dragged: readonly RecordId[];
  readonly onToggle: () => void;
}): ReactNode {
  const zone = getRecord(model, 'zone', asset.zoneId);
  return (
    <button
      type="button"
      className={classes('zw-zones-tray__row', isPicked && 'zw-zones-tray__row--picked')}
      aria-pressed={isPicked}
      draggable
      onClick={onToggle}
      onDragStart={(event) => {
        event.dataTransfer.setData(assetDragType, dragged.join(' '));
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <AssetSymbol kind={asset.kind} />
      <span className="zw-zones-tray__texts">
        <span className="zw-zones-tray__name">{asset.name}</span>
        <span className="zw-zones-tray__more">{[asset.tag, zone?.name].filter((text) => text !== undefined && text !== '').join(' · ')}</span>
      </span>
    </button>
  );
}

function PlaceInto({ desk, chosen }: { readonly desk: ZonesDesk; readonly chosen: readonly RecordId[] }): ReactNode {
  const translate = useTranslate();
  const [zoneId, setZoneId] = useState<RecordId | null>(null);
  const zones = listOf(desk.model, 'zone').filter(({ shape }) => shape !== undefined);
  const target = zones.some(({ id }) => id === zoneId) ? zoneId : null;
  return (
    <footer className="zw-zones-tray__foot">
      {chosen.length === 0 ? <p className="zw-muted">{translate('zones.tray.hint')}</p> : null}
      <ComboBox
        label={translate('zones.tray.into')}
        options={zones.map((zone) => ({ id: zone.id, title: recordTitle(zone) }))}
        value={target}
        onChange={setZoneId}
        placeholder={translate('zones.choose')}
        openLabel={translate('zones.list.open')}
        emptyText={translate('zones.list.nothing')}
      />
      <Button
        variant="primary"
        isDisabled={chosen.length === 0 || target === null}
        onPress={() => {
          if (target !== null) desk.placeInto(chosen, target);
        }}
      >
        {translate('zones.tray.place', { count: chosen.length })}
      </Button>
    </footer>
  );
}

function unplacedAssets(model: Model): readonly Asset[] {
  return listOf(model, 'asset').filter(({ zoneId, shape }) => zoneId === undefined || shape === undefined);
}

function matches({ name, tag, vendor, kind }: Asset, filter: string): boolean {
  const wanted = filter.trim().toLocaleLowerCase();
  return wanted === '' || [name, tag, vendor, kind].some((text) => text !== undefined && text.toLocaleLowerCase().includes(wanted));
}
