import { recordsWith } from '../model/indexes';
import type { Model } from '../model/model';
import { typeOfId, type RecordId } from '../model/record-type';
import { translated, type Point } from './geometry';
import type { Scene, SceneConduit } from './scene-elements';
import { zoneBranch } from './zone-tree';

/** Everything that moves when some elements are taken along: zones with all that lies in them, assets and notes. */
export function movingWith(model: Model, ids: readonly RecordId[]): ReadonlySet<RecordId> {
  const moving = new Set(ids);
  for (const id of ids) {
    if (typeOfId(id) !== 'zone') continue;
    for (const zoneId of zoneBranch(model, id)) {
      moving.add(zoneId);
      for (const asset of recordsWith(model, 'asset', 'zoneId', zoneId)) moving.add(asset.id);
    }
  }
  return moving;
}

/** What moves and keeps its form: the elements themselves, and conduits and flows with both ends among them. */
export function movingWhole(scene: Scene, moving: ReadonlySet<RecordId>): ReadonlySet<RecordId> {
  const conduits = scene.conduits.filter(({ zoneIds }) => zoneIds.every((id) => moving.has(id)));
  const flows = scene.flows.filter(({ fromId, toId }) => moving.has(fromId) && moving.has(toId));
  return new Set([...moving, ...conduits.map(({ id }) => id), ...flows.map(({ id }) => id)]);
}

/**
 * The scene with some elements shifted, in drawing units, for the time a hand holds them: nothing makes room yet, and
 * conduits to what stands still go the plainest way. Cheap: what does not move is the same object, and nothing is routed.
 */
export function shiftedScene(scene: Scene, moving: ReadonlySet<RecordId>, by: Point): Scene {
  const places = placesIn(scene, moving);
  const shift = <Element extends { readonly shape: Scene['zones'][number]['shape'] }>(element: Element): Element => ({ ...element, shape: translated(element.shape, by.x, by.y) });
  return {
    ...withShiftedLines(scene, moving, by),
    zones: replaced(scene.zones, places.zones, shift),
    assets: replaced(scene.assets, places.assets, shift),
    callouts: replaced(scene.callouts, places.callouts, shift),
  };
}

/** The same, but what is only shifted stands where it stood, for who shifts it by other means: only the lines differ. */
export function withShiftedLines(scene: Scene, moving: ReadonlySet<RecordId>, by: Point): Scene {
  const places = placesIn(scene, moving);
  return {
    ...scene,
    conduits: replaced(scene.conduits, places.conduits, (conduit) => shiftedConduit(conduit, moving, by)),
    // A way between what moves and what stands would have to be found anew; it is shown again when the hand rests.
    flows: scene.flows.length === 0 ? scene.flows : scene.flows.flatMap((flow) => {
      const ends = Number(moving.has(flow.fromId)) + Number(moving.has(flow.toId));
      if (ends === 0) return flow;
      return ends === 2 ? { ...flow, path: flow.path.map((point) => moved(point, by)), badge: translated(flow.badge, by.x, by.y) } : [];
    }),
  };
}

interface Places {
  readonly moving: ReadonlySet<RecordId>;
  readonly zones: readonly number[];
  readonly assets: readonly number[];
  readonly callouts: readonly number[];
  readonly conduits: readonly number[];
}

const known = new WeakMap<Scene, Places>();

/** Where in the lists of a scene stands what moves; the same through a gesture, so that it is found once. */
function placesIn(scene: Scene, moving: ReadonlySet<RecordId>): Places {
  const found = known.get(scene);
  if (found?.moving === moving) return found;
  const among = (elements: readonly { readonly id: RecordId }[]): readonly number[] => elements.flatMap(({ id }, index) => (moving.has(id) ? index : []));
  const conduits = scene.conduits.flatMap(({ zoneIds }, index) => (zoneIds.some((id) => moving.has(id)) ? index : []));
  const places: Places = { moving, zones: among(scene.zones), assets: among(scene.assets), callouts: among(scene.callouts), conduits };
  known.set(scene, places);
  return places;
}

function replaced<Element>(elements: readonly Element[], places: readonly number[], change: (element: Element) => Element): readonly Element[] {
  if (places.length === 0) return elements;
  const copy = elements.slice();
  for (const place of places) {
    const element = copy[place];
    if (element !== undefined) copy[place] = change(element);
  }
  return copy;
}

function shiftedConduit(conduit: SceneConduit, moving: ReadonlySet<RecordId>, by: Point): SceneConduit {
  const ends = conduit.zoneIds.map((id) => moving.has(id));
  if (!ends.includes(true)) return conduit;
  if (!ends.includes(false)) return { ...conduit, paths: conduit.paths.map((path) => path.map((point) => moved(point, by))), badge: translated(conduit.badge, by.x, by.y) };
  const [only] = conduit.paths;
  const first = only?.[0];
  const last = only?.at(-1);
  if (conduit.paths.length === 1 && first !== undefined && last !== undefined) {
    const path = plainWay(ends[0] === true ? moved(first, by) : first, ends[0] === true ? last : moved(last, by));
    return { ...conduit, paths: [path], badge: centredAt(conduit.badge, path) };
  }
  // Several arms meet in a middle; those of what moves follow it.
  const paths = conduit.paths.map((path, index) => {
    const [start] = path;
    const end = path.at(-1);
    return ends[index] === true && start !== undefined && end !== undefined ? plainWay(moved(start, by), end) : path;
  });
  return { ...conduit, paths };
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

/** Upright, level and upright again. */
function plainWay(from: Point, to: Point): readonly Point[] {
  if (from.x === to.x || from.y === to.y) return [from, to];
  const middle = (from.y + to.y) / 2;
  return [from, { x: from.x, y: middle }, { x: to.x, y: middle }, to];
}

function centredAt(badge: SceneConduit['badge'], path: readonly Point[]): SceneConduit['badge'] {
  const before = path[Math.floor((path.length - 1) / 2)] ?? badge;
  const after = path[Math.ceil((path.length - 1) / 2)] ?? badge;
  return { ...badge, x: (before.x + after.x) / 2 - badge.width / 2, y: (before.y + after.y) / 2 - badge.height / 2 };
}
