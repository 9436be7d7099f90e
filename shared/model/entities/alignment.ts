import { alignmentProcesses, alignmentStates } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, longText, reference, references, required, text } from '../field';

/** How one process of the company's management system for information security is run in production. */
export const alignment = defineEntity('alignment', 'process', {
  process: required(choice(alignmentProcesses)),
  /** The rule of the management system: name and version of the document. */
  document: text(400),
  /** What the rule means in production. */
  implementation: longText(4000),
  /** Where that is written. */
  otDocument: text(400),
  state: choice(alignmentStates),
  gap: longText(2000),
  ownerId: reference('person'),
  reviewOn: date(),
  attachmentIds: references('attachment'),
  notes: longText(),
});

export type Alignment = RecordOf<typeof alignment>;
