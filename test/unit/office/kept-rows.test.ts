import { expect, test } from 'vitest';
import type { FittedTable } from '../../../shared/office/fit-columns';
import { keptRows } from '../../../shared/office/kept-rows';
import { createTextMeasure } from '../../../shared/office/text-measure';
import { runsOf } from '../../../shared/office/write-document-runs';

const measure = createTextMeasure();

/** A table of one column, by the lines of its rows. */
function table(...lines: readonly number[]): FittedTable {
  const rows = lines.map((count) => ({ cells: [{ paragraphs: [{ runs: runsOf('x\n'.repeat(count - 1), new Map()), style: 'tableText' as const }] }] }));
  return { widths: [5000], margins: { left: 70, right: 70 }, head: undefined, rows };
}

const kept = (lines: readonly number[], heads: readonly number[] = [], isKeptWithNext = false): string =>
  keptRows(table(...lines), { heads: new Set(heads), isKeptWithNext }, measure).map((isKept) => (isKept ? 'k' : '-')).join('');

test('a short table stays on one page; a longer one shows no single row on a page', () => {
  expect([kept([1, 1, 1]), kept([1, 1, 1, 1, 1, 1]), kept([1, 1, 1, 1, 1, 1], [3]), kept([1, 1], [], true), kept([1]), kept([])]).toEqual(['kk-', 'k---k-', 'k--kk-', 'kk', '-', '']);
});

test('tall rows may stand alone: keeping them together would leave half a page empty', () => {
  expect([kept([12, 11, 10]), kept([8, 1, 1, 1, 1, 1]), kept([1, 1, 1, 1, 1, 8]), kept([8, 8, 8, 8, 8], [1])]).toEqual(['---', '----k-', 'k-----', '-k---']);
});
