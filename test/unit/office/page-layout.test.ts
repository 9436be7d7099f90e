import { expect, test } from 'vitest';
import { describeAssessmentReport } from '../../../shared/deliverables/assessment-report/report';
import { contentsEntries, numberTargets } from '../../../shared/deliverables/numbering';
import { createPageFlow } from '../../../shared/office/lay-out-pages';
import type { PageUnit } from '../../../shared/office/page-units';
import { planTables } from '../../../shared/office/plan-tables';
import { createTextMeasure } from '../../../shared/office/text-measure';
import { textHeight } from '../../../shared/office/write-document-measures';
import { estimatePages } from '../../../shared/office/write-document-pages';
import { smallPlant } from '../deliverables/small-plant';

const high = textHeight.portrait;

function unit(height: number, more: Partial<PageUnit> = {}): PageUnit {
  return { before: 0, height, after: 0, isKept: false, ...more };
}

/** Pages of the headings in a flow of units. */
function pagesOf(units: readonly PageUnit[]): readonly number[] {
  const flow = createPageFlow();
  flow.startSection('portrait');
  flow.place(units);
  return [...flow.headingPages, flow.page()];
}

const heading = unit(500, { isKept: true, heading: 2 });

test('headings stay with what follows; chapters start pages; rows repeat their header', () => {
  const rows = (count: number): readonly PageUnit[] => Array.from({ length: count }, () => unit(1000, { repeated: 800 }));
  expect({
    together: pagesOf([unit(high - 900), heading, unit(600)]),
    chapter: pagesOf([unit(300), unit(500, { isKept: true, heading: 1, isNewPage: true }), unit(600)]),
    // 14 rows fill the first page of 14,287 twips; below 13 rows and the repeated header of the second no heading fits.
    header: pagesOf([...rows(27), heading, unit(100)]),
    taller: pagesOf([unit(high * 2), heading, unit(100)]),
  }).toEqual({ together: [2, 2], chapter: [2, 2], header: [3, 3], taller: [2, 2] });
});

test('a figure that nearly fits is drawn smaller instead of leaving a hole; one that would become too small goes on', () => {
  const figure = { kind: 'figure', caption: 'Drawing', alternativeText: '', widthPx: 10, heightPx: 10 } as const;
  const flowOf = (used: number): readonly unknown[] => {
    const flow = createPageFlow();
    flow.startSection('portrait');
    flow.place([unit(used), unit(5000, { isKept: true, figure }), unit(400)]);
    return [flow.page(), Math.round((flow.figureScales.get(figure) ?? 1) * 100)];
  };
  expect([flowOf(high - 5400), flowOf(high - 5000), flowOf(high - 4300), flowOf(high - 3500)]).toEqual([[1, 100], [1, 85], [2, 100], [2, 100]]);
});

test('a paragraph continues on the next page with at least two lines on each', () => {
  const paragraph = (count: number): PageUnit => unit(count * 300, { lines: { count, height: 300 } });
  expect([pagesOf([unit(high - 700), paragraph(5), unit(high - 1000), heading, unit(0)]), pagesOf([unit(high - 700), paragraph(3), unit(high - 950), heading, unit(0)])]).toEqual([
    [3, 3],
    [3, 3],
  ]);
});

test('text is measured as the text face sets it', () => {
  const { lines, width } = createTextMeasure();
  const text = (content: string): Parameters<typeof lines>[0] => [{ text: content, face: 'text', size: 20 }];
  expect({
    zone: Math.round(width({ text: 'Zone', face: 'text', size: 20 })),
    bold: width({ text: 'Zone', face: 'bold', size: 20 }) > width({ text: 'Zone', face: 'text', size: 20 }),
    lines: [lines(text(''), 1000), lines(text('eins zwei drei'), 10_000), lines(text('eins\nzwei'), 10_000), lines(text('Schaltschrank-Belegung'), 1400), lines(text('R\u201107 und'), 420), lines(text('Donaudampfschiff'), 800)],
  }).toEqual({ zone: 404, bold: true, lines: [1, 1, 2, 2, 2, 2] });
});

test.each(['en', 'de'] as const)('every entry of the table of contents has its page (%s)', (language) => {
  const description = describeAssessmentReport(smallPlant, language, { date: '2026-11-23', view: 'asIs' });
  const targets = numberTargets(description);
  const { headingPages, pageCount } = estimatePages(description, targets, planTables(description, targets));
  const chapters = contentsEntries(description).flatMap(({ level, number }, index) => (level === 1 ? [`${number}: ${headingPages[index]}`] : []));
  expect([headingPages.length === contentsEntries(description).length, chapters, pageCount]).toEqual([
    true,
    ['1: 4', '2: 5', '3: 7', '4: 8', '5: 9', '6: 11', '7: 12', '8: 13', '9: 14', '10: 15', '11: 16', '12: 23', '13: 24', 'A: 25', 'B: 26'],
    26,
  ]);
});
