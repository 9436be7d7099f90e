import { evidenceKinds, ratingValues } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, entries, instant, longText, reference, references, required, text } from '../field';

/**
 * How reliably one practice is run, for the whole organisation (no area) or one area. No value: not rated yet.
 * `notApplicable` needs a reason.
 */
export const rating = defineEntity('rating', 'practice', {
  practice: required(text(40)),
  areaId: reference('area'),
  value: choice(ratingValues),
  reason: longText(2000),
  target: choice(ratingValues),
  interviewees: text(400, { sensitivity: 'person' }),
  note: longText(),
  evidence: entries({
    kind: required(choice(evidenceKinds)),
    title: required(text()),
    attachmentId: reference('attachment'),
    seenOn: date(),
  }),
  findingIds: references('finding'),
  rater: text(200, { sensitivity: 'person' }),
  ratedAt: instant(),
});

export type Rating = RecordOf<typeof rating>;
