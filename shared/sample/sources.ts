import rows from '../../assets/sample/inventories/rows.json';
import type { RecordId } from '../model/record-type';
import type { AnyRecord } from '../model/registry';
import type { Source } from '../sync/stamps';

/** Where the assets of the sample plant come from: the row of the client's list, or what was seen on site. */
export function sampleSources(records: readonly AnyRecord[]): ReadonlyMap<RecordId, Source> {
  const places = new Map<string, { readonly file: string; readonly sheet: string; readonly row: number }>(Object.entries(rows));
  const sources = new Map<RecordId, Source>();
  for (const record of records) {
    if (record.type !== 'asset') continue;
    const place = record.tag === undefined ? undefined : places.get(record.tag);
    if (place !== undefined) sources.set(record.id, { kind: 'import', ...place });
    else if (record.walkState !== undefined) sources.set(record.id, { kind: 'seen' });
  }
  return sources;
}
