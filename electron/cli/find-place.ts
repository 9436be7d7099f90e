import type { Model } from '../../shared/model/model';
import { listOf } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import { nameOf } from '../../shared/checks/subjects';
import { Refusal } from './failures';

type PlaceType = 'asset' | 'zone' | 'conduit' | 'access';

const folded = (text: string): string => text.trim().toLowerCase();

/**
 * The one record that is called so: by id, then by tag or code, then by name.
 * @throws Refusal when nothing or more than one thing is called so
 */
export function findPlace(model: Model, called: string, types: readonly PlaceType[]): RecordId {
  const records = types.flatMap((type) => listOf(model, type).map((record) => ({ record, tag: 'tag' in record ? record.tag : 'code' in record ? record.code : undefined })));
  const wanted = folded(called);
  const ways = [
    records.filter(({ record }) => record.id === called),
    records.filter(({ tag }) => tag !== undefined && folded(tag) === wanted),
    records.filter(({ record }) => folded(record.name) === wanted || folded(nameOf(record)) === wanted),
  ];
  const found = ways.find((list) => list.length > 0) ?? [];
  const [first, ...others] = found;
  if (first === undefined) throw new Refusal('place-unknown', { name: called });
  if (others.length > 0) throw new Refusal('place-several', { name: called, ids: found.map(({ record }) => record.id).join(', ') });
  return first.record.id;
}
