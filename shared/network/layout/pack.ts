interface Sized {
  readonly width: number;
  readonly height: number;
}

/** Things above each other, as wide as the widest of them. */
export interface PackedColumn<Thing> {
  readonly x: number;
  readonly width: number;
  readonly things: readonly { readonly thing: Thing; readonly y: number }[];
}

/** A row of columns; no column is higher than the highest single thing in the row. */
export interface PackedRow<Thing> {
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly columns: readonly PackedColumn<Thing>[];
}

export interface PackOptions {
  /** How wide a row may become, unless a single thing is wider. */
  readonly limit: number;
  readonly gap: number;
  readonly rowGap: number;
  readonly left: number;
  readonly top: number;
}

/** Puts things into rows in the order given; low ones share a column beside a high one. */
export function packRows<Thing extends Sized>(things: readonly Thing[], { limit, gap, rowGap, left, top }: PackOptions): readonly PackedRow<Thing>[] {
  const rows: PackedRow<Thing>[] = [];
  let y = top;
  for (let start = 0; start < things.length; ) {
    const row = fillRow(things.slice(start), { limit, gap, stackGap: rowGap, left, y });
    rows.push(row);
    start += row.columns.reduce((sum, column) => sum + column.things.length, 0);
    y += row.height + rowGap;
  }
  return rows;
}

interface RowPlace {
  readonly limit: number;
  readonly gap: number;
  readonly stackGap: number;
  readonly left: number;
  readonly y: number;
}

/** As many things as fit; the height is that of the highest, which is found by trying. */
function fillRow<Thing extends Sized>(things: readonly Thing[], place: RowPlace): PackedRow<Thing> {
  let height = things[0]?.height ?? 0;
  for (;;) {
    const row = stacked(things, height, place);
    const highest = Math.max(...row.columns.flatMap((column) => column.things.map(({ thing }) => thing.height)));
    if (highest <= height) return row;
    height = highest;
  }
}

function stacked<Thing extends Sized>(
  things: readonly Thing[],
  height: number,
  { limit, gap, stackGap, left, y }: RowPlace,
): PackedRow<Thing> {
  const columns: { x: number; width: number; bottom: number; things: { thing: Thing; y: number }[] }[] = [];
  let right = left;
  for (const thing of things) {
    const last = columns.at(-1);
    const joins = last !== undefined && last.bottom + stackGap + thing.height <= y + height && thing.width <= last.width * 1.25 && last.width <= thing.width * 1.6;
    if (joins) {
      const grown = Math.max(last.width, thing.width);
      if (last.x + grown - left > limit && grown > last.width) break;
      last.things.push({ thing, y: last.bottom + stackGap });
      last.bottom += stackGap + thing.height;
      last.width = grown;
      right = last.x + grown;
      continue;
    }
    const x = last === undefined ? left : right + gap;
    if (last !== undefined && x + thing.width - left > limit) break;
    columns.push({ x, width: thing.width, bottom: y + thing.height, things: [{ thing, y }] });
    right = x + thing.width;
  }
  return { y, width: right - left, height, gap, columns: columns.map(({ x, width, things: inside }) => ({ x, width, things: inside })) };
}
