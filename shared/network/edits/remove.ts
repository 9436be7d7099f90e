import { draftChange, type Change } from '../../model/change';
import { recordsWith } from '../../model/indexes';
import { findRecord, type Model } from '../../model/model';
import { typeOfId, type RecordId } from '../../model/record-type';
import { referencesTo, withoutReferences } from '../../model/references';
import { childZones, zonePath } from '../zone-tree';
import { encloseZone } from './enclose';
import { inSteps } from './in-steps';
import { keepInParent } from './move';

/** What goes along when elements are taken off the drawing. */
export interface Removal {
  readonly zones: number;
  readonly conduits: number;
  /** Assets that lose their place; none is ever deleted from the inventory by the drawing. */
  readonly assets: number;
}

/**
 * Takes elements off the drawing. Zones and conduits are deleted, with conduits that would join fewer than two zones;
 * what lay in a deleted zone belongs to the zone around it. Assets return to the list of those without a place.
 */
export function removeFromDrawing(model: Model, { ids }: { readonly ids: readonly RecordId[] }): { readonly change: Change; readonly removal: Removal } {
  const draft = draftChange(model);
  const zones = new Set(ids.filter((id) => typeOfId(id) === 'zone'));
  const assets = new Set(ids.filter((id) => typeOfId(id) === 'asset'));
  const conduits = new Set([...ids.filter((id) => typeOfId(id) === 'conduit'), ...conduitsLost(model, zones)]);
  const gone = new Set([...zones, ...conduits]);
  for (const { record } of referencesTo(model, gone)) {
    if (!gone.has(record.id)) draft.put(withoutReferences(record, (target) => !gone.has(target)));
  }
  for (const zoneId of zones) {
    const heir = zonePath(model, zoneId).find(({ id }) => !zones.has(id))?.id;
    for (const child of childZones(model, zoneId)) draft.patch('zone', child.id, { parentId: heir });
    for (const asset of recordsWith(model, 'asset', 'zoneId', zoneId)) {
      if (heir === undefined) assets.add(asset.id);
      else draft.patch('asset', asset.id, { zoneId: heir });
    }
    for (const conduit of recordsWith(model, 'conduit', 'zoneIds', zoneId)) draft.patch('conduit', conduit.id, { bends: undefined });
  }
  for (const id of assets) draft.patch('asset', id, { zoneId: undefined, shape: undefined });
  for (const id of gone) if (findRecord(model, id) !== undefined) draft.remove(id);
  const orphans = [...zones].flatMap((id) => childZones(model, id)).filter(({ id }) => !gone.has(id));
  const change = inSteps(model, [() => draft.build(), ...orphans.flatMap(({ id }) => [(current: Model) => keepInParent(current, id), (current: Model) => encloseZone(current, id)])]);
  return { change, removal: { zones: zones.size, conduits: conduits.size, assets: assets.size } };
}

/** Conduits that would join fewer than two zones. */
function conduitsLost(model: Model, zones: ReadonlySet<RecordId>): readonly RecordId[] {
  const touched = [...zones].flatMap((id) => recordsWith(model, 'conduit', 'zoneIds', id));
  return touched.filter(({ zoneIds = [] }) => zoneIds.filter((id) => !zones.has(id)).length < 2).map(({ id }) => id);
}
