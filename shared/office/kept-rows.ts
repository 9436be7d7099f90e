import type { FittedTable } from './fit-columns';
import type { TextMeasure } from './text-measure';
import { paragraphs } from './write-document-measures';
import { stretchesOf } from './write-document-runs';

/** A table of so few rows, and no higher than half a page, stays on one page. */
const longestTogether = { rows: 5, lines: 26 } as const;
/** A row of so many lines may stand alone on a page; keeping it with another would leave a hole. */
const tallRow = 6;

interface RowRules {
  /** Rows (by index) that head the ones below. */
  readonly heads: ReadonlySet<number>;
  /** The whole table stays with what follows it. */
  readonly isKeptWithNext: boolean;
}

/** Which rows stay on the page of the row below: no page shows a single low row of a longer table, and nothing that heads rows stands alone at the foot. */
export function keptRows(table: FittedTable, { heads, isKeptWithNext }: RowRules, measure: TextMeasure): readonly boolean[] {
  const { rows } = table;
  const last = rows.length - 1;
  const linesAt = (index: number): number => linesOf(table, index, measure);
  const isTogether = rows.length <= longestTogether.rows && rows.reduce((sum, _, index) => sum + linesAt(index), 0) <= longestTogether.lines;
  return rows.map((_, index) => {
    if (index === last) return isKeptWithNext;
    if (isTogether || heads.has(index)) return true;
    return (index === 0 && linesAt(0) < tallRow) || (index === last - 1 && linesAt(last) < tallRow);
  });
}

function linesOf({ widths, margins, rows }: FittedTable, index: number, measure: TextMeasure): number {
  const lines = (rows[index]?.cells ?? []).map((cell, column) => {
    const room = (widths[column] ?? 0) - margins.left - margins.right;
    return cell.paragraphs.reduce((sum, { runs, style }) => {
      const { size, isBold } = { isBold: false, ...paragraphs[style] };
      return sum + measure.lines(stretchesOf(runs, size, isBold), room);
    }, 0);
  });
  return Math.max(0, ...lines);
}
