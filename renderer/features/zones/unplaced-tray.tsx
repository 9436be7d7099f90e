import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { compareText, formatNumber } from '../../../shared/i18n/format';
import type { Asset } from '../../../shared/model/entities/asset';
import type { Zone } from '../../../shared/model/entities/zone';
import type { Language } from '../../../shared/i18n/message';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { translator } from '../../../shared/i18n/translate';
import { areaPathOf } from '../../../shared/inventory/walk-down';
import { getRecord, listOf, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { wordsOf } from '../../../shared/tables/text-filter';
import { assetDragType } from '../../canvas/canvas-view';
import { recordTitle } from '../../records/field-text';
import { useTranslate, useUi } from '../../store/stores';
import { Button, classes, ComboBox, IconButton, SearchField, XIcon } from '../../ui';
import { AssetSymbol } from './asset-symbol';
import { useFingerDrag, type FingerDrag, type Held } from './use-finger-drag';
import type { ZonesDesk } from './use-zones-desk';

/** More rows than a person reads; the filter finds the rest. */
const mostRows = 150;

/** Assets that are on no drawing yet: drag them onto a zone, or choose a zone for them here. */
export function UnplacedTray({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [filter, setFilter] = useState('');
  const [picked, setPicked] = useState<readonly RecordId[]>([]);
  const unplaced = useMemo(() => unplacedAssets(desk.model, language), [desk.model, language]);
  const fitting = useMemo(() => {
    const fits = filterOf(filter, language, desk.model);
    return unplaced.filter(fits);
  }, [unplaced, filter, language, desk.model]);
  const waiting = useMemo(() => new Set(unplaced.map(({ id }) => id)), [unplaced]);
  const chosen = picked.filter((id) => waiting.has(id));
  const fingers = useFingerDrag(desk);
  const placing = usePlacing(desk, chosen, () => setFilter(''));
  const last = useRef<RecordId>(undefined);
  const known = unplaced.filter(({ zoneId }) => getRecord(desk.model, 'zone', zoneId)?.shape !== undefined);
  const toggle = (id: RecordId, withShift: boolean): void => {
    const range = withShift ? rangeBetween(fitting, last.current, id) : [];
    last.current = id;
    if (range.length > 0) setPicked([...new Set([...chosen, ...range])]);
    else setPicked(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  const chooseFitting = (): void => setPicked([...new Set([...chosen, ...fitting.map(({ id }) => id)])]);
  const areAllChosen = fitting.length > 0 && fitting.every(({ id }) => chosen.includes(id));
  return (
    <div
      className="zw-zones-tray"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        placing.place?.();
      }}
    >
      <aside aria-label={translate('zones.tray.show')}>
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
              <SearchField label={translate('zones.tray.filter')} clearLabel={translate('zones.tray.filter.clear')} value={filter} onChange={setFilter} onSubmit={chooseFitting} />
              {areAllChosen ? (
                <Button size="small" onPress={() => setPicked([])}>
                  {translate('zones.tray.chooseNone')}
                </Button>
              ) : (
                <Button size="small" isDisabled={fitting.length === 0} onPress={chooseFitting}>
                  {translate('zones.tray.chooseAll', { count: fitting.length })}
                </Button>
              )}
              {known.length === 0 ? null : (
                <Button size="small" onPress={desk.placeKnown}>
                  {translate('zones.tray.placeKnown', { count: known.length })}
                </Button>
              )}
            </div>
            <div className="zw-zones-tray__list" role="presentation" onKeyDown={onListKey}>
              <ul>
                {fitting.slice(0, mostRows).map((asset, index) => (
                  <li key={asset.id}>
                    <TrayRow asset={asset} isFirst={index === 0} model={desk.model} isPicked={chosen.includes(asset.id)} dragged={chosen.includes(asset.id) ? chosen : [asset.id]} fingers={fingers} onToggle={(withShift) => toggle(asset.id, withShift)} />
                  </li>
                ))}
                {fitting.length === 0 ? <li className="zw-zones-tray__note">{translate('zones.tray.nothingFits')}</li> : null}
                {fitting.length > mostRows ? <li className="zw-zones-tray__note">{translate('zones.tray.more', { count: fitting.length - mostRows })}</li> : null}
              </ul>
            </div>
            <PlaceInto count={chosen.length} placing={placing} />
          </>
        )}
      </aside>
      <HeldAssets held={fingers.held} model={desk.model} />
    </div>
  );
}

/** What a finger takes to the drawing, beside it. */
function HeldAssets({ held, model }: { readonly held: Held | undefined; readonly model: Model }): ReactNode {
  const translate = useTranslate();
  const [firstId] = held?.ids ?? [];
  if (held === undefined || firstId === undefined) return null;
  const asset = getRecord(model, 'asset', firstId);
  return (
    <div className="zw-zones-held" aria-hidden="true" style={{ left: held.at.x, top: held.at.y }}>
      <AssetSymbol kind={asset?.kind} />
      {held.ids.length > 1 ? translate('drawing.count.assets', { count: held.ids.length }) : (asset?.name ?? '')}
    </div>
  );
}

/** One stop for Tab; the arrow keys go on from there. */
function onListKey(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === event.target);
  const next = new Map([['ArrowDown', at + 1], ['ArrowUp', at - 1], ['Home', 0], ['End', rows.length - 1]]).get(event.key);
  if (next === undefined || at < 0) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

function TrayRow({
  asset,
  isFirst,
  model,
  isPicked,
  dragged,
  fingers,
  onToggle,
}: {
  readonly asset: Asset;
  readonly isFirst: boolean;
  readonly model: Model;
  readonly isPicked: boolean;
  readonly dragged: readonly RecordId[];
  readonly fingers: FingerDrag;
  readonly onToggle: (withShift: boolean) => void;
}): ReactNode {
  const zone = getRecord(model, 'zone', asset.zoneId);
  return (
    <button
      type="button"
      className={classes('zw-zones-tray__row', isPicked && 'zw-zones-tray__row--picked')}
      aria-pressed={isPicked}
      tabIndex={isFirst ? 0 : -1}
      draggable
      {...fingers.rowHandlers(dragged)}
      onClick={(event) => onToggle(event.shiftKey)}
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

interface Placing {
  readonly zones: readonly Zone[];
  readonly target: RecordId | null;
  readonly setTarget: (id: RecordId | null) => void;
  /** Places what is chosen into the target; undefined while that cannot be done. */
  readonly place: (() => void) | undefined;
}

/** Where the chosen assets go: into what is selected on the drawing, until another zone is chosen here. */
function usePlacing(desk: ZonesDesk, chosen: readonly RecordId[], onPlaced: () => void): Placing {
  const [named, setNamed] = useState<RecordId | null>(null);
  const zones = listOf(desk.model, 'zone').filter(({ shape }) => shape !== undefined);
  const [selected] = desk.selection;
  const wanted = named ?? (desk.selection.length === 1 ? selected : undefined);
  const target = zones.find(({ id }) => id === wanted)?.id ?? null;
  const place = (): void => {
    if (target === null) return;
    desk.placeInto(chosen, target);
    setNamed(null);
    onPlaced();
    desk.control.current?.focus();
  };
  return { zones, target, setTarget: setNamed, place: chosen.length === 0 || target === null ? undefined : place };
}

function PlaceInto({ count, placing: { zones, target, setTarget, place } }: { readonly count: number; readonly placing: Placing }): ReactNode {
  const translate = useTranslate();
  return (
    <footer className="zw-zones-tray__foot">
      {count === 0 ? <p className="zw-muted">{translate('zones.tray.hint')}</p> : null}
      <ComboBox
        label={translate('zones.tray.into')}
        options={zones.map((zone) => ({ id: zone.id, title: recordTitle(zone) }))}
        value={target}
        onChange={setTarget}
        placeholder={translate('zones.choose')}
        openLabel={translate('zones.list.open')}
        emptyText={translate('zones.list.nothing')}
      />
      <Button variant="primary" isDisabled={place === undefined} onPress={() => place?.()}>
        {translate('zones.tray.place', { count })}
      </Button>
    </footer>
  );
}

/** By tag, then by name: the order of the inventory. */
function unplacedAssets(model: Model, language: Language): readonly Asset[] {
  const waiting = listOf(model, 'asset').filter(({ zoneId, shape }) => zoneId === undefined || shape === undefined);
  const compare = compareText(language);
  return waiting.sort((first, second) => compare(recordTitle(first), recordTitle(second)));
}

/** Fits when every word stands somewhere: in name, tag, vendor, model, kind, an address, or where the asset is. */
function filterOf(filter: string, language: Language, model: Model): (asset: Asset) => boolean {
  const words = wordsOf(filter);
  if (words.length === 0) return () => true;
  const translate = translator(language);
  return (asset) => {
    const { name, tag, vendor, model: product, kind, location, interfaces, areaId } = asset;
    const kindName = kind === undefined ? '' : translate(choiceLabelKey('assetKind', kind));
    const text = [name, tag, vendor, product, kindName, location, ...areaPathOf(model, areaId), ...(interfaces ?? []).map(({ ip }) => ip)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

/** The rows from one to another, both included; none when the first is not shown. */
function rangeBetween(rows: readonly Asset[], from: RecordId | undefined, to: RecordId): readonly RecordId[] {
  const ids = rows.map(({ id }) => id);
  const begin = from === undefined ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  return begin < 0 || end < 0 ? [] : ids.slice(Math.min(begin, end), Math.max(begin, end) + 1);
}
