import { evidenceKinds, lifeStates, purdueLevels, requirementGroups, zoneKinds } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, entries, flag, levels, longText, reference, references, required, shape, text, texts } from '../field';

/** A grouping of assets with common security requirements (IEC 62443-3-2, ZCR 3). */
export const zone = defineEntity('zone', 'name', {
  code: text(40),
  name: required(text()),
  kind: choice(zoneKinds),
  parentId: reference('zone'),
  purdueLevel: choice(purdueLevels),
  owner: text(200, { sensitivity: 'person' }),
  slTarget: levels(),
  slAchieved: levels(),
  /** What the achieved level of a foundational requirement rests on. */
  slEvidence: entries({
    requirement: required(choice(requirementGroups)),
    kind: choice(evidenceKinds),
    text: longText(2000),
    attachmentId: reference('attachment'),
  }),
  subnets: texts(60, { sensitivity: 'address' }),
  physicalBoundary: longText(4000),
  logicalBoundary: longText(4000),
  assumptions: longText(),
  shape: shape(),
  collapsed: flag({ merge: 'newest' }),
  attachmentIds: references('attachment'),
  state: choice(lifeStates),
  notes: longText(),
});

export type Zone = RecordOf<typeof zone>;
