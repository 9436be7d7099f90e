import { formatDate } from '../../i18n/format';
import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { fitText, textWidth } from '../../network/text-fit';
import { paper, toneLooks } from '../palette';
import { drawing, element, line, rectangle, textElement, type DrawnFigure } from './svg';
import { daysOf, ticksOf, type Tick } from './time-axis';

/** The three kinds of work in time; each has a shape and a colour. */
export type RoadmapPhase = 'now' | 'nextOutage' | 'project' | 'none';

export interface RoadmapItem {
  readonly code: string;
  readonly title: string;
  /** Calendar date; undefined for work without a date. */
  readonly dueOn: string | undefined;
  /** Agreed work is filled, proposed work is drawn as an outline. */
  readonly isAgreed: boolean;
}

export interface RoadmapGroup {
  readonly phase: RoadmapPhase;
  readonly title: string;
  readonly items: readonly RoadmapItem[];
}

export interface RoadmapOutage {
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

export interface Roadmap {
  /** Calendar date of the report: the line "today". */
  readonly today: string;
  readonly groups: readonly RoadmapGroup[];
  readonly outages: readonly RoadmapOutage[];
}

const widthPx = 720;
const codeWidth = 42;
const labelWidth = 300;
const dateWidth = 74;
const left = labelWidth + 10;
const right = widthPx - dateWidth;
const rowHeight = 21;
const headHeight = 25;
const textSize = 11.5;
const smallSize = 10.5;
const outageLine = 15;

const phaseColours: Readonly<Record<RoadmapPhase, string>> = {
  now: paper.accentDark,
  nextOutage: toneLooks.medium.strong,
  project: toneLooks.low.strong,
  none: paper.muted,
};

interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly placeOf: (date: string) => number;
  readonly language: Language;
}

/** Measures by phase on a time axis: when each is due, and in which planned outages work on the plant is possible. */
export function drawRoadmap(roadmap: Roadmap, language: Language): DrawnFigure {
  const groups = roadmap.groups.filter(({ items }) => items.length > 0);
  const days = groups.flatMap(({ items }) => items.flatMap(({ dueOn }) => (dueOn === undefined ? [] : [daysOf(dueOn)])));
  const ticks = ticksOf(Math.min(daysOf(roadmap.today), ...days), Math.max(daysOf(roadmap.today), ...days), language);
  const first = ticks[0]?.day ?? 0;
  const last = ticks.at(-1)?.day ?? 1;
  const placeOf = (date: string): number => left + ((daysOf(date) - first) / Math.max(1, last - first)) * (right - left);
  const outages = roadmap.outages.filter(({ from, until }) => daysOf(until) >= first && daysOf(from) <= last);
  const top = 34 + outages.length * outageLine;
  const rows = groups.reduce((sum, { items }) => sum + headHeight + items.length * rowHeight, 0);
  const frame: Frame = { top, bottom: top + rows, placeOf, language };
  const heightPx = frame.bottom + 36;
  const title = translate(language, 'figure.roadmap.title');
  const parts = [
    ...drawAxis(ticks, frame, (day) => left + ((day - first) / Math.max(1, last - first)) * (right - left)),
    ...outages.flatMap((outage, index) => drawOutage(outage, index, frame, { first: left, last: right })),
    ...drawToday(roadmap.today, frame),
    ...drawGroups(groups, roadmap.today, frame),
    ...drawLegend(groups, heightPx - 10, language),
  ];
  return { svg: drawing(widthPx, heightPx, title, parts), widthPx, heightPx, alternativeText: describe(groups, outages.length, language) };
}

/** A band over all rows; the names stand one below the other above them. */
function drawOutage(outage: RoadmapOutage, index: number, frame: Frame, edges: { readonly first: number; readonly last: number }): readonly string[] {
  const from = Math.max(edges.first, frame.placeOf(outage.from));
  const until = Math.min(edges.last, frame.placeOf(outage.until));
  const width = Math.max(4, until - from);
  const y = 28 + index * outageLine + 8;
  const isLate = from > (edges.first + edges.last) / 2;
  const nameWidth = textWidth(outage.name, smallSize) + 4;
  return [
    rectangle(from, y - 4, width, frame.bottom - y + 4, toneLooks.medium.fill),
    rectangle(isLate ? from - 4 - nameWidth : from + width + 2, y - 7, nameWidth + 2, 13, paper.white),
    textElement(isLate ? from - 4 : from + width + 4, y + 3, outage.name, { size: smallSize, colour: toneLooks.medium.text, anchor: isLate ? 'end' : 'start' }),
  ];
}

function drawAxis(ticks: readonly Tick[], frame: Frame, placeOfDay: (day: number) => number): readonly string[] {
  const parts = ticks.flatMap((tick, index) => {
    const x = placeOfDay(tick.day);
    const next = ticks[index + 1];
    const lines = [line(x, 24, x, frame.bottom, paper.hairline, tick.year === '' ? 0.6 : 1)];
    if (next === undefined) return lines;
    lines.push(textElement((x + placeOfDay(next.day)) / 2, 21, tick.label, { size: smallSize, anchor: 'middle', colour: paper.muted }));
    if (tick.year !== '') lines.push(textElement(x + 2, 9, tick.year, { size: smallSize, bold: true, colour: paper.accentDark }));
    return lines;
  });
  return [...parts, textElement(widthPx, 21, translate(frame.language, 'figure.roadmap.due'), { size: smallSize, anchor: 'end', colour: paper.muted })];
}

function drawToday(today: string, frame: Frame): readonly string[] {
  const x = frame.placeOf(today);
  return [
    line(x, 24, x, frame.bottom, paper.ink, 1.6),
    textElement(x, frame.bottom + 11, translate(frame.language, 'figure.roadmap.today'), { size: smallSize, bold: true, anchor: 'middle' }),
  ];
}

function drawGroups(groups: readonly RoadmapGroup[], today: string, frame: Frame): readonly string[] {
  const parts: string[] = [];
  let y = frame.top;
  for (const group of groups) {
    parts.push(line(0, y, widthPx, y, paper.hairline, 1), textElement(0, y + 17, group.title, { size: 12.5, bold: true, colour: paper.accentDark }));
    y += headHeight;
    for (const item of group.items) {
      parts.push(...drawItem(item, group.phase, y + rowHeight / 2, today, frame));
      y += rowHeight;
    }
  }
  return parts;
}

function drawItem(item: RoadmapItem, phase: RoadmapPhase, y: number, today: string, { placeOf, language }: Frame): readonly string[] {
  const title = fitText(item.title, labelWidth - codeWidth, textSize);
  const isLate = item.dueOn !== undefined && item.dueOn < today;
  const due = item.dueOn === undefined ? translate(language, 'figure.roadmap.noDate') : formatDate(language, item.dueOn);
  const parts = [
    textElement(0, y + 4, item.code, { size: smallSize, colour: paper.muted }),
    textElement(codeWidth, y + 4, title, { size: textSize }),
    textElement(widthPx, y + 4, due, { size: smallSize, anchor: 'end', bold: isLate, colour: isLate ? toneLooks.critical.strong : paper.ink }),
  ];
  if (item.dueOn === undefined) return parts;
  const x = placeOf(item.dueOn);
  const start = Math.max(left, Math.min(placeOf(today), x));
  if (x > start) parts.push(line(start, y, x, y, phaseColours[phase], 2, item.isAgreed ? {} : { 'stroke-dasharray': '3 3' }));
  return [...parts, mark(phase, x, y, item.isAgreed)];
}

/** Square, diamond, circle: the phases are told apart in grey print. */
function mark(phase: RoadmapPhase, x: number, y: number, isFilled: boolean): string {
  const colour = `#${phaseColours[phase]}`;
  const look = { fill: isFilled ? colour : `#${paper.white}`, stroke: colour, 'stroke-width': 1.8 };
  if (phase === 'now') return element('rect', { x: x - 5, y: y - 5, width: 10, height: 10, ...look });
  if (phase === 'nextOutage') return element('path', { d: `M${round(x)} ${round(y - 7)}l7 7l-7 7l-7 -7z`, ...look });
  return element('circle', { cx: x, cy: y, r: 5.5, ...look });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function drawLegend(groups: readonly RoadmapGroup[], y: number, language: Language): readonly string[] {
  const parts: string[] = [];
  let x = 7;
  const add = (drawn: string, text: string): void => {
    parts.push(drawn, textElement(x + 13, y, text, { size: smallSize, colour: paper.muted }));
    x += 13 + textWidth(text, smallSize) + 24;
  };
  for (const { phase, title } of groups) add(mark(phase, x, y - 4, true), title);
  if (groups.some(({ items }) => items.some(({ isAgreed }) => !isAgreed))) add(mark('project', x, y - 4, false), translate(language, 'figure.roadmap.proposed'));
  add(rectangle(x - 6, y - 10, 14, 12, toneLooks.medium.fill), translate(language, 'figure.roadmap.outage'));
  return parts;
}

function describe(groups: readonly RoadmapGroup[], outages: number, language: Language): string {
  const phases = groups.map(({ title, items }) => `${title}: ${items.length}`).join(', ');
  return translate(language, 'figure.roadmap.description', { phases, outages });
}
