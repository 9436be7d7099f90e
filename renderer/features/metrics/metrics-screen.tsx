import { useMemo, type ReactNode } from 'react';
import type { LooseRecord } from '../../../shared/model/entity';
import type { Metric } from '../../../shared/model/entities/metric';
import { getRecord } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { practicesOfMetric, readMetric } from '../../../shared/practices/results/metrics';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useApp } from '../../commands/app-context';
import { useStores, useTranslate, useUi } from '../../store/stores';
import { Badge, Button, GaugeIcon } from '../../ui';
import { MetricDetail } from './metric-detail';
import { lastTwoText, trendText, trendTone } from './metric-words';
import './metrics.css';

const drawnElsewhere = ['values', 'practices'];

/** The register of figures: formula, owner, last two values, and the practices they speak of. */
export function MetricsScreen(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const columns = useColumns();
  return (
    <Register
      type="metric"
      title={translate('metrics.title')}
      columns={columns}
      leaveOut={drawnElsewhere}
      detail={detailOf}
      actions={
        <Button icon={<GaugeIcon aria-hidden />} onPress={() => ui.go('results')}>
          {translate('results.title')}
        </Button>
      }
      empty={{ title: translate('metrics.empty.title'), text: translate('metrics.empty.text') }}
    />
  );
}

function detailOf(record: AnyRecord): ReactNode {
  return record.type === 'metric' ? <MetricDetail metric={record} /> : null;
}

function useColumns(): readonly RegisterColumn[] {
  const language = useUi((state) => state.language);
  const { project } = useStores();
  return useMemo(() => {
    const metricOf = (row: LooseRecord): Metric | undefined => getRecord(project.state.getState().model, 'metric', row.id);
    const textOf = (row: LooseRecord, say: (metric: Metric) => string): string => {
      const metric = metricOf(row);
      return metric === undefined ? '' : say(metric);
    };
    const trend = (row: LooseRecord): string => textOf(row, (metric) => trendText(language, readMetric(metric)));
    return [
      { field: 'title', width: 250, grow: true, pinned: true },
      { field: 'values', width: 150, computed: { headerKey: 'metrics.column.lastTwo', value: (row) => textOf(row, (metric) => lastTwoText(language, metric)) } },
      {
        field: 'consequence',
        width: 140,
        computed: {
          headerKey: 'metrics.column.trend',
          value: trend,
          render: (row) => {
            const words = trend(row);
            const metric = metricOf(row);
            return words === '' || metric === undefined ? null : <Badge tone={trendTone(readMetric(metric).trend)}>{words}</Badge>;
          },
        },
      },
      { field: 'target', width: 90 },
      { field: 'ownerId', width: 160 },
      { field: 'practices', width: 140, computed: { headerKey: 'field.metric.practices', value: (row) => textOf(row, (metric) => practicesOfMetric(metric).join(', ')) } },
      { field: 'formula', width: 320, isHidden: true },
    ];
  }, [language, project]);
}
