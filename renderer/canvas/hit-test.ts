import type { Shape } from '../../shared/model/field';
import type { RecordId } from '../../shared/model/record-type';
import { closedLayout, foldMarkSize } from '../../shared/network/closed-layout';
import { bottomOf, clamp, containsPoint, contains, grow, rightOf, type Point } from '../../shared/network/geometry';
import { zoneHead } from '../../shared/network/measures';
import { segmentsOf } from '../../shared/network/routes';
import type { Scene, SceneZone } from '../../shared/network/scene';

export type Edge = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** What lies under a pointer. A zone is grasped at its head or border; elsewhere it is ground for other things. */
export type Hit =
  | { readonly kind: 'asset'; readonly id: RecordId }
  | { readonly kind: 'conduit'; readonly id: RecordId }
  | { readonly kind: 'callout'; readonly id: RecordId }
  | { readonly kind: 'zone'; readonly id: RecordId; readonly isGrip: boolean }
  /** The mark that opens or closes a zone. */
  | { readonly kind: 'fold'; readonly id: RecordId }
  | { readonly kind: 'handle'; readonly id: RecordId; readonly edge: Edge };

export interface HitOptions {
  /** How far beside a line still counts, in drawing units. */
  readonly tolerance: number;
  /** False when assets are not drawn. */
  readonly hasAssets: boolean;
  /** How far beside handles and marks still counts, in drawing units; as far as beside a line when it is not given. */
  readonly reach?: number;
  /** The zone or note that shows its handles. */
  readonly handlesOf?: { readonly id: RecordId; readonly shape: Shape } | undefined;
  /** Pixels of the window for a unit of the drawing. */
  readonly zoom?: number;
}

/** What lies under a point of the drawing, the topmost first; undefined on empty ground. */
export function hitTest(scene: Scene, point: Point, options: HitOptions): Hit | undefined {
  const { tolerance, hasAssets, handlesOf, zoom = 1, reach = tolerance } = options;
  // Before the handles: in a small zone its mark lies near the one in the middle of the lower border.
  const fold = scene.zones.findLast((zone) => isAtFold(zone, point, { isSelected: zone.id === handlesOf?.id, beside: tolerance / 2, reach, zoom }));
  if (fold !== undefined) return { kind: 'fold', id: fold.id };
  const edge = handlesOf === undefined || hasNoHandles(scene, handlesOf.id) ? undefined : edgeAt(handlesOf.shape, point, reach);
  if (handlesOf !== undefined && edge !== undefined) return { kind: 'handle', id: handlesOf.id, edge };
  const callout = scene.callouts.findLast(({ shape }) => containsPoint(shape, point));
  if (callout !== undefined) return { kind: 'callout', id: callout.id };
  const badge = scene.conduits.findLast((conduit) => containsPoint(conduit.badge, point));
  if (badge !== undefined) return { kind: 'conduit', id: badge.id };
  const asset = hasAssets ? scene.assets.findLast(({ shape }) => containsPoint(shape, point)) : undefined;
  if (asset !== undefined) return { kind: 'asset', id: asset.id };
  const line = scene.conduits.findLast(({ paths }) => paths.flatMap(segmentsOf).some((segment) => distanceTo(segment, point) <= tolerance));
  if (line !== undefined) return { kind: 'conduit', id: line.id };
  const zone = scene.zones.findLast(({ shape }) => containsPoint(grow(shape, tolerance / 2), point));
  if (zone === undefined) return undefined;
  const body = { x: zone.shape.x + tolerance, y: zone.shape.y + zoneHead, width: zone.shape.width - 2 * tolerance, height: zone.shape.height - zoneHead - tolerance };
  return { kind: 'zone', id: zone.id, isGrip: !containsPoint(body, point) };
}

/** How far above its upper border the mark of a selected zone stands, and how far in from its left, in pixels. */
const foldTab = { x: 22, y: 13, size: 16 } as const;

/** Where the mark that closes or opens the selected zone stands, and its edge, in drawing units. */
export function foldTabOf({ shape, hasContent }: Pick<SceneZone, 'shape' | 'hasContent'>, zoom: number): { readonly at: Point; readonly size: number } | undefined {
  return hasContent ? { at: { x: shape.x + foldTab.x / zoom, y: shape.y - foldTab.y / zoom }, size: foldTab.size / zoom } : undefined;
}

/** The box of a closed zone has one size only. */
export function hasNoHandles(scene: Scene, id: RecordId): boolean {
  return scene.zones.some((zone) => zone.id === id && zone.closed !== undefined);
}

interface FoldReach {
  readonly isSelected: boolean;
  readonly beside: number;
  readonly reach: number;
  readonly zoom: number;
}

/** On the mark of a closed zone, or on the one over the border of the selected zone. */
function isAtFold(zone: SceneZone, point: Point, { isSelected, beside, reach, zoom }: FoldReach): boolean {
  if (!isSelected && zone.closed === undefined) return false;
  const isOn = (at: Point, size: number): boolean => Math.max(Math.abs(point.x - at.x), Math.abs(point.y - at.y)) <= Math.max(size / 2 + beside, reach);
  const tab = isSelected ? foldTabOf(zone, zoom) : undefined;
  if (tab !== undefined && isOn(tab.at, tab.size)) return true;
  if (zone.closed === undefined) return false;
  const { mark } = closedLayout(zone);
  return isOn({ x: zone.shape.x + mark.x, y: zone.shape.y + mark.y }, foldMarkSize);
}

function distanceTo({ from, to }: { readonly from: Point; readonly to: Point }, point: Point): number {
  const x = clamp(point.x, Math.min(from.x, to.x), Math.max(from.x, to.x));
  const y = clamp(point.y, Math.min(from.y, to.y), Math.max(from.y, to.y));
  return Math.hypot(point.x - x, point.y - y);
}

/** The places of the handles of a rectangle. */
export function handlesOf(shape: Shape): readonly { readonly edge: Edge; readonly x: number; readonly y: number }[] {
  const middleX = shape.x + shape.width / 2;
  const middleY = shape.y + shape.height / 2;
  return [
    { edge: 'nw', x: shape.x, y: shape.y },
    { edge: 'n', x: middleX, y: shape.y },
    { edge: 'ne', x: rightOf(shape), y: shape.y },
    { edge: 'e', x: rightOf(shape), y: middleY },
    { edge: 'se', x: rightOf(shape), y: bottomOf(shape) },
    { edge: 's', x: middleX, y: bottomOf(shape) },
    { edge: 'sw', x: shape.x, y: bottomOf(shape) },
    { edge: 'w', x: shape.x, y: middleY },
  ];
}

function edgeAt(shape: Shape, point: Point, tolerance: number): Edge | undefined {
  return handlesOf(shape).find(({ x, y }) => Math.abs(point.x - x) <= tolerance && Math.abs(point.y - y) <= tolerance)?.edge;
}

/** A rectangle with some of its edges moved. */
export function stretched(shape: Shape, edge: Edge, dx: number, dy: number): Shape {
  const left = edge.includes('w') ? Math.min(dx, shape.width) : 0;
  const top = edge.startsWith('n') ? Math.min(dy, shape.height) : 0;
  const right = edge.includes('e') ? dx : 0;
  const bottom = edge.startsWith('s') ? dy : 0;
  return { x: shape.x + left, y: shape.y + top, width: Math.max(0, shape.width - left + right), height: Math.max(0, shape.height - top + bottom) };
}

/** Everything that lies wholly in a rectangle: zones only the outermost of a branch, for what is in them comes along. */
export function elementsIn(scene: Scene, area: Shape, hasAssets: boolean): readonly RecordId[] {
  const zones = scene.zones.filter(({ shape }) => contains(area, shape));
  const outermost = zones.filter((zone) => !zones.some((other) => other.depth < zone.depth && contains(other.shape, zone.shape)));
  const assets = hasAssets ? scene.assets.filter(({ shape }) => contains(area, shape) && !outermost.some((zone) => contains(zone.shape, shape))) : [];
  const chosen = new Set(zones.map(({ id }) => id));
  const conduits = scene.conduits.filter(({ badge, zoneIds }) => contains(area, badge) && !zoneIds.every((id) => chosen.has(id)));
  const callouts = scene.callouts.filter(({ shape }) => contains(area, shape));
  return [...outermost, ...assets, ...conduits, ...callouts].map(({ id }) => id);
}
