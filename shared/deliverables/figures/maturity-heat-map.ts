import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { fitText, textWidth } from '../../network/text-fit';
import { domainTitle, levelText } from '../../practices/catalog';
import type { HeatCell, HeatMap } from '../../practices/results/heat-map';
import { formatMean } from '../../practices/mean-text';
import { valueOfLevel, type MaturityLevel } from '../../practices/rating';
import { paperColours, type FigureColours } from './colours';
import { drawing, element, hatch, hitArea, line, paint, part, rectangle, textElement, type DrawnFigure } from './svg';

const widthPx = 720;
const labelWidth = 292;
const rowHeight = 24;
const legendHeight = 34;
const titleSize = 11.5;
const textSize = 11;
const widest = 84;

interface Pen {
  readonly language: Language;
  readonly colours: FigureColours;
}

/**
 * Domain by place: the level all practices of the domain reach there, as word and tint. A framed cell with a dot rests on
 * ratings of that very place, the others take over what is known around it.
 */
export function drawMaturityHeatMap(map: HeatMap, language: Language, colours: FigureColours = paperColours): DrawnFigure {
  const pen = { language, colours };
  const columnWidth = Math.min(widest, (widthPx - labelWidth) / map.columns.length);
  const names = map.columns.map(({ name }) => (name === '' ? translate(language, 'figure.heat.organisation') : name));
  const isUpright = names.some((name) => textWidth(name, titleSize) > columnWidth - 6);
  const top = isUpright ? Math.min(170, 14 + Math.max(...names.map((name) => textWidth(name, titleSize)))) : 26;
  const heightPx = top + map.domains.length * rowHeight + legendHeight;
  const parts = [
    ...names.map((name, index) => drawHead(name, labelWidth + (index + 0.5) * columnWidth, top, isUpright, index === 0, pen)),
    ...map.domains.map((domain, row) => part(domain, drawLabel(domain, top + row * rowHeight, pen))),
    ...map.columns.flatMap((column, index) =>
      column.cells.map((cell, row) =>
        part(`${map.domains[row] ?? ''} ${column.place ?? ''}`.trim(), drawCell(cell, { x: labelWidth + index * columnWidth, y: top + row * rowHeight, width: columnWidth, isFirst: index === 0 }, pen)),
      ),
    ),
    ...drawLegend(heightPx - 10, pen),
  ];
  return {
    svg: drawing(widthPx, heightPx, translate(language, 'figure.heat.title'), parts, colours.surface),
    widthPx,
    heightPx,
    alternativeText: translate(language, 'figure.heat.description', { domains: map.domains.length, places: map.columns.length - 1 }),
  };
}

function drawHead(name: string, x: number, top: number, isUpright: boolean, isFirst: boolean, { colours }: Pen): string {
  const look = { size: titleSize, bold: isFirst, colour: colours.ink };
  return isUpright ? textElement(x + 4, top - 8, fitText(name, 156, titleSize, isFirst), { ...look, upright: true }) : textElement(x, top - 10, name, { ...look, anchor: 'middle' });
}

function drawLabel(domain: string, y: number, { language, colours }: Pen): readonly string[] {
  return [
    hitArea(0, y, labelWidth, rowHeight),
    line(0, y + rowHeight, widthPx, y + rowHeight, colours.hairline, 0.5),
    textElement(0, y + 16, fitText(domainTitle(language, domain), labelWidth - 10, 12), { size: 12, colour: colours.ink }),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isFirst: boolean;
}

function drawCell({ staircase, mean, own }: HeatCell, { x, y, width, isFirst }: Place, { language, colours }: Pen): readonly string[] {
  const isOwn = own > 0 && !isFirst;
  const middle = x + width / 2;
  if (staircase === null) return [hitArea(x, y, width, rowHeight), textElement(middle, y + 16, '–', { size: textSize, anchor: 'middle', colour: colours.muted })];
  const isTinted = isFirst || isOwn;
  const shown = cellText(staircase, mean, width - (isOwn ? 20 : 8), language);
  const ink = isTinted ? colours.levels[staircase].on : colours.muted;
  return [
    hitArea(x, y, width, rowHeight),
    ...(isTinted ? drawTint(staircase, textWidth(shown, textSize, isOwn), { x: x + 2, y: y + 2, width: width - 4 }, colours) : []),
    ...(isOwn ? [rectangle(x + 2, y + 2, width - 4, rowHeight - 4, 'none', { stroke: paint(colours.ink), 'stroke-width': 1.2 }), element('circle', { cx: x + 8, cy: y + 8, r: 2.2, fill: paint(ink) })] : []),
    textElement(middle, y + 16, shown, { size: textSize, anchor: 'middle', bold: isOwn, colour: ink }),
  ];
}

/** "ML1 · 1.4"; only the level where the column is narrow. */
function cellText(staircase: MaturityLevel, mean: number | null, room: number, language: Language): string {
  const level = staircase === 0 ? '0' : levelText(language, valueOfLevel(staircase)).short;
  const both = mean === null ? level : `${level} · ${formatMean(language, mean)}`;
  return textWidth(both, textSize, true) <= room ? both : level;
}

/** The tint of a level; "not in place" is hatched, with room for its text. */
function drawTint(level: MaturityLevel, room: number, box: { readonly x: number; readonly y: number; readonly width: number }, colours: FigureColours): readonly string[] {
  const height = rowHeight - 4;
  if (level > 0) return [rectangle(box.x, box.y, box.width, height, colours.levels[level].cell)];
  return [
    ...hatch(box.x, box.y, box.width, height, colours.hatch, colours.surface),
    rectangle(box.x + box.width / 2 - room / 2 - 4, box.y + 2, room + 8, height - 4, colours.surface),
  ];
}

function drawLegend(y: number, { language, colours }: Pen): readonly string[] {
  const samples = [
    ['figure.heat.legend.own', (x: number) => [rectangle(x, y - 11, 24, 13, colours.levels[2].cell, { stroke: paint(colours.ink), 'stroke-width': 1.2 }), element('circle', { cx: x + 5, cy: y - 7, r: 2, fill: paint(colours.levels[2].on) })]],
    ['figure.heat.legend.inherited', (x: number) => [textElement(x, y, 'ML1', { size: 11, colour: colours.muted })]],
    ['figure.heat.legend.none', (x: number) => [...hatch(x, y - 11, 24, 13, colours.hatch, colours.surface), rectangle(x + 7, y - 10, 10, 11, colours.surface), textElement(x + 12, y, '0', { size: 11, anchor: 'middle', colour: colours.ink })]],
    ['figure.heat.legend.mean', (x: number) => [textElement(x, y, `ML1 · ${formatMean(language, 1.4)}`, { size: 11, colour: colours.muted })]],
  ] as const;
  const parts: string[] = [];
  let x = 0;
  for (const [key, sample] of samples) {
    const text = translate(language, key);
    const room = key === 'figure.heat.legend.mean' ? 60 : 30;
    parts.push(...sample(x), textElement(x + room, y, text, { size: 11, colour: colours.muted }));
    x += room + textWidth(text, 11) + 16;
  }
  return parts;
}
