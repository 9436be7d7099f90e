import { measurePhases } from '../../model/choice-sets';
import type { Measure } from '../../model/entities/measure';
import type { DeliverableContext } from '../context';
import { amount, choiceLabel, codeOf, day, nameOf, namesOf } from '../context';
import type { Block, FlowBlock, TableBlock } from '../document';
import { drawRoadmap } from '../figures/roadmap';
import { byDue, isOpenMeasure } from '../facts';
import { bold, muted } from '../inline';
import { figureBlock } from './figure-block';

/** Measures by phase: at once, in the next outage, as projects. */
export function describeMeasures(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  if (lists.measure.length === 0) return [];
  const open = lists.measure.filter(isOpenMeasure);
  const days = open.reduce((sum, measure) => sum + (measure.effortDays ?? 0), 0);
  const closed = lists.measure.length - open.length;
  const phases = [...measurePhases.values, undefined].map((phase) => ({ phase, measures: lists.measure.filter((measure) => measure.phase === phase) }));
  return [
    { kind: 'heading', level: 1, text: t('report.measures.title'), id: 'chapter.measures' },
    { kind: 'paragraph', text: t(days > 0 ? 'report.measures.textDays' : 'report.measures.text', { count: open.length, days: amount(context, days) }) },
    ...(closed === 0 ? [] : [{ kind: 'paragraph', text: t('report.measures.closed', { count: closed }) } as const]),
    ...roadmap(context, open),
    ...outages(context),
    ...phases.filter(({ measures }) => measures.length > 0).flatMap(({ phase, measures }) => describePhase(context, phase, measures)),
  ];
}

/** More measures than this cannot be read in one drawing: the first ones by date are drawn. */
const mostDrawn = 40;

/** The open measures on a time axis, when at least one has a date. */
function roadmap(context: DeliverableContext, open: readonly Measure[]): readonly FlowBlock[] {
  const { t, lists, language, options } = context;
  if (!open.some(({ dueOn }) => dueOn !== undefined)) return [];
  const drawn = [...open].sort(byDue).slice(0, mostDrawn);
  const groups = [...measurePhases.values, undefined].map((phase) => ({
    phase: phase ?? ('none' as const),
    title: phaseTitle(context, phase),
    items: drawn
      .filter((measure) => measure.phase === phase)
      .map((measure) => ({ code: codeOf(measure) === measure.title ? '' : codeOf(measure), title: measure.title, dueOn: measure.dueOn, isAgreed: measure.state !== undefined && measure.state !== 'proposed' })),
  }));
  const planned = lists.outage.flatMap(({ name, from, until }) => (from === undefined ? [] : [{ name, from, until: until ?? from }]));
  const figure = drawRoadmap({ today: options.date.slice(0, 10), groups, outages: [...planned].sort((first, second) => (first.from < second.from ? -1 : 1)) }, language);
  const source = drawn.length < open.length ? t('report.measures.roadmapPart', { count: drawn.length, total: open.length }) : t('report.source.own');
  return [figureBlock(figure, { id: 'figure.roadmap', caption: t('report.measures.roadmap'), source })];
}

function phaseTitle(context: DeliverableContext, phase: Measure['phase']): string {
  return phase === undefined ? context.t('report.measures.noPhase') : choiceLabel(context, 'measurePhase', phase);
}

function outages(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  const items = [...lists.outage].sort((first, second) => ((first.from ?? '') < (second.from ?? '') ? -1 : 1)).map((outage) =>
    t('report.measures.outage', { name: outage.name, from: day(context, outage.from), until: day(context, outage.until), areas: namesOf(context, outage.areaIds, 4) }),
  );
  return items.length === 0 ? [] : [{ kind: 'paragraph', text: t('report.measures.outages'), keepWithNext: true }, { kind: 'list', ordered: false, items }];
}

function describePhase(context: DeliverableContext, phase: Measure['phase'], measures: readonly Measure[]): readonly FlowBlock[] {
  const { t } = context;
  const title = phaseTitle(context, phase);
  const table: TableBlock = {
    kind: 'table',
    id: `table.measures.${phase ?? 'none'}`,
    caption: t('report.measures.caption', { phase: title }),
    columns: [
      { title: t('report.column.code'), share: 9, mono: true },
      { title: t('report.column.measure'), share: 50 },
      { title: t('report.column.serves'), share: 15 },
      { title: t('report.column.effort'), share: 12 },
      { title: t('report.column.ownerDue'), share: 19 },
      { title: t('field.measure.state'), share: 17 },
    ],
    rows: [...measures].sort(openFirst).map((measure) => [
      codeOf(measure) === measure.title ? '' : codeOf(measure),
      [bold(measure.title), ...(measure.effect === undefined ? [] : [`\n${measure.effect}`]), ...needs(context, measure)],
      namesOf(context, [...(measure.riskIds ?? []), ...(measure.requirementIds ?? []), ...(measure.findingIds ?? [])], 5),
      [choiceLabel(context, 'effort', measure.effort), ...(measure.effortDays === undefined ? [] : [muted(`\n${t('report.measures.days', { count: measure.effortDays })}`)])],
      [measure.owner ?? '–', ...(measure.dueOn === undefined ? [] : [muted(`\n${day(context, measure.dueOn)}`)])],
      choiceLabel(context, 'measureState', measure.state) || '–',
    ]),
  };
  return [{ kind: 'heading', level: 2, text: title }, table];
}

function openFirst(first: Measure, second: Measure): number {
  return Number(isOpenMeasure(second)) - Number(isOpenMeasure(first)) || byDue(first, second);
}

function needs(context: DeliverableContext, measure: Measure) {
  const list = (measure.needs ?? []).map((need) => choiceLabel(context, 'measureNeed', need));
  if (measure.outageId !== undefined) list.push(nameOf(context, measure.outageId));
  return list.length === 0 ? [] : [muted(`\n${context.t('report.measures.needs', { list: list.join(', ') })}`)];
}
