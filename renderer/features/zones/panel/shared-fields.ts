import { draftChange, patched, type Change } from '../../../../shared/model/change';
import type { LooseRecord } from '../../../../shared/model/entity';
import type { Field } from '../../../../shared/model/field';
import { findRecord, type Model } from '../../../../shared/model/model';
import type { RecordId, RecordType } from '../../../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../../../shared/model/registry';
import { sameValue } from '../../../../shared/model/same-value';
import { isCellText } from '../../../../shared/tables/cell-text';

/** A value and how many of the records have it. */
export interface SharedValue {
  readonly value: unknown;
  readonly count: number;
}

/** A field that all selected records have. */
export interface CommonField {
  readonly type: RecordType;
  readonly name: string;
  readonly field: Field;
  /** The most frequent first; one entry when all agree. */
  readonly values: readonly SharedValue[];
}

/** What belongs to one record alone, or changes the drawing when it is set. */
const ownFields: ReadonlySet<string> = new Set([
  'code', 'tag', 'serial', 'parentId', 'zoneIds', 'zoneId', 'attachmentIds', 'collapsed', 'walkState', 'walkNote', 'walkBy',
]);

/** The fields that can be set on all of the records at once, in the order of the first one's form. */
export function commonFields(records: readonly AnyRecord[]): readonly CommonField[] {
  const types = [...new Set(records.map(({ type }) => type))];
  const [type, ...others] = types;
  if (type === undefined) return [];
  return Object.entries(entityOf(type).fields).flatMap(([name, field]): readonly CommonField[] => {
    const isOwn = ownFields.has(name) || name === entityOf(type).title || !(isCellText(field) || field.kind === 'levels');
    if (isOwn || others.some((other) => !isSameField(field, entityOf(other).fields[name]))) return [];
    return [{ type, name, field, values: valuesOf(records, name) }];
  });
}

function isSameField(field: Field, other: Field | undefined): boolean {
  if (other === undefined) return false;
  const { headings: _first, ...facts } = field;
  const { headings: _second, ...otherFacts } = other;
  return sameValue(facts, otherFacts);
}

function valuesOf(records: readonly LooseRecord[], name: string): readonly SharedValue[] {
  const values: { value: unknown; count: number }[] = [];
  for (const record of records) {
    const known = values.find(({ value }) => sameValue(value, record[name]));
    if (known === undefined) values.push({ value: record[name], count: 1 });
    else known.count += 1;
  }
  return values.sort((first, second) => second.count - first.count);
}

/** One field of several records set to the same value, or cleared with undefined. */
export function setOnAll(model: Model, ids: readonly RecordId[], name: string, value: unknown): Change {
  const draft = draftChange(model);
  for (const id of ids) {
    const record = findRecord(model, id);
    if (record !== undefined) draft.put(patched(record, { [name]: value }));
  }
  return draft.build();
}
