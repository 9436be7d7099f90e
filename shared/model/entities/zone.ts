import { lifeStates, purdueLevels, zoneKinds } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, flag, levels, longText, reference, required, shape, text, texts } from '../field';

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
  subnets: texts(60, { sensitivity: 'address' }),
  physicalBoundary: longText(4000),
  logicalBoundary: longText(4000),
  assumptions: longText(),
  shape: shape(),
  collapsed: flag({ merge: 'newest' }),
  state: choice(lifeStates),
  notes: longText(),
});

export type Zone = RecordOf<typeof zone>;
