import { Resvg } from '@resvg/resvg-js';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { drawConfidenceBars } from '../../../shared/deliverables/figures/confidence-bars';
import { drawMaturityComparison } from '../../../shared/deliverables/figures/maturity-comparison';
import { drawMaturityHeatMap } from '../../../shared/deliverables/figures/maturity-heat-map';
import { drawMaturityProfile } from '../../../shared/deliverables/figures/maturity-profile';
import { drawMaturityRadar } from '../../../shared/deliverables/figures/maturity-radar';
import { drawMaturityStairs } from '../../../shared/deliverables/figures/maturity-stairs';
import { drawMetricLine, drawMetricPanels } from '../../../shared/deliverables/figures/metric-line';
import { screenColours } from '../../../renderer/records/figures/screen-colours';
import { drawRiskMatrix } from '../../../shared/deliverables/figures/risk-matrix';
import { drawStatusBars } from '../../../shared/deliverables/figures/status-bars';
import { drawRoadmap } from '../../../shared/deliverables/figures/roadmap';
import { ticksOf, daysOf } from '../../../shared/deliverables/figures/time-axis';
import { drawing, rectangle, textElement, withMargin, type DrawnFigure } from '../../../shared/deliverables/figures/svg';
import { bandOf, placeRisks, riskScaleOf } from '../../../shared/deliverables/risk-scale';
import type { Language } from '../../../shared/i18n/message';
import { assessmentOf, listOf } from '../../../shared/model/model';
import { compareWithRounds, earlierRounds } from '../../../shared/practices/results/earlier-rounds';
import { heatMapOf } from '../../../shared/practices/results/heat-map';
import { resultOf } from '../../../shared/practices/results/result';
import { scorePractices } from '../../../shared/practices/score';
import { smallPlant } from './small-plant';

const golden = resolve(import.meta.dirname, '../../golden');

/** A metric at its beginning, with a flat line and a title that is too long. */
const oneValue = { title: 'A metric with a very long title that nobody would ever want to read in full on paper', target: 4, values: [{ id: 'v', until: '2026-06-30', value: 4 }] };

function figures(language: Language): Readonly<Record<string, DrawnFigure>> {
  const assessment = assessmentOf(smallPlant);
  const score = scorePractices({ ratings: listOf(smallPlant, 'rating'), targets: assessment?.targets ?? [] });
  const scale = riskScaleOf(assessment);
  const result = resultOf(smallPlant);
  const rounds = earlierRounds(smallPlant);
  return {
    profile: drawMaturityProfile(score, language),
    radar: drawMaturityRadar(score, language),
    stairs: drawMaturityStairs({ stairs: result.stairs, domains: result.score.domains }, language),
    heat: drawMaturityHeatMap(heatMapOf(smallPlant, language), language),
    confidence: drawConfidenceBars(result.confidence, language),
    comparison: drawMaturityComparison(compareWithRounds(score, rounds), rounds.map(({ name }) => name), language),
    metrics: drawMetricPanels([...listOf(smallPlant, 'metric'), oneValue, { title: 'No value yet' }], language)!,
    risks: drawRiskMatrix(scale, [{ title: 'Today', risks: placeRisks(scale, listOf(smallPlant, 'risk'), 'now') }], language),
    roadmap: drawRoadmap(
      {
        today: '2026-11-23',
        groups: [
          { phase: 'now', title: 'Now', items: [{ code: 'M-1', title: 'Late <1>', dueOn: '2026-11-01', isAgreed: true }] },
          { phase: 'nextOutage', title: 'Outage', items: [{ code: 'M-2', title: 'Router', dueOn: '2027-01-02', isAgreed: false }] },
          { phase: 'project', title: 'Project', items: [] },
          { phase: 'none', title: 'Not scheduled', items: [{ code: '', title: 'Some day', dueOn: undefined, isAgreed: false }] },
        ],
        outages: [{ name: 'Year-end', from: '2026-12-27', until: '2027-01-03' }, { name: 'Long ago', from: '2020-01-01', until: '2020-01-02' }],
      },
      language,
    ),
    bars: drawStatusBars('Bars', [{ title: 'Walk-down <1>', parts: [{ label: 'seen', count: 3, tone: 'good' }, { label: 'open', count: 1, tone: 'open' }] }], language),
  };
}

test.each(['en', 'de'] as const)('figures in %s are the ones looked at', async (language) => {
  for (const [name, figure] of Object.entries(figures(language))) {
    await expect(`${figure.svg}\n`).toMatchFileSnapshot(resolve(golden, `figures/${name}.${language}.svg`));
  }
});

test('figures are drawable, say in words what they show, and need no style attributes', () => {
  const report = Object.values(figures('en')).map((figure) => ({
    size: [new Resvg(figure.svg).width, new Resvg(figure.svg).height].join() === [figure.widthPx, figure.heightPx].join(),
    words: figure.alternativeText.length > 10,
    styles: /style=|<style|<script|href=/.test(figure.svg),
  }));
  expect(report).toEqual(report.map(() => ({ size: true, words: true, styles: false })));
});

test('the risk scale: tolerance and bands of the assessment, a plain 5 × 5 without', () => {
  const own = riskScaleOf(assessmentOf(smallPlant));
  const plain = riskScaleOf(undefined);
  expect([[8, 9, 14, 15].map((value) => bandOf(own, value)), plain.likelihood.length, bandOf(plain, 25)]).toEqual([['within', 'above', 'above', 'farAbove'], 5, 'within']);
});

test('texts in drawings are escaped, without what XML cannot hold', () => {
  expect(textElement(1, 2, 'a\u0000b\ud800c😀', { size: 10 })).toBe('<text x="1" y="2" font-size="10" fill="#1B2428">abc😀</text>');
  expect(textElement(1, 2, '<&>"', { size: 10 })).toBe('<text x="1" y="2" font-size="10" fill="#1B2428">&lt;&amp;&gt;&quot;</text>');
});

test('a time axis has months, quarters or years, and a closing line', () => {
  const labels = (from: string, until: string): readonly string[] => ticksOf(daysOf(from), daysOf(until), 'de').map(({ label, year }) => `${label} ${year}`.trim());
  expect([labels('2026-11-23', '2027-02-28'), labels('2025-11-30', '2027-01-01'), labels('2019-05-01', '2024-05-01')]).toEqual([
    ['Nov 2026', 'Dez', 'Jan 2027', 'Feb', 'Mär'],
    ['Q4 2025', 'Q1 2026', 'Q2', 'Q3', 'Q4', 'Q1 2027', 'Q2'],
    ['2019', '2020', '2021', '2022', '2023', '2024', '2025'],
  ]);
});

test('a metric without a value has no figure', () => {
  expect([drawMetricLine({ title: 'x' }, 'en'), drawMetricPanels([{ title: 'x' }], 'en')]).toEqual([undefined, undefined]);
});

test('on the screen every colour of a figure is one of the theme’s', () => {
  const result = resultOf(smallPlant);
  const drawn = [
    drawMaturityProfile(result.score, 'en', screenColours),
    drawMaturityRadar(result.score, 'en', screenColours),
    drawMaturityStairs({ stairs: result.stairs, domains: result.score.domains }, 'en', screenColours),
    drawMaturityHeatMap(heatMapOf(smallPlant, 'en'), 'en', screenColours),
    drawConfidenceBars(result.confidence, 'en', screenColours),
    drawMaturityComparison(compareWithRounds(result.score, earlierRounds(smallPlant)), ['Runde 1'], 'en', screenColours),
    drawMetricLine(listOf(smallPlant, 'metric')[0]!, 'en', screenColours)!,
  ];
  const painted = drawn.flatMap(({ svg }) => [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour));
  expect(painted.filter((colour) => colour !== 'none' && !/^var\(--zw-[a-z0-9-]+\)$/.test(colour ?? ''))).toEqual([]);
});

test('parts of a figure name what a click leads to', () => {
  const parts = ({ svg }: DrawnFigure): readonly string[] => [...svg.matchAll(/data-part="([^"]*)"/g)].map(([, id]) => id ?? '');
  const heat = parts(drawMaturityHeatMap(heatMapOf(smallPlant, 'en'), 'en'));
  expect([parts(drawMaturityProfile(resultOf(smallPlant).score, 'en')).slice(0, 2), heat.length, heat.includes('REM area:1')]).toEqual([['GOV', 'PRG'], 54, true]);
});

test('a figure for a file of its own has white all round', () => {
  const framed = withMargin(drawing(100, 50, 'T', [rectangle(0, 0, 100, 50, '000000')]), 10);
  const picture = new Resvg(framed).render();
  const greyAt = (x: number, y: number): number | undefined => picture.pixels[(y * picture.width + x) * 4];
  expect([picture.width, picture.height, greyAt(5, 5), greyAt(115, 65), greyAt(15, 15)]).toEqual([120, 70, 255, 255, 0]);
  expect(withMargin('<svg/>', 10)).toBe('<svg/>');
});
