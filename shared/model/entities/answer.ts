import { answerKinds } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, instant, longText, reference, required, text } from '../field';

/** The answer of a person to one result of a check; it re-opens when what the check saw changes. */
export const answer = defineEntity('answer', 'check', {
  check: required(text(80)),
  /** The record the result is about. */
  subjectId: required(text(80)),
  kind: required(choice(answerKinds)),
  reason: longText(2000),
  until: date(),
  findingId: reference('finding'),
  /** Digest of what the check saw; another digest re-opens the result. */
  seenDigest: text(80),
  answeredBy: text(200, { sensitivity: 'person' }),
  answeredAt: instant(),
});

export type Answer = RecordOf<typeof answer>;
