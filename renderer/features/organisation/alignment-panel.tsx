import type { ReactNode } from 'react';
import { formatDate, formatNumber } from '../../../shared/i18n/format';
import { alignment } from '../../../shared/model/entities/alignment';
import type { Metric } from '../../../shared/model/entities/metric';
import { patchAlignment, type AlignmentRow } from '../../../shared/organisation/alignment';
import { practiceText } from '../../../shared/practices/catalog';
import { valueOfLevel, levelOf, type RatingState } from '../../../shared/practices/rating';
import { useApp } from '../../commands/app-context';
import { FieldEditor } from '../../records/field-editor';
import { useTranslate, useUi } from '../../store/stores';
import { Panel, PanelSection } from '../../ui';

const fields = ['state', 'document', 'implementation', 'otDocument', 'gap', 'ownerId', 'reviewOn', 'notes'] as const;

/** One process: its rule, what production does, and what the catalogue and the metrics say of it. */
export function AlignmentPanel({ row }: { readonly row: AlignmentRow }): ReactNode {
  const translate = useTranslate();
  const { project, ui } = useApp();
  const { process, record, practices, metrics } = row;
  const title = translate(`choice.alignmentProcess.${process}`);
  const write = (field: (typeof fields)[number], value: unknown): void => {
    const change = patchAlignment(project.state.getState().model, process, { [field]: value });
    const result = project.commit(change, { origin: 'user', label: { key: 'organisation.change.alignment', parameters: { process: title } } });
    if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'organisation.refused' });
  };
  return (
    <Panel label={translate('organisation.alignment.panel')} kicker={translate('organisation.alignment.process')} title={title}>
      <PanelSection title={translate('organisation.alignment.rules')}>
        <div className="zw-organisation-form">
          {fields.map((field) => (
            <FieldEditor key={field} label={translate(`field.alignment.${field}`)} field={alignment.fields[field]} value={record?.[field]} onCommit={(value) => write(field, value)} />
          ))}
        </div>
      </PanelSection>
      <PanelSection title={translate('organisation.alignment.practices')}>
        <ul className="zw-organisation-practices">
          {practices.map(({ id, state }) => (
            <PracticeLine key={id} id={id} state={state} />
          ))}
        </ul>
      </PanelSection>
      <PanelSection title={translate('organisation.alignment.metrics')}>
        {metrics.length === 0 ? <p className="zw-muted">{translate('organisation.alignment.metrics.none')}</p> : metrics.map((metric) => <MetricLine key={metric.id} metric={metric} />)}
      </PanelSection>
    </Panel>
  );
}

function PracticeLine({ id, state }: { readonly id: string; readonly state: RatingState }): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const language = useUi((store) => store.language);
  const level = levelOf(state);
  const words = state === 'notRated' ? translate('organisation.alignment.notRated') : level === undefined || level === 0 ? translate(`choice.ratingValue.${state}`) : valueOfLevel(level).toUpperCase();
  return (
    <li>
      <button type="button" onClick={() => ui.go('practices', `rating:${id}`)}>
        <span className="zw-mono">{id}</span>
        <span>{practiceText(language, id).title}</span>
        <span className="zw-muted">{words}</span>
      </button>
    </li>
  );
}

function MetricLine({ metric }: { readonly metric: Metric }): ReactNode {
  const translate = useTranslate();
  const language = useUi((store) => store.language);
  const last = [...(metric.values ?? [])].sort((first, second) => (first.until < second.until ? 1 : -1))[0];
  return (
    <p>
      <strong>{metric.title}</strong>
      <br />
      <span className="zw-muted">
        {last === undefined
          ? translate('organisation.alignment.metric.noValue')
          : translate('organisation.alignment.metric.value', { value: formatNumber(language, last.value), unit: metric.unit ?? '', until: formatDate(language, last.until) })}
      </span>
    </p>
  );
}
