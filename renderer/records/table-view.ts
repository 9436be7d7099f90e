import { useCallback } from 'react';
import type { RecordType } from '../../shared/model/record-type';
import type { TableView } from '../../shared/tables/view';
import { useApp } from '../commands/app-context';
import { useProject, useUi } from '../store/stores';
import type { RegisterColumn } from './register-columns';

/** A view that comes with the program. */
export interface BuiltInView {
  readonly id: string;
  readonly name: string;
  readonly view: Partial<TableView>;
}

/** How a list looks before anybody changes it. */
export function standardView(columns: readonly RegisterColumn[]): TableView {
  const pinned = columns.findIndex((column) => column.pinned !== true);
  return { columns: columns.map(({ field }) => field), widths: {}, frozen: pinned < 0 ? columns.length : pinned, order: [], filters: {}, groups: [] };
}

/** How the list of a type is looked at, as long as the assessment is open. */
export function useTableView(type: RecordType, standard: TableView): readonly [TableView, (change: Partial<TableView>) => void] {
  const { ui } = useApp();
  const projectId = useProject(({ session }) => session?.projectId);
  const key = `${projectId ?? ''} ${type}`;
  const view = useUi(({ tableViews }) => tableViews[key]) ?? standard;
  const change = useCallback(
    (part: Partial<TableView>) => {
      ui.setState(({ tableViews }) => ({ tableViews: { ...tableViews, [key]: { ...(tableViews[key] ?? standard), ...part } } }));
    },
    [ui, key, standard],
  );
  return [view, change];
}
