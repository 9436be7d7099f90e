import type { Shape } from '../../../shared/model/field';
import { sameValue } from '../../../shared/model/same-value';
import type { RecordId } from '../../../shared/model/record-type';
import { grow, overlaps, unite } from '../../../shared/network/geometry';
import type { Scene } from '../../../shared/network/scene';
import type { Detail } from '../viewport';
import { changedIds } from './lifted';
import { partsOfLine, reachAround } from './line-parts';
import type { Emphasis } from './paint-scene';

/** What stands on the picture. */
export interface Shown {
  readonly scene: Scene;
  /** What is left out of it, because it is lifted. */
  readonly hidden: ReadonlySet<RecordId>;
  readonly emphasis: Emphasis;
  readonly detail: Detail;
}

/** More elements than this, and painting all is as quick. */
const mostChanged = 120;

/**
 * The parts of the drawing in which two pictures of the same size, place and detail differ; undefined when they may differ
 * everywhere. What is the same object in both scenes looks the same.
 */
export function changedParts(before: Shown, after: Shown): readonly Shape[] | undefined {
  if (before.detail !== after.detail || before.emphasis.strong !== after.emphasis.strong || !hasSameGround(before.scene, after.scene)) return undefined;
  const ids = new Set([...changedIds(before.scene, after.scene), ...unlike(before.hidden, after.hidden), ...changedMarks(before, after)]);
  for (const id of ids) if (before.hidden.has(id) && after.hidden.has(id)) ids.delete(id);
  if (ids.size > mostChanged) return undefined;
  return [before.scene, after.scene].flatMap((scene) => partsOf(scene, ids, after.detail));
}

/** Bands behind all, and zones one on the other in the same order. */
function hasSameGround(before: Scene, after: Scene): boolean {
  if (before === after) return true;
  if (before.zones.length !== after.zones.length || before.zones.some(({ id }, index) => id !== after.zones[index]?.id)) return false;
  if (!sameValue(before.lanes, after.lanes)) return false;
  return after.lanes.length === 0 || sameValue(unite(before.zones.map(({ shape }) => shape)), unite(after.zones.map(({ shape }) => shape)));
}

function unlike(some: ReadonlySet<RecordId>, others: ReadonlySet<RecordId>): readonly RecordId[] {
  if (some === others) return [];
  return [...[...some].filter((id) => !others.has(id)), ...[...others].filter((id) => !some.has(id))];
}

function changedMarks({ emphasis: { marks: before } }: Shown, { emphasis: { marks: after } }: Shown): readonly RecordId[] {
  if (before === after) return [];
  const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...ids].filter((id) => !sameValue(before?.get(id), after?.get(id)));
}

function partsOf(scene: Scene, ids: ReadonlySet<RecordId>, detail: Detail): readonly Shape[] {
  const isChanged = ({ id }: { readonly id: RecordId }): boolean => ids.has(id);
  const reach = reachAround[detail];
  const boxes = [...scene.zones.filter(isChanged), ...scene.assets.filter(isChanged), ...scene.callouts.filter(isChanged), ...scene.stubs.filter(isChanged)];
  return [
    ...boxes.map(({ shape }) => grow(shape, reach)),
    ...scene.conduits.filter(isChanged).flatMap((conduit) => partsOfLine(conduit, detail)),
    ...scene.flows.filter(isChanged).flatMap(({ path, badge }) => partsOfLine({ paths: [path], badge }, detail)),
  ];
}

/** The share of a picture from which on painting all of it is as quick as its parts. */
const mostOfAll = 0.5;

/** Parts of a picture in its pixels: whole ones, none over another, nothing outside of it; undefined when they are most of it. */
export function pixelParts(parts: readonly Shape[], toPixels: (part: Shape) => Shape, picture: { readonly width: number; readonly height: number }): readonly Shape[] | undefined {
  const found: Shape[] = [];
  for (const part of parts) {
    let grown = onWholePixels(toPixels(part), picture);
    if (grown.width <= 0 || grown.height <= 0) continue;
    // Those it lies over become one with it, and that one may lie over others again.
    for (let other = found.findIndex((shape) => overlaps(shape, grown)); other >= 0; other = found.findIndex((shape) => overlaps(shape, grown))) {
      grown = unite([grown, ...found.splice(other, 1)]) ?? grown;
    }
    found.push(grown);
  }
  const area = found.reduce((sum, { width, height }) => sum + width * height, 0);
  return area > mostOfAll * picture.width * picture.height ? undefined : found;
}

function onWholePixels(part: Shape, picture: { readonly width: number; readonly height: number }): Shape {
  const x = Math.max(0, Math.floor(part.x));
  const y = Math.max(0, Math.floor(part.y));
  return { x, y, width: Math.min(picture.width, Math.ceil(part.x + part.width)) - x, height: Math.min(picture.height, Math.ceil(part.y + part.height)) - y };
}
