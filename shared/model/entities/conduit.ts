import { conduitKinds, evidenceKinds, lifeStates, requirementGroups } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, entries, flag, levels, longText, points, reference, references, required, text } from '../field';

/** A path of communication between two or more zones, including people carrying media (IEC 62443-3-2, ZCR 3). */
export const conduit = defineEntity('conduit', 'name', {
  code: text(40),
  name: required(text()),
  zoneIds: references('zone'),
  kind: choice(conduitKinds),
  enforcingAssetIds: references('asset'),
  trusted: flag(),
  slTarget: levels(),
  slAchieved: levels(),
  /** What the achieved level of a foundational requirement rests on. */
  slEvidence: entries({
    requirement: required(choice(requirementGroups)),
    kind: choice(evidenceKinds),
    text: longText(2000),
    attachmentId: reference('attachment'),
  }),
  owner: text(200, { sensitivity: 'person' }),
  countermeasures: longText(),
  bends: points(),
  attachmentIds: references('attachment'),
  state: choice(lifeStates),
  notes: longText(),
});

export type Conduit = RecordOf<typeof conduit>;
