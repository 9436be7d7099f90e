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

/** The assets that have a place. What did not change is the same object as the last time. */
export function sceneAssets(model: Model, assets: readonly Asset[], view: View): readonly SceneAsset[] {
  const reached = reachedFromAfar(model, view);
  const isDifference = view === 'difference';
  const drawn: SceneAsset[] = [];
  for (const asset of assets) {
    if (asset.shape === undefined) continue;
    const isReached = reached.has(asset.id);
    let known = made.get(asset);
    if (known === undefined || known.isReached !== isReached || known.isDifference !== isDifference) {
      known = { isReached, isDifference, asset: drawAsset(asset, asset.shape, isReached, view) };
      made.set(asset, known);
    }
    drawn.push(known.asset);
  }
  return drawn;
}

/** Assets a remote access leads to or over. */
function reachedFromAfar(model: Model, view: View): ReadonlySet<RecordId> {
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

/** The weightiest first. */
function signsOf({ safetyRelated, lifecycle, walkState, interfaces, kind }: Asset, isReached: boolean): readonly SignName[] {
  const isWireless = kind === 'wirelessAccessPoint' || kind === 'cellularModem' || (interfaces ?? []).some(({ wireless }) => wireless === true);
  const signs: readonly (readonly [SignName, boolean])[] = [
    ['safety', safetyRelated === true],
    ['notFound', walkState === 'notFound'],
    ['remote', isReached],
    ['endOfSupport', lifecycle === 'endOfSupport'],
    ['wireless', isWireless],
    ['seen', walkState === 'seen' || walkState === 'different' || walkState === 'notListed'],
  ];
  return signs.flatMap(([sign, isSet]) => (isSet ? sign : []));
}
