import type { Asset } from '../model/entities/asset';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { assetTextStart } from './measures';
import type { SceneAsset, View } from './scene-elements';
import { differenceIn, isShown } from './shown';
import type { SignName } from './symbols';
import { fitText, fitTwoLines } from './text-fit';

const textSize = 10;
const mostSigns = 3;

interface Drawn {
  readonly isReached: boolean;
  readonly isDifference: boolean;
  readonly asset: SceneAsset;
}

const made = new WeakMap<Asset, Drawn>();

/** The assets of one architecture. */
export interface SeenAssets {
  /** Those that have a place. */
  readonly placed: readonly SceneAsset[];
  /** How many each zone holds, with and without a place. */
  readonly counts: ReadonlyMap<RecordId, number>;
}

interface Seen extends SeenAssets {
  readonly records: readonly Asset[];
  readonly access: Model['tables']['access'];
  readonly drawn: readonly (SceneAsset | undefined)[];
}

const seenAssets = new WeakMap<readonly SceneAsset[], Seen>();

/**
 * The assets as they are drawn. What did not change is the same object as the last time; `before` are those drawn a
 * moment ago, in which most are found without a search.
 */
export function sceneAssets(model: Model, view: View, before: readonly SceneAsset[] | undefined): SeenAssets {
  const records = listOf(model, 'asset');
  const access = model.tables.access;
  const known = before === undefined ? undefined : seenAssets.get(before);
  const earlier = known?.access === access && known.records.length === records.length ? known : undefined;
  const reached = reachedFromAfar(model, view);
  let hasMoved = false;
  const drawn = records.map((asset, index) => {
    if (earlier?.records[index] === asset) return earlier.drawn[index];
    if (earlier?.records[index]?.zoneId !== asset.zoneId || earlier?.records[index]?.state !== asset.state) hasMoved = true;
    return isShown(asset.state, view) ? seenAsset(asset, reached.has(asset.id), view) : undefined;
  });
  const placed = drawn.filter((asset) => asset !== undefined);
  const counts = earlier === undefined || hasMoved ? countByZone(records, view) : earlier.counts;
  seenAssets.set(placed, { records, access, drawn, placed, counts });
  return { placed, counts };
}

function seenAsset(asset: Asset, isReached: boolean, view: View): SceneAsset | undefined {
  if (asset.shape === undefined) return undefined;
  const isDifference = view === 'difference';
  const known = made.get(asset);
  if (known?.isReached === isReached && known.isDifference === isDifference) return known.asset;
  const drawn = drawAsset(asset, asset.shape, isReached, view);
  made.set(asset, { isReached, isDifference, asset: drawn });
  return drawn;
}

function countByZone(assets: readonly Asset[], view: View): ReadonlyMap<RecordId, number> {
  const counts = new Map<RecordId, number>();
  for (const { zoneId, state } of assets) if (zoneId !== undefined && isShown(state, view)) counts.set(zoneId, (counts.get(zoneId) ?? 0) + 1);
  return counts;
}

const reachedSets = new WeakMap<Model['tables']['access'], Map<View, ReadonlySet<RecordId>>>();

/** Assets a remote access leads to or over. */
function reachedFromAfar(model: Model, view: View): ReadonlySet<RecordId> {
  const byView = reachedSets.get(model.tables.access) ?? new Map<View, ReadonlySet<RecordId>>();
  reachedSets.set(model.tables.access, byView);
  const known = byView.get(view) ?? reachedBy(model, view);
  byView.set(view, known);
  return known;
}

function reachedBy(model: Model, view: View): ReadonlySet<RecordId> {
  const reached = new Set<RecordId>();
  for (const { state, technology, assetIds, jumpHostId } of listOf(model, 'access')) {
    if (technology === 'onSite' || !isShown(state, view)) continue;
    for (const id of assetIds ?? []) reached.add(id);
    if (jumpHostId !== undefined) reached.add(jumpHostId);
  }
  return reached;
}

function drawAsset(asset: Asset, shape: SceneAsset['shape'], isReached: boolean, view: View): SceneAsset {
  const room = shape.width - assetTextStart - 3;
  const tag = asset.tag ?? '';
  const signs = signsOf(asset, isReached);
  return {
    id: asset.id,
    shape,
    zoneId: asset.zoneId,
    kind: asset.kind ?? 'other',
    state: asset.state ?? 'existing',
    difference: differenceIn(view, asset.state),
    tag: tag === '' ? '' : fitText(tag, room, textSize - 1),
    lines: fitTwoLines(asset.name, room, textSize),
    signs: signs.slice(0, mostSigns),
    moreSigns: Math.max(0, signs.length - mostSigns),
  };
}

/** The signs each asset of one architecture would show, all of them. */
export function assetSigns(model: Model, view: View): (asset: Asset) => readonly SignName[] {
  const reached = reachedFromAfar(model, view);
  return (asset) => signsOf(asset, reached.has(asset.id));
}

/** The weightiest first. */
function signsOf({ safetyRelated, lifecycle, walkState, interfaces, kind }: Asset, isReached: boolean): readonly SignName[] {
  const isWireless = kind === 'wirelessAccessPoint' || kind === 'cellularModem' || (interfaces ?? []).some(({ wireless }) => wireless === true);
  const signs: readonly (readonly [SignName, boolean])[] = [
    ['safety', safetyRelated === true],
    ['notFound', walkState === 'notFound'],
    ['remote', isReached],
    ['endOfSupport', lifecycle === 'endOfSupport'],
    ['wireless', isWireless],
  ];
  return signs.flatMap(([sign, isSet]) => (isSet ? sign : []));
}
