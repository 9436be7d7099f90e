import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { domainTitle } from '../../practices/catalog';
import { formatMean } from '../../practices/mean-text';
import type { DomainScore, MaturityScore } from '../../practices/score';
import { fitText, textWidth } from '../../network/text-fit';
import { paper, toneLooks } from '../palette';
import { drawing, element, hatch, line, rectangle, textElement, type DrawnFigure } from './svg';

const labelWidth = 356;
const chartWidth = 276;
const rowHeight = 27;
const top = 46;
const left = labelWidth + 8;
const step = chartWidth / 4;
const widthPx = left + chartWidth + 84;
const labelSize = 12;
const legendSize = 11;

/**
 * The maturity profile: one bar per domain up to the level all its practices reach, a dot at the average, a tick at the
 * target and a thin bar for the gap.
 */
export function drawMaturityProfile(score: MaturityScore, language: Language): DrawnFigure {
  const heightPx = top + score.domains.length * rowHeight + 34;
  const title = translate(language, 'figure.maturity.title');
  const rows = score.domains.flatMap((domain, index) => drawRow(domain, top + index * rowHeight, language));
  const parts = [...drawScale(heightPx - 34, language), ...rows, ...drawLegend(heightPx - 12, language)];
  return { svg: drawing(widthPx, heightPx, title, parts), widthPx, heightPx, alternativeText: describe(score, language) };
}

function drawScale(bottom: number, language: Language): readonly string[] {
  const guides = [0, 1, 2, 3, 4].map((level) => line(left + level * step, top - 6, left + level * step, bottom, paper.hairline));
  const heads = [1, 2, 3, 4].map((level) =>
    textElement(left + level * step, top - 14, `ML${level}`, { size: 12, anchor: 'middle', bold: true, colour: paper.accentDark }),
  );
  return [
    ...guides,
    ...heads,
    textElement(left + chartWidth + 50, top - 14, translate(language, 'figure.maturity.average'), { size: 11, anchor: 'middle', colour: paper.muted }),
  ];
}

function drawRow(domain: DomainScore, y: number, language: Language): readonly string[] {
  const middle = y + rowHeight / 2;
  const parts = [
    line(0, y + rowHeight, widthPx, y + rowHeight, paper.hairline, 0.5),
    textElement(0, middle + 4, domain.domain, { size: 11, colour: paper.muted }),
    textElement(38, middle + 4, fitText(domainTitle(language, domain.domain), labelWidth - 44, labelSize), { size: labelSize }),
  ];
  if (domain.staircase === null) {
    const key = domain.counts.notRated === domain.practices ? 'figure.maturity.notRated' : 'figure.maturity.notApplicable';
    return [...parts, textElement(left + 8, middle + 4, translate(language, key), { size: 11, colour: paper.faint }), ...drawTarget(domain, y)];
  }
  return [...parts, ...drawBar(domain, y, domain.staircase), ...drawTarget(domain, y), ...drawMean(domain, middle, language)];
}

function drawBar(domain: DomainScore, y: number, level: number): readonly string[] {
  if (level === 0) return hatch(left, y + 7, 14, rowHeight - 14, toneLooks.ml0.strong);
  const tone = ([toneLooks.ml1, toneLooks.ml2, toneLooks.ml3, toneLooks.ml4] as const)[level - 1] ?? toneLooks.ml4;
  const bar = rectangle(left, y + 6, level * step, rowHeight - 12, tone.strong, { stroke: `#${paper.accentDark}`, 'stroke-width': 0.5 });
  return domain.counts.notRated === 0 ? [bar] : [bar, element('rect', { x: left, y: y + 6, width: level * step, height: rowHeight - 12, fill: 'none', stroke: `#${paper.accentDark}`, 'stroke-width': 1, 'stroke-dasharray': '3 2' })];
}

function drawTarget(domain: DomainScore, y: number): readonly string[] {
  if (domain.target === null) return [];
  const x = left + domain.target * step;
  const tick = line(x, y + 3, x, y + rowHeight - 3, paper.ink, 3);
  if (domain.staircase === null || domain.gap === null || domain.gap === 0) return [tick];
  const from = left + domain.staircase * step + (domain.staircase === 0 ? 14 : 0);
  return [rectangle(from, y + rowHeight / 2 - 1.5, x - from, 3, toneLooks.high.strong), tick];
}

function drawMean(domain: DomainScore, middle: number, language: Language): readonly string[] {
  if (domain.mean === null) return [];
  return [
    element('circle', { cx: left + domain.mean * step, cy: middle, r: 4.5, fill: `#${paper.white}`, stroke: `#${paper.ink}`, 'stroke-width': 1.6 }),
    textElement(left + chartWidth + 50, middle + 4, formatMean(language, domain.mean), { size: 12, anchor: 'middle' }),
  ];
}

function drawLegend(y: number, language: Language): readonly string[] {
  const samples: readonly (readonly [Parameters<typeof translate>[1], (x: number) => string])[] = [
    ['figure.maturity.legend.level', (x) => rectangle(x, y - 9, 22, 10, toneLooks.ml2.strong, { stroke: `#${paper.accentDark}`, 'stroke-width': 0.5 })],
    ['figure.maturity.legend.none', (x) => hatch(x + 4, y - 10, 14, 12, toneLooks.ml0.strong).join('')],
    ['figure.maturity.legend.average', (x) => element('circle', { cx: x + 11, cy: y - 4, r: 4.5, fill: `#${paper.white}`, stroke: `#${paper.ink}`, 'stroke-width': 1.6 })],
    ['figure.maturity.legend.target', (x) => line(x + 11, y - 11, x + 11, y + 3, paper.ink, 3)],
    ['figure.maturity.legend.gap', (x) => rectangle(x, y - 5, 22, 3, toneLooks.high.strong)],
  ];
  const parts: string[] = [];
  let x = 0;
  for (const [key, sample] of samples) {
    const text = translate(language, key);
    parts.push(sample(x), textElement(x + 28, y, text, { size: legendSize, colour: paper.muted }));
    x += 28 + textWidth(text, legendSize) + 14;
  }
  return parts;
}

function describe(score: MaturityScore, language: Language): string {
  const { overall } = score;
  return translate(language, 'figure.maturity.description', {
    domains: score.domains.length,
    atTarget: overall.domainsAtTarget,
    withTarget: overall.domainsWithTarget,
  });
}
