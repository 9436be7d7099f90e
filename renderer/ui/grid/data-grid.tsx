import type { ClipboardEvent, CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { classes } from '../given';
import { GridHead } from './grid-head';
import { isTypingKey, placeAfterKey } from './grid-keys';
import { canEdit, columnTemplate, columnWidth, headHeight, pinnedOffsets, rowHeights } from './grid-model';
import type { GridProps } from './grid-model';
import { nextSort } from './grid-order';
import { GridRow } from './grid-row';
import { useGridSelection } from './use-grid-selection';
import { useActiveCell, useKept, useOrderedRows } from './use-grid-state';
import { useGridWindow } from './use-grid-window';

type Editing = { readonly rowId: string; readonly columnId: string; readonly typed: string | null };
const noWidths: Readonly<Record<string, number>> = {};

/**
 * The table of the application: virtual rows (50,000 and more), sticky header, keyboard throughout, sorting, column
 * widths, selection and editing in place. Columns and `rowId` should keep their identity between renders.
 */
export function DataGrid<Row>(props: GridProps<Row>): ReactNode {
  const { columns, density = 'desk', selectionMode = 'none' } = props;
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useKept(props.sort, props.onSortChange, null);
  const [widths, setWidths] = useKept(props.widths, props.onWidthsChange, noWidths);
  const { ordered, ids, indexOf } = useOrderedRows(props, sort);
  const selection = useGridSelection(props, ids, indexOf);
  const [editing, setEditing] = useState<Editing | null>(null);
  const rowHeight = rowHeights[density];
  const [active, setActive] = useActiveCell(props, (rowId) => reveal(indexOf.get(rowId) ?? -1));
  const activeRow = active.rowId === null ? -1 : (indexOf.get(active.rowId) ?? -1);
  const { virtualizer, items } = useGridWindow({ scroller, count: ordered.length, rowHeight, keep: activeRow, ids });
  const hasChecks = selectionMode === 'multi';
  const template = columnTemplate(columns, widths, hasChecks);
  const offsets = useMemo(() => pinnedOffsets(columns, widths, hasChecks), [columns, widths, hasChecks]);

  function reveal(index: number): void {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }
  function revealColumn(index: number): void {
    const box = scroller.current;
    if (box === null) return;
    let left = hasChecks ? 36 : 0;
    columns.slice(0, index).forEach((column) => {
      left += columnWidth(column, widths);
    });
    const column = columns[index];
    if (column === undefined || offsets[index] !== undefined) return;
    const right = left + columnWidth(column, widths);
    const pinned = offsets.length === 0 ? 0 : (offsets.at(-1) ?? 0) + columnWidth(columns[offsets.length - 1] ?? column, widths);
    if (left - pinned < box.scrollLeft) box.scrollLeft = left - pinned;
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  }
  function goTo(row: number, column: number, extend = false): void {
    if (row < 0) {
      setActive({ ...active, column, inHead: true });
      revealColumn(column);
      return;
    }
    const id = ids[row];
    if (id === undefined) return;
    setActive({ rowId: id, column, inHead: false });
    if (extend && hasChecks) selection.extendTo(id);
    else selection.follow(id);
    reveal(row);
    revealColumn(column);
  }
  function startEdit(row: number, columnIndex: number, typed: string | null): boolean {
    const column = columns[columnIndex];
    const record = ordered[row];
    const id = ids[row];
    if (column === undefined || record === undefined || id === undefined || props.onEdit === undefined || !canEdit(column, record)) return false;
    if (typed !== null && column.editor !== 'text') return false;
    setEditing({ rowId: id, columnId: column.id, typed });
    return true;
  }
  function sortBy(columnIndex: number): void {
    const column = columns[columnIndex];
    if (column !== undefined && column.sortable !== false) setSort(nextSort(sort, column.id));
  }
  function resize(columnId: string, width: number): void {
    setWidths({ ...widths, [columnId]: Math.max(48, Math.round(width)) });
  }

  function onHeadKey(event: KeyboardEvent): boolean {
    const column = columns[active.column];
    if (column === undefined) return false;
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      resize(column.id, columnWidth(column, widths) + (event.key === 'ArrowRight' ? 16 : -16));
      return true;
    }
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    sortBy(active.column);
    return true;
  }
  function onRowKey(event: KeyboardEvent, id: string): boolean {
    const row = ordered[activeRow];
    if (row === undefined) return false;
    if (event.key === 'Enter' || event.key === 'F2') {
      if (!startEdit(activeRow, active.column, null) && event.key === 'Enter') props.onOpen?.(row);
      return true;
    }
    if (event.key === ' ' && selectionMode !== 'none') {
      if (hasChecks) selection.toggle(id);
      else selection.follow(id);
      return true;
    }
    if (event.key === 'Delete' && props.onDelete !== undefined) {
      props.onDelete(selection.selected.size > 0 ? ids.filter((each) => selection.selected.has(each)) : [id]);
      return true;
    }
    return isTypingKey(event) && startEdit(activeRow, active.column, event.key);
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (editing !== null || event.defaultPrevented) return;
    const control = event.ctrlKey || event.metaKey;
    let handled = false;
    if (active.inHead) handled = onHeadKey(event);
    else if (control && event.key === 'a' && hasChecks) {
      if (selection.state !== true) selection.toggleAll();
      handled = true;
    } else if (event.key === 'Escape' && hasChecks && selection.selected.size > 0) {
      selection.clear();
      handled = true;
    } else if (active.rowId !== null) handled = onRowKey(event, active.rowId);
    if (!handled && !event.altKey) {
      const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - headHeight) / rowHeight) - 1);
      const from = { row: active.inHead ? -1 : Math.max(0, activeRow), column: active.column };
      const to = placeAfterKey(from, event.key, control, { rows: ordered.length, columns: columns.length, page });
      if (to !== null) {
        goTo(to.row, to.column, event.shiftKey);
        handled = true;
      }
    }
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function placeOf(event: MouseEvent): { row: number; column: number; isCheck: boolean } | null {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest('[data-row]')?.getAttribute('data-row');
    if (row === null || row === undefined) return null;
    const column = target?.closest('[data-column]')?.getAttribute('data-column');
    return { row: Number(row), column: Number(column ?? active.column), isCheck: target?.closest('[data-check]') !== null };
  }
  function onClick(event: MouseEvent): void {
    const place = placeOf(event);
    const id = place === null ? undefined : ids[place.row];
    if (place === null || id === undefined || editing !== null) return;
    setActive({ rowId: id, column: place.column, inHead: false });
    if (hasChecks && event.shiftKey) selection.extendTo(id);
    else if (hasChecks && (place.isCheck || event.ctrlKey || event.metaKey)) selection.toggle(id);
    else selection.follow(id);
  }
  function onDoubleClick(event: MouseEvent): void {
    const place = placeOf(event);
    const row = place === null ? undefined : ordered[place.row];
    if (place === null || row === undefined || place.isCheck || editing !== null) return;
    if (!startEdit(place.row, place.column, null)) props.onOpen?.(row);
  }
  function onContextMenu(event: MouseEvent): void {
    const place = placeOf(event);
    const row = place === null ? ordered[activeRow] : ordered[place.row];
    if (row === undefined || props.onContextMenu === undefined) return;
    event.preventDefault();
    if (place !== null) goTo(place.row, place.column);
    props.onContextMenu(row, { x: event.clientX, y: event.clientY });
  }
  function onCopy(event: ClipboardEvent): void {
    if (editing !== null) return;
    const chosen = ordered.filter((_, index) => selection.selected.has(ids[index] ?? ''));
    const row = ordered[activeRow];
    const column = columns[active.column];
    const text = (value: string | number | null): string => String(value ?? '');
    const lines = hasChecks && chosen.length > 0 ? chosen.map((each) => columns.map((one) => text(one.value(each))).join('\t')) : row === undefined || column === undefined ? [] : [text(column.value(row))];
    if (lines.length === 0) return;
    event.clipboardData.setData('text/plain', lines.join('\r\n'));
    event.preventDefault();
  }
  function onPaste(event: ClipboardEvent): void {
    const column = columns[active.column];
    if (editing !== null || active.rowId === null || column === undefined || props.onPaste === undefined) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData('text/plain'), active.rowId, column.id);
  }
  function onFocus(): void {
    if (activeRow < 0 && !active.inHead && ids[0] !== undefined) setActive({ rowId: ids[0], column: active.column, inHead: false });
  }

  const doneRef = useRef<(text: string | null, move: 'stay' | 'next' | 'previous' | 'leave') => void>(() => undefined);
  doneRef.current = (text, move) => {
    const row = editing === null ? undefined : ordered[indexOf.get(editing.rowId) ?? -1];
    const columnId = editing?.columnId;
    setEditing(null);
    if (move !== 'leave') scroller.current?.focus({ preventScroll: true });
    if (text !== null && row !== undefined && columnId !== undefined) props.onEdit?.(row, columnId, text);
    if (move === 'next' || move === 'previous') {
      goTo(activeRow, Math.max(0, Math.min(columns.length - 1, active.column + (move === 'next' ? 1 : -1))));
    }
  };
  const onEditDone = useCallback((text: string | null, move: 'stay' | 'next' | 'previous' | 'leave') => doneRef.current(text, move), []);

  const style: CSSProperties & Record<`--${string}`, string> = { '--zw-grid-columns': template, '--zw-row': `${String(rowHeight)}px` };
  const activeId = active.inHead ? `${prefix}-head-${String(active.column)}` : activeRow < 0 ? undefined : `${prefix}-${String(activeRow)}-${String(active.column)}`;
  return (
    <div
      ref={scroller}
      className={classes('zw-grid', `zw-grid--${density}`, props.className)}
      style={style}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={ordered.length + 1}
      aria-colcount={columns.length + (hasChecks ? 1 : 0)}
      aria-multiselectable={hasChecks ? true : undefined}
      aria-activedescendant={activeId}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onCopy={onCopy}
      onPaste={onPaste}
      onContextMenu={onContextMenu}
    >
      <GridHead
        columns={columns}
        offsets={offsets}
        widths={widths}
        cellPrefix={prefix}
        sort={sort}
        activeColumn={active.inHead ? active.column : -1}
        checks={hasChecks ? { state: selection.state, label: props.selectAllLabel ?? '', onToggle: selection.toggleAll } : undefined}
        onSort={sortBy}
        onResize={resize}
      />
      <div role="rowgroup" className="zw-grid__body" style={{ height: virtualizer.getTotalSize() }} onClick={onClick} onDoubleClick={onDoubleClick}>
        {items.map((item) => {
          const row = ordered[item.index];
          const id = ids[item.index];
          if (row === undefined || id === undefined) return null;
          const isEditing = editing?.rowId === id;
          return (
            <GridRow
              key={id}
              row={row}
              index={item.index}
              top={item.start}
              cellPrefix={prefix}
              columns={columns}
              offsets={offsets}
              hasChecks={hasChecks}
              isSelected={selectionMode === 'none' ? undefined : selection.selected.has(id)}
              isActive={id === active.rowId}
              activeColumn={id === active.rowId && !active.inHead ? active.column : -1}
              editColumn={isEditing ? columns.findIndex((column) => column.id === editing.columnId) : -1}
              typed={isEditing ? editing.typed : null}
              onEditDone={onEditDone}
              extraClass={props.rowClass?.(row)}
            />
          );
        })}
      </div>
      {ordered.length === 0 && props.empty !== undefined ? <div className="zw-grid__empty">{props.empty}</div> : null}
    </div>
  );
}
