import { draftChange, noChange, type Change } from '../../model/change';
import { recordsWith } from '../../model/indexes';
import { newRecordId, type Environment } from '../../model/identifier';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { placementId } from '../placement-id';
import { numberedName } from './numbered-name';

type Ids = Pick<Environment, 'newId'>;

export interface CreateViewArguments {
  readonly name: string;
  /** With all that lies in them; without any, the whole plant. */
  readonly zoneIds?: readonly RecordId[];
  readonly showsNeighbours?: boolean;
}

/** A new view of some zones, in which everything stands as it does plant-wide until it is moved there. */
export function createView(model: Model, args: CreateViewArguments, env: Ids): { readonly change: Change; readonly viewId: RecordId } {
  const viewId = newRecordId('view', env);
  const draft = draftChange(model);
  draft.put({
    id: viewId,
    type: 'view',
    name: numberedName(args.name, viewNames(model)),
    ...(args.zoneIds === undefined || args.zoneIds.length === 0 ? {} : { zoneIds: args.zoneIds }),
    ...(args.showsNeighbours === undefined ? {} : { showsNeighbours: args.showsNeighbours }),
  });
  return { change: draft.build(), viewId };
}

/** A second view like the first, with its places and notes, under the next free name; nothing when the view is gone. */
export function duplicateView(model: Model, { viewId }: { readonly viewId: RecordId }, env: Ids): { readonly change: Change; readonly viewId: RecordId | undefined } {
  const view = getRecord(model, 'view', viewId);
  if (view === undefined) return { change: noChange, viewId: undefined };
  const copyId = newRecordId('view', env);
  const draft = draftChange(model);
  draft.put({ ...view, id: copyId, name: numberedName(view.name, viewNames(model)) });
  for (const placement of recordsWith(model, 'placement', 'viewId', viewId)) {
    if (placement.elementId !== undefined) draft.put({ ...placement, id: placementId(copyId, placement.elementId), viewId: copyId });
  }
  for (const callout of recordsWith(model, 'callout', 'viewId', viewId)) draft.put({ ...callout, id: newRecordId('callout', env), viewId: copyId });
  return { change: draft.build(), viewId: copyId };
}

/** Gives a view another name; the next free one when another view bears it. */
export function renameView(model: Model, { viewId, name }: { readonly viewId: RecordId; readonly name: string }): Change {
  const draft = draftChange(model);
  const view = getRecord(model, 'view', viewId);
  if (view === undefined || name === '' || name === view.name) return draft.build();
  const others = new Set(viewNames(model));
  others.delete(view.name);
  draft.patch('view', viewId, { name: numberedName(name, others) });
  return draft.build();
}

/** Takes a view away with its places and notes; nothing of the plant goes. */
export function removeView(model: Model, { viewId }: { readonly viewId: RecordId }): Change {
  const draft = draftChange(model);
  if (getRecord(model, 'view', viewId) === undefined) return draft.build();
  draft.remove(viewId);
  for (const type of ['placement', 'callout'] as const) for (const { id } of recordsWith(model, type, 'viewId', viewId)) draft.remove(id);
  return draft.build();
}

function viewNames(model: Model): ReadonlySet<string> {
  return new Set(listOf(model, 'view').map(({ name }) => name));
}
