import { draftChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { recordsWith } from '../../model/indexes';
import { snapShape, unite } from '../geometry';
import { isBox } from '../closed-box';
import { insideOf } from '../measures';
import { childZones } from '../zone-tree';
import { clearGround } from './clear-ground';
import { encloseZone } from './enclose';
import { inSteps } from './in-steps';
import { shiftTo } from './shift-to';
import { largeEnough } from './zone-size';

export interface ResizeArguments {
  readonly zoneId: RecordId;
  readonly shape: Shape;
  /** What lies in the zone keeps its place in proportion (sizes stay); else it stays where it is. */
  readonly movesContent?: boolean;
}

/**
 * Gives a zone another rectangle, on the grid: never smaller than what lies in it, and the zones around it grow when
 * it would stick out. The small box of a closed zone has no other size.
 */
export function resizeZone(model: Model, { zoneId, shape, movesContent = false }: ResizeArguments): Change {
  const zone = getRecord(model, 'zone', zoneId);
  if (zone === undefined || isBox(model, zone)) return draftChange(model).build();
  return inSteps(model, [
    (current) => (movesContent ? contentMoved(current, zoneId, snapShape(shape)) : draftChange(current).build()),
    (current) => {
      const draft = draftChange(current);
      draft.patch('zone', zoneId, { shape: largeEnough(current, zoneId, snapShape(shape)) });
      return draft.build();
    },
    (current) => encloseZone(current, zoneId),
    (current) => clearGround(current, zoneId),
  ]);
}

/** Content in proportion: as much room before it compared with the room after it as there was. */
function contentMoved(model: Model, zoneId: RecordId, to: Shape): Change {
  const from = getRecord(model, 'zone', zoneId)?.shape;
  const inner = [...childZones(model, zoneId), ...recordsWith(model, 'asset', 'zoneId', zoneId)];
  if (from === undefined) return draftChange(model).build();
  const outer = { ...insideOf(to), width: Math.max(0, insideOf(to).width), height: Math.max(0, insideOf(to).height) };
  const before = insideOf(from);
  const corners = new Map(
    inner.flatMap(({ id, shape }) => {
      if (shape === undefined) return [];
      const share = (room: number, at: number): number => (room <= 0 ? 0 : at / room);
      const x = outer.x + share(before.width - shape.width, shape.x - before.x) * Math.max(0, outer.width - shape.width);
      const y = outer.y + share(before.height - shape.height, shape.y - before.y) * Math.max(0, outer.height - shape.height);
      return [[id, { x, y }] as const];
    }),
  );
  return inSteps(model, [
    // The zone first, so that its content may go where it will be.
    (current) => {
      const draft = draftChange(current);
      draft.patch('zone', zoneId, { shape: unite([from, to]) ?? to });
      return draft.build();
    },
    (current) => shiftTo(current, corners, 'y'),
  ]);
}
