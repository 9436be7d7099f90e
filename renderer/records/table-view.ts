import { useCallback } from 'react';
import type { RecordType } from '../../shared/model/record-type';
import type { TableView } from '../../shared/tables/view';
import { useApp, type App } from '../commands/app-context';
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
  const shown = columns.filter(({ isHidden }) => isHidden !== true);
  const pinned = shown.findIndex((column) => column.pinned !== true);
  return { columns: shown.map(({ field }) => field), widths: {}, frozen: pinned < 0 ? shown.length : pinned, order: [], filters: {}, groups: [] };
}

/** Has a list look as it does at first, with these filters: what another part of the program wants to show. */
export function showFiltered({ ui, project }: Pick<App, 'ui' | 'project'>, type: RecordType, columns: readonly RegisterColumn[], filters: TableView['filters']): void {
  const key = viewKey(project.state.getState().session?.projectId, type);
  ui.setState(({ tableViews }) => ({ tableViews: { ...tableViews, [key]: { ...standardView(columns), filters } } }));
}

function viewKey(projectId: string | undefined, type: RecordType): string {
  return `${projectId ?? ''} ${type}`;
}

/** How the list of a type is looked at, as long as the assessment is open. */
export function useTableView(type: RecordType, standard: TableView): readonly [TableView, (change: Partial<TableView>) => void] {
  const { ui } = useApp();
  const projectId = useProject(({ session }) => session?.projectId);
  const key = viewKey(projectId, type);
  const view = useUi(({ tableViews }) => tableViews[key]) ?? standard;
  const change = useCallback(
    (part: Partial<TableView>) => {
      ui.setState(({ tableViews }) => ({ tableViews: { ...tableViews, [key]: { ...(tableViews[key] ?? standard), ...part } } }));
    },
    [ui, key, standard],
  );
  return [view, change];
}
