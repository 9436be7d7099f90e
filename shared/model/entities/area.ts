import { areaKinds, lifeStates } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, flag, instant, integer, longText, reference, references, required, text } from '../field';

/** A place in the plant: site, area, line, cell or machine, nested. */
export const area = defineEntity('area', 'name', {
  name: required(text()),
  kind: choice(areaKinds),
  parentId: reference('area'),
  order: integer(0, 100_000, { merge: 'newest' }),
  walkDone: flag(),
  walkDoneAt: instant(),
  walkDoneBy: text(200, { sensitivity: 'person' }),
  state: choice(lifeStates),
  attachmentIds: references('attachment'),
  notes: longText(),
});

export type Area = RecordOf<typeof area>;
