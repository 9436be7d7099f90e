import { accessTechnologies, lifeStates, yesNoUnknown } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, longText, reference, references, required, text } from '../field';

/** A remote access or another connection of a contractor into the plant. */
export const access = defineEntity('access', 'name', {
  name: required(text()),
  contractor: text(),
  contact: text(200, { sensitivity: 'person' }),
  purpose: longText(2000),
  path: longText(2000),
  technology: choice(accessTechnologies),
  multiFactor: choice(yesNoUnknown),
  approvalPerSession: choice(yesNoUnknown),
  jumpHostId: reference('asset'),
  recording: choice(yesNoUnknown),
  logging: choice(yesNoUnknown),
  contract: choice(yesNoUnknown),
  contractReference: text(),
  reviewedOn: date(),
  reviewDueOn: date(),
  assetIds: references('asset'),
  conduitId: reference('conduit'),
  fromZoneId: reference('zone'),
  state: choice(lifeStates),
  notes: longText(),
});

export type Access = RecordOf<typeof access>;
