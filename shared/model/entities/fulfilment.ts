import { evidenceKinds, fulfilmentStates } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, longText, reference, references, required, text } from '../field';

/**
 * How far one system requirement (SR) or enhancement (RE) of IEC 62443-3-3 is met in one zone or conduit. The id is made
 * from both, so that two people who judge the same thing meet in one record. `notApplicable` needs a reason.
 */
export const fulfilment = defineEntity('fulfilment', 'requirement', {
  subjectId: reference(['zone', 'conduit']),
  /** As in the standard: `SR 1.1` or `SR 1.1 RE(1)`. */
  requirement: required(text(40)),
  state: choice(fulfilmentStates),
  reason: longText(2000),
  evidence: longText(2000),
  evidenceKind: choice(evidenceKinds),
  attachmentIds: references('attachment'),
});

export type Fulfilment = RecordOf<typeof fulfilment>;
