import type { ReactNode } from 'react';
import type { Choice } from '../choice-field';

export type GridColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** Longer explanation of the header, shown on hover. */
  readonly headerHelp?: string | undefined;
  /** Pixels; 140 when not given. */
  readonly width?: number | undefined;
  /** Takes the room that is left. Without any, the last column does. */
  readonly grow?: boolean | undefined;
  /** Stays in view when scrolling sideways; only leading columns. */
  readonly pinned?: boolean | undefined;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  readonly mono?: boolean | undefined;
  /** What the cell holds: shown unless `render` is given, and used to sort and copy. */
  readonly value: (row: Row) => string | number | null;
  readonly render?: ((row: Row) => ReactNode) | undefined;
  /** The value is worked out from several others, so that nothing can be typed or pasted. */
  readonly isWorkedOut?: boolean | undefined;
  /** True unless set to false. */
  readonly sortable?: boolean | undefined;
  /** Overrides the order by value (for words with a rank: critical before high). */
  readonly sortValue?: ((row: Row) => string | number | null) | undefined;
  /** In-place editing. `select` needs `options`; `long` is for several lines. */
  readonly editor?: 'text' | 'long' | 'select' | undefined;
  /** What the text editor proposes while typing. */
  readonly suggestions?: ((row: Row) => readonly string[]) | undefined;
  readonly options?: ((row: Row) => readonly Choice[]) | undefined;
  /** Text or option id the editor starts with, where it differs from `value`. */
  readonly editValue?: ((row: Row) => string) | undefined;
  /** A sentence when the text is refused, else null. */
  readonly validate?: ((row: Row, text: string) => string | null) | undefined;
  readonly isEditable?: ((row: Row) => boolean) | undefined;
};

export type GridSort = { readonly columnId: string; readonly direction: 'ascending' | 'descending' };
/** A row that heads others: it spans all columns and opens or closes them. */
export type GridBand = { readonly depth: number; readonly label: string; readonly count: string; readonly isOpen: boolean };
/** A rectangle of cells, in the order shown. */
export type GridCells = { readonly rowIds: readonly string[]; readonly columnIds: readonly string[] };
/** A cell, by row id so that it stays with its row. */
export type CellPlace = { readonly rowId: string; readonly column: number };
/** The chosen rectangle as indices of rows and columns, ends included. */
export type GridRange = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
export type GridFilters = {
  /** Columns that are filtered. */
  readonly active: ReadonlySet<string>;
  /** Name of the button in a heading: "Filter: Kind". */
  readonly label: (header: string) => string;
  readonly onOpen: (columnId: string, button: Element) => void;
};
export type GridDensity = 'desk' | 'compact' | 'walk';

/** Row heights in pixels, as in the tokens. */
export const rowHeights = { desk: 32, compact: 28, walk: 56 } satisfies Record<GridDensity, number>;
export const headHeight = 32;
export const selectColumnWidth = 36;
const rowMarkWidth = 3;
const defaultWidth = 140;
const minimumWidth = 48;

export type GridProps<Row> = {
  /** Name of the table for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  /** `de`, `en`: order of texts. */
  readonly locale: string;
  /** Leave both out and the grid keeps its order itself. */
  readonly sort?: GridSort | null | undefined;
  readonly onSortChange?: ((sort: GridSort | null) => void) | undefined;
  /** Given, the rows come in this order already; `onOrder` is told of a press on a heading, `isAdded` with Shift. */
  readonly order?: readonly GridSort[] | undefined;
  readonly onOrder?: ((columnId: string, isAdded: boolean) => void) | undefined;
  /** A button for each column's filter. */
  readonly filters?: GridFilters | undefined;
  /** A heading was dragged onto another. */
  readonly onColumnMove?: ((columnId: string, toColumnId: string) => void) | undefined;
  /** What a row heads, for rows that are headings; keep its identity while the rows stay. */
  readonly bandOf?: ((rowId: string) => GridBand | undefined) | undefined;
  readonly onBand?: ((rowId: string, isOpen: boolean) => void) | undefined;
  /** `single`: selection follows the active row. `multi`: check column, Space, Ctrl, Shift; `selectAllLabel` names the column. */
  readonly selectionMode?: 'none' | 'single' | 'multi' | undefined;
  readonly selection?: ReadonlySet<string> | undefined;
  readonly onSelectionChange?: ((selection: ReadonlySet<string>) => void) | undefined;
  readonly selectAllLabel?: string | undefined;
  /** The row the user is on (detail panel). Setting it from outside moves there. */
  readonly activeId?: string | null | undefined;
  readonly onActiveChange?: ((id: string | null) => void) | undefined;
  /** Enter on a cell that cannot be edited, or double click. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly onEdit?: ((row: Row, columnId: string, text: string) => void) | undefined;
  readonly onDelete?: ((ids: readonly string[]) => void) | undefined;
  /** Empties cells (Delete, cut) or copies the first row of them into the others (Ctrl+D). */
  readonly onCells?: ((work: 'clear' | 'fill', cells: GridCells) => void) | undefined;
  /** What is put on the clipboard for copied cells. */
  readonly copyAs?: ((rows: readonly (readonly string[])[]) => readonly { readonly format: string; readonly text: string }[]) | undefined;
  /** Is given the way to ask for the rows of the chosen range; none when one cell alone is chosen. */
  readonly onRangeRows?: ((ask: () => readonly string[]) => void) | undefined;
  /** Text pasted on cells; `all` is the whole table as shown. */
  readonly onPaste?: ((text: string, cells: GridCells, all: GridCells) => void) | undefined;
  readonly onContextMenu?: ((row: Row, at: { readonly x: number; readonly y: number }) => void) | undefined;
  readonly density?: GridDensity | undefined;
  /** Extra class words of a row, for example `zw-grid-row--muted`. */
  readonly rowClass?: ((row: Row) => string | undefined) | undefined;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  /** Leave both out and the grid keeps widths itself. */
  readonly widths?: Readonly<Record<string, number>> | undefined;
  readonly onWidthsChange?: ((widths: Readonly<Record<string, number>>) => void) | undefined;
  readonly className?: string | undefined;
};

/** Width of a column in pixels, after the user's own changes. */
export function columnWidth<Row>(column: GridColumn<Row>, widths: Readonly<Record<string, number>>): number {
  return Math.max(minimumWidth, widths[column.id] ?? column.width ?? defaultWidth);
}

/** The CSS column template of head and rows. */
export function columnTemplate<Row>(columns: readonly GridColumn<Row>[], widths: Readonly<Record<string, number>>, hasChecks: boolean): string {
  const someGrow = columns.some((column) => column.grow === true);
  const parts = columns.map((column, index) => {
    const width = `${String(columnWidth(column, widths))}px`;
    const grows = column.grow === true || (!someGrow && index === columns.length - 1);
    return grows ? `minmax(${width}, 1fr)` : width;
  });
  return [...(hasChecks ? [`${String(selectColumnWidth)}px`] : []), ...parts].join(' ');
}

/** Width in pixels of all columns and of what marks a row at its left. */
export function gridWidth<Row>(columns: readonly GridColumn<Row>[], widths: Readonly<Record<string, number>>, hasChecks: boolean): number {
  return rowMarkWidth + (hasChecks ? selectColumnWidth : 0) + columns.reduce((sum, column) => sum + columnWidth(column, widths), 0);
}

/** Left offsets in pixels of the leading pinned columns. */
export function pinnedOffsets<Row>(columns: readonly GridColumn<Row>[], widths: Readonly<Record<string, number>>, hasChecks: boolean): readonly number[] {
  const offsets: number[] = [];
  let left = hasChecks ? selectColumnWidth : 0;
  for (const column of columns) {
    if (column.pinned !== true) break;
    offsets.push(left);
    left += columnWidth(column, widths);
  }
  return offsets;
}

/** Whether this cell can be edited in place. */
export function canEdit<Row>(column: GridColumn<Row>, row: Row): boolean {
  return column.editor !== undefined && (column.isEditable?.(row) ?? true);
}

/** The text the editor of a cell starts with. */
export function startText<Row>(column: GridColumn<Row>, row: Row): string {
  return column.editValue?.(row) ?? String(column.value(row) ?? '');
}
