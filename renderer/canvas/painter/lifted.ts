import type { RecordId } from '../../../shared/model/record-type';
import type { Scene } from '../../../shared/network/scene';

/** What moves while a gesture lasts: left out of the picture that stands still, and painted above it frame by frame. */
export interface Lifted {
  /** The elements as they are shown now. */
  readonly scene: Scene;
  /** Ids of what the picture beneath must not show. */
  readonly hidden: ReadonlySet<RecordId>;
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
 * What differs between the drawing that stands and the one shown while something is dragged. Elements that did not
 * change are the same objects in both scenes.
 */
export function liftedOf(standing: Scene, shown: Scene): Lifted {
  const hidden = new Set<RecordId>();
  const changed = <Kind extends Element>(before: readonly Kind[], after: readonly Kind[]): readonly Kind[] => {
    if (before === after) return [];
    const known = indexOf(before);
    const found = after.filter((element) => known.get(element.id) !== element);
    for (const { id } of found) hidden.add(id);
    if (after.length - found.length < before.length) {
      const left = new Set(after.map(({ id }) => id));
      for (const { id } of before) if (!left.has(id)) hidden.add(id);
    }
    return found;
  };
  const scene: Scene = {
    ...shown,
    lanes: [],
    zones: changed(standing.zones, shown.zones),
    conduits: changed(standing.conduits, shown.conduits),
    assets: changed(standing.assets, shown.assets),
    flows: changed(standing.flows, shown.flows),
    callouts: changed(standing.callouts, shown.callouts),
  };
  return { scene, hidden };
}

/** The scene without some of its elements. */
export function without(scene: Scene, hidden: ReadonlySet<RecordId>): Scene {
  if (hidden.size === 0) return scene;
  const isLeft = ({ id }: Element): boolean => !hidden.has(id);
  return {
    ...scene,
    zones: scene.zones.filter(isLeft),
    conduits: scene.conduits.filter(isLeft),
    flows: scene.flows.filter(isLeft),
    assets: scene.assets.filter(isLeft),
    callouts: scene.callouts.filter(isLeft),
  };
}

export function sameIds(one: ReadonlySet<RecordId>, other: ReadonlySet<RecordId>): boolean {
  if (one.size !== other.size) return false;
  for (const id of one) if (!other.has(id)) return false;
  return true;
}
