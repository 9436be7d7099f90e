import { initiators, lifeStates, verdicts, yesNoUnknown } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, date, flag, instant, integer, longText, reference, text, texts } from '../field';

/** One communication between two ends, with the decision whether it may stay. */
export const flow = defineEntity('flow', 'name', {
  name: text(),
  fromId: reference(['asset', 'zone']),
  toId: reference(['asset', 'zone']),
  /** Catalogue ids of protocols, or the client's own words. */
  protocols: texts(80),
  ports: texts(40),
  initiator: choice(initiators),
  purpose: longText(2000),
  necessary: choice(yesNoUnknown),
  verdict: choice(verdicts),
  decidedBy: text(200, { sensitivity: 'person' }),
  validUntil: date(),
  conduitId: reference('conduit'),
  /** Seen on the wire (capture or scan) and not confirmed by a person yet. */
  observed: flag(),
  observedFrom: instant(),
  observedUntil: instant(),
  observedConnections: integer(0, 1_000_000_000_000),
  /** Bytes of both directions together. */
  observedBytes: integer(0, Number.MAX_SAFE_INTEGER),
  state: choice(lifeStates),
  notes: longText(),
});

export type Flow = RecordOf<typeof flow>;
