import { metricDirections } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, entries, longText, number, reference, required, text } from '../field';

/** A figure that shows how well practices run: what is counted, by which formula, and its value period by period. */
export const metric = defineEntity('metric', 'title', {
  title: required(text()),
  /** Ids of the practices it speaks of, each on a line of its own. */
  practices: longText(2000),
  formula: longText(2000),
  unit: text(40),
  direction: choice(metricDirections),
  target: number(-1e12, 1e12),
  ownerId: reference('person'),
  values: entries({
    /** First day of the period. */
    from: date(),
    /** Last day of the period. */
    until: required(date()),
    value: required(number(-1e12, 1e12)),
    remark: text(400),
  }),
  /** What was changed because of it. */
  consequence: longText(2000),
  notes: longText(),
});

export type Metric = RecordOf<typeof metric>;
