import { useMemo, type ReactNode } from 'react';
import { drawMetricLine, metricValueText } from '../../../shared/deliverables/figures/metric-line';
import { assessmentOf } from '../../../shared/model/model';
import type { Metric } from '../../../shared/model/entities/metric';
import { readMetric } from '../../../shared/practices/results/metrics';
import { useApp } from '../../commands/app-context';
import { exportFigure } from '../../commands/export-figure';
import { FigureView } from '../../records/figures/figure-view';
import { screenColours } from '../../records/figures/screen-colours';
import { useStores, useTranslate, useUi } from '../../store/stores';
import { Badge, Button, DownloadIcon, PanelSection } from '../../ui';
import { trendText, trendTone } from './metric-words';
import { PeriodEditor } from './period-editor';
import { PracticeLinks } from './practice-links';

/** Where the figure goes: its line with the target, the values behind it, and the practices it is evidence for. */
export function MetricDetail({ metric }: { readonly metric: Metric }): ReactNode {
  return (
    <div className="zw-metrics-detail">
      <Course metric={metric} />
      <PeriodEditor metric={metric} />
      <PracticeLinks key={metric.id} metric={metric} />
    </div>
  );
}

function Course({ metric }: { readonly metric: Metric }): ReactNode {
  const app = useApp();
  const translate = useTranslate();
  const { project } = useStores();
  const language = useUi((state) => state.language);
  const figure = useMemo(() => drawMetricLine(metric, language, screenColours), [metric, language]);
  const reading = readMetric(metric);
  if (figure === undefined || reading.last === undefined) return <p className="zw-muted">{translate('metrics.noValues')}</p>;
  const save = (format: 'svg' | 'png'): void => {
    const drawn = drawMetricLine(metric, language);
    const assessment = assessmentOf(project.state.getState().model)?.name ?? '';
    if (drawn !== undefined) void exportFigure(app, { svg: drawn.svg, widthPx: drawn.widthPx, names: [assessment, metric.title] }, format);
  };
  const trend = trendText(language, reading);
  return (
    <PanelSection
      title={translate('metrics.course')}
      actions={
        <span className="zw-row">
          {(['svg', 'png'] as const).map((format) => (
            <Button key={format} size="small" variant="quiet" icon={<DownloadIcon aria-hidden />} onPress={() => save(format)}>
              {translate(format === 'svg' ? 'results.save.svg' : 'results.save.png')}
            </Button>
          ))}
        </span>
      }
    >
      <p className="zw-metrics-now">
        <strong>{metricValueText(language, reading.last.value, metric.unit)}</strong>
        {trend === '' ? null : <Badge tone={trendTone(reading.trend)}>{trend}</Badge>}
        {reading.isAtTarget === undefined ? null : <span className="zw-muted">{translate(reading.isAtTarget ? 'metrics.atTarget' : 'metrics.offTarget')}</span>}
      </p>
      <FigureView figure={figure} />
    </PanelSection>
  );
}
