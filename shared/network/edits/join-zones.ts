import { draftChange, noChange, type Change } from '../../model/change';
import type { Conduit } from '../../model/entities/conduit';
import { newRecordId, type Environment } from '../../model/identifier';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { nextCode } from '../next-code';

export interface JoinZonesArguments {
  readonly zoneIds: readonly RecordId[];
  readonly kind?: Conduit['kind'];
  readonly trusted?: boolean;
  readonly state?: Conduit['state'];
}

/**
 * A new conduit between two or more zones, named after them. Zones named twice count once; with fewer than two nothing
 * is made and the id is undefined.
 */
export function joinZones(
  model: Model,
  args: JoinZonesArguments,
  env: Pick<Environment, 'newId'>,
): { readonly change: Change; readonly conduitId: RecordId | undefined } {
  const zones = [...new Set(args.zoneIds)].flatMap((id) => getRecord(model, 'zone', id) ?? []);
  if (zones.length < 2) return { change: noChange, conduitId: undefined };
  const conduitId = newRecordId('conduit', env);
  const draft = draftChange(model);
  draft.put({
    id: conduitId,
    type: 'conduit',
    code: nextCode('C', listOf(model, 'conduit')),
    name: zones.map(({ name }) => name).join(' – ').slice(0, 200),
    zoneIds: zones.map(({ id }) => id),
    kind: args.kind ?? 'network',
    trusted: args.trusted ?? false,
    state: args.state ?? 'existing',
  });
  return { change: draft.build(), conduitId };
}
