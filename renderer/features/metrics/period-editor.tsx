import { useState, type ReactNode } from 'react';
import type { Metric } from '../../../shared/model/entities/metric';
import { addPeriod, changePeriod, removePeriod, type PeriodFields } from '../../../shared/practices/results/metric-edits';
import { readMetric } from '../../../shared/practices/results/metrics';
import { useApp } from '../../commands/app-context';
import { useEdit } from '../../records/use-edit';
import { useStores, useTranslate, useUi } from '../../store/stores';
import { Button, DateField, IconButton, NumberField, PanelSection, PlusIcon, TextField, Trash2Icon } from '../../ui';
import { periodText } from './metric-words';

/** The values period by period, the newest first, and a line for the next one. */
export function PeriodEditor({ metric }: { readonly metric: Metric }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const edit = useEdit('metric');
  const { project } = useStores();
  const present = (): ReturnType<typeof project.state.getState>['model'] => project.state.getState().model;
  return (
    <PanelSection title={translate('field.metric.values')}>
      <NewPeriod key={metric.id} metric={metric} />
      <ul className="zw-metrics-periods">
        {[...readMetric(metric).values].reverse().map((entry) => (
          <li key={entry.id} className="zw-metrics-period" aria-label={periodText(language, entry)}>
            <PeriodFieldSet
              fields={entry}
              onChange={(draft) => {
                const fields = completed(draft);
                if (fields !== undefined) edit('edit', changePeriod(present(), metric.id, entry.id, fields));
              }}
            />
            <IconButton
              label={translate('metrics.period.remove', { period: periodText(language, entry) })}
              icon={<Trash2Icon aria-hidden />}
              onPress={() => edit('edit', removePeriod(present(), metric.id, entry.id))}
            />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

type Draft = { readonly [Key in keyof PeriodFields]?: PeriodFields[Key] | undefined };

/** A period needs its last day and its value. */
function completed({ from, until, value, remark }: Draft): PeriodFields | undefined {
  if (until === undefined || value === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), until, value, ...(remark === undefined ? {} : { remark }) };
}

function NewPeriod({ metric }: { readonly metric: Metric }): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const edit = useEdit('metric');
  const { project } = useStores();
  const [draft, setDraft] = useState<Draft>({});
  const fields = completed(draft);
  const add = (): void => {
    if (fields !== undefined && edit('edit', addPeriod(project.state.getState().model, metric.id, fields, env))) setDraft({});
  };
  return (
    <div className="zw-metrics-period zw-metrics-period--new" role="group" aria-label={translate('metrics.period.new')}>
      <PeriodFieldSet fields={draft} onChange={setDraft} />
      <Button icon={<PlusIcon aria-hidden />} isDisabled={fields === undefined} onPress={add}>
        {translate('metrics.period.add')}
      </Button>
    </div>
  );
}

function PeriodFieldSet({ fields, onChange }: { readonly fields: Draft; readonly onChange: (fields: Draft) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { from, until, value, remark } = fields;
  const change = (changed: Draft): void => onChange({ from, until, value, remark, ...changed });
  const style = language === 'de' ? 'german' : 'iso';
  const invalidText = translate('problem.notDate');
  const numberLabels = { increaseLabel: translate('records.increase'), decreaseLabel: translate('records.decrease') };
  return (
    <>
      <DateField label={translate('field.metric.values.from')} value={from ?? null} style={style} invalidText={invalidText} onChange={(day) => change({ from: day ?? undefined })} />
      <DateField label={translate('field.metric.values.until')} value={until ?? null} style={style} invalidText={invalidText} onChange={(day) => change({ until: day ?? undefined })} />
      <NumberField label={translate('field.metric.values.value')} value={value ?? null} {...numberLabels} onChange={(next) => change({ value: next ?? undefined })} />
      <div className="zw-metrics-remark">
        <TextField label={translate('field.metric.values.remark')} value={remark ?? ''} maxLength={400} onCommit={(text) => change({ remark: text.trim() === '' ? undefined : text.trim() })} />
      </div>
    </>
  );
}
