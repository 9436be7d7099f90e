import type { Conduit } from '../model/entities/conduit';
import type { Shape } from '../model/field';
import { sameValue } from '../model/same-value';
import type { RecordId } from '../model/record-type';
import { placeBadges, replaceBadges, type Badge } from './badges';
import { overlaps, shapeBetween } from './geometry';
import { groundDifference, groundFacts, type GroundDifference, type GroundFacts } from './ground-difference';
import { createRouter, reachOfRoute, segmentsOf, type Route, type Router, type RouterGround } from './routes';
import { headsOf } from './zone-heads';

/** A conduit that wants a way, and how wide its badge is. */
export interface Wanted {
  readonly conduit: Conduit;
  readonly badgeWidth: number;
}

/** The way of a conduit with the place of its badge. */
export interface ConduitWay {
  readonly paths: Route['paths'];
  readonly badge: Badge;
}

/** One conduit as it was routed, with what that depended on. */
interface Step extends Wanted {
  readonly ends: readonly Shape[];
  /** The zones around its ends. */
  readonly outer: readonly RecordId[];
  readonly paths: Route['paths'] | undefined;
}

interface Placed extends ConduitWay {
  readonly badgeWidth: number;
}

/** All conduits of a drawing, routed one after the other. */
export interface ConduitWays {
  readonly ways: ReadonlyMap<RecordId, ConduitWay>;
  readonly facts: GroundFacts;
  readonly steps: ReadonlyMap<RecordId, Step>;
}

/**
 * The ways of conduits in the order given and the places of their badges. With `last`, what they were a moment ago, only
 * those are worked out again that what changed can touch; the result is the same as without.
 */
export function conduitWays(wanted: readonly Wanted[], ground: RouterGround, last: ConduitWays | undefined): ConduitWays {
  const facts = groundFacts(ground);
  const known: RouterGround = { ...ground, outer: (id) => facts.outer.get(id) ?? ground.outer(id) };
  const difference = last === undefined || !isInOrder(wanted, last) ? undefined : groundDifference(last.facts, facts);
  const steps = last === undefined || difference === undefined ? routedAll(wanted, known) : routedAgain(wanted, known, difference, last.steps);
  const lines = [...steps].flatMap(([id, { paths, badgeWidth }]) => (paths === undefined ? [] : [{ id, paths, width: badgeWidth }]));
  const obstacles = (): readonly Shape[] => [...headsOf(ground.shapes.values()), ...ground.assets.map(({ shape }) => shape)];
  const badges =
    last === undefined || difference === undefined
      ? placeBadges(lines, obstacles())
      : replaceBadges(lines, { obstacles, before: badgesOf(last), changed: [...headsOf(difference.zones), ...difference.assets.map(({ shape }) => shape)] });
  const ways = lines.map(({ id, paths }, index): [RecordId, ConduitWay] => {
    const before = last?.ways.get(id);
    const badge = badges[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    return [id, before?.paths === paths && before.badge === badge ? before : { paths, badge }];
  });
  return { ways: new Map(ways), facts, steps };
}

function badgesOf({ ways, steps }: ConduitWays): ReadonlyMap<RecordId, Placed> {
  return new Map([...ways].map(([id, way]) => [id, { ...way, badgeWidth: steps.get(id)?.badgeWidth ?? 0 }]));
}

/** True when those that were there before come in the same order: later ones keep off earlier ones. */
function isInOrder(wanted: readonly Wanted[], { steps }: ConduitWays): boolean {
  const now = wanted.map(({ conduit }) => conduit.id).filter((id) => steps.has(id));
  const left = new Set(now);
  const before = [...steps.keys()].filter((id) => left.has(id));
  return now.length === left.size && now.every((id, index) => id === before[index]);
}

function stepOf(wanted: Wanted, { shapes, outer }: RouterGround, paths: Route['paths'] | undefined): Step {
  const placed = (wanted.conduit.zoneIds ?? []).filter((id) => shapes.has(id));
  return { ...wanted, ends: placed.flatMap((id) => shapes.get(id) ?? []), outer: placed.flatMap(outer), paths };
}

function routedAll(wanted: readonly Wanted[], ground: RouterGround): ReadonlyMap<RecordId, Step> {
  const router = createRouter(ground);
  return new Map(wanted.map((each) => [each.conduit.id, stepOf(each, ground, router.routeOf(each.conduit)?.paths)]));
}

/** Routes those again that a difference, or another way that became a different one, can touch. */
function routedAgain(wanted: readonly Wanted[], ground: RouterGround, difference: GroundDifference, before: ReadonlyMap<RecordId, Step>): ReadonlyMap<RecordId, Step> {
  const now = new Map<RecordId, Step>();
  const ids = new Set(wanted.map(({ conduit }) => conduit.id));
  const changedWays: Shape[] = [...before].flatMap(([id, { paths }]) => (ids.has(id) ? [] : shapesOf(paths)));
  let router: Router | undefined;
  for (const each of wanted) {
    const { id } = each.conduit;
    const known = before.get(id);
    // With all zones where they were, what it looked at is what it would look at now.
    const isStanding = difference.zones.length === 0 && known?.conduit === each.conduit;
    const asked = isStanding ? known : stepOf(each, ground, known?.paths);
    if (known !== undefined && (isStanding || isAsBefore(known, asked)) && !isTouched(asked, difference, changedWays)) {
      if (asked.paths !== undefined) router?.keep({ paths: asked.paths });
      now.set(id, asked.badgeWidth === each.badgeWidth ? asked : { ...asked, badgeWidth: each.badgeWidth });
      continue;
    }
    if (router === undefined) {
      router = createRouter(ground);
      for (const { paths } of now.values()) if (paths !== undefined) router.keep({ paths });
    }
    const found = router.routeOf(each.conduit)?.paths;
    const paths = known !== undefined && sameValue(found, known.paths) ? known.paths : found;
    if (paths !== known?.paths) changedWays.push(...shapesOf(known?.paths), ...shapesOf(paths));
    now.set(id, { ...asked, paths });
  }
  return now;
}

function isAsBefore(known: Step, asked: Step): boolean {
  const isSame = known.conduit === asked.conduit || (sameValue(known.conduit.zoneIds, asked.conduit.zoneIds) && sameValue(known.conduit.bends, asked.conduit.bends));
  return isSame && sameValue(known.ends, asked.ends) && sameValue(known.outer, asked.outer);
}

function isTouched({ conduit, ends, outer }: Step, { zones, assets }: GroundDifference, changedWays: readonly Shape[]): boolean {
  // Assets are in the way only where they stand in a zone around an end, or in none.
  const inTheWay = assets.filter(({ zoneId }) => zoneId === undefined || outer.includes(zoneId));
  if (ends.length < 2 || zones.length + inTheWay.length + changedWays.length === 0) return false;
  const reach = reachOfRoute(ends, conduit.bends ?? []);
  const isNear = (shape: Shape): boolean => overlaps(shape, reach);
  return zones.some(isNear) || inTheWay.some(({ shape }) => isNear(shape)) || changedWays.some(isNear);
}

/** The straight parts of ways. */
function shapesOf(paths: Route['paths'] | undefined): readonly Shape[] {
  return (paths ?? []).flatMap(segmentsOf).map(({ from, to }) => shapeBetween(from, to));
}
