import { efforts, measureNeeds, measurePhases, measureStates } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, choices, date, integer, longText, reference, references, required, text } from '../field';

/** Work that meets requirements or lowers risks. */
export const measure = defineEntity('measure', 'title', {
  code: text(40),
  title: required(text()),
  text: longText(),
  requirementIds: references('requirement'),
  riskIds: references('risk'),
  findingIds: references('finding'),
  areaIds: references('area'),
  effort: choice(efforts),
  effortDays: integer(0, 10_000),
  effect: longText(2000),
  owner: text(200, { sensitivity: 'person' }),
  phase: choice(measurePhases),
  needs: choices(measureNeeds),
  outageId: reference('outage'),
  dueOn: date(),
  doneOn: date(),
  state: choice(measureStates),
  notes: longText(),
});

export type Measure = RecordOf<typeof measure>;
