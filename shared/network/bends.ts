import type { Conduit } from '../model/entities/conduit';
import type { RecordId } from '../model/record-type';
import type { Point } from './geometry';

/**
 * The bend points of a conduit after some of its zones moved: all of them move when every zone did; when only one end
 * did, that end follows and the bend next to it gives way so that lines stay upright or level.
 */
export function movedBends(conduit: Conduit, moved: ReadonlySet<RecordId>, dx: number, dy: number): readonly Point[] | undefined {
  const bends = conduit.bends;
  const zoneIds = conduit.zoneIds ?? [];
  if (bends === undefined || bends.length === 0) return bends;
  const hasMoved = zoneIds.map((id) => moved.has(id));
  if (hasMoved.every((value) => !value)) return bends;
  if (hasMoved.every((value) => value)) return bends.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  if (zoneIds.length !== 2) return bends;
  // A straight connection cannot follow one end; without bends it finds a new way.
  if (bends.length < 3) return undefined;
  return hasMoved[0] === true ? withMovedStart(bends, dx, dy) : withMovedStart(bends.toReversed(), dx, dy).toReversed();
}

function withMovedStart(bends: readonly Point[], dx: number, dy: number): readonly Point[] {
  const [first, second, ...rest] = bends;
  if (first === undefined || second === undefined) return bends;
  const isLevel = first.y === second.y;
  const isUpright = first.x === second.x;
  const follower = { x: second.x + (isUpright ? dx : 0), y: second.y + (isLevel ? dy : 0) };
  return [{ x: first.x + dx, y: first.y + dy }, follower, ...rest];
}
