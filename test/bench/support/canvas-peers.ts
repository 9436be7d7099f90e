import type { Scene } from '../../../shared/network/scene';

/** Boxes and lines of the same scene, for drawings that know nothing of zones. Lines lead from box to box. */
export interface PlainScene {
  readonly boxes: readonly { readonly id: string; readonly parent: string | undefined; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly text: string }[];
  readonly lines: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** The zone that is dragged, and everything in it. */
  readonly dragged: string;
}

/** @param flows ends of every flow, as ids of boxes */
export function plainScene(scene: Scene, parents: ReadonlyMap<string, string | undefined>, flows: PlainScene['lines'], dragged: string): PlainScene {
  const boxes = [
    ...scene.zones.map(({ id, shape, name }) => ({ id, parent: parents.get(id), ...shape, text: name })),
    ...scene.assets.map(({ id, shape, zoneId, lines }) => ({ id, parent: zoneId, ...shape, text: lines.join(' ') })),
  ];
  const known = new Set(boxes.map(({ id }) => id));
  const conduits = scene.conduits.flatMap(({ id, zoneIds }) => {
    const [from, to] = zoneIds;
    return from === undefined || to === undefined ? [] : [{ id, from, to }];
  });
  return { boxes, lines: [...conduits, ...flows].filter(({ from, to }) => known.has(from) && known.has(to)), dragged };
}
