import type { ReactNode } from 'react';
import type { Rating } from '../../../shared/model/entities/rating';
import { getRecord, listOf } from '../../../shared/model/model';
import { practiceTextIn } from '../../../shared/practices/client';
import { metricsOfPractice } from '../../../shared/practices/results/metrics';
import { useApp } from '../../commands/app-context';
import { roomForType } from '../../store/record-rooms';
import { useTranslate, useUi } from '../../store/stores';
import { Button, IconButton, MenuButton, XIcon } from '../../ui';
import { useDeskModel } from './desk-model';
import type { PracticeEdits } from './use-practice-edits';

interface MetricProps {
  readonly practiceId: string;
  readonly own: Rating | undefined;
  readonly edits: PracticeEdits;
}

/** The two ways to a metric: take one that exists, those that speak of the practice first, or begin one. */
export function MetricAnswers({ practiceId, own, edits }: MetricProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useDeskModel();
  const linked = own?.metricIds ?? [];
  const offered = listOf(model, 'metric').filter(({ id }) => !linked.includes(id));
  const speaks = metricsOfPractice(model, practiceId).filter((metric) => offered.includes(metric));
  const groups = [
    { id: 'speaks', title: translate('practices.metric.speaks'), entries: speaks.map(({ id, title }) => ({ id, title })) },
    { id: 'others', title: translate('practices.metric.others'), entries: offered.filter((metric) => !speaks.includes(metric)).map(({ id, title }) => ({ id, title })) },
  ].filter(({ entries }) => entries.length > 0);
  const title = translate('practices.metric.newTitle', { practice: practiceTextIn(model, language, practiceId).title });
  return (
    <>
      {groups.length === 0 ? null : (
        <MenuButton label={translate('practices.metric.choose')} groups={groups} onAction={(id) => edits.setMetrics(practiceId, [...linked, id])} />
      )}
      <Button size="small" onPress={() => edits.createMetric(practiceId, title.slice(0, 200))}>
        {translate('practices.metric.create')}
      </Button>
    </>
  );
}

/** The metrics a rating rests on, with how many periods they have; pressed, one is opened where its values are kept. */
export function LinkedMetrics({ practiceId, own, edits }: MetricProps): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const model = useDeskModel();
  const ids = own?.metricIds ?? [];
  if (ids.length === 0) return null;
  const room = roomForType('metric');
  return (
    <ul className="zw-practices-metrics" aria-label={translate('practices.metric.title')}>
      {ids.map((id) => {
        const metric = getRecord(model, 'metric', id);
        const title = metric?.title ?? translate('practices.metric.gone');
        return (
          <li key={id}>
            {room === undefined || metric === undefined ? (
              <span>{title}</span>
            ) : (
              <button type="button" className="zw-practices-link" onClick={() => ui.go(room, id)}>
                {title}
              </button>
            )}
            <span className="zw-muted">{translate('practices.metric.periods', { count: metric?.values?.length ?? 0 })}</span>
            <IconButton
              size="small"
              label={translate('practices.metric.unlink', { title })}
              icon={<XIcon aria-hidden />}
              onPress={() => edits.setMetrics(practiceId, ids.filter((other) => other !== id))}
            />
          </li>
        );
      })}
    </ul>
  );
}
