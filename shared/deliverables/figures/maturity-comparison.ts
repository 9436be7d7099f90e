import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { fitText, textWidth } from '../../network/text-fit';
import { domainTitle } from '../../practices/catalog';
import { formatMean, formatMeanChange } from '../../practices/mean-text';
import type { DomainChange } from '../../practices/results/earlier-rounds';
import { paperColours, type FigureColours } from './colours';
import { drawing, element, hitArea, line, paint, part, textElement, type DrawnFigure } from './svg';

const widthPx = 720;
const labelWidth = 290;
const chartWidth = 280;
const left = labelWidth + 8;
const step = chartWidth / 4;
const rowHeight = 25;
const top = 40;

interface Pen {
  readonly language: Language;
  readonly colours: FigureColours;
}

/** Mean level of each domain in the earlier rounds (hollow square, then hollow diamond) and now (filled circle), with the change since the last. */
export function drawMaturityComparison(changes: readonly DomainChange[], names: readonly string[], language: Language, colours: FigureColours = paperColours): DrawnFigure {
  const pen = { language, colours };
  const heightPx = top + changes.length * rowHeight + 34;
  const bottom = heightPx - 34;
  const parts = [
    ...[0, 1, 2, 3, 4].map((level) => line(left + level * step, top - 6, left + level * step, bottom, colours.hairline)),
    ...[1, 2, 3, 4].map((level) => textElement(left + level * step, top - 14, `ML${level}`, { size: 12, anchor: 'middle', bold: true, colour: colours.accentDark })),
    textElement(left + chartWidth + 48, top - 14, translate(language, 'figure.comparison.now'), { size: 11, anchor: 'middle', colour: colours.muted }),
    textElement(left + chartWidth + 104, top - 14, translate(language, 'figure.comparison.change'), { size: 11, anchor: 'middle', colour: colours.muted }),
    ...changes.map((change, index) => part(change.domain, drawRow(change, top + index * rowHeight, pen))),
    ...drawLegend(names, heightPx - 12, pen),
  ];
  const risen = changes.filter(({ change }) => change !== null && change > 0).length;
  const fallen = changes.filter(({ change }) => change !== null && change < 0).length;
  return {
    svg: drawing(widthPx, heightPx, translate(language, 'figure.comparison.title'), parts, colours.surface),
    widthPx,
    heightPx,
    alternativeText: translate(language, 'figure.comparison.description', { domains: changes.length, risen, fallen }),
  };
}

function drawRow({ domain, now, before, change }: DomainChange, y: number, { language, colours }: Pen): readonly string[] {
  const middle = y + rowHeight / 2;
  const xOf = (mean: number): number => left + mean * step;
  const known = [...before, now].filter((mean) => mean !== null);
  const span = known.length < 2 ? [] : [line(xOf(Math.min(...known)), middle, xOf(Math.max(...known)), middle, colours.muted, 1.4)];
  return [
    hitArea(0, y, widthPx, rowHeight),
    line(0, y + rowHeight, widthPx, y + rowHeight, colours.hairline, 0.5),
    textElement(0, middle + 4, fitText(domainTitle(language, domain), labelWidth - 8, 12), { size: 12, colour: colours.ink }),
    ...span,
    ...before.flatMap((mean, index) => (mean === null ? [] : [drawMark(index, before.length, xOf(mean), middle, colours)])),
    ...(now === null ? [] : [drawMark(before.length, before.length, xOf(now), middle, colours)]),
    textElement(left + chartWidth + 48, middle + 4, now === null ? '–' : formatMean(language, now), { size: 12, anchor: 'middle', colour: colours.ink }),
    textElement(left + chartWidth + 104, middle + 4, change === null ? '–' : formatMeanChange(language, change), { size: 12, anchor: 'middle', bold: change !== null && change !== 0, colour: colours.ink }),
  ];
}

/** The last but one and earlier rounds as squares, the last as a diamond, now as a filled circle: told apart without colour. */
function drawMark(index: number, rounds: number, x: number, y: number, colours: FigureColours): string {
  const hollow = { fill: paint(colours.surface), stroke: paint(colours.ink), 'stroke-width': 1.4 };
  if (index === rounds) return element('circle', { cx: x, cy: y, r: 5, fill: paint(colours.accent), stroke: paint(colours.ink), 'stroke-width': 0.8 });
  if (index === rounds - 1) return element('polygon', { points: [[x, y - 5.5], [x + 5.5, y], [x, y + 5.5], [x - 5.5, y]].map((point) => point.map((value) => Math.round(value * 10) / 10).join(',')).join(' '), ...hollow });
  return element('rect', { x: x - 3.8, y: y - 3.8, width: 7.6, height: 7.6, ...hollow });
}

function drawLegend(names: readonly string[], y: number, { language, colours }: Pen): readonly string[] {
  const parts: string[] = [];
  const all = [...names, translate(language, 'figure.comparison.thisRound')];
  const room = (widthPx - all.length * 34) / all.length;
  let x = 6;
  for (const [index, name] of all.entries()) {
    const text = fitText(name, room, 11);
    parts.push(drawMark(index, names.length, x, y - 4, colours), textElement(x + 12, y, text, { size: 11, colour: colours.muted }));
    x += 12 + textWidth(text, 11) + 22;
  }
  return parts;
}
