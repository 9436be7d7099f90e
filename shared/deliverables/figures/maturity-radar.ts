import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { domainTitle } from '../../practices/catalog';
import type { DomainScore, MaturityScore } from '../../practices/score';
import { fitTwoLines } from '../../network/text-fit';
import { paperColours, type FigureColours } from './colours';
import { drawing, element, line, paint, part, rectangle, textElement, type DrawnFigure } from './svg';

const widthPx = 700;
const heightPx = 452;
const radius = 150;
const labelSize = 12;
const centre = { x: widthPx / 2, y: 208 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointAt(index: number, count: number, level: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  const distance = (level / 4) * radius;
  return { x: centre.x + Math.cos(angle) * distance, y: centre.y + Math.sin(angle) * distance };
}

function polygon(points: readonly Point[], attributes: Readonly<Record<string, string | number>>): string {
  const text = points.map((point) => `${Math.round(point.x * 10) / 10},${Math.round(point.y * 10) / 10}`).join(' ');
  return element('polygon', { points: text, ...attributes });
}

/** All domains on one sheet: average level as a filled shape, targets as a dashed outline. */
export function drawMaturityRadar(score: MaturityScore, language: Language, colours: FigureColours = paperColours): DrawnFigure {
  const { domains } = score;
  const count = domains.length;
  const parts = [
    ...[1, 2, 3, 4].map((level) =>
      polygon(domains.map((_, index) => pointAt(index, count, level)), { fill: 'none', stroke: paint(colours.hairline), 'stroke-width': level === 4 ? 1.2 : 0.8 }),
    ),
    ...domains.map((domain, index) => part(domain.domain, drawAxis(domain, { index, count, language, colours }))),
    ...drawShapes(domains, colours),
    ...[1, 2, 3, 4].map((level) => textElement(centre.x + 5, centre.y - (level / 4) * radius + 11, `ML${level}`, { size: 10.5, colour: colours.muted })),
    ...drawLegend(language, colours),
  ];
  return {
    svg: drawing(widthPx, heightPx, translate(language, 'figure.radar.title'), parts, colours.surface),
    widthPx,
    heightPx,
    alternativeText: translate(language, 'figure.radar.description', { domains: count }),
  };
}

interface Axis {
  readonly index: number;
  readonly count: number;
  readonly language: Language;
  readonly colours: FigureColours;
}

function drawAxis(domain: DomainScore, { index, count, language, colours }: Axis): readonly string[] {
  const end = pointAt(index, count, 4);
  const side = end.x - centre.x;
  // Labels at the very top and bottom move outwards, so that they do not run into their neighbours.
  const label = pointAt(index, count, Math.abs(side) < 12 ? 4.8 : 4.35);
  const anchor = Math.abs(side) < 12 ? 'middle' : side > 0 ? 'start' : 'end';
  const room = anchor === 'middle' ? 200 : (anchor === 'start' ? widthPx - label.x : label.x) - 4;
  const lines = fitTwoLines(domainTitle(language, domain.domain), room, labelSize);
  const offset = label.y > centre.y + radius ? 6 : label.y < centre.y - radius ? 2 - (lines.length - 1) * 13 : 4 - (lines.length - 1) * 6;
  return [
    line(centre.x, centre.y, end.x, end.y, colours.hairline, 0.8),
    ...lines.map((text, position) => textElement(label.x, label.y + offset + position * 13, text, { size: labelSize, anchor, colour: colours.ink })),
  ];
}

function drawShapes(domains: readonly DomainScore[], colours: FigureColours): readonly string[] {
  const count = domains.length;
  const levels = domains.map((domain) => domain.mean ?? 0);
  const points = levels.map((level, index) => pointAt(index, count, level));
  const shapes = [polygon(points, { fill: paint(colours.levels[2].bar), 'fill-opacity': 0.45, stroke: paint(colours.accent), 'stroke-width': 2 })];
  if (domains.some((domain) => domain.target !== null)) {
    const targets = domains.map((domain, index) => pointAt(index, count, domain.target ?? 0));
    shapes.push(polygon(targets, { fill: 'none', stroke: paint(colours.ink), 'stroke-width': 1.4, 'stroke-dasharray': '5 3' }));
  }
  return [
    ...shapes,
    ...points.map((point, index) =>
      element('circle', { cx: point.x, cy: point.y, r: domains[index]?.mean === null ? 0 : 3, fill: paint(colours.accentDark) }),
    ),
  ];
}

function drawLegend(language: Language, colours: FigureColours): readonly string[] {
  const y = heightPx - 12;
  return [
    rectangle(202, y - 9, 22, 10, colours.levels[2].bar, { stroke: paint(colours.accent) }),
    textElement(230, y, translate(language, 'figure.radar.legend.average'), { size: 11, colour: colours.muted }),
    line(410, y - 4, 436, y - 4, colours.ink, 1.4, { 'stroke-dasharray': '5 3' }),
    textElement(442, y, translate(language, 'figure.radar.legend.target'), { size: 11, colour: colours.muted }),
  ];
}
