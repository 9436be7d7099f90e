import { formatDate, formatNumber } from '../../i18n/format';
import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { fitText } from '../../network/text-fit';
import { readMetric, type MetricReading } from '../../practices/results/metrics';
import type { Metric } from '../../model/entities/metric';
import { paperColours, type FigureColours } from './colours';
import { drawing, element, line, paint, textElement, type DrawnFigure } from './svg';

const widthPx = 360;
const heightPx = 168;
const left = 16;
const right = widthPx - 72;
const top = 26;
const bottom = heightPx - 34;
/** More points than these are drawn without their values. */
const mostLabels = 6;

/** What the figure of a metric needs of its record. */
export type DrawnMetric = Pick<Metric, 'title' | 'unit' | 'direction' | 'target' | 'values'>;

/** A value with its unit, "48 %"; the unit stands after a blank. */
export function metricValueText(language: Language, value: number, unit: string | undefined): string {
  return unit === undefined || unit === '' ? formatNumber(language, value) : `${formatNumber(language, value)}\u00A0${unit}`;
}

/** The values of a metric period by period as a line, the target dashed. Undefined when there is no value. */
export function drawMetricLine(metric: DrawnMetric, language: Language, colours: FigureColours = paperColours): DrawnFigure | undefined {
  const reading = readMetric(metric);
  if (reading.last === undefined) return undefined;
  return {
    svg: drawing(widthPx, heightPx, metric.title, drawCourse(metric, reading, language, colours), colours.surface),
    widthPx,
    heightPx,
    alternativeText: describe(metric, reading, language),
  };
}

const panelHeight = heightPx + 34;
const panelGap = 16;

/** Several metrics on one sheet, two beside each other, each under its title. Those without a value are left out; undefined when none has one. */
export function drawMetricPanels(metrics: readonly DrawnMetric[], language: Language): DrawnFigure | undefined {
  const drawn = metrics.map((metric) => ({ metric, reading: readMetric(metric) })).filter(({ reading }) => reading.last !== undefined);
  if (drawn.length === 0) return undefined;
  const width = 2 * widthPx + panelGap;
  const height = Math.ceil(drawn.length / 2) * panelHeight;
  const panels = drawn.map(({ metric, reading }, index) =>
    element('g', { transform: `translate(${(index % 2) * (widthPx + panelGap)} ${Math.floor(index / 2) * panelHeight + 22})` }, [
      textElement(0, -6, fitText(metric.unit === undefined ? metric.title : `${metric.title} (${metric.unit})`, widthPx - 8, 12.5, true), { size: 12.5, bold: true, colour: paperColours.ink }),
      ...drawCourse(metric, reading, language, paperColours),
    ]),
  );
  return {
    svg: drawing(width, height, translate(language, 'figure.metric.title'), panels),
    widthPx: width,
    heightPx: height,
    alternativeText: drawn.map(({ metric, reading }) => describe(metric, reading, language)).join(' '),
  };
}

function drawCourse(metric: DrawnMetric, reading: MetricReading, language: Language, colours: FigureColours): readonly string[] {
  const scale = scaleOf(reading, metric.target);
  const points = reading.values.map(({ value }, index, all) => ({ x: all.length === 1 ? (left + right) / 2 : left + (index / (all.length - 1)) * (right - left), y: scale(value), value }));
  return [
    line(left - 8, bottom + 6, right + 8, bottom + 6, colours.hairline),
    ...drawTarget(metric, scale, language, colours),
    element('polyline', { points: points.map(({ x, y }) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' '), fill: 'none', stroke: paint(colours.accent), 'stroke-width': 2 }),
    ...points.flatMap(({ x, y, value }, index) => [
      element('circle', { cx: x, cy: y, r: 4, fill: paint(index === points.length - 1 ? colours.accent : colours.surface), stroke: paint(colours.accent), 'stroke-width': 1.8 }),
      ...(points.length > mostLabels && index < points.length - 1 ? [] : [textElement(x, y - 9, formatNumber(language, value), { size: 12, bold: index === points.length - 1, anchor: 'middle', colour: colours.ink })]),
    ]),
    ...drawPeriods(reading, language, colours),
  ];
}

/** Value to height; the target lies within, and a flat line in the middle. */
function scaleOf({ values }: MetricReading, target: number | undefined): (value: number) => number {
  const all = [...values.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const low = Math.min(...all);
  const span = Math.max(...all) - low;
  return (value) => (span === 0 ? (top + bottom) / 2 : bottom - ((value - low) / span) * (bottom - top));
}

function drawTarget({ target, unit }: DrawnMetric, scale: (value: number) => number, language: Language, colours: FigureColours): readonly string[] {
  if (target === undefined) return [];
  const y = scale(target);
  return [
    line(left - 8, y, right + 8, y, colours.ink, 1.4, { 'stroke-dasharray': '5 3' }),
    textElement(right + 12, y - 1, translate(language, 'figure.maturity.legend.target'), { size: 10.5, colour: colours.muted }),
    textElement(right + 12, y + 11, fitText(metricValueText(language, target, unit), widthPx - right - 14, 10.5), { size: 10.5, colour: colours.muted }),
  ];
}

/** The last days of the first and the last period; all of them would run into each other. */
function drawPeriods({ values }: MetricReading, language: Language, colours: FigureColours): readonly string[] {
  const y = heightPx - 10;
  const [first] = values;
  const last = values.at(-1);
  const look = { size: 10.5, colour: colours.muted } as const;
  if (first === undefined || last === undefined) return [];
  if (values.length === 1) return [textElement((left + right) / 2, y, formatDate(language, last.until), { ...look, anchor: 'middle' })];
  return [textElement(left - 8, y, formatDate(language, first.until), look), textElement(right + 8, y, formatDate(language, last.until), { ...look, anchor: 'end' })];
}

function describe({ title, unit, target }: DrawnMetric, { values }: MetricReading, language: Language): string {
  const list = values.map(({ until, value }) => `${formatDate(language, until)}: ${metricValueText(language, value, unit)}`).join('; ');
  return target === undefined
    ? translate(language, 'figure.metric.description', { title, list })
    : translate(language, 'figure.metric.descriptionTarget', { title, list, target: metricValueText(language, target, unit) });
}
