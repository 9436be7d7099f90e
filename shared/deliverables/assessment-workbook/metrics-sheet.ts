import type { Metric } from '../../model/entities/metric';
import { practicesOfMetric, readMetric } from '../../practices/results/metrics';
import { choiceLabel, day, nameOf, type DeliverableContext } from '../context';
import { metricValueText } from '../figures/metric-line';
import type { TableSheet } from '../sheet';
import { plainColumn, type RecordColumn } from './field-columns';
import { sheetOf } from './registers';

/** The metrics with formula, owner, last two values and trend, and all values; undefined when there is none. */
export function describeMetricsSheet(context: DeliverableContext): TableSheet | undefined {
  const { lists, t } = context;
  return lists.metric.length === 0 ? undefined : sheetOf('metrics', t('workbook.metrics'), 1, metricColumns(context), lists.metric);
}

function metricColumns(context: DeliverableContext): readonly RecordColumn<Metric>[] {
  const { t } = context;
  return [
    plainColumn(t('field.metric.title'), 'text', ({ title }) => title),
    plainColumn(t('field.metric.practices'), 'text', (metric) => practicesOfMetric(metric).join(', ')),
    plainColumn(t('field.metric.formula'), 'long', ({ formula }) => formula ?? null),
    plainColumn(t('field.metric.unit'), 'text', ({ unit }) => unit ?? null),
    plainColumn(t('field.metric.direction'), 'text', ({ direction }) => choiceLabel(context, 'metricDirection', direction)),
    plainColumn(t('field.metric.target'), 'number', ({ target }) => target ?? null),
    plainColumn(t('field.metric.ownerId'), 'text', ({ ownerId }) => nameOf(context, ownerId)),
    plainColumn(t('report.metrics.previous'), 'number', (metric) => readMetric(metric).previous?.value ?? null),
    plainColumn(t('report.metrics.last'), 'number', (metric) => readMetric(metric).last?.value ?? null),
    plainColumn(t('workbook.metrics.lastUntil'), 'date', (metric) => readMetric(metric).last?.until ?? null),
    plainColumn(t('workbook.metrics.change'), 'number', (metric) => readMetric(metric).change ?? null),
    plainColumn(t('report.metrics.trend'), 'text', (metric) => {
      const { trend } = readMetric(metric);
      return trend === undefined ? null : t(`report.trend.${trend}`);
    }),
    plainColumn(t('workbook.metrics.periods'), 'long', (metric) => periods(context, metric)),
    plainColumn(t('field.metric.consequence'), 'long', ({ consequence }) => consequence ?? null),
    plainColumn(t('field.metric.notes'), 'long', ({ notes }) => notes ?? null),
  ];
}

/** One period a line: "1 Jan 2026 – 31 Mar 2026: 61 % (remark)". */
function periods(context: DeliverableContext, metric: Metric): string {
  return readMetric(metric)
    .values.map(({ from, until, value, remark }) => {
      const period = from === undefined ? day(context, until) : `${day(context, from)} – ${day(context, until)}`;
      return `${period}: ${metricValueText(context.language, value, metric.unit)}${remark === undefined ? '' : ` (${remark})`}`;
    })
    .join('\n');
}
