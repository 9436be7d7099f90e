import { languagesOfReport, ratingValues } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, choices, date, entries, flag, integer, longText, reference, required, text } from '../field';

/** The one record that describes the assessment itself: whose plant, which part, how far, by which scale. */
export const assessment = defineEntity('assessment', 'name', {
  name: required(text()),
  operator: text(),
  site: text(),
  scope: longText(),
  outOfScope: longText(),
  startedOn: date(),
  finishedOn: date(),
  roundNumber: integer(1, 99),
  languages: choices(languagesOfReport),
  classification: text(80),
  logoId: reference('attachment'),
  /** The highest risk value (likelihood × impact) that needs no treatment. */
  tolerableRisk: integer(1, 100),
  likelihoodSteps: entries({ level: required(integer(1, 10)), label: required(text(80)), description: longText(2000) }),
  impactSteps: entries({ level: required(integer(1, 10)), label: required(text(80)), description: longText(2000) }),
  matrixBands: entries({ from: required(integer(1, 100)), label: required(text(80)), colour: text(20) }),
  targets: entries({ domain: required(text(200)), target: required(choice(ratingValues)) }),
  reportTitle: text(),
  reportVersion: text(40),
  reportIncludesPhotos: flag(),
  reportIncludesSources: flag(),
  notes: longText(),
});

export type Assessment = RecordOf<typeof assessment>;
