import { defineEntity, type RecordOf } from '../entity';
import { date, longText, references, required, text } from '../field';

/** A planned shutdown in which work on the plant is possible. */
export const outage = defineEntity('outage', 'name', {
  name: required(text()),
  areaIds: references('area'),
  from: date(),
  until: date(),
  notes: longText(),
});

export type Outage = RecordOf<typeof outage>;
