import { regulations } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, longText, reference, references, required, text } from '../field';

/**
 * One answer to a question of the orientation on regulation: about the company, a machine (area or asset) or a vendor.
 * The id is made from regulation, question and subject, so that two people who answer the same meet in one record.
 */
export const dutyAnswer = defineEntity('dutyAnswer', 'question', {
  regulation: required(choice(regulations)),
  /** Id of the question in the catalogue. */
  question: required(text(80)),
  areaId: reference('area'),
  assetId: reference('asset'),
  vendor: text(),
  /** A linked or partner enterprise of the company. */
  enterprise: text(),
  /** A choice, a number or a text, as the question asks. */
  value: text(2000),
  note: longText(4000),
  answeredOn: date(),
  attachmentIds: references('attachment'),
});

export type DutyAnswer = RecordOf<typeof dutyAnswer>;
