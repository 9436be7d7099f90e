import { conduitKinds, lifeStates } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, flag, levels, longText, points, references, required, text } from '../field';

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
  owner: text(200, { sensitivity: 'person' }),
  countermeasures: longText(),
  bends: points(),
  state: choice(lifeStates),
  notes: longText(),
});

export type Conduit = RecordOf<typeof conduit>;
