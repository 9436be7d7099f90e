import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LooseRecord } from '../../shared/model/entity';
import type { Model } from '../../shared/model/model';
import type { RecordId, RecordType } from '../../shared/model/record-type';
import { entityOf } from '../../shared/model/registry';
import { filterRows, withFilter } from '../../shared/tables/filter';
import { nextOrder } from '../../shared/tables/order';
import { movedColumn, type TableView } from '../../shared/tables/view';
import { useApp } from '../commands/app-context';
import { useTranslate, useUi } from '../store/stores';
import type { ListTask } from '../store/ui-store';
import type { GridColumn, GridFilters } from '../ui';
import { registerColumns, type RegisterColumn } from './register-columns';
import { useRowsInOrder } from './register-rows';
import { fieldsForColumns, recordColumns, type RecordColumn } from './table-columns';
import { standardView, useTableView } from './table-view';
import { useStable } from './use-stable';
import { useTableRows, type TableRows } from './use-table-rows';
import { useTitlesModel } from './use-titles-model';

/** Everything about how a list is looked at. */
export interface List {
  readonly records: readonly LooseRecord[];
  readonly titles: Model;
  readonly columns: readonly RecordColumn[];
  readonly shown: readonly RecordColumn[];
  readonly gridColumns: readonly GridColumn<LooseRecord>[];
  readonly view: TableView;
  readonly standard: TableView;
  readonly setView: (change: Partial<TableView>) => void;
  readonly setQuery: (query: string) => void;
  readonly rows: TableRows;
  readonly filters: GridFilters;
  /** The column whose filter is open, and where. */
  readonly filtering: { readonly column: RecordColumn; readonly at: Element } | undefined;
  readonly openFilter: (columnId: string, at: Element) => void;
  readonly closeFilter: () => void;
  /** The rows that fit all filters but this column's. */
  readonly rowsBeside: (columnId: string) => readonly LooseRecord[];
  readonly setBand: (rowId: string, isOpen: boolean) => void;
  readonly setAllBands: (isOpen: boolean) => void;
  readonly order: (columnId: string, isAdded: boolean) => void;
  readonly moveColumn: (columnId: string, toColumnId: string) => void;
}

type Renders = Readonly<Record<string, GridColumn<LooseRecord>['render']>> | undefined;

/** How the list of a record type is looked at, and the rows that come of it. */
export function useList(type: RecordType, preset: readonly RegisterColumn[], renders: Renders, table: ReadonlyMap<RecordId, LooseRecord>): List {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [query, setQuery] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [filtering, setFiltering] = useState<{ readonly columnId: string; readonly at: Element }>();
  const standard = useMemo(() => standardView(preset), [preset]);
  const [view, setView] = useTableView(type, standard);
  const records = useRowsInOrder(table, language);
  const { titles, all, columns } = useColumns(type, preset, renders);
  const gridColumns = useMemo(() => shownColumns(all, view.columns, view.frozen), [all, view.columns, view.frozen]);
  const shown = useMemo(() => gridColumns.flatMap(({ id }) => columns.find((column) => column.id === id) ?? []), [gridColumns, columns]);
  const rows = useTableRows({ records, columns, shown, view, query, closed, language, emptyWord: translate('grid.empty-value') });
  const openFilter = useCallback((columnId: string, at: Element) => setFiltering({ columnId, at }), []);
  const filters = useMemo((): GridFilters => ({
    active: new Set(Object.keys(view.filters)),
    label: (column) => translate('grid.filter.open', { column }),
    onOpen: openFilter,
  }), [view.filters, translate, openFilter]);
  const filteredColumn = columns.find(({ id }) => id === filtering?.columnId);
  return {
    records, titles, columns, shown, gridColumns, view, standard, setView, setQuery, rows, filters,
    filtering: filteredColumn === undefined || filtering === undefined ? undefined : { column: filteredColumn, at: filtering.at },
    openFilter,
    closeFilter: () => setFiltering(undefined),
    rowsBeside: (columnId) => filterRows(records, withFilter(view.filters, columnId, undefined), columns),
    setBand: (rowId, isOpen) => setClosed(isOpen ? new Set([...closed].filter((id) => id !== rowId)) : new Set([...closed, rowId])),
    setAllBands: useStable((isOpen: boolean) => setClosed(new Set(isOpen ? [] : rows.groupIds))),
    order: useStable((columnId: string, isAdded: boolean) => setView({ order: nextOrder(view.order, columnId, isAdded) })),
    moveColumn: useStable((columnId: string, to: string) => setView({ columns: movedColumn(view.columns, columnId, view.columns.indexOf(to)) })),
  };
}

interface Columns {
  readonly titles: Model;
  readonly all: readonly GridColumn<LooseRecord>[];
  readonly columns: readonly RecordColumn[];
}

/** Every column the list can show: those it comes with, then the other fields. */
function useColumns(type: RecordType, preset: readonly RegisterColumn[], renders: Renders): Columns {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const wanted = useMemo(() => {
    const known = new Set(preset.map(({ field }) => field));
    return [...preset, ...fieldsForColumns(type).flatMap((field) => (known.has(field) ? [] : [{ field }]))];
  }, [type, preset]);
  const titles = useTitlesModel(wanted.map(({ field }) => entityOf(type).fields[field]));
  return useMemo(() => {
    const plain = registerColumns(type, wanted, titles, language, translate);
    const all = plain.map((column) => (renders?.[column.id] === undefined ? column : { ...column, render: renders[column.id] }));
    return { titles, all, columns: recordColumns(type, plain, titles, language) };
  }, [type, wanted, titles, language, translate, renders]);
}

function shownColumns(all: readonly GridColumn<LooseRecord>[], ids: readonly string[], frozen: number): readonly GridColumn<LooseRecord>[] {
  const found = ids.flatMap((id) => all.find((column) => column.id === id) ?? []);
  return found.map((column, place) => ({ ...column, pinned: place < frozen }));
}

/** The task a command asked this list for, until it is done; registers the list as the one that takes them. */
export function useListTask(type: RecordType): readonly [ListTask | undefined, (task: ListTask | undefined) => void] {
  const { ui } = useApp();
  const task = useUi((state) => (state.shownList === type ? state.listTask : undefined));
  useEffect(() => {
    ui.setState({ shownList: type, listTask: undefined });
    return () => {
      if (ui.getState().shownList === type) ui.setState({ shownList: undefined, listTask: undefined });
    };
  }, [ui, type]);
  return [task, useStable((listTask: ListTask | undefined) => ui.setState({ listTask }))];
}
