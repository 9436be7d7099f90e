import { useEffect, useMemo, useRef } from 'react';
import { formatNumber } from '../../shared/i18n/format';
import type { Language } from '../../shared/i18n/message';
import type { LooseRecord } from '../../shared/model/entity';
import { filterRows } from '../../shared/tables/filter';
import { groupRows, type GroupedEntry, type RowGroup } from '../../shared/tables/group';
import { orderRows } from '../../shared/tables/order';
import { createTextFilter, type TextFilter } from '../../shared/tables/text-filter';
import type { TableView } from '../../shared/tables/view';
import { reuseOrder, type GridBand, type KeptOrder } from '../ui';
import type { RecordColumn } from './table-columns';

export interface TableRows {
  /** What the grid draws: records, and headings in between. */
  readonly rows: readonly LooseRecord[];
  /** The records that fit, in order, also those in closed groups. */
  readonly fitting: readonly LooseRecord[];
  readonly bandOf: ((rowId: string) => GridBand | undefined) | undefined;
  readonly groupIds: readonly string[];
}

interface Asked {
  readonly records: readonly LooseRecord[];
  /** Every column there can be, and those shown. */
  readonly columns: readonly RecordColumn[];
  readonly shown: readonly RecordColumn[];
  readonly view: TableView;
  readonly query: string;
  readonly closed: ReadonlySet<string>;
  readonly language: Language;
  /** Words for the heading of rows without a value. */
  readonly emptyWord: string;
}

/** The rows of a list as filtered, ordered and grouped. */
export function useTableRows({ records, columns, shown, view, query, closed, language, emptyWord }: Asked): TableRows {
  const text = useMemo(() => createTextFilter<LooseRecord>((row) => shown.map((column) => column.text(row)).join(' ')), [shown]);
  useReadAhead(text, records);
  const { filters, order, groups } = view;
  const found = useMemo(() => filterRows(text.apply(records, query), filters, columns), [text, records, query, filters, columns]);
  const fitting = useKeptOrder(found, order, columns, language);
  const entries = useMemo(() => {
    const levels = groups.flatMap((id) => columns.find((column) => column.id === id) ?? []);
    return levels.length === 0 ? undefined : groupRows(fitting, levels, closed, language);
  }, [fitting, groups, closed, columns, language]);
  return useMemo(() => (entries === undefined ? { rows: fitting, fitting, bandOf: undefined, groupIds: [] } : drawn(entries, fitting, language, emptyWord)), [entries, fitting, language, emptyWord]);
}

function drawn(entries: readonly GroupedEntry<LooseRecord>[], fitting: readonly LooseRecord[], language: Language, emptyWord: string): TableRows {
  const bands = new Map<string, GridBand>();
  const rows = entries.map((entry): LooseRecord => {
    if ('row' in entry) return entry.row;
    bands.set(entry.group.id, bandFor(entry.group, language, emptyWord));
    return { id: entry.group.id, type: 'group' };
  });
  return { rows, fitting, bandOf: (rowId) => bands.get(rowId), groupIds: [...bands.keys()] };
}

function bandFor({ depth, label, count, isOpen }: RowGroup, language: Language, emptyWord: string): GridBand {
  return { depth, label: label === '' ? emptyWord : label, count: formatNumber(language, count), isOpen };
}

/** Ordered rows that stay where they are when only what is in them changes: no row jumps away under the hand. */
function useKeptOrder(rows: readonly LooseRecord[], order: TableView['order'], columns: readonly RecordColumn[], language: Language): readonly LooseRecord[] {
  const kept = useRef<KeptOrder | null>(null);
  const latest = useRef(columns);
  latest.current = columns;
  return useMemo(() => {
    if (order.length === 0) {
      kept.current = null;
      return rows;
    }
    const key = `${language} ${order.map(({ columnId, direction }) => `${columnId} ${direction}`).join(' ')}`;
    const ordered = reuseOrder(kept.current, key, rows, (row) => row.id) ?? orderRows(rows, order, latest.current, language);
    kept.current = { key, ids: ordered.map(({ id }) => id) };
    return ordered;
  }, [rows, order, language]);
}

const rowsPerRest = 400;

/** Reads the texts of all rows in moments of rest, so that the first letter typed finds them read. */
function useReadAhead(text: TextFilter<LooseRecord>, records: readonly LooseRecord[]): void {
  const latest = useRef(records);
  latest.current = records;
  const count = records.length;
  useEffect(() => {
    let rest = requestIdleCallback(function read(deadline) {
      let isDone = false;
      while (!isDone && deadline.timeRemaining() > 4) isDone = text.readAhead(latest.current, rowsPerRest);
      if (!isDone) rest = requestIdleCallback(read);
    });
    return () => cancelIdleCallback(rest);
  }, [text, count]);
}
