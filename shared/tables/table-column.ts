/** What filters, order and groups need to know of a column. */
export interface TableColumn<Row> {
  readonly id: string;
  /** The words shown. */
  readonly text: (row: Row) => string;
  /** What the cell holds, for choices and references: their ids; none when the cell is empty. */
  readonly keys?: ((row: Row) => readonly string[]) | undefined;
  /** What the cell is ordered and limited by; null when it is empty. Dates as `YYYY-MM-DD`. */
  readonly rank: (row: Row) => string | number | null;
}
