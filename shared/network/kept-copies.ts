import { patched } from '../model/change';
import type { AnyRecord } from '../model/registry';
import { sameValue } from '../model/same-value';

/**
 * Records as they are seen: a copy with some fields replaced, the same object again as long as record and fields are the
 * same, so that what was derived from it holds. A record that has the fields already is given back itself.
 */
export function createCopies(): <Record extends AnyRecord>(record: Record, fields: { readonly [Key in keyof Record]?: Record[Key] | undefined }) => Record {
  const copies = new WeakMap<object, AnyRecord>();
  return (record, fields) => {
    const isSo = (candidate: AnyRecord): boolean => Object.entries(fields).every(([key, value]) => sameValue(Reflect.get(candidate, key), value));
    if (isSo(record)) return record;
    const known = copies.get(record);
    if (known !== undefined && isSo(known)) return known as typeof record;
    const copy = patched(record, fields);
    copies.set(record, copy);
    return copy;
  };
}
