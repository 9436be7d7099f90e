import type { Flow } from '../model/entities/flow';
import type { Zone } from '../model/entities/zone';
import { typeOfId, type RecordId } from '../model/record-type';
import type { Sight } from './sight';

/** The zone an end of a flow lies in; undefined for an asset without a zone. */
export function zoneOfEnd(sight: Sight, endId: RecordId | undefined): Zone | undefined {
  const isZone = endId !== undefined && typeOfId(endId) === 'zone';
  return sight.get('zone', isZone ? endId : sight.get('asset', endId)?.zoneId);
}

/** The two zones a flow joins; undefined when it stays inside one or an end has no zone. */
export function zonesJoined(sight: Sight, { fromId, toId }: Flow): readonly [Zone, Zone] | undefined {
  const from = zoneOfEnd(sight, fromId);
  const to = zoneOfEnd(sight, toId);
  return from === undefined || to === undefined || from.id === to.id ? undefined : [from, to];
}

/** Names of the two ends of a flow, for texts; a dash where an end is not known. */
export function flowParameters(sight: Sight, flow: Flow): { readonly from: string; readonly to: string } {
  return { from: sight.name(flow.fromId) || '–', to: sight.name(flow.toId) || '–' };
}

/** A flow with its ends, as a result names them. */
export function flowObjects({ id, fromId, toId }: Flow): readonly RecordId[] {
  return [id, fromId, toId].filter((object) => object !== undefined);
}

/** True when somebody has decided that the flow goes or gets narrower: what is wrong with it is known. */
export function isDecidedAgainst({ verdict }: Flow): boolean {
  return verdict === 'toRestrict' || verdict === 'toRemove';
}
