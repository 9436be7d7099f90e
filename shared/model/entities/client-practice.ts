import { practicePlaces } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choices, integer, longText, required, text, texts } from '../field';

/** A practice of the client's own questionnaire, rated beside the catalogue. Texts stand in the language of the questionnaire. */
export const clientPractice = defineEntity('clientPractice', 'title', {
  /** Short and unique in the assessment, as in the client's questionnaire: `ACME-07`. */
  code: required(text(40)),
  /** Name of the questionnaire. */
  catalog: text(),
  domain: text(),
  position: integer(0, 100_000),
  title: required(text()),
  statement: longText(2000),
  why: longText(2000),
  /** Questions, each on a line of its own. */
  ask: longText(4000),
  /** What to look at, each on a line of its own. */
  lookAt: longText(4000),
  /** What to ask for, each on a line of its own. */
  evidence: longText(4000),
  firstMeasure: longText(2000),
  ml1: longText(2000),
  ml2: longText(2000),
  ml3: longText(2000),
  ml4: longText(2000),
  /** Clauses it is anchored in, each on a line of its own. */
  references: longText(2000),
  /** Where it makes sense to rate it; nothing said: anywhere. */
  appliesTo: choices(practicePlaces),
  /** Ids of topics of the catalogue. */
  topics: texts(40),
});

export type ClientPractice = RecordOf<typeof clientPractice>;
