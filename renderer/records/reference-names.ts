import type { LooseRecord } from '../../shared/model/entity';
import type { Model } from '../../shared/model/model';
import { isRecordType, type RecordId, type RecordType } from '../../shared/model/record-type';
import { entityOf } from '../../shared/model/registry';
import { plainText } from '../../shared/model/plain-text';
import type { FindByName } from '../../shared/tables/cell-text';
import { recordTitle } from './field-text';

type Names = ReadonlyMap<string, readonly RecordId[]>;

const namesByTable = new WeakMap<object, Names>();

/** Finds records by what people call them: title, tag or number, both together, or id. */
export function findByName(model: Model): FindByName {
  return (types, name) => types.flatMap((type) => namesOf(model, type).get(name.toLocaleLowerCase()) ?? []);
}

/** The names of a table, read once until it changes. */
function namesOf(model: Model, type: RecordType): Names {
  const table: ReadonlyMap<RecordId, LooseRecord> = model.tables[type];
  const known = namesByTable.get(table);
  if (known !== undefined) return known;
  const names = new Map<string, RecordId[]>();
  for (const record of table.values()) {
    for (const name of namesOfRecord(record)) {
      const same = names.get(name);
      if (same === undefined) names.set(name, [record.id]);
      else same.push(record.id);
    }
  }
  namesByTable.set(table, names);
  return names;
}

function namesOfRecord(record: LooseRecord): ReadonlySet<string> {
  const title = isRecordType(record.type) ? record[entityOf(record.type).title] : undefined;
  const names = [recordTitle(record), title, record['code'], record['tag'], record.id].map((name) => plainText(name).toLocaleLowerCase());
  return new Set(names.filter((name) => name !== ''));
}
