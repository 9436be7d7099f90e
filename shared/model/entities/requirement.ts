import { priorities, requirementKinds, requirementSources, requirementStates } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, longText, references, required, text } from '../field';

/** One line of the requirements specification. */
export const requirement = defineEntity('requirement', 'title', {
  code: text(40),
  title: required(text()),
  text: longText(),
  kind: choice(requirementKinds),
  source: choice(requirementSources),
  /** The clause, practice or rule the requirement comes from, for example `SR 1.1`. */
  sourceReference: text(),
  zoneIds: references('zone'),
  conduitIds: references('conduit'),
  assetIds: references('asset'),
  areaIds: references('area'),
  findingIds: references('finding'),
  riskIds: references('risk'),
  priority: choice(priorities),
  acceptanceCriterion: longText(4000),
  responsible: text(200, { sensitivity: 'person' }),
  state: choice(requirementStates),
  notes: longText(),
});

export type Requirement = RecordOf<typeof requirement>;
