import { dependencyKinds } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, flag, longText, number, reference, references, required, text } from '../field';

/** A service from elsewhere (often IT) that production needs, and what stops without it. */
export const dependency = defineEntity('dependency', 'name', {
  name: required(text()),
  kind: choice(dependencyKinds),
  provider: text(),
  providedByZoneId: reference('zone'),
  areaIds: references('area'),
  assetIds: references('asset'),
  stops: longText(2000),
  tolerableOutageHours: number(0, 100_000),
  fallback: longText(2000),
  fallbackTested: flag(),
  owner: text(200, { sensitivity: 'person' }),
  notes: longText(),
});

export type Dependency = RecordOf<typeof dependency>;
