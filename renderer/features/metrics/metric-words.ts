import { metricValueText } from '../../../shared/deliverables/figures/metric-line';
import { formatDate, formatNumber } from '../../../shared/i18n/format';
import type { Language } from '../../../shared/i18n/message';
import { translate } from '../../../shared/i18n/translate';
import type { Metric } from '../../../shared/model/entities/metric';
import { readMetric, type MetricReading, type MetricValue, type Trend } from '../../../shared/practices/results/metrics';

/** "61 % → 48 %", the last two values; one or a dash where there are fewer. */
export function lastTwoText(language: Language, metric: Metric): string {
  const { last, previous } = readMetric(metric);
  if (last === undefined) return '–';
  const now = metricValueText(language, last.value, metric.unit);
  return previous === undefined ? now : `${formatNumber(language, previous.value)} → ${now}`;
}

/** "−13, better": how far it moved and whether that is good; empty before there are two values. */
export function trendText(language: Language, { change, trend }: MetricReading): string {
  if (change === undefined || trend === undefined) return '';
  const size = formatNumber(language, Math.abs(change));
  const signed = change === 0 ? size : `${change > 0 ? '+' : '−'}${size}`;
  return translate(language, `metrics.trend.${trend}`, { change: signed });
}

/** The tone of a trend; its word says the same. */
export function trendTone(trend: Trend | undefined): 'success' | 'danger' | 'neutral' {
  if (trend === 'better') return 'success';
  return trend === 'worse' ? 'danger' : 'neutral';
}

/** "1 Jan 2026 to 31 Mar 2026". */
export function periodText(language: Language, { from, until }: MetricValue): string {
  const end = formatDate(language, until);
  return from === undefined ? translate(language, 'metrics.period.until', { until: end }) : translate(language, 'metrics.period', { from: formatDate(language, from), until: end });
}
