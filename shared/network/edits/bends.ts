import { draftChange, type Change } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { snap, type Point } from '../geometry';

interface OneConduit {
  readonly conduitId: RecordId;
}

/** Gives a conduit the bends named, on the grid; the first of a conduit between several zones is where its lines meet. */
export function setBends(model: Model, { conduitId, bends }: OneConduit & { readonly bends: readonly Point[] }): Change {
  const draft = draftChange(model);
  const points = bends.map(({ x, y }) => ({ x: snap(x), y: snap(y) }));
  const distinct = points.filter(({ x, y }, index) => x !== points[index - 1]?.x || y !== points[index - 1]?.y);
  draft.patch('conduit', conduitId, { bends: distinct.length === 0 ? undefined : distinct });
  return draft.build();
}

/** Lets conduits find their own way again. */
export function resetBends(model: Model, { conduitIds }: { readonly conduitIds: readonly RecordId[] }): Change {
  const draft = draftChange(model);
  for (const id of conduitIds) if (getRecord(model, 'conduit', id)?.bends !== undefined) draft.patch('conduit', id, { bends: undefined });
  return draft.build();
}

/** Moves one bend; nothing happens when there is none of that number. */
export function moveBend(model: Model, { conduitId, index, to }: OneConduit & { readonly index: number; readonly to: Point }): Change {
  const bends = getRecord(model, 'conduit', conduitId)?.bends ?? [];
  return bends[index] === undefined ? draftChange(model).build() : setBends(model, { conduitId, bends: bends.with(index, to) });
}

/** Takes one bend out of a conduit; without the last one it finds its own way. */
export function removeBend(model: Model, { conduitId, index }: OneConduit & { readonly index: number }): Change {
  const bends = getRecord(model, 'conduit', conduitId)?.bends ?? [];
  return setBends(model, { conduitId, bends: bends.filter((_, place) => place !== index) });
}
