import { formatPercent } from '../../i18n/format';
import { domainTitle, levelText } from '../../practices/catalog';
import { valueOfLevel } from '../../practices/rating';
import { sumConfidence } from '../../practices/results/confidence';
import { heatMapOf, type HeatMap } from '../../practices/results/heat-map';
import { listLiftAdvice, type LiftAdvice } from '../../practices/results/lift-advice';
import { resultOf, type MaturityResult } from '../../practices/results/result';
import type { DeliverableContext } from '../context';
import type { Cell, FlowBlock, TableBlock } from '../document';
import { drawConfidenceBars } from '../figures/confidence-bars';
import { drawMaturityHeatMap } from '../figures/maturity-heat-map';
import { drawMaturityRadar } from '../figures/maturity-radar';
import { drawMaturityStairs } from '../figures/maturity-stairs';
import { fillSpans, muted, reference } from '../inline';
import { figureBlock } from './figure-block';
import { describeMetrics } from './maturity-metrics';

/** What lies behind the levels: steps, what would lift a domain, places, evidence, and the metrics. */
export function describeMaturityResults(context: DeliverableContext): readonly FlowBlock[] {
  const result = resultOf(context.model);
  return [
    ...describeStairs(context, result),
    ...describeLift(context, result),
    ...describePlaces(context),
    ...describeConfidence(context, result),
    ...describeMetrics(context),
  ];
}

function describeStairs(context: DeliverableContext, { stairs, score }: MaturityResult): readonly FlowBlock[] {
  const { t, language } = context;
  const figure = drawMaturityStairs({ stairs, domains: score.domains }, language);
  return [
    { kind: 'heading', level: 2, text: t('report.maturity.stairs') },
    { kind: 'paragraph', text: fillSpans(t('report.maturity.stairsText'), { figure: reference('figure.stairs') }) },
    figureBlock(figure, { id: 'figure.stairs', caption: t('figure.stairs.title'), source: t('report.source.ratings') }),
    ...describeRadar(context, score),
  ];
}

/** All domains at one look, beside their targets; nothing while no level is known. */
function describeRadar({ t, language }: DeliverableContext, score: MaturityResult['score']): readonly FlowBlock[] {
  if (score.domains.every((domain) => domain.mean === null)) return [];
  return [
    { kind: 'paragraph', text: fillSpans(t('report.maturity.radarText'), { figure: reference('figure.radar') }) },
    figureBlock(drawMaturityRadar(score, language), { id: 'figure.radar', caption: t('figure.radar.title'), source: t('report.source.ratings'), widthShare: 0.85 }),
  ];
}

function describePlaces({ t, model, language }: DeliverableContext): readonly FlowBlock[] {
  const map = withOwnRatings(heatMapOf(model, language));
  if (map.columns.length < 2) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.maturity.places') },
    { kind: 'paragraph', text: fillSpans(t('report.maturity.placesText'), { figure: reference('figure.heat') }) },
    figureBlock(drawMaturityHeatMap(map, language), { id: 'figure.heat', caption: t('figure.heat.title'), source: t('report.source.ratings') }),
  ];
}

/** The domains that were rated at a place at all: in the others every place has the level of the whole. */
function withOwnRatings({ domains, columns }: HeatMap): HeatMap {
  const kept = domains.map((_, row) => columns.slice(1).some(({ cells }) => (cells[row]?.own ?? 0) > 0));
  return { domains: domains.filter((_, row) => kept[row]), columns: columns.map((column) => ({ ...column, cells: column.cells.filter((_, row) => kept[row]) })) };
}

function describeConfidence({ t, language }: DeliverableContext, { confidence }: MaturityResult): readonly FlowBlock[] {
  const { rated, share } = sumConfidence(confidence);
  if (share === null) return [];
  return [
    { kind: 'heading', level: 2, text: t('report.maturity.confidence') },
    { kind: 'paragraph', text: fillSpans(t('report.maturity.confidenceText', { rated, share: formatPercent(language, share) }), { figure: reference('figure.confidence') }) },
    figureBlock(drawConfidenceBars(confidence, language), { id: 'figure.confidence', caption: t('figure.confidence.title'), source: t('report.source.ratings') }),
  ];
}

/** More practices than these are counted instead of named. */
const mostPractices = 5;

function describeLift(context: DeliverableContext, result: MaturityResult): readonly FlowBlock[] {
  const { t, model, language, options } = context;
  const advice = listLiftAdvice(model, result, language, options.guide).filter(({ from, target }) => target !== null && from < target);
  if (advice.length === 0) return [];
  let next = 0;
  const headRows = advice.map(({ raise }) => {
    const row = next;
    next += 1 + Math.min(raise.length, mostPractices + 1);
    return row;
  });
  const table: TableBlock = {
    kind: 'table',
    id: 'table.lift',
    caption: t('report.maturity.lift.caption'),
    columns: [
      { title: t('report.column.code'), share: 11, mono: true },
      { title: t('report.column.practice'), share: 32 },
      { title: t('report.maturity.lift.first'), share: 57 },
    ],
    rows: advice.flatMap((each) => liftRows(context, each)),
    headRows,
  };
  return [
    { kind: 'heading', level: 2, text: t('report.maturity.lift') },
    { kind: 'paragraph', text: fillSpans(t('report.maturity.liftText'), { table: reference('table.lift') }) },
    table,
  ];
}

function liftRows({ t, language }: DeliverableContext, { domain, from, to, target, raise }: LiftAdvice): readonly (readonly Cell[])[] {
  const word = (level: LiftAdvice['from']): string => levelText(language, valueOfLevel(level)).short;
  const step = t('results.lift.step', { from: word(from), to: word(to) });
  const head: readonly Cell[] = [
    { text: domain.length > 6 ? '' : domain, fill: 'muted', bold: true },
    { text: domainTitle(language, domain), fill: 'muted', bold: true },
    { text: target === null ? step : [step, muted(` · ${t('results.lift.target', { target: word(target) })}`)], fill: 'muted' },
  ];
  const more = raise.length - mostPractices;
  return [
    head,
    ...raise.slice(0, mostPractices).map(({ id, title, firstMeasure }): readonly Cell[] => [id, title, firstMeasure ?? '–']),
    ...(more > 0 ? [['', [muted(t('report.maturity.lift.more', { count: more }))], ''] satisfies readonly Cell[]] : []),
  ];
}
