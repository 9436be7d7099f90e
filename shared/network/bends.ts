import type { Conduit } from '../model/entities/conduit';
import type { Shape } from '../model/field';
import type { RecordId } from '../model/record-type';
import { distance, nearestOnBorder, type Point } from './geometry';

/** The bend points in the direction from one zone to the other, whichever way they were drawn. */
export function orientedBends(bends: readonly Point[], from: Shape, to: Shape): readonly Point[] {
  const [first] = bends;
  const last = bends.at(-1);
  if (first === undefined || last === undefined) return bends;
  const straight = distance(first, nearestOnBorder(from, first)) + distance(last, nearestOnBorder(to, last));
  const reversed = distance(last, nearestOnBorder(from, last)) + distance(first, nearestOnBorder(to, first));
  return reversed < straight ? bends.toReversed() : bends;
}

/**
 * The bend points of a conduit after some of its zones moved: all of them move when every zone did; when only one end
 * did, that end follows and the bend next to it gives way so that lines stay upright or level. `shapeOf` gives the
 * rectangles before the move.
 */
export function movedBends(
  conduit: Conduit,
  moved: ReadonlySet<RecordId>,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  shapeOf: (zoneId: RecordId) => Shape | undefined,
): readonly Point[] | undefined {
  const bends = conduit.bends;
  const zoneIds = conduit.zoneIds ?? [];
  if (bends === undefined || bends.length === 0) return bends;
  const hasMoved = zoneIds.map((id) => moved.has(id));
  if (hasMoved.every((value) => !value)) return bends;
  if (hasMoved.every((value) => value)) return bends.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  const [from, to] = zoneIds.map(shapeOf);
  if (zoneIds.length !== 2 || from === undefined || to === undefined) return bends;
  // A straight connection cannot follow one end; without bends it finds a new way.
  if (bends.length < 3) return undefined;
  const way = orientedBends(bends, from, to);
  return hasMoved[0] === true ? withMovedStart(way, dx, dy) : withMovedStart(way.toReversed(), dx, dy).toReversed();
}

function withMovedStart(bends: readonly Point[], dx: number, dy: number): readonly Point[] {
  const [first, second, ...rest] = bends;
  if (first === undefined || second === undefined) return bends;
  const isLevel = first.y === second.y;
  const isUpright = first.x === second.x;
  const follower = { x: second.x + (isUpright ? dx : 0), y: second.y + (isLevel ? dy : 0) };
  return [{ x: first.x + dx, y: first.y + dy }, follower, ...rest];
}
