import { useState, type ReactNode } from 'react';
import type { Metric } from '../../../shared/model/entities/metric';
import type { Change } from '../../../shared/model/change';
import type { Model } from '../../../shared/model/model';
import { domainsOf, practiceTextIn } from '../../../shared/practices/client';
import { hasTwoPeriods } from '../../../shared/practices/guard-rails';
import { dropAsEvidence, isMetricEvidence, setMetricPractices, takeAsEvidence } from '../../../shared/practices/results/metric-edits';
import { practicesOfMetric } from '../../../shared/practices/results/metrics';
import { useApp } from '../../commands/app-context';
import { useEdit } from '../../records/use-edit';
import { useModel, useStores, useTranslate, useUi } from '../../store/stores';
import { Button, ComboBox, IconButton, PanelSection, PlusIcon, Switch, XIcon } from '../../ui';

/** The practices a metric speaks of; for each, whether the organisation's rating rests on it. */
export function PracticeLinks({ metric }: { readonly metric: Metric }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { ui } = useApp();
  const model = useModel();
  const { project } = useStores();
  const editMetric = useEdit('metric');
  const editRating = useEdit('rating');
  const present = (): Model => project.state.getState().model;
  const practices = practicesOfMetric(metric);
  const [picked, pick] = useState<string | null>(null);
  const setPractices = (ids: readonly string[]): boolean => editMetric('edit', setMetricPractices(present(), metric.id, ids));
  const rest = (practice: string, isEvidence: boolean): boolean => {
    const { author } = ui.getState();
    const change: Change = isEvidence ? takeAsEvidence(present(), metric.id, { practice, author }) : dropAsEvidence(present(), metric.id, practice);
    return editRating('edit', change);
  };
  const options = domainsOf(model)
    .flatMap((domain) => domain.practices)
    .filter(({ id }) => !practices.includes(id))
    .map(({ id }) => ({ id, title: `${id} ${practiceTextIn(model, language, id).title}` }));
  return (
    <PanelSection title={translate('field.metric.practices')}>
      <ul className="zw-metrics-practices">
        {practices.map((id) => (
          <li key={id}>
            <div className="zw-metrics-practice">
              <button type="button" className="zw-metrics-link" onClick={() => ui.go('practices', `rating:${id}`)}>
                <span className="zw-mono">{id}</span> {practiceTextIn(model, language, id).title}
              </button>
              <IconButton size="small" label={translate('metrics.practice.remove', { practice: id })} icon={<XIcon aria-hidden />} onPress={() => setPractices(practices.filter((other) => other !== id))} />
            </div>
            <Switch isSelected={isMetricEvidence(model, metric.id, id)} onChange={(isOn) => rest(id, isOn)}>
              {translate('metrics.practice.evidence', { practice: id })}
            </Switch>
          </li>
        ))}
      </ul>
      <div className="zw-metrics-add">
        <ComboBox
          label={translate('metrics.practice.add')}
          options={options}
          value={picked}
          placeholder={translate('records.choose')}
          openLabel={translate('records.open-list')}
          emptyText={translate('records.nothing-fits')}
          onChange={pick}
        />
        <Button
          icon={<PlusIcon aria-hidden />}
          isDisabled={picked === null}
          onPress={() => {
            if (picked !== null && setPractices([...practices, picked])) pick(null);
          }}
        >
          {translate('metrics.practice.add.short')}
        </Button>
      </div>
      <p className="zw-muted">{translate(hasTwoPeriods(metric) ? 'metrics.ml4.enough' : 'metrics.ml4.missing')}</p>
    </PanelSection>
  );
}
