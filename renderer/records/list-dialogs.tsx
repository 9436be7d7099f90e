import { useCallback, useEffect, type ReactNode } from 'react';
import type { RecordType } from '../../shared/model/record-type';
import { useApp } from '../commands/app-context';
import { exportView } from '../commands/export-view';
import { runTelling } from '../commands/handlers';
import type { ListTask } from '../store/ui-store';
import { PopoverAt } from '../ui';
import { EditRowsDialog } from './edit-rows-dialog';
import { FilterPane } from './filter-pane';
import { withFilter } from '../../shared/tables/filter';
import { PasteReport } from './paste-report';
import { PrintView } from './print-view';
import { ReplaceDialog, type ReplaceWanted } from './replace-dialog';
import { isWritable, type Cells } from './use-cells';
import type { List } from './use-list';
import { viewTableOf } from './view-table';

export interface ListDialogsProps {
  readonly type: RecordType;
  readonly title: string;
  readonly list: List;
  readonly cells: Cells;
  /** The rows that are edited together. */
  readonly chosen: () => readonly string[];
  readonly task: ListTask | undefined;
  readonly onTask: (task: ListTask | undefined) => void;
}

/** The panes and dialogs of a list, and what it is written to: files and paper. */
export function ListDialogs({ type, title, list, cells, chosen, task, onTask }: ListDialogsProps): ReactNode {
  const app = useApp();
  const { shown, rows, filtering, view } = list;
  const done = useCallback(() => onTask(undefined), [onTask]);
  useEffect(() => {
    if (task !== 'excel' && task !== 'csv') return;
    onTask(undefined);
    void runTelling(app, async () => {
      const saved = await exportView(app, viewTableOf(title, shown, rows.fitting), task === 'csv' ? 'csv' : 'xlsx');
      if (saved !== undefined) app.ui.tell({ tone: 'success', titleKey: 'app.saved-file.title', parameters: { name: saved.name } });
    });
  }, [task, onTask, app, title, shown, rows.fitting]);
  const edited = task === 'editRows' ? chosen() : [];
  const { replacePreview } = cells;
  const preview = (wanted: ReplaceWanted): ReturnType<typeof replacePreview> => replacePreview(wanted, rows.fitting, shown);
  return (
    <>
      {filtering === undefined ? null : (
        <PopoverAt at={filtering.at} onClose={list.closeFilter} label={filtering.column.header}>
          <FilterPane
            key={filtering.column.id}
            column={filtering.column}
            rows={list.rowsBeside(filtering.column.id)}
            filter={view.filters[filtering.column.id]}
            model={list.titles}
            onChange={(filter) => list.setView({ filters: withFilter(view.filters, filtering.column.id, filter) })}
          />
        </PopoverAt>
      )}
      {task === 'editRows' ? (
        <EditRowsDialog
          type={type}
          rowIds={edited}
          onClose={done}
          onApply={(values) => {
            cells.setRows(edited, values);
            done();
          }}
        />
      ) : null}
      {task === 'replace' ? (
        <ReplaceDialog
          columns={shown.filter(isWritable)}
          rowCount={rows.fitting.length}
          startColumn={undefined}
          preview={preview}
          onClose={done}
          onApply={(edit) => {
            cells.replace(edit);
            done();
          }}
        />
      ) : null}
      {cells.leftOver === undefined ? null : <PasteReport leftOver={cells.leftOver} onAdd={cells.addLeftOver} onClose={cells.forgetLeftOver} />}
      {task === 'print' ? <PrintView title={title} columns={shown} rows={rows.fitting} onDone={done} /> : null}
    </>
  );
}
