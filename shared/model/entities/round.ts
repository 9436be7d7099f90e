import { ratingValues } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, entries, integer, longText, number, required, text } from '../field';

/** A frozen state of the assessment, with the figures a later round is compared with. */
export const round = defineEntity('round', 'name', {
  name: required(text()),
  number: integer(1, 99),
  closedOn: date(),
  /** The frozen copy: SHA-256 of the packed assessment kept among the attachments. */
  frozenSha256: text(64),
  figures: entries({ name: required(text(80)), value: required(number(-1_000_000_000, 1_000_000_000)) }),
  /** What counted for each practice in each place; no place: the whole organisation. */
  levels: entries({ practice: required(text(40)), place: text(60), value: required(choice(ratingValues)) }),
  notes: longText(),
});

export type Round = RecordOf<typeof round>;
