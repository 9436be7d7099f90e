import { startTransition, useEffect, useRef, useState } from 'react';
import { compareText } from '../../shared/i18n/format';
import type { Language } from '../../shared/i18n/message';
import type { LooseRecord } from '../../shared/model/entity';
import { changedIds } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import { recordTitle } from './field-text';

type Table = ReadonlyMap<RecordId, LooseRecord>;

interface Ordered {
  readonly table: Table;
  readonly language: Language;
  readonly rows: readonly LooseRecord[];
}

/** So many records at once come with a list or a merge, never from a person's hand. */
const manyRecords = 500;

/** The table to draw: one that grew by a whole list waits until the window has done what is more urgent. */
export function useDrawnTable<Row extends Table>(table: Row): Row {
  const drawn = useRef(table);
  const [awaited, setAwaited] = useState(table);
  const mustWait = awaited !== table && Math.abs(table.size - drawn.current.size) > manyRecords;
  useEffect(() => {
    if (mustWait) startTransition(() => setAwaited(table));
  }, [mustWait, table]);
  if (!mustWait) drawn.current = table;
  return drawn.current;
}

/** A table's records by tag or number, then by name: the order people look things up in. */
export function useRowsInOrder(table: Table, language: Language): readonly LooseRecord[] {
  const kept = useRef<Ordered | undefined>(undefined);
  const known = kept.current;
  if (known?.table === table && known.language === language) return known.rows;
  const rows = (known?.language === language ? sameOrder(known, table) : undefined) ?? inOrder([...table.values()], language);
  kept.current = { table, language, rows };
  return rows;
}

/** The earlier rows as they are now; undefined when records came, went or are called differently. */
export function sameOrder(earlier: Pick<Ordered, 'table' | 'rows'>, table: Table): readonly LooseRecord[] | undefined {
  if (earlier.table.size !== table.size) return undefined;
  const rows = [...earlier.rows];
  const ids = changedIds(table, earlier.table);
  const places = ids === undefined ? rows.keys() : placesOf(ids, earlier);
  for (const place of places) {
    const before = rows[place];
    const now = before === undefined ? undefined : table.get(before.id);
    if (before === undefined || now === undefined || (now !== before && recordTitle(now) !== recordTitle(before))) return undefined;
    rows[place] = now;
  }
  return rows;
}

/** Where the records stand among the rows; -1 for one that is not there. */
function placesOf(ids: readonly RecordId[], { table, rows }: Pick<Ordered, 'table' | 'rows'>): readonly number[] {
  return ids.map((id) => {
    const record = table.get(id);
    return record === undefined ? -1 : rows.indexOf(record);
  });
}

/** Sorted by title; records with the same title in order of their creation. */
export function inOrder(records: readonly LooseRecord[], language: Language): readonly LooseRecord[] {
  const compare = compareText(language);
  return records
    .map((record) => ({ record, title: recordTitle(record) }))
    .sort((first, second) => compare(first.title, second.title) || (first.record.id < second.record.id ? -1 : 1))
    .map(({ record }) => record);
}
