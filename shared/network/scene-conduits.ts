import type { Conduit } from '../model/entities/conduit';
import type { Shape } from '../model/field';
import { getRecord, listOf, type Model } from '../model/model';
import { sameValue } from '../model/same-value';
import type { RecordId } from '../model/record-type';
import { badgeLayout, placeBadges, type Badge } from './badges';
import { flowCounts, type FlowCount } from './flow-counts';
import { createRouter } from './routes';
import type { SceneAsset, SceneConduit, View } from './scene-elements';
import { differenceIn, isShown } from './shown';
import { headsOf } from './zone-heads';
import { zonePath } from './zone-tree';

const longestLabel = 14;

export interface ConduitGround {
  readonly view: View;
  /** The zones shown. */
  readonly shapes: ReadonlyMap<RecordId, Shape>;
  readonly assets: readonly SceneAsset[];
  readonly isExpanded: (conduitId: RecordId) => boolean;
  /** Lines that stand for other conduits than themselves. */
  readonly bundles: ReadonlyMap<RecordId, readonly RecordId[]>;
  readonly before: { readonly model: Model; readonly conduits: readonly SceneConduit[] } | undefined;
}

interface Drawing {
  readonly ground: ConduitGround;
  readonly flows: Model['tables']['flow'];
  readonly zones: Model['tables']['zone'];
  readonly conduits: readonly SceneConduit[];
}

const drawings = new WeakMap<Model['tables']['conduit'], Drawing>();

/**
 * The conduits with two ends on the drawing, each with its way and the place of its badge. The same list as the last
 * time when nothing it depends on has changed, such as after an edit of a name.
 */
export function sceneConduits(model: Model, ground: ConduitGround): readonly SceneConduit[] {
  if (ground.before !== undefined) return drawConduits(model, ground);
  const { conduit, flow: flows, zone: zones } = model.tables;
  const known = drawings.get(conduit);
  if (known?.flows === flows && known.ground.view === ground.view && isSameGround(known, ground, zones)) return known.conduits;
  const conduits = drawConduits(model, ground);
  drawings.set(conduit, { ground, flows, zones, conduits });
  return conduits;
}

function isSameGround({ ground, zones: earlier, conduits }: Drawing, { shapes, assets, isExpanded, bundles }: ConduitGround, zones: Model['tables']['zone']): boolean {
  if (shapes.size !== ground.shapes.size || assets.length !== ground.assets.length) return false;
  for (const [id, shape] of shapes) if (ground.shapes.get(id) !== shape || earlier.get(id)?.parentId !== zones.get(id)?.parentId) return false;
  const areSame = assets.every(({ shape, zoneId }, index) => ground.assets[index]?.shape === shape && ground.assets[index].zoneId === zoneId);
  return areSame && conduits.every((conduit) => conduit.isExpanded === isExpanded(conduit.id) && sameValue(conduit.bundle, bundles.get(conduit.id)));
}

function drawConduits(model: Model, { view, shapes, assets, isExpanded, bundles, before }: ConduitGround): readonly SceneConduit[] {
  const conduits = listOf(model, 'conduit').filter(({ state }) => isShown(state, view));
  const counts = flowCounts(model, view);
  const kept = keptConduits(model, conduits, { view, shapes, isExpanded, bundles, before });
  if (kept.size === conduits.length) return conduits.flatMap(({ id }) => kept.get(id) ?? []);
  const router = createRouter({ shapes, assets, outer: (id) => zonePath(model, id).slice(1).map((zone) => zone.id) });
  for (const conduit of kept.values()) router.keep(conduit);
  const routed = conduits.flatMap((conduit) => {
    const route = kept.has(conduit.id) ? undefined : router.routeOf(conduit);
    return route === undefined ? [] : [{ conduit, paths: route.paths, label: labelOf(conduit), count: counts(conduit.id) }];
  });
  if (routed.length === 0) return conduits.flatMap(({ id }) => kept.get(id) ?? []);
  const badges = placeBadges(
    routed.map(({ paths, label, count }) => ({ paths, width: badgeLayout(label, count.flowCount).width })),
    [...headsOf(shapes.values()), ...assets.map(({ shape }) => shape)],
    [...kept.values()].map(({ badge }) => badge),
  );
  const made = new Map(
    routed.map(({ conduit, paths, label, count }, index) => {
      const badge = badges[index] ?? { x: 0, y: 0, width: 0, height: 0 };
      return [conduit.id, sceneConduit(conduit, { view, shapes, paths, label, badge, count, isExpanded: isExpanded(conduit.id), bundle: bundles.get(conduit.id) })];
    }),
  );
  return conduits.flatMap(({ id }) => kept.get(id) ?? made.get(id) ?? []);
}

interface Drawn extends Pick<SceneConduit, 'paths' | 'label' | 'isExpanded' | 'bundle'> {
  readonly view: View;
  readonly shapes: ReadonlyMap<RecordId, Shape>;
  readonly badge: Badge;
  readonly count: FlowCount;
}

function sceneConduit(conduit: Conduit, { view, shapes, paths, label, badge, count, isExpanded, bundle }: Drawn): SceneConduit {
  return {
    id: conduit.id,
    difference: differenceIn(view, conduit.state),
    zoneIds: (conduit.zoneIds ?? []).filter((id) => shapes.has(id)),
    kind: conduit.kind ?? 'network',
    state: conduit.state ?? 'existing',
    isTrusted: conduit.trusted === true,
    paths,
    label,
    badge,
    ...count,
    isExpanded,
    bundle,
  };
}

/** The conduits that can stay as they were seen: neither they nor their zones nor their communication have changed. */
function keptConduits(model: Model, conduits: readonly Conduit[], { view, shapes, isExpanded, bundles, before }: Omit<ConduitGround, 'assets'>): ReadonlyMap<RecordId, SceneConduit> {
  if (before === undefined || before.model.tables.flow !== model.tables.flow) return new Map();
  const seen = new Map(before.conduits.map((conduit) => [conduit.id, conduit]));
  const stands = (id: RecordId): boolean => getRecord(before.model, 'zone', id)?.shape === shapes.get(id);
  return new Map(
    conduits.flatMap((conduit) => {
      const shown = seen.get(conduit.id);
      if (shown === undefined || before.model.tables.conduit.get(conduit.id) !== conduit || !(conduit.zoneIds ?? []).every(stands)) return [];
      const isSame = shown.isExpanded === isExpanded(conduit.id) && shown.difference === differenceIn(view, conduit.state) && sameValue(shown.bundle, bundles.get(conduit.id));
      return isSame ? [[conduit.id, shown] as const] : [];
    }),
  );
}

/** What stands in the badge of a conduit: its code, or the beginning of its name. */
export function labelOf({ code, name }: Pick<Conduit, 'code' | 'name'>): string {
  if (code !== undefined && code !== '') return code;
  const characters = Array.from(name);
  return characters.length <= longestLabel ? name : `${characters.slice(0, longestLabel - 1).join('')}…`;
}
