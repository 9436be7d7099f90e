import { draftChange, noChange, type Change } from '../../model/change';
import { newRecordId, type Environment } from '../../model/identifier';
import { recordsWith } from '../../model/indexes';
import { getRecord, type Model } from '../../model/model';
import { typeOfId, type RecordId } from '../../model/record-type';
import { isWithin } from '../zone-tree';
import { inSteps } from './in-steps';
import { joinZones, type JoinZonesArguments } from './join-zones';

export interface ConnectArguments extends Omit<JoinZonesArguments, 'zoneIds'> {
  readonly fromId: RecordId;
  readonly toId: RecordId;
}

export interface Connection {
  readonly change: Change;
  readonly flowId: RecordId | undefined;
  /** The conduit between the zones: a new one, or the one through which the flow passes. */
  readonly conduitId: RecordId | undefined;
}

/**
 * Joins two elements: two zones by a conduit; where an asset is among them, by a flow from the first to the second, which
 * passes through the conduit between their zones, made when there is none. Nothing is made of an element with itself, or
 * of an asset with the zone it lies in.
 */
export function connectElements(model: Model, args: ConnectArguments, env: Pick<Environment, 'newId'>): Connection {
  const { fromId, toId, ...more } = args;
  const nothing = { change: noChange, flowId: undefined, conduitId: undefined };
  if (fromId === toId) return nothing;
  const [from, to] = [zoneOf(model, fromId), zoneOf(model, toId)];
  const isFlow = typeOfId(fromId) === 'asset' || typeOfId(toId) === 'asset';
  if (!isFlow) {
    const { change, conduitId } = joinZones(model, { zoneIds: [fromId, toId], ...more }, env);
    return { change, flowId: undefined, conduitId };
  }
  if (!isDrawnEnd(model, fromId) || !isDrawnEnd(model, toId) || isOwnZone(model, fromId, toId) || isOwnZone(model, toId, fromId)) return nothing;
  const known = from === undefined || to === undefined ? undefined : conduitBetween(model, from, to);
  const made = known !== undefined || from === undefined || to === undefined || from === to ? undefined : joinZones(model, { zoneIds: [from, to], ...more }, env);
  const conduitId = known ?? made?.conduitId;
  const flowId = newRecordId('flow', env);
  const change = inSteps(model, [
    () => made?.change ?? noChange,
    (current) => {
      const draft = draftChange(current);
      draft.put({ id: flowId, type: 'flow', fromId, toId, initiator: 'from', necessary: 'unknown', verdict: 'undecided', state: args.state ?? 'existing', ...(conduitId === undefined ? {} : { conduitId }) });
      return draft.build();
    },
  ]);
  return { change, flowId, conduitId };
}

function isDrawnEnd(model: Model, id: RecordId): boolean {
  return model.tables.zone.has(id) || model.tables.asset.has(id);
}

function zoneOf(model: Model, id: RecordId): RecordId | undefined {
  return typeOfId(id) === 'zone' ? getRecord(model, 'zone', id)?.id : getRecord(model, 'zone', getRecord(model, 'asset', id)?.zoneId)?.id;
}

function isOwnZone(model: Model, zoneId: RecordId, assetId: RecordId): boolean {
  const inner = getRecord(model, 'asset', assetId)?.zoneId;
  return typeOfId(zoneId) === 'zone' && inner !== undefined && isWithin(model, inner, zoneId);
}

function conduitBetween(model: Model, from: RecordId, to: RecordId): RecordId | undefined {
  if (from === to) return undefined;
  return recordsWith(model, 'conduit', 'zoneIds', from).find(({ zoneIds = [] }) => zoneIds.includes(to))?.id;
}

/** Leads a conduit to one more zone; its bends are free again, because its lines meet in a middle now. */
export function addZoneToConduit(model: Model, { conduitId, zoneId }: { readonly conduitId: RecordId; readonly zoneId: RecordId }): Change {
  const draft = draftChange(model);
  const conduit = getRecord(model, 'conduit', conduitId);
  const { zoneIds = [] } = conduit ?? {};
  if (conduit !== undefined && model.tables.zone.has(zoneId) && !zoneIds.includes(zoneId)) draft.patch('conduit', conduitId, { zoneIds: [...zoneIds, zoneId], bends: undefined });
  return draft.build();
}

/** Takes one zone off a conduit; of a conduit between two zones none can be taken, it would join nothing. */
export function takeZoneOffConduit(model: Model, { conduitId, zoneId }: { readonly conduitId: RecordId; readonly zoneId: RecordId }): Change {
  const draft = draftChange(model);
  const { zoneIds = [] } = getRecord(model, 'conduit', conduitId) ?? {};
  if (zoneIds.length > 2 && zoneIds.includes(zoneId)) draft.patch('conduit', conduitId, { zoneIds: zoneIds.filter((id) => id !== zoneId), bends: undefined });
  return draft.build();
}
