import { expect, test } from 'vitest';
import { fitColumns, shiftedWidths, type FittedTable } from '../../../shared/office/fit-columns';
import { createTextMeasure } from '../../../shared/office/text-measure';
import { runsOf } from '../../../shared/office/write-document-runs';

type Cell = FittedTable['rows'][number]['cells'][number];

function cell(...texts: readonly string[]): Cell {
  return { paragraphs: [{ runs: texts.flatMap((text) => runsOf(text, new Map())), style: 'tableText' }] };
}

function table(widths: readonly number[], ...rows: readonly (readonly Cell[])[]): FittedTable {
  return { widths, margins: { left: 70, right: 70 }, head: undefined, rows: rows.map((cells) => ({ cells })) };
}

const measure = createTextMeasure();

test('what some columns lack, the others give; the table stays as wide as it was', () => {
  expect([
    shiftedWidths([100, 100, 100], [100, 80, 20]),
    shiftedWidths([100, 100, 100], [130, 80, 20]),
    shiftedWidths([100, 100, 100], [200, 60, 100]),
    shiftedWidths([100, 100], [150, 140]),
  ]).toEqual([
    [100, 100, 100],
    [130, 94, 76],
    [140, 60, 100],
    [100, 100],
  ]);
});

test('a long word gets the room it needs; a word of several looks counts as one', () => {
  const word = 'Wechseldatenträger';
  const widths = fitColumns(table([1200, 6000], [cell(word), cell('Ja')], [cell('▲\u00a0', 'Ja'), cell('Nein')]), measure);
  const needed = measure.width({ text: word, face: 'text', size: 18 });
  expect([(widths[0] ?? 0) > needed + 140, (widths[0] ?? 0) + (widths[1] ?? 0)]).toEqual([true, 7200]);
  const marked = fitColumns(table([700, 6000], [cell('○\u00a0', 'Unbekannt'), cell('')]), measure);
  const plain = fitColumns(table([700, 6000], [cell('Unbekannt'), cell('')]), measure);
  expect((marked[0] ?? 0) > (plain[0] ?? 0)).toBe(true);
});

test('words that may break at a hyphen or a blank ask for no room, and no word asks for too much', () => {
  const roomy = table([1500, 6000], [cell('Mehr-Faktor-Anmeldung am Sprungserver'), cell('x')]);
  expect(fitColumns(roomy, measure)).toEqual([1500, 6000]);
  expect(fitColumns(table([1000, 6000], [cell('x'.repeat(500)), cell('x')]), measure)).toEqual([1600, 5400]);
});
