import { applyChange, draftChange, squash, type Change, type ChangeDraft } from '../../model/change';
import { changedFields } from '../../model/changed-fields';
import type { LooseRecord } from '../../model/entity';
import { sameValue } from '../../model/same-value';
import { findRecord, getRecord, type Model } from '../../model/model';
import { typeOfId, type RecordId } from '../../model/record-type';
import type { AnyRecord } from '../../model/registry';
import { placementId } from '../placement-id';
import { contentOfView, isPartial } from '../view-content';
import { viewedModel, viewOnce } from '../views';
import { isWithin, zonePath } from '../zone-tree';
import { inSteps } from './in-steps';
import { createNames } from './new-names';
import { placePlantWide } from './place-plant-wide';
import { removeFromDrawing } from './remove';

type Drawn = 'zone' | 'asset' | 'conduit';

/** Further looks at the outcome: what came out elsewhere than it was edited gets a place of its own; at last, everything does. */
const mostLooks = 4;

/**
 * The change to commit for an edit made on `viewedModel(model, viewId)`. Places and bends become the view's own; the
 * plant-wide ones stay. Names, membership, new and removed elements are the model's own: what is new or belongs to
 * another zone finds a place in the plant-wide view as well, and a new outermost zone joins the zones of the view.
 * Looking at the view again shows what was edited. Without a view the change is committed as it is.
 */
export function storedChange(model: Model, viewId: RecordId | undefined, change: Change): Change {
  const view = getRecord(model, 'view', viewId);
  if (view === undefined || change.size === 0) return change;
  const viewed = viewedModel(model, view.id);
  const wanted = applyChange(viewed, change);
  const { groundId } = contentOfView(model, view);
  const gone = [...change].flatMap(([id, { after }]) => (after === undefined ? id : []));
  let stored = inSteps(model, [
    (current) => removed(current, gone),
    (current) => recordEdits(current, { viewId: view.id, groundId, viewed, wanted, change }),
    (current) => placePlantWide(current, { before: model, wanted, ids: [...change.keys()] }),
    (current) => withinView(current, view.id, [...change.keys()]),
    (current) => placements(current, view.id, wanted, [...change.keys()].filter((id) => hasMoved(viewed, wanted, id))),
  ]);
  for (let look = 0; look < mostLooks; look += 1) {
    const after = applyChange(model, stored);
    const again = viewOnce(after, view.id);
    const astray = drawnIds(wanted).filter((id) => findRecord(again, id) !== undefined && hasMoved(again, wanted, id));
    if (astray.length === 0) break;
    stored = squash(stored, placements(after, view.id, wanted, look < 2 ? withZonesAround(wanted, astray) : drawnIds(wanted)));
  }
  return stored;
}

function drawnIds(model: Model): readonly RecordId[] {
  return [...model.tables.zone.keys(), ...model.tables.asset.keys(), ...model.tables.conduit.keys()];
}

/** The elements with the zones around them, which must have grown as far as they were seen to. */
function withZonesAround(model: Model, ids: readonly RecordId[]): readonly RecordId[] {
  const outer = (id: RecordId): RecordId | undefined => getRecord(model, 'zone', id)?.parentId ?? getRecord(model, 'asset', id)?.zoneId;
  return [...new Set(ids.flatMap((id) => [id, ...zonePath(model, outer(id)).map((zone) => zone.id)]))];
}

function isDrawn(id: RecordId): id is RecordId {
  const type = typeOfId(id);
  return type === 'zone' || type === 'asset' || type === 'conduit';
}

function placeOf(model: Model, id: RecordId): { readonly shape: unknown; readonly bends: unknown } {
  const record: LooseRecord | undefined = findRecord(model, id);
  return { shape: record?.['shape'], bends: record?.['bends'] };
}

function hasMoved(before: Model, after: Model, id: RecordId): boolean {
  if (!isDrawn(id) || findRecord(after, id) === undefined) return false;
  return !sameValue(placeOf(before, id), placeOf(after, id)) || (findRecord(before, id) === undefined && typeOfId(id) !== 'conduit');
}

/** What goes, with everything that goes along in the whole model; the view may not show all of it. */
function removed(model: Model, gone: readonly RecordId[]): Change {
  const draft = draftChange(model);
  const drawing = gone.filter((id) => isDrawn(id) && typeOfId(id) !== 'asset');
  for (const id of gone) if (!drawing.includes(id) && findRecord(model, id) !== undefined) draft.remove(id);
  return squash(removeFromDrawing(model, { ids: drawing }).change, draft.build());
}

interface Edited {
  readonly viewId: RecordId;
  readonly groundId: RecordId | undefined;
  readonly viewed: Model;
  readonly wanted: Model;
  readonly change: Change;
}

/** Everything but places: the fields that were edited, on top of the record as it stands in the model. */
function recordEdits(model: Model, { viewId, groundId, viewed, wanted, change }: Edited): Change {
  const draft = draftChange(model);
  // The view knew only its own names and codes when it chose them.
  const names = createNames(model);
  for (const [id, { after }] of change) {
    if (after === undefined) continue;
    const seen = findRecord(viewed, id);
    const own = findRecord(model, id);
    if (after.type === 'callout') draft.put({ ...after, viewId: after.viewId ?? viewId });
    else if (!isDrawn(id)) draft.put(after);
    else if (own === undefined || seen === undefined) draft.put(named({ ...after, ...standsOnGround(after, wanted, groundId) }, names));
    else putFields(draft, { own, seen, after: { ...after, ...groundField(seen, after, groundId) } });
  }
  for (const id of change.keys()) openRing(model, draft, id);
  return draft.build();
}

function named(record: AnyRecord, names: ReturnType<typeof createNames>): AnyRecord {
  return record.type === 'zone' || record.type === 'asset' || record.type === 'conduit' ? names(record, false) : record;
}

/** A neighbour may be the very zone around what the view shows, which the view does not tell: it cannot go into that. */
function openRing(model: Model, draft: ChangeDraft, zoneId: RecordId): void {
  const parentOf = (id: RecordId | undefined): RecordId | undefined => (id === undefined ? undefined : draft.get('zone', id)?.parentId);
  const met = new Set<RecordId>();
  for (let outer = parentOf(zoneId); outer !== undefined && !met.has(outer); outer = parentOf(outer)) {
    if (outer === zoneId) return draft.patch('zone', zoneId, { parentId: getRecord(model, 'zone', zoneId)?.parentId });
    met.add(outer);
  }
}

/** What leaves every zone of the view lies in the zone around them, if it is still on the drawing. */
function groundField(seen: LooseRecord, after: LooseRecord, groundId: RecordId | undefined): LooseFields {
  const key = after.type === 'zone' ? 'parentId' : 'zoneId';
  if (groundId === undefined || after['shape'] === undefined || after[key] !== undefined || seen[key] === undefined) return {};
  return { [key]: groundId };
}

function standsOnGround(after: LooseRecord, wanted: Model, groundId: RecordId | undefined): LooseFields {
  const key = after.type === 'zone' ? 'parentId' : 'zoneId';
  const outer = after[key];
  if (after.type === 'conduit' || groundId === undefined || after['shape'] === undefined) return {};
  return typeof outer === 'string' && wanted.tables.zone.has(outer) ? {} : { [key]: groundId };
}

type LooseFields = { readonly [key: string]: unknown };

interface ThreeRecords {
  readonly own: LooseRecord;
  readonly seen: LooseRecord;
  readonly after: LooseRecord;
}

function putFields(draft: ChangeDraft, { own, seen, after }: ThreeRecords): void {
  const fields: Record<string, unknown> = {};
  for (const key of changedFields(seen, after)) if (key !== 'shape' && key !== 'bends') fields[key] = after[key];
  // The three types that are drawn have no field in common that matters here; the draft only needs one of them.
  if (Object.keys(fields).length > 0) draft.patch(own.type as Drawn, own.id, fields);
}

/** Zones that would fall out of the view join the zones it names. */
function withinView(model: Model, viewId: RecordId, ids: readonly RecordId[]): Change {
  const draft = draftChange(model);
  const view = getRecord(model, 'view', viewId);
  if (view === undefined || !isPartial(view)) return draft.build();
  const { zoneIds = [] } = view;
  const neighbours = new Set(contentOfView(model, view).neighbours.map(({ id }) => id));
  const outside = ids.filter((id) => typeOfId(id) === 'zone' && model.tables.zone.has(id) && !neighbours.has(id) && !zoneIds.some((outer) => isWithin(model, id, outer)));
  const tops = outside.filter((id) => !outside.some((other) => other !== id && isWithin(model, id, other)));
  if (tops.length > 0) draft.patch('view', viewId, { zoneIds: [...zoneIds, ...tops] });
  return draft.build();
}

function placements(model: Model, viewId: RecordId, wanted: Model, ids: readonly RecordId[]): Change {
  const draft = draftChange(model);
  if (getRecord(model, 'view', viewId) === undefined) return draft.build();
  for (const elementId of ids) {
    const id = placementId(viewId, elementId);
    const conduit = getRecord(wanted, 'conduit', elementId);
    const shape = getRecord(wanted, 'zone', elementId)?.shape ?? getRecord(wanted, 'asset', elementId)?.shape;
    if (conduit !== undefined) draft.put({ id, type: 'placement', viewId, elementId, ...(conduit.bends === undefined ? {} : { bends: conduit.bends }) });
    else if (shape !== undefined) draft.put({ id, type: 'placement', viewId, elementId, shape });
    else if (model.tables.placement.has(id)) draft.remove(id);
  }
  return draft.build();
}
