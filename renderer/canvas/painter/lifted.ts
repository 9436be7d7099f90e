import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import type { Point } from '../../../shared/network/geometry';
import type { Scene } from '../../../shared/network/scene';

/** What is only shifted against the drawing that stands, and how far, in drawing units. */
export interface Shift {
  /** The elements themselves. */
  readonly moving: ReadonlySet<RecordId>;
  /** With them the lines that keep their form. */
  readonly ids: ReadonlySet<RecordId>;
  readonly by: Point;
}

type Element = { readonly id: RecordId };

const byId = new WeakMap<readonly Element[], ReadonlyMap<RecordId, Element>>();

function indexOf(elements: readonly Element[]): ReadonlyMap<RecordId, Element> {
  const known = byId.get(elements);
  if (known !== undefined) return known;
  const index = new Map(elements.map((element) => [element.id, element]));
  byId.set(elements, index);
  return index;
}

/**
 * Ids of what differs between the drawing that stands and the one shown while something is dragged. Elements that did
 * not change are the same objects in both scenes.
 */
export function changedIds(standing: Scene, shown: Scene): ReadonlySet<RecordId> {
  const changed = new Set<RecordId>();
  for (const kind of kinds) {
    const before: readonly Element[] = standing[kind];
    const after: readonly Element[] = shown[kind];
    if (before === after) continue;
    let known: ReadonlyMap<RecordId, Element> | undefined;
    let kept = 0;
    for (let index = 0; index < after.length; index += 1) {
      const element = after[index];
      if (element === undefined) continue;
      // Most stand where they stood in the list.
      const there = before[index];
      if (there === element) kept += 1;
      else if (there?.id === element.id) changed.add(element.id);
      else if ((known ??= indexOf(before)).get(element.id) === element) kept += 1;
      else changed.add(element.id);
    }
    if (kept + changed.size >= before.length) continue;
    const left = indexOf(after);
    for (const { id } of before) if (!left.has(id)) changed.add(id);
  }
  return changed;
}

const kinds = ['zones', 'conduits', 'flows', 'assets', 'callouts', 'stubs'] as const;

/** Only these elements of a scene, to be painted above the rest. */
export function only(scene: Scene, ids: ReadonlySet<RecordId>): Scene {
  const isAmong = ({ id }: Element): boolean => ids.has(id);
  // While a zone is moved, only lines change: thousands of assets need not be looked at with every step.
  const hasOnlyConduits = [...ids].every((id) => typeOfId(id) === 'conduit');
  const wanted = hasOnlyConduits ? { ...scene, zones: [], flows: [], assets: [], callouts: [], stubs: [], conduits: scene.conduits.filter(isAmong) } : filtered(scene, isAmong);
  return { ...wanted, lanes: [] };
}

/** The scene without some of its elements. */
export function without(scene: Scene, hidden: ReadonlySet<RecordId>): Scene {
  if (hidden.size === 0) return scene;
  return filtered(scene, ({ id }) => !hidden.has(id));
}

function filtered(scene: Scene, isWanted: (element: Element) => boolean): Scene {
  return {
    ...scene,
    zones: scene.zones.filter(isWanted),
    conduits: scene.conduits.filter(isWanted),
    flows: scene.flows.filter(isWanted),
    assets: scene.assets.filter(isWanted),
    callouts: scene.callouts.filter(isWanted),
    stubs: scene.stubs.filter(isWanted),
  };
}

/** True when every one of the first is among the second. */
export function areAmong(ids: ReadonlySet<RecordId>, others: ReadonlySet<RecordId>): boolean {
  if (ids.size > others.size) return false;
  for (const id of ids) if (!others.has(id)) return false;
  return true;
}
