import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { domainTitle } from '../../practices/catalog';
import { formatMean } from '../../practices/mean-text';
import type { MaturityLevel } from '../../practices/rating';
import type { DomainScore, MaturityScore } from '../../practices/score';
import { fitText, textWidth } from '../../network/text-fit';
import { paperColours, type FigureColours } from './colours';
import { drawing, element, hatch, hitArea, line, paint, part, rectangle, textElement, type DrawnFigure } from './svg';

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
export function drawMaturityProfile(score: MaturityScore, language: Language, colours: FigureColours = paperColours): DrawnFigure {
  const heightPx = top + score.domains.length * rowHeight + 34;
  const title = translate(language, 'figure.maturity.title');
  const pen = { language, colours };
  const rows = score.domains.map((domain, index) => part(domain.domain, drawRow(domain, top + index * rowHeight, pen)));
  const parts = [...drawScale(heightPx - 34, pen), ...rows, ...drawLegend(heightPx - 12, pen)];
  return { svg: drawing(widthPx, heightPx, title, parts, colours.surface), widthPx, heightPx, alternativeText: describe(score, language) };
}

interface Pen {
  readonly language: Language;
  readonly colours: FigureColours;
}

function drawScale(bottom: number, { language, colours }: Pen): readonly string[] {
  const heads = [1, 2, 3, 4].map((level) =>
    textElement(left + level * step, top - 14, `ML${level}`, { size: 12, anchor: 'middle', bold: true, colour: colours.accentDark }),
  );
  return [
    ...[0, 1, 2, 3, 4].map((level) => line(left + level * step, top - 6, left + level * step, bottom, colours.hairline)),
    ...heads,
    textElement(left + chartWidth + 50, top - 14, translate(language, 'figure.maturity.average'), { size: 11, anchor: 'middle', colour: colours.muted }),
  ];
}

function drawRow(domain: DomainScore, y: number, pen: Pen): readonly string[] {
  const { language, colours } = pen;
  const middle = y + rowHeight / 2;
  const parts = [
    hitArea(0, y, widthPx, rowHeight),
    line(0, y + rowHeight, widthPx, y + rowHeight, colours.hairline, 0.5),
    textElement(0, middle + 4, domain.domain, { size: 11, colour: colours.muted }),
    textElement(38, middle + 4, fitText(domainTitle(language, domain.domain), labelWidth - 44, labelSize), { size: labelSize, colour: colours.ink }),
  ];
  if (domain.staircase === null) {
    const key = domain.counts.notRated === domain.practices ? 'figure.maturity.notRated' : 'figure.maturity.notApplicable';
    return [...parts, textElement(left + 8, middle + 4, translate(language, key), { size: 11, colour: colours.faint }), ...drawTarget(domain, y, colours)];
  }
  return [...parts, ...drawBar(domain, y, domain.staircase, colours), ...drawTarget(domain, y, colours), ...drawMean(domain, middle, pen)];
}

function drawBar(domain: DomainScore, y: number, level: MaturityLevel, colours: FigureColours): readonly string[] {
  if (level === 0) return hatch(left, y + 7, 14, rowHeight - 14, colours.hatch, colours.surface);
  const tone = colours.levels[level];
  const bar = rectangle(left, y + 6, level * step, rowHeight - 12, tone.bar, { stroke: paint(colours.accentDark), 'stroke-width': 0.5 });
  return domain.counts.notRated === 0 ? [bar] : [bar, element('rect', { x: left, y: y + 6, width: level * step, height: rowHeight - 12, fill: 'none', stroke: paint(colours.accentDark), 'stroke-width': 1, 'stroke-dasharray': '3 2' })];
}

function drawTarget(domain: DomainScore, y: number, colours: FigureColours): readonly string[] {
  if (domain.target === null) return [];
  const x = left + domain.target * step;
  const tick = line(x, y + 3, x, y + rowHeight - 3, colours.ink, 3);
  if (domain.staircase === null || domain.gap === null || domain.gap === 0) return [tick];
  const from = left + domain.staircase * step + (domain.staircase === 0 ? 14 : 0);
  return [rectangle(from, y + rowHeight / 2 - 1.5, x - from, 3, colours.gap), tick];
}

function drawMean(domain: DomainScore, middle: number, { language, colours }: Pen): readonly string[] {
  if (domain.mean === null) return [];
  return [
    element('circle', { cx: left + domain.mean * step, cy: middle, r: 4.5, fill: paint(colours.surface), stroke: paint(colours.ink), 'stroke-width': 1.6 }),
    textElement(left + chartWidth + 50, middle + 4, formatMean(language, domain.mean), { size: 12, anchor: 'middle', colour: colours.ink }),
  ];
}

function drawLegend(y: number, { language, colours }: Pen): readonly string[] {
  const samples: readonly (readonly [Parameters<typeof translate>[1], (x: number) => string])[] = [
    ['figure.maturity.legend.level', (x) => rectangle(x, y - 9, 22, 10, colours.levels[2].bar, { stroke: paint(colours.accentDark), 'stroke-width': 0.5 })],
    ['figure.maturity.legend.none', (x) => hatch(x + 4, y - 10, 14, 12, colours.hatch, colours.surface).join('')],
    ['figure.maturity.legend.average', (x) => element('circle', { cx: x + 11, cy: y - 4, r: 4.5, fill: paint(colours.surface), stroke: paint(colours.ink), 'stroke-width': 1.6 })],
    ['figure.maturity.legend.target', (x) => line(x + 11, y - 11, x + 11, y + 3, colours.ink, 3)],
    ['figure.maturity.legend.gap', (x) => rectangle(x, y - 5, 22, 3, colours.gap)],
  ];
  const parts: string[] = [];
  let x = 0;
  for (const [key, sample] of samples) {
    const text = translate(language, key);
    parts.push(sample(x), textElement(x + 28, y, text, { size: legendSize, colour: colours.muted }));
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
