import type { LooseRecord } from '../model/entity';
import type { Flow } from '../model/entities/flow';
import { findRecord, getRecord, listOf, type Model } from '../model/model';
import { isRecordType, type RecordId } from '../model/record-type';
import { entityOf, type RecordFor } from '../model/registry';

type Building = 'area' | 'asset' | 'zone' | 'conduit' | 'flow' | 'access';

function stateOf(record: LooseRecord): unknown {
  return record['state'];
}

/** What stands today: everything but what is only planned. */
export function standing<Type extends Building>(model: Model, type: Type): readonly RecordFor<Type>[] {
  return listOf(model, type).filter((record) => stateOf(record) !== 'planned');
}

/** What stands or will stand: everything but what is going to be removed. */
export function lasting<Type extends Building>(model: Model, type: Type): readonly RecordFor<Type>[] {
  return listOf(model, type).filter((record) => stateOf(record) !== 'toBeRemoved');
}

/** How a record is called in a sentence: its tag or code and its title. */
export function nameOf(record: LooseRecord): string {
  const title = isRecordType(record.type) ? record[entityOf(record.type).title] : undefined;
  const parts = [record['tag'] ?? record['code'], title];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}

/** The name behind an id; an empty text when there is no such record. */
export function nameById(model: Model, id: RecordId | undefined): string {
  const record = id === undefined ? undefined : findRecord(model, id);
  return record === undefined ? '' : nameOf(record);
}

/** The zone an end of a flow lies in; undefined for an asset without a zone. */
export function zoneOfEnd(model: Model, endId: RecordId | undefined): RecordId | undefined {
  return getRecord(model, 'zone', endId)?.id ?? getRecord(model, 'asset', endId)?.zoneId;
}

/** Names of the two ends of a flow, for texts; a dash where an end is not known. */
export function flowParameters(model: Model, flow: Flow): { readonly from: string; readonly to: string } {
  const named = (id: RecordId | undefined): string => nameById(model, id) || '–';
  return { from: named(flow.fromId), to: named(flow.toId) };
}
