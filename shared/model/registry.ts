import { access } from './entities/access';
import { alignment } from './entities/alignment';
import { answer } from './entities/answer';
import { area } from './entities/area';
import { assessment } from './entities/assessment';
import { asset } from './entities/asset';
import { attachment } from './entities/attachment';
import { callout } from './entities/callout';
import { clientPractice } from './entities/client-practice';
import { conduit } from './entities/conduit';
import { decision } from './entities/decision';
import { dependency } from './entities/dependency';
import { dutyAnswer } from './entities/duty-answer';
import { finding } from './entities/finding';
import { flow } from './entities/flow';
import { fulfilment } from './entities/fulfilment';
import { interview } from './entities/interview';
import { measure } from './entities/measure';
import { metric } from './entities/metric';
import { outage } from './entities/outage';
import { person } from './entities/person';
import { placement } from './entities/placement';
import { rating } from './entities/rating';
import { requirement } from './entities/requirement';
import { risk } from './entities/risk';
import { round } from './entities/round';
import { view } from './entities/view';
import { zone } from './entities/zone';
import type { Entity, RecordOf } from './entity';
import type { RecordType } from './record-type';

/** Every record type and its description. */
export const registry = {
  assessment,
  person,
  area,
  asset,
  zone,
  conduit,
  flow,
  access,
  dependency,
  rating,
  finding,
  risk,
  requirement,
  measure,
  outage,
  decision,
  answer,
  attachment,
  round,
  view,
  placement,
  callout,
  fulfilment,
  metric,
  interview,
  clientPractice,
  alignment,
  dutyAnswer,
} as const satisfies { readonly [Type in RecordType]: Entity<Type> };

export type Registry = typeof registry;
export type RecordFor<Type extends RecordType> = RecordOf<Registry[Type]>;
export type AnyRecord = { [Type in RecordType]: RecordFor<Type> }[RecordType];

type LabelOf<Type extends RecordType> = `field.${Type}.${keyof Registry[Type]['fields'] & string}`;

/** `field.zone.name` and so on: the language tables must hold exactly these. */
export type FieldLabelKey = { [Type in RecordType]: LabelOf<Type> }[RecordType];

type ChoiceField<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { readonly set: infer Set; readonly values: readonly (infer Value)[] }
    ? `choice.${Set & string}.${Value & string}`
    : Fields[Key] extends { readonly fields: infer Inner }
      ? ChoiceField<Inner>
      : never;
}[keyof Fields];

/** `choice.zoneKind.dmz` and so on. */
export type ChoiceLabelKey = { [Type in RecordType]: ChoiceField<Registry[Type]['fields']> }[RecordType];

/** `entity.zone`: the name of a record type, with plural. */
export type EntityLabelKey = `entity.${RecordType}`;

/** The description of a record type, its fields as a plain table. */
export function entityOf(type: RecordType): Entity {
  return registry[type];
}
