import { defineEntity, type RecordOf } from '../entity';
import { flag, longText, references, required, text } from '../field';

/**
 * A named view of the drawing beside the plant-wide one, for example of one line: the same model, with places of its own
 * (`placement`). Shows the zones named here with all that lies in them; without any, the whole plant.
 */
export const view = defineEntity('view', 'name', {
  name: required(text()),
  zoneIds: references('zone'),
  /** Zones at the other end of a conduit are shown as well, without what lies in them. */
  showsNeighbours: flag({ merge: 'newest' }),
  notes: longText(),
});

export type NamedView = RecordOf<typeof view>;
