import { useState } from 'react';
import type { LooseRecord } from '../../shared/model/entity';
import type { Model } from '../../shared/model/model';
import type { RecordType } from '../../shared/model/record-type';
import { entityOf } from '../../shared/model/registry';
import { isCellText } from '../../shared/tables/cell-text';
import { cellsAsHtml, formatCells, readCells, type TextTable } from '../../shared/tables/clipboard-text';
import { planPaste, type CellRange } from '../../shared/tables/paste';
import { useApp } from '../commands/app-context';
import { useStores, useTranslate } from '../store/stores';
import { addFromTexts, clearCells, fillDown, readCell, replaceInCells, setInRows, setTexts, type CellsEdit, type RefusedCell } from './cell-edits';
import { setField } from './edits';
import { recordTitle } from './field-text';
import type { PasteLeftOver } from './paste-report';
import { findByName } from './reference-names';
import { refusalText } from './register-columns';
import type { ReplaceWanted } from './replace-dialog';
import type { RecordColumn } from './table-columns';
import { useEdit, type EditKind } from './use-edit';

export interface Cells {
  readonly change: (row: LooseRecord, columnId: string, text: string) => void;
  readonly paste: (text: string, range: CellRange, all: CellRange) => void;
  readonly work: (kind: 'clear' | 'fill', range: CellRange) => void;
  readonly setRows: (rowIds: readonly string[], values: ReadonlyMap<string, unknown>) => void;
  readonly replacePreview: (wanted: ReplaceWanted, rows: readonly LooseRecord[], shown: readonly RecordColumn[]) => CellsEdit & { readonly found: number };
  readonly replace: (edit: CellsEdit) => void;
  /** What the last paste left over, until it is read. */
  readonly leftOver: PasteLeftOver | undefined;
  readonly addLeftOver: () => void;
  readonly forgetLeftOver: () => void;
}

/** What copied cells are on the clipboard. */
export function copiedAs(rows: TextTable): readonly { readonly format: string; readonly text: string }[] {
  return [
    { format: 'text/plain', text: formatCells(rows) },
    { format: 'text/html', text: cellsAsHtml(rows) },
  ];
}

/** Every way in which cells of a list are written; each is one step that can be undone. */
export function useCells(type: RecordType, columns: readonly RecordColumn[], newName: string): Cells {
  const { project, ui } = useStores();
  const { env } = useApp();
  const translate = useTranslate();
  const edit = useEdit(type);
  const [leftOver, setLeftOver] = useState<PasteLeftOver>();
  const present = (): Model => project.state.getState().model;
  const find = (): ReturnType<typeof findByName> => findByName(present());
  const headerOf = (columnId: string): string => columns.find(({ id }) => id === columnId)?.header ?? columnId;
  const told = (cell: RefusedCell): PasteLeftOver['refused'][number] => {
    const record = project.state.getState().model.tables[type].get(cell.rowId);
    return { ...cell, row: record === undefined ? newName : recordTitle(record), column: headerOf(cell.columnId) };
  };
  const commit = (kind: EditKind, { change, count }: CellsEdit): boolean => {
    if (count === 0 || !edit(kind, change)) return false;
    if (count > 1) ui.tell({ tone: 'success', titleKey: 'grid.changed', parameters: { count } });
    return true;
  };
  const refuse = ({ refused }: CellsEdit): void => {
    const [first] = refused;
    if (first !== undefined) ui.tell({ tone: 'warning', titleKey: 'records.refused', parameters: { field: headerOf(first.columnId), problem: refusalText(first.refusal, translate) } });
  };
  return {
    change: (row, columnId, text) => {
      const field = entityOf(type).fields[columnId];
      if (field === undefined) return;
      const reading = readCell(field, text, find(), row[columnId], true);
      if (reading.ok) edit('edit', setField(present(), row.id, columnId, reading.value));
      else refuse({ change: new Map(), count: 0, refused: [{ rowId: row.id, columnId, text, refusal: reading.refusal }] });
    },
    paste: (text, range, all) => {
      const { cells, more, columnsLeftOver } = planPaste(readCells(text), range, all);
      const result = setTexts(present(), type, cells, find());
      commit('paste', result);
      if (result.refused.length + more.length + columnsLeftOver > 0) setLeftOver({ refused: result.refused.map(told), more, columnsLeftOver });
    },
    work: (kind, range) => {
      const result = kind === 'fill' ? fillDown(present(), type, range) : clearCells(present(), type, onlyWritable(type, range), find());
      commit(kind, result);
      refuse(result);
    },
    setRows: (rowIds, values) => void commit('rows', setInRows(present(), rowIds, values)),
    replacePreview: (wanted, rows, shown) => {
      const byId = new Map(rows.map((row) => [row.id, row]));
      const searched = shown.filter((column) => isWritable(column) && (wanted.columnId === undefined || column.id === wanted.columnId));
      const textOf = (rowId: string, columnId: string): string => {
        const row = byId.get(rowId);
        return row === undefined ? '' : (searched.find(({ id }) => id === columnId)?.text(row) ?? '');
      };
      return replaceInCells(present(), type, { rowIds: [...byId.keys()], columnIds: searched.map(({ id }) => id) }, { ...wanted, textOf, findByName: find() });
    },
    replace: (result) => void commit('replace', result),
    leftOver,
    addLeftOver: () => {
      if (leftOver === undefined) return;
      const result = addFromTexts(type, leftOver.more, newName, find(), env);
      const isDone = edit('paste', result.change);
      if (isDone) ui.tell({ tone: 'success', titleKey: 'grid.added', parameters: { count: result.count } });
      setLeftOver(isDone && result.refused.length > 0 ? { refused: result.refused.map(told), more: [], columnsLeftOver: 0 } : undefined);
    },
    forgetLeftOver: () => setLeftOver(undefined),
  };
}

/** True when texts can be written into a column. */
export function isWritable({ field }: RecordColumn): boolean {
  return field !== undefined && isCellText(field);
}

/** Emptying leaves alone what is worked out or edited in the details. */
function onlyWritable(type: RecordType, { rowIds, columnIds }: CellRange): CellRange {
  const { fields } = entityOf(type);
  return {
    rowIds,
    columnIds: columnIds.filter((id) => {
      const field = fields[id];
      return field !== undefined && isCellText(field);
    }),
  };
}
