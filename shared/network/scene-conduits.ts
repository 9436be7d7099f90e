import type { Conduit } from '../model/entities/conduit';
import type { Shape } from '../model/field';
import { getRecord, listOf, type Model } from '../model/model';
import { sameValue } from '../model/same-value';
import type { RecordId } from '../model/record-type';
import { badgeLayout, placeBadges, type Badge } from './badges';
import { conduitWays, type ConduitWays } from './conduit-ways';
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
  readonly view: View;
  readonly ways: ConduitWays;
  readonly conduits: readonly SceneConduit[];
}

// By the table they come from; and the latest of one assessment, by a table that lives as long as it is open.
const drawings = new WeakMap<Model['tables']['conduit'], Drawing>();
const latest = new WeakMap<Model['tables']['view'], Map<View, Drawing>>();

/**
 * The conduits with two ends on the drawing, each with its way and the place of its badge. What an edit does not touch is
 * the same object as the last time; how it was found makes no difference to what is found.
 */
export function sceneConduits(model: Model, ground: ConduitGround): readonly SceneConduit[] {
  if (ground.before !== undefined) return drawConduits(model, ground);
  const { view } = ground;
  const { conduit: table } = model.tables;
  const known = drawings.get(table);
  const byView = latest.get(model.tables.view) ?? new Map<View, Drawing>();
  latest.set(model.tables.view, byView);
  const drawing = followedDrawing(model, ground, known?.view === view ? known : byView.get(view));
  drawings.set(table, drawing);
  byView.set(view, drawing);
  return drawing.conduits;
}

function followedDrawing(model: Model, ground: ConduitGround, last: Drawing | undefined): Drawing {
  const { view, shapes, assets, isExpanded, bundles } = ground;
  const shown = listOf(model, 'conduit').filter(({ state }) => isShown(state, view));
  const counts = flowCounts(model, view);
  const wanted = shown.map((conduit) => ({ conduit, badgeWidth: badgeWidthOf(conduit, counts(conduit.id).flowCount) }));
  const ways = conduitWays(wanted, { shapes, assets, outer: outerIn(model) }, last?.ways);
  const before = new Map(last?.conduits.map((conduit) => [conduit.id, conduit]));
  const conduits = shown.flatMap((conduit): readonly SceneConduit[] => {
    const way = ways.ways.get(conduit.id);
    if (way === undefined) return [];
    const standing = ways.steps.get(conduit.id) === last?.ways.steps.get(conduit.id) && way === last?.ways.ways.get(conduit.id) ? before.get(conduit.id) : undefined;
    if (standing !== undefined && isStillSo(standing, counts(conduit.id), isExpanded(conduit.id), bundles.get(conduit.id))) return [standing];
    const drawn = sceneConduit(conduit, { view, shapes, ...way, label: labelOf(conduit), count: counts(conduit.id), isExpanded: isExpanded(conduit.id), bundle: bundles.get(conduit.id) });
    const known = before.get(conduit.id);
    return [known !== undefined && isSameConduit(known, drawn) ? known : drawn];
  });
  const isSame = last?.conduits.length === conduits.length && conduits.every((conduit, index) => conduit === last.conduits[index]);
  return { view, ways, conduits: isSame ? last.conduits : conduits };
}

const badgeWidths = new WeakMap<Conduit, { readonly flowCount: number; readonly width: number }>();

function badgeWidthOf(conduit: Conduit, flowCount: number): number {
  const known = badgeWidths.get(conduit);
  if (known?.flowCount === flowCount) return known.width;
  const { width } = badgeLayout(labelOf(conduit), flowCount);
  badgeWidths.set(conduit, { flowCount, width });
  return width;
}

/** What is shown of a conduit whose record and way are the same. */
function isStillSo(known: SceneConduit, { verdicts }: FlowCount, isExpanded: boolean, bundle: readonly RecordId[] | undefined): boolean {
  return known.verdicts === verdicts && known.isExpanded === isExpanded && (known.bundle === bundle || sameValue(known.bundle, bundle));
}

function isSameConduit(known: SceneConduit, drawn: SceneConduit): boolean {
  const fields = Object.keys(drawn) as readonly (keyof SceneConduit)[];
  return known.paths === drawn.paths && known.badge === drawn.badge && fields.every((field) => known[field] === drawn[field] || sameValue(known[field], drawn[field]));
}

const outerZones = new WeakMap<Model['tables']['zone'], Map<RecordId, readonly RecordId[]>>();

/** The zones around a zone, looked for once in a table of zones. */
function outerIn(model: Model): (zoneId: RecordId) => readonly RecordId[] {
  const known = outerZones.get(model.tables.zone) ?? new Map<RecordId, readonly RecordId[]>();
  outerZones.set(model.tables.zone, known);
  return (id) => {
    const outer = known.get(id) ?? zonePath(model, id).slice(1).map((zone) => zone.id);
    known.set(id, outer);
    return outer;
  };
}

/** While something is dragged: what has not changed stays as it was seen. */
function drawConduits(model: Model, { view, shapes, assets, isExpanded, bundles, before }: ConduitGround): readonly SceneConduit[] {
  const conduits = listOf(model, 'conduit').filter(({ state }) => isShown(state, view));
  const counts = flowCounts(model, view);
  const kept = keptConduits(model, conduits, { view, shapes, isExpanded, bundles, before });
  if (kept.size === conduits.length) return conduits.flatMap(({ id }) => kept.get(id) ?? []);
  const router = createRouter({ shapes, assets, outer: outerIn(model) });
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
