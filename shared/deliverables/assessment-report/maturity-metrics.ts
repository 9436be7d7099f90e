import type { Metric } from '../../model/entities/metric';
import { practicesOfMetric, readMetric } from '../../practices/results/metrics';
import { day, nameOf, type DeliverableContext } from '../context';
import type { Cell, FlowBlock, TableBlock } from '../document';
import { drawMetricPanels, metricValueText } from '../figures/metric-line';
import { bold, fillSpans, muted, reference } from '../inline';
import { figureBlock } from './figure-block';

/** The figures the plant keeps about its practices: formula, last two values, trend, owner, what followed; and their course. */
export function describeMetrics(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists, language } = context;
  const metrics = lists.metric;
  if (metrics.length === 0) return [];
  const figure = drawMetricPanels(metrics, language);
  const table: TableBlock = {
    kind: 'table',
    id: 'table.metrics',
    caption: t('report.metrics.caption'),
    columns: [
      { title: t('report.metrics.metric'), share: 38 },
      { title: t('report.metrics.previous'), share: 12, align: 'right' },
      { title: t('report.metrics.last'), share: 12, align: 'right' },
      { title: t('report.metrics.trend'), share: 12 },
      { title: t('report.metrics.followed'), share: 26 },
    ],
    rows: metrics.map((metric) => metricRow(context, metric)),
  };
  return [
    { kind: 'heading', level: 2, text: t('report.metrics.title') },
    { kind: 'paragraph', text: fillSpans(t('report.metrics.text', { count: metrics.length }), { table: reference('table.metrics') }) },
    table,
    ...(figure === undefined ? [] : [figureBlock(figure, { id: 'figure.metrics', caption: t('figure.metric.title') })]),
  ];
}

function metricRow(context: DeliverableContext, metric: Metric): readonly Cell[] {
  const { t, language } = context;
  const { last, previous, trend, isAtTarget } = readMetric(metric);
  const value = (entry: typeof last): Cell => (entry === undefined ? '–' : [metricValueText(language, entry.value, metric.unit), muted(`\n${day(context, entry.until)}`)]);
  const practices = practicesOfMetric(metric).join(', ');
  const target = metric.target === undefined ? '' : `${t('field.metric.target')}: ${metricValueText(language, metric.target, metric.unit)}`;
  const facts = [practices, target].filter((part) => part !== '').join(' · ');
  const owner = nameOf(context, metric.ownerId);
  return [
    [bold(metric.title), ...(metric.formula === undefined ? [] : [`\n${metric.formula}`]), ...(facts === '' ? [] : [muted(`\n${facts}`)])],
    value(previous),
    value(last),
    [trend === undefined ? '–' : t(`report.trend.${trend}`), ...(isAtTarget === undefined ? [] : [muted(`\n${t(isAtTarget ? 'metrics.atTarget' : 'metrics.offTarget')}`)])],
    [...(owner === '' ? [] : [bold(owner)]), ...(metric.consequence === undefined ? [] : [`${owner === '' ? '' : '\n'}${metric.consequence}`])],
  ];
}
