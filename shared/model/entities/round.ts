import { defineEntity, type RecordOf } from '../entity';
import { date, entries, integer, longText, number, required, text } from '../field';

/** A frozen state of the assessment, with the figures a later round is compared with. */
export const round = defineEntity('round', 'name', {
  name: required(text()),
  number: integer(1, 99),
  closedOn: date(),
  /** The frozen copy: SHA-256 of the packed assessment kept among the attachments. */
  frozenSha256: text(64),
  figures: entries({ name: required(text(80)), value: required(number(-1_000_000_000, 1_000_000_000)) }),
  notes: longText(),
});

export type Round = RecordOf<typeof round>;
