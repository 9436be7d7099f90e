import { draftChange, type Change } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';

/** Closes zones, so that what lies in them is not drawn, or opens them. Their room stays theirs, and they move with their content. */
export function setCollapsed(model: Model, { zoneIds, collapsed }: { readonly zoneIds: readonly RecordId[]; readonly collapsed: boolean }): Change {
  const draft = draftChange(model);
  for (const id of zoneIds) {
    if ((getRecord(model, 'zone', id)?.collapsed ?? false) !== collapsed) draft.patch('zone', id, { collapsed: collapsed ? true : undefined });
  }
  return draft.build();
}
