import { draftChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { clearGround } from './clear-ground';
import { inSteps } from './in-steps';
import { growZone } from './place';

/**
 * Draws zones closed, as small boxes without what lies in them, or open again as large as they were. What was put beside
 * a closed one meanwhile makes room when it opens.
 */
export function closeZones(model: Model, { zoneIds, isClosed }: { readonly zoneIds: readonly RecordId[]; readonly isClosed: boolean }): Change {
  return inSteps(model, zoneIds.map((id) => (current) => (isClosed ? marked(current, id, true) : opened(current, id))));
}

/** The zone closed or open, and nothing else changed. */
export function marked(model: Model, zoneId: RecordId, isClosed: boolean, shape?: Shape): Change {
  const draft = draftChange(model);
  const zone = getRecord(model, 'zone', zoneId);
  if (zone !== undefined && (zone.collapsed === true) !== isClosed) draft.patch('zone', zoneId, { collapsed: isClosed ? true : undefined, ...(shape === undefined ? {} : { shape }) });
  return draft.build();
}

function opened(model: Model, zoneId: RecordId): Change {
  const zone = getRecord(model, 'zone', zoneId);
  const box = zone === undefined ? undefined : drawnShape(model, zone);
  const open = zone?.shape;
  if (box === undefined || open === undefined || box === open) return marked(model, zoneId, false);
  return inSteps(model, [(current) => marked(current, zoneId, false, box), (current) => growZone(current, zoneId, open), (current) => clearGround(current, zoneId)]);
}
