import { draftChange, type Change } from '../model/change';
import type { Flow } from '../model/entities/flow';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';

/** The flows that were seen or listed and wait for a person's word. */
export function waitingFlows(model: Model): readonly Flow[] {
  return listOf(model, 'flow').filter(({ observed }) => observed === true);
}

/** What a person says with the acceptance; without it need and verdict stay open. */
export interface Acceptance {
  readonly verdict?: 'allowed' | 'toRestrict';
  readonly decidedBy?: string;
}

/** Takes observed flows over as recorded ones. What is no observed flow (any more) is left as it is. */
export function acceptObserved(model: Model, flowIds: Iterable<RecordId>, { verdict, decidedBy }: Acceptance = {}): Change {
  return decideObserved(model, flowIds, () => ({
    observed: undefined,
    ...(verdict === undefined ? {} : { verdict, necessary: 'yes' }),
    ...(decidedBy === undefined ? {} : { decidedBy }),
  }));
}

/**
 * Refuses observed flows: they are there and shall not be. They stay with the verdict “to remove”, so that the next
 * capture tells when they are still seen.
 */
export function refuseObserved(model: Model, flowIds: Iterable<RecordId>, { decidedBy }: Pick<Acceptance, 'decidedBy'> = {}): Change {
  return decideObserved(model, flowIds, () => ({ observed: undefined, necessary: 'no', verdict: 'toRemove', ...(decidedBy === undefined ? {} : { decidedBy }) }));
}

/** Takes observed flows out of the assessment, for what was no communication of the plant. The next capture proposes them anew. */
export function discardObserved(model: Model, flowIds: Iterable<RecordId>): Change {
  const draft = draftChange(model);
  for (const id of flowIds) if (model.tables.flow.get(id)?.observed === true) draft.remove(id);
  return draft.build();
}

type FlowPatch = Partial<{ readonly [Key in Exclude<keyof Flow, 'id' | 'type'>]: Flow[Key] | undefined }>;

function decideObserved(model: Model, flowIds: Iterable<RecordId>, patchOf: (flow: Flow) => FlowPatch): Change {
  const draft = draftChange(model);
  for (const id of flowIds) {
    const flow = model.tables.flow.get(id);
    if (flow?.observed === true) draft.patch('flow', id, patchOf(flow));
  }
  return draft.build();
}
