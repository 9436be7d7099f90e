import { interviewStates } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, integer, longText, references, required, reference, text } from '../field';

/** One talk of the agenda: with whom, about which practices, when and where. */
export const interview = defineEntity('interview', 'title', {
  title: required(text()),
  day: date(),
  /** `HH:MM`, local time. */
  startsAt: text(20),
  minutes: integer(5, 1440),
  /** Place in the order of the day. */
  position: integer(0, 100_000),
  place: text(),
  personIds: references('person'),
  /** People who are no records of their own. */
  others: text(400, { sensitivity: 'person' }),
  areaId: reference('area'),
  /** Ids of practices, each on a line of its own. */
  practices: longText(4000),
  state: choice(interviewStates),
  notes: longText(),
});

export type Interview = RecordOf<typeof interview>;
