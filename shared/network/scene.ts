import type { Asset } from '../model/entities/asset';
import type { Conduit } from '../model/entities/conduit';
import type { Shape } from '../model/field';
import type { Translate } from '../i18n/translate';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { placeBadges, type Badge } from './badges';
import { contains, type Point } from './geometry';
import { lanesOf, type Lane } from './lanes';
import { levelMark, type LevelMark } from './level-mark';
import { zoneHead } from './measures';
import { createRouter } from './routes';
import type { ConduitKind, LifeState, ZoneKind } from './styles';
import type { AssetKind, SignName } from './symbols';
import { fitText, fitTwoLines, textWidth } from './text-fit';
import { zonePath, zonesInOrder, type ZoneAtDepth } from './zone-tree';

export type View = 'asIs' | 'target';

export interface SceneZone {
  readonly id: RecordId;
  readonly shape: Shape;
  readonly depth: number;
  readonly kind: ZoneKind;
  readonly state: LifeState;
  readonly name: string;
  readonly code: string;
  /** The name and the line under it, cut to the zone's width. */
  readonly title: string;
  readonly meta: string;
  readonly levels: LevelMark | undefined;
  readonly assetCount: number;
  /** Height from the upper border down to the first zone inside, or to the lower border. */
  readonly headRoom: number;
}

export interface SceneAsset {
  readonly id: RecordId;
  readonly shape: Shape;
  readonly zoneId: RecordId | undefined;
  readonly kind: AssetKind;
  readonly state: LifeState;
  readonly tag: string;
  /** The name in one or two lines. */
  readonly lines: readonly string[];
  readonly signs: readonly SignName[];
}

export interface SceneConduit {
  readonly id: RecordId;
  readonly zoneIds: readonly RecordId[];
  readonly kind: ConduitKind;
  readonly state: LifeState;
  readonly isTrusted: boolean;
  readonly paths: readonly (readonly Point[])[];
  readonly label: string;
  readonly badge: Badge;
}

/** Everything on the drawing of one architecture, ready to be painted; the screen and the paper paint the same. */
export interface Scene {
  readonly lanes: readonly Lane[];
  /** Parents before children. */
  readonly zones: readonly SceneZone[];
  readonly conduits: readonly SceneConduit[];
  readonly assets: readonly SceneAsset[];
}

export interface SceneOptions {
  readonly view: View;
  readonly t: Translate;
  /**
   * What was shown before, while something is dragged: conduits between zones that stand still keep their ways, which is
   * calmer and much cheaper. Without it the scene depends on the model alone.
   */
  readonly before?: { readonly model: Model; readonly scene: Scene };
}

/** True when a record of that state belongs to the architecture looked at. */
function isShown(state: LifeState | undefined, view: View): boolean {
  return state !== (view === 'asIs' ? 'planned' : 'toBeRemoved');
}

const titleSize = 14;
const metaSize = 10.5;
export const zoneTextStart = 14;
/** Right part of a zone's head, kept free for the level mark. */
export const levelMarkWidth = 74;
export const assetTextStart = 32;
const assetTextSize = 10;
const longestLabel = 14;

/** What is seen of a model in one architecture. Elements without a place are left out. */
export function sceneOf(model: Model, { view, t, before }: SceneOptions): Scene {
  const zones = zonesInOrder(model).filter(({ zone }) => isShown(zone.state, view) && zone.shape !== undefined);
  const assets = listOf(model, 'asset').filter((asset) => isShown(asset.state, view));
  const counts = countByZone(assets);
  const placed = assets.flatMap((asset) => sceneAsset(asset) ?? []);
  const shapes = new Map(zones.flatMap(({ zone }) => (zone.shape === undefined ? [] : [[zone.id, zone.shape] as const])));
  return {
    lanes: lanesOf(zones.flatMap(({ zone, depth }) => (depth === 0 ? zone : []))),
    zones: withHeadRoom(zones.flatMap((entry) => sceneZone(entry, counts.get(entry.zone.id) ?? 0, t) ?? [])),
    conduits: sceneConduits(model, { view, shapes, assets: placed, before }),
    assets: placed,
  };
}

function countByZone(assets: readonly Asset[]): ReadonlyMap<RecordId, number> {
  const counts = new Map<RecordId, number>();
  for (const { zoneId } of assets) if (zoneId !== undefined) counts.set(zoneId, (counts.get(zoneId) ?? 0) + 1);
  return counts;
}

function withHeadRoom(zones: readonly SceneZone[]): readonly SceneZone[] {
  return zones.map((zone) => {
    const inner = zones.filter(({ depth, shape }) => depth > zone.depth && contains(zone.shape, shape));
    return inner.length === 0 ? zone : { ...zone, headRoom: Math.min(...inner.map(({ shape }) => shape.y - zone.shape.y)) };
  });
}

function sceneZone({ zone, depth }: ZoneAtDepth, assetCount: number, t: Translate): SceneZone | undefined {
  if (zone.shape === undefined) return undefined;
  const levels = levelMark(zone.slTarget);
  const kind = zone.kind ?? 'control';
  const room = zone.shape.width - 2 * zoneTextStart - (levels === undefined ? 0 : levelMarkWidth);
  const words = [zone.code, t(`choice.zoneKind.${kind}`), zone.purdueLevel === undefined ? undefined : t(`choice.purdueLevel.${zone.purdueLevel}`)];
  return {
    id: zone.id,
    shape: zone.shape,
    depth,
    kind,
    state: zone.state ?? 'existing',
    name: zone.name,
    code: zone.code ?? '',
    title: fitText(zone.name, room, titleSize, true),
    meta: fitText(words.filter((word) => word !== undefined && word !== '').join(' · '), room, metaSize),
    levels,
    assetCount,
    headRoom: zone.shape.height,
  };
}

function sceneAsset(asset: Asset): SceneAsset | undefined {
  if (asset.shape === undefined) return undefined;
  const room = asset.shape.width - assetTextStart - 3;
  const tag = asset.tag ?? '';
  return {
    id: asset.id,
    shape: asset.shape,
    zoneId: asset.zoneId,
    kind: asset.kind ?? 'other',
    state: asset.state ?? 'existing',
    tag: tag === '' ? '' : fitText(tag, room, assetTextSize - 1),
    lines: fitTwoLines(asset.name, room, assetTextSize),
    signs: signsOf(asset),
  };
}

function signsOf(asset: Asset): readonly SignName[] {
  return [
    ...(asset.safetyRelated === true ? (['safety'] as const) : []),
    ...(asset.lifecycle === 'endOfSupport' ? (['endOfSupport'] as const) : []),
    ...(asset.walkState === 'notFound' ? (['notFound'] as const) : []),
  ];
}

interface ConduitGround {
  readonly view: View;
  readonly shapes: ReadonlyMap<RecordId, Shape>;
  readonly assets: readonly SceneAsset[];
  readonly before: SceneOptions['before'];
}

function sceneConduits(model: Model, { view, shapes, assets, before }: ConduitGround): readonly SceneConduit[] {
  const router = createRouter(shapes, (id) => zonePath(model, id).slice(1).map((zone) => zone.id));
  const conduits = listOf(model, 'conduit').filter(({ state }) => isShown(state, view));
  const kept = keptConduits(conduits, shapes, before);
  for (const conduit of kept.values()) router.keep(conduit);
  const routed = conduits.flatMap((conduit) => {
    const route = kept.has(conduit.id) ? undefined : router.routeOf(conduit);
    return route === undefined ? [] : [{ conduit, paths: route.paths, label: labelOf(conduit) }];
  });
  const heads = [...shapes.values()].map((shape) => ({ ...shape, y: shape.y + 7, height: zoneHead - 8 }));
  const badges = placeBadges(
    routed.map(({ paths, label }) => ({ paths, width: badgeWidth(label) })),
    [...heads, ...assets.map(({ shape }) => shape)],
    [...kept.values()].map(({ badge }) => badge),
  );
  const made = new Map(routed.map(({ conduit, paths, label }, index) => [conduit.id, sceneConduit(conduit, shapes, paths, label, badges[index])]));
  return conduits.flatMap(({ id }) => kept.get(id) ?? made.get(id) ?? []);
}

function sceneConduit(conduit: Conduit, shapes: ReadonlyMap<RecordId, Shape>, paths: SceneConduit['paths'], label: string, badge: Badge | undefined): SceneConduit {
  return {
    id: conduit.id,
    zoneIds: (conduit.zoneIds ?? []).filter((id) => shapes.has(id)),
    kind: conduit.kind ?? 'network',
    state: conduit.state ?? 'existing',
    isTrusted: conduit.trusted === true,
    paths,
    label,
    badge: badge ?? { x: 0, y: 0, width: 0, height: 0 },
  };
}

/** The conduits that can stay as they were seen: neither they nor their zones have changed. */
function keptConduits(conduits: readonly Conduit[], shapes: ReadonlyMap<RecordId, Shape>, before: SceneOptions['before']): ReadonlyMap<RecordId, SceneConduit> {
  if (before === undefined) return new Map();
  const seen = new Map(before.scene.conduits.map((conduit) => [conduit.id, conduit]));
  const stands = (id: RecordId): boolean => getRecord(before.model, 'zone', id)?.shape === shapes.get(id);
  return new Map(
    conduits.flatMap((conduit) => {
      const shown = seen.get(conduit.id);
      const isSame = shown !== undefined && before.model.tables.conduit.get(conduit.id) === conduit && (conduit.zoneIds ?? []).every(stands);
      return isSame ? [[conduit.id, shown] as const] : [];
    }),
  );
}

function labelOf({ code, name }: Conduit): string {
  if (code !== undefined && code !== '') return code;
  const characters = Array.from(name);
  return characters.length <= longestLabel ? name : `${characters.slice(0, longestLabel - 1).join('')}…`;
}

export const badgeTextSize = 10.5;

/** Lock, sign of the kind and the label beside each other. */
function badgeWidth(label: string): number {
  return Math.round(38 + textWidth(label, badgeTextSize, true) + 8);
}
