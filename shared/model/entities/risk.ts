import { consequenceClasses, treatments } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, choices, integer, longText, reference, references, required, text, texts } from '../field';

/** A scenario with likelihood and impact before, now and after measures (steps of the assessment's matrix). */
export const risk = defineEntity('risk', 'title', {
  code: text(40),
  title: required(text()),
  scenario: longText(),
  threats: texts(40),
  zoneIds: references('zone'),
  conduitIds: references('conduit'),
  assetIds: references('asset'),
  areaIds: references('area'),
  findingIds: references('finding'),
  consequences: choices(consequenceClasses),
  likelihoodBefore: integer(1, 10),
  impactBefore: integer(1, 10),
  likelihoodNow: integer(1, 10),
  impactNow: integer(1, 10),
  likelihoodAfter: integer(1, 10),
  impactAfter: integer(1, 10),
  existingMeasures: longText(),
  owner: text(200, { sensitivity: 'person' }),
  treatment: choice(treatments),
  decisionId: reference('decision'),
  notes: longText(),
});

export type Risk = RecordOf<typeof risk>;
