import { draftChange, type Change, type ChangeDraft } from '../../model/change';
import { recordsWith } from '../../model/indexes';
import { findRecord, listOf, type Model } from '../../model/model';
import { typeOfId, type RecordId } from '../../model/record-type';
import { referencesTo, withDependents, withoutReferences } from '../../model/references';
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
  /** Flows that stay without their conduit or without one of their ends. */
  readonly flows: number;
  /** Remote accesses that stay without their conduit or the zone they come from. */
  readonly accesses: number;
  /** Notes on the drawing. */
  readonly callouts: number;
  /** Places of the elements in named views. */
  readonly placements: number;
  /** Named views that go with the last of their zones. */
  readonly views: number;
}

/**
 * Takes elements off the drawing. Zones, conduits and notes are deleted, with conduits that would join fewer than two
 * zones and ratings of the zones; what lay in a deleted zone belongs to the zone around it. Assets return to the list of those without a place.
 * Needs the whole model: a named view does not show all that hangs on an element.
 */
export function removeFromDrawing(model: Model, { ids }: { readonly ids: readonly RecordId[] }): { readonly change: Change; readonly removal: Removal } {
  const draft = draftChange(model);
  const there = [...new Set(ids)].filter((id) => findRecord(model, id) !== undefined);
  const zones = new Set(there.filter((id) => typeOfId(id) === 'zone'));
  const assets = new Set(there.filter((id) => typeOfId(id) === 'asset'));
  const conduits = new Set([...there.filter((id) => typeOfId(id) === 'conduit'), ...conduitsLost(model, zones)]);
  const views = viewsWithout(model, draft, zones);
  const notes = there.filter((id) => typeOfId(id) === 'callout');
  const callouts = new Set([...notes, ...views.flatMap((id) => recordsWith(model, 'callout', 'viewId', id).map((callout) => callout.id))]);
  const gone = new Set([...zones, ...conduits, ...views, ...callouts]);
  // What lay in a deleted zone first: it decides which assets lose their place.
  for (const zoneId of zones) handDown(model, draft, zoneId, zones, assets);
  const placements = listOf(model, 'placement').filter(({ viewId = '', elementId = '' }) => gone.has(viewId) || gone.has(elementId) || assets.has(elementId));
  for (const { id } of placements) gone.add(id);
  for (const id of withDependents(model, zones)) gone.add(id);
  const touched = { flow: new Set<RecordId>(), access: new Set<RecordId>() };
  for (const { record } of referencesTo(model, gone)) {
    if (gone.has(record.id)) continue;
    if (record.type === 'flow' || record.type === 'access') touched[record.type].add(record.id);
    draft.put(withoutReferences(draft.find(record.id) ?? record, (target) => !gone.has(target)));
  }
  for (const id of assets) draft.patch('asset', id, { zoneId: undefined, shape: undefined });
  for (const id of gone) draft.remove(id);
  const orphans = [...zones].flatMap((id) => childZones(model, id)).filter(({ id }) => !gone.has(id));
  const change = inSteps(model, [() => draft.build(), ...orphans.flatMap(({ id }) => [(current: Model) => keepInParent(current, id), (current: Model) => encloseZone(current, id)])]);
  const removal = { zones: zones.size, conduits: conduits.size, assets: assets.size, flows: touched.flow.size, accesses: touched.access.size, callouts: callouts.size, placements: placements.length, views: views.length };
  return { change, removal };
}

/** Gives what lay in a zone to the zone around it; assets that no zone is left for lose their place. */
function handDown(model: Model, draft: ChangeDraft, zoneId: RecordId, zones: ReadonlySet<RecordId>, assets: Set<RecordId>): void {
  const heir = zonePath(model, zoneId).find(({ id }) => !zones.has(id))?.id;
  for (const child of childZones(model, zoneId)) draft.patch('zone', child.id, { parentId: heir });
  for (const asset of recordsWith(model, 'asset', 'zoneId', zoneId)) {
    if (heir === undefined) assets.add(asset.id);
    else draft.patch('asset', asset.id, { zoneId: heir });
  }
  for (const conduit of recordsWith(model, 'conduit', 'zoneIds', zoneId)) draft.patch('conduit', conduit.id, { bends: undefined });
}

/** Named views show the zones that lay in a deleted one instead; those left without any go, else they would show the whole plant. */
function viewsWithout(model: Model, draft: ChangeDraft, zones: ReadonlySet<RecordId>): readonly RecordId[] {
  const lost: RecordId[] = [];
  for (const view of listOf(model, 'view')) {
    const { zoneIds = [] } = view;
    if (!zoneIds.some((id) => zones.has(id))) continue;
    const left = zonesLeft(model, zoneIds, zones);
    if (left.length === 0) lost.push(view.id);
    else draft.patch('view', view.id, { zoneIds: left });
  }
  return lost;
}

function zonesLeft(model: Model, zoneIds: readonly RecordId[], zones: ReadonlySet<RecordId>): readonly RecordId[] {
  const left = new Set<RecordId>();
  const met = new Set<RecordId>();
  const visit = (id: RecordId): void => {
    if (met.has(id)) return;
    met.add(id);
    if (!zones.has(id)) left.add(id);
    else for (const child of childZones(model, id)) visit(child.id);
  };
  for (const id of zoneIds) visit(id);
  return [...left];
}

/** Conduits that would join fewer than two zones. */
function conduitsLost(model: Model, zones: ReadonlySet<RecordId>): readonly RecordId[] {
  const touched = [...zones].flatMap((id) => recordsWith(model, 'conduit', 'zoneIds', id));
  return touched.filter(({ zoneIds = [] }) => zoneIds.filter((id) => !zones.has(id)).length < 2).map(({ id }) => id);
}
