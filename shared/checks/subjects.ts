import type { LooseRecord } from '../model/entity';
import { findRecord, type Model } from '../model/model';
import { isRecordType, type RecordId } from '../model/record-type';
import { entityOf } from '../model/registry';

interface Building {
  readonly state?: 'existing' | 'planned' | 'toBeRemoved';
}

/** Stands today: everything but what is only planned. */
export function stands({ state }: Building): boolean {
  return state !== 'planned';
}

/** Stands or will stand: everything but what is going to be removed. */
export function lasts({ state }: Building): boolean {
  return state !== 'toBeRemoved';
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
