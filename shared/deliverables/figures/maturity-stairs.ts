import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { fitTwoLines, textWidth } from '../../network/text-fit';
import { domainTitle } from '../../practices/catalog';
import type { MaturityLevel } from '../../practices/rating';
import type { DomainScore } from '../../practices/score';
import type { Stairs, Step } from '../../practices/results/stairs';
import { paperColours, type FigureColours } from './colours';
import { drawing, hitArea, line, paint, part, rectangle, textElement, type DrawnFigure } from './svg';

const columns = 4;
const cellWidth = 180;
const cellHeight = 122;
const widthPx = columns * cellWidth;
const stepWidth = 38;
/** Height of the first step; each further one is as much higher. */
const rise = 12;
const left = 4;
const floor = 86;
const legendHeight = 30;
const titleSize = 11.5;

interface Pen {
  readonly language: Language;
  readonly colours: FigureColours;
}

/** What the staircases are drawn from: the steps and the scores of the same domains. */
export interface StairsInput {
  readonly stairs: readonly Stairs[];
  readonly domains: readonly DomainScore[];
}

/**
 * A small staircase for each domain: a step is filled when every rated practice stands on it, else up to the share that
 * does; the numbers below say how many. A tick marks the target.
 */
export function drawMaturityStairs({ stairs, domains }: StairsInput, language: Language, colours: FigureColours = paperColours): DrawnFigure {
  const pen = { language, colours };
  const heightPx = Math.ceil(stairs.length / columns) * cellHeight + legendHeight;
  const cells = stairs.map((each, index) =>
    part(each.domain, drawCell(each, domains[index], { x: (index % columns) * cellWidth, y: Math.floor(index / columns) * cellHeight }, pen)),
  );
  return {
    svg: drawing(widthPx, heightPx, translate(language, 'figure.stairs.title'), [...cells, ...drawLegend(heightPx - 10, pen)], colours.surface),
    widthPx,
    heightPx,
    alternativeText: translate(language, 'figure.stairs.description', { domains: stairs.length, steps: stairs.reduce((sum, { steps, rated }) => sum + steps.filter(({ reached }) => isClimbed(reached, rated)).length, 0) }),
  };
}

function isClimbed(reached: number, rated: number): boolean {
  return rated > 0 && reached === rated;
}

function drawCell(stairs: Stairs, score: DomainScore | undefined, at: { readonly x: number; readonly y: number }, pen: Pen): readonly string[] {
  const { language, colours } = pen;
  const lines = fitTwoLines(domainTitle(language, stairs.domain), cellWidth - 12, titleSize);
  const title = lines.map((text, index) => textElement(at.x + left, at.y + 12 + index * 13, text, { size: titleSize, colour: colours.ink }));
  const bottom = at.y + floor;
  if (stairs.rated === 0) {
    const key = stairs.open === 0 ? 'figure.maturity.notApplicable' : 'figure.maturity.notRated';
    return [hitArea(at.x, at.y, cellWidth - 10, cellHeight), ...title, textElement(at.x + left, bottom - 16, translate(language, key), { size: 11, colour: colours.faint })];
  }
  const open = stairs.open === 0 ? [] : [textElement(at.x + left, at.y + 25 + (lines.length - 1) * 13, translate(language, 'figure.stairs.open', { count: stairs.open }), { size: 10.5, colour: colours.muted })];
  return [
    hitArea(at.x, at.y, cellWidth - 10, cellHeight),
    ...stairs.steps.flatMap((step) => drawStep(step, stairs.rated, { x: at.x + left + (step.level - 1) * stepWidth, bottom, isTarget: score?.target === step.level }, pen)),
    line(at.x + left, bottom, at.x + left + 4 * stepWidth, bottom, colours.ink, 1),
    ...title,
    ...open,
  ];
}

function drawStep(step: Step, rated: number, place: { readonly x: number; readonly bottom: number; readonly isTarget: boolean }, { colours }: Pen): readonly string[] {
  const { x, bottom, isTarget } = place;
  const height = step.level * rise;
  const share = step.reached / rated;
  const isWhole = isClimbed(step.reached, rated);
  const level: MaturityLevel = step.level;
  const parts = [rectangle(x, bottom - height, stepWidth - 2, height, colours.surface, { stroke: paint(colours.muted), 'stroke-width': 0.8, ...(isWhole ? {} : { 'stroke-dasharray': '2 2' }) })];
  if (share > 0) parts.push(rectangle(x, bottom - height * share, stepWidth - 2, height * share, isWhole ? colours.levels[level].bar : colours.tint, { stroke: paint(isWhole ? colours.accentDark : colours.muted), 'stroke-width': 0.6 }));
  if (isTarget) parts.push(line(x - 1, bottom - height - 4, x + stepWidth - 1, bottom - height - 4, colours.ink, 3));
  parts.push(textElement(x + stepWidth / 2 - 1, bottom + 13, `${step.reached}/${rated}`, { size: 11, anchor: 'middle', bold: isWhole, colour: isWhole ? colours.ink : colours.muted }), textElement(x + stepWidth / 2 - 1, bottom + 24, `ML${level}`, { size: 9.5, anchor: 'middle', colour: colours.muted }));
  return parts;
}

function drawLegend(y: number, { language, colours }: Pen): readonly string[] {
  const samples = [
    ['figure.stairs.legend.whole', (x: number) => rectangle(x, y - 10, 22, 11, colours.levels[2].bar, { stroke: paint(colours.accentDark), 'stroke-width': 0.6 })],
    ['figure.stairs.legend.part', (x: number) => `${rectangle(x, y - 10, 22, 11, colours.surface, { stroke: paint(colours.muted), 'stroke-width': 0.8, 'stroke-dasharray': '2 2' })}${rectangle(x, y - 5, 22, 6, colours.tint, { stroke: paint(colours.muted), 'stroke-width': 0.6 })}`],
    ['figure.maturity.legend.target', (x: number) => line(x, y - 4, x + 22, y - 4, colours.ink, 3)],
    ['figure.stairs.legend.numbers', (x: number) => textElement(x, y, '3/5', { size: 11, colour: colours.ink })],
  ] as const;
  const parts: string[] = [];
  let x = left;
  for (const [key, sample] of samples) {
    const text = translate(language, key);
    parts.push(sample(x), textElement(x + 28, y, text, { size: 11, colour: colours.muted }));
    x += 28 + textWidth(text, 11) + 16;
  }
  return parts;
}
