import type { TextMeasure } from './text-measure';
import { paragraphs } from './write-document-measures';
import { stretchesOf, type Run } from './write-document-runs';

interface FittedCell {
  readonly paragraphs: readonly { readonly runs: readonly Run[]; readonly style: keyof typeof paragraphs }[];
}

interface FittedRow {
  readonly cells: readonly FittedCell[];
}

/** What the widths of a table follow from. */
export interface FittedTable {
  readonly widths: readonly number[];
  readonly margins: { readonly left: number; readonly right: number };
  readonly head: FittedRow | undefined;
  readonly rows: readonly FittedRow[];
}

/** A single word never makes a column wider than so many times its own share. */
const mostGrowth = 1.6;
/** Word processors measure a little differently. */
const reserve = 30;

/** Columns as wide as their longest words; the room comes from columns that have more than they need. Widths in twips. */
export function fitColumns(table: FittedTable, measure: TextMeasure): readonly number[] {
  const { left, right } = table.margins;
  const rows = table.head === undefined ? table.rows : [table.head, ...table.rows];
  const wanted = table.widths.map((width, index) => {
    const longest = Math.max(0, ...rows.map(({ cells }) => longestWord(cells[index], measure)));
    return Math.min(longest + left + right + reserve, width * mostGrowth);
  });
  return shiftedWidths(table.widths, wanted);
}

/** Blanks, words up to and with their hyphens; a blank that must not break belongs to its word. */
const pieces = /[ \n\t]+|[^ \n\t-]*-+|[^ \n\t-]+/g;

/** Width in twips of the longest piece of a cell's text that cannot be broken; it may change its look inside. */
function longestWord(cell: FittedCell | undefined, measure: TextMeasure): number {
  let longest = 0;
  for (const { runs, style } of cell?.paragraphs ?? []) {
    const { size, isBold } = { isBold: false, ...paragraphs[style] };
    let word = 0;
    for (const { text, face, size: runSize } of stretchesOf(runs, size, isBold)) {
      for (const [piece] of text.matchAll(pieces)) {
        word = /^[ \n\t]/.test(piece) ? 0 : word + measure.width({ text: piece, face, size: runSize });
        longest = Math.max(longest, word);
        if (piece.endsWith('-')) word = 0;
      }
    }
  }
  return longest;
}

/** Whole twips with the same sum: what some columns lack, the others give in the measure of what they have to spare. */
export function shiftedWidths(widths: readonly number[], wanted: readonly number[]): readonly number[] {
  const spare = widths.map((width, index) => width - (wanted[index] ?? 0));
  const lacking = spare.reduce((sum, room) => sum + Math.max(0, -room), 0);
  const free = spare.reduce((sum, room) => sum + Math.max(0, room), 0);
  const moved = Math.min(lacking, free);
  if (moved === 0) return widths;
  const shifted = widths.map((width, index) => {
    const room = spare[index] ?? 0;
    return Math.floor(room < 0 ? width - (room * moved) / lacking : width - (room * moved) / free);
  });
  const widest = shifted.indexOf(Math.max(...shifted));
  const left = widths.reduce((sum, width) => sum + width, 0) - shifted.reduce((sum, width) => sum + width, 0);
  return shifted.map((width, index) => (index === widest ? width + left : width));
}
