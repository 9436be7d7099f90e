import { draftChange, type Change } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';

/** Draws zones closed, without what lies in them, or open again. */
export function closeZones(model: Model, { zoneIds, isClosed }: { readonly zoneIds: readonly RecordId[]; readonly isClosed: boolean }): Change {
  const draft = draftChange(model);
  for (const id of zoneIds) {
    const zone = getRecord(model, 'zone', id);
    if (zone !== undefined && (zone.collapsed === true) !== isClosed) draft.patch('zone', id, { collapsed: isClosed ? true : undefined });
  }
  return draft.build();
}
