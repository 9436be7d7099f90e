import { treatments } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, integer, longText, references, required, text } from '../field';

/** What management decided about one or more risks. */
export const decision = defineEntity('decision', 'title', {
  code: text(40),
  title: required(text()),
  riskIds: references('risk'),
  choice: choice(treatments),
  residualLikelihood: integer(1, 10),
  residualImpact: integer(1, 10),
  reason: longText(),
  decidedBy: text(200, { sensitivity: 'person' }),
  decidedOn: date(),
  validUntil: date(),
  notes: longText(),
});

export type Decision = RecordOf<typeof decision>;
