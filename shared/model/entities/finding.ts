import { findingOrigins, findingStates, severities } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, longText, references, required, text, texts } from '../field';

/** Something seen, said or computed that deserves a reaction. */
export const finding = defineEntity('finding', 'title', {
  code: text(40),
  title: required(text()),
  text: longText(),
  recommendation: longText(),
  severity: choice(severities),
  assetIds: references('asset'),
  zoneIds: references('zone'),
  conduitIds: references('conduit'),
  flowIds: references('flow'),
  areaIds: references('area'),
  practices: texts(40),
  origin: choice(findingOrigins),
  state: choice(findingStates),
  foundOn: date(),
  foundBy: text(200, { sensitivity: 'person' }),
  attachmentIds: references('attachment'),
  notes: longText(),
});

export type Finding = RecordOf<typeof finding>;
