import { Resvg } from '@resvg/resvg-js';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { drawMaturityProfile } from '../../../shared/deliverables/figures/maturity-profile';
import { drawMaturityRadar } from '../../../shared/deliverables/figures/maturity-radar';
import { drawRiskMatrix } from '../../../shared/deliverables/figures/risk-matrix';
import { drawStatusBars } from '../../../shared/deliverables/figures/status-bars';
import { fitText, textElement, wrapText, type DrawnFigure } from '../../../shared/deliverables/figures/svg';
import { bandOf, placeRisks, riskScaleOf } from '../../../shared/deliverables/risk-scale';
import type { Language } from '../../../shared/i18n/message';
import { assessmentOf, listOf } from '../../../shared/model/model';
import { scorePractices } from '../../../shared/practices/score';
import { smallPlant } from './small-plant';

const golden = resolve(import.meta.dirname, '../../golden');

function figures(language: Language): Readonly<Record<string, DrawnFigure>> {
  const assessment = assessmentOf(smallPlant);
  const score = scorePractices({ ratings: listOf(smallPlant, 'rating'), targets: assessment?.targets ?? [] });
  const scale = riskScaleOf(assessment);
  return {
    profile: drawMaturityProfile(score, language),
    radar: drawMaturityRadar(score, language),
    risks: drawRiskMatrix(scale, [{ title: 'Today', risks: placeRisks(scale, listOf(smallPlant, 'risk'), 'now') }], language),
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

test('texts in drawings are escaped, cut and wrapped', () => {
  expect([textElement(1, 2, '<&>"', { size: 10 }), fitText('Wiederherstellung', 40, 10), wrapText('Steuerung von Lieferanten und Dienstleistern', 120, 12, 2)]).toEqual([
    '<text x="1" y="2" font-size="10" fill="#1B2428">&lt;&amp;&gt;&quot;</text>',
    'Wiederh…',
    ['Steuerung von', 'Lieferanten und Diens…'],
  ]);
});
