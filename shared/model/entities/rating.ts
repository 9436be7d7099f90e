import { evidenceKinds, ratingValues } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, entries, flag, instant, longText, reference, references, required, text } from '../field';

/**
 * How reliably one practice is run: in the whole organisation, or in one area, zone or by one contractor. Several raters
 * each have a record of their own. No value: not rated yet. `notApplicable` needs a reason.
 */
export const rating = defineEntity('rating', 'practice', {
  practice: required(text(40)),
  /** At most one of area, zone and contractor; none: the whole organisation. */
  areaId: reference('area'),
  zoneId: reference('zone'),
  contractorId: reference('person'),
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
    /** The system or site it was seen at. */
    where: text(),
  }),
  findingIds: references('finding'),
  metricIds: references('metric'),
  /** There is but one system or site, so that evidence of a second one cannot be asked for. */
  isOnlyPlace: flag(),
  rater: text(200, { sensitivity: 'person' }),
  ratedAt: instant(),
  /** The value the raters agreed on; it counts before what each of them found alone. */
  isAgreed: flag(),
  /** What it was before it was rated anew, oldest first. */
  earlier: entries({
    value: required(choice(ratingValues)),
    at: required(instant()),
    rater: text(200, { sensitivity: 'person' }),
  }),
});

export type Rating = RecordOf<typeof rating>;
