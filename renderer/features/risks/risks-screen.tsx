import { useMemo, type ReactNode } from 'react';
import { bandOf, riskScaleOf, riskValue, type RiskBand, type RiskMoment, type RiskScale } from '../../../shared/deliverables/risk-scale';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Translate } from '../../../shared/i18n/translate';
import type { LooseRecord } from '../../../shared/model/entity';
import { assessmentOf, getRecord, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useModel, useTranslate } from '../../store/stores';
import { Badge } from '../../ui';
import { RiskThreats } from './risk-threats';
import './risks.css';

const columns = (now: RegisterColumn, after: RegisterColumn): readonly RegisterColumn[] => [
  { field: 'code', width: 80, mono: true, pinned: true },
  { field: 'title', width: 320, grow: true },
  now,
  after,
  { field: 'treatment', width: 120 },
  { field: 'owner', width: 160 },
];

const bands: Readonly<Record<RiskBand, { readonly tone: 'neutral' | 'warning' | 'danger'; readonly wordKey: MessageKey }>> = {
  within: { tone: 'neutral', wordKey: 'figure.risk.within' },
  above: { tone: 'warning', wordKey: 'figure.risk.above' },
  farAbove: { tone: 'danger', wordKey: 'figure.risk.farAbove' },
};

/** The risk's value at a moment, and whether the operator tolerates it. */
function valueColumn(moment: RiskMoment, headerKey: MessageKey, model: Model, scale: RiskScale, translate: Translate): RegisterColumn {
  const valueOf = ({ id }: LooseRecord): number | null => {
    const risk = getRecord(model, 'risk', id);
    return (risk === undefined ? undefined : riskValue(risk, moment)) ?? null;
  };
  const render = (row: LooseRecord): ReactNode => {
    const value = valueOf(row);
    if (value === null) return null;
    const { tone, wordKey } = bands[bandOf(scale, value)];
    return (
      <>
        <span className="zw-risks__value">{value}</span> <Badge tone={tone}>{translate(wordKey)}</Badge>
      </>
    );
  };
  return { field: `value-${moment}`, width: 200, computed: { headerKey, value: valueOf, render } };
}

const drawnAbove = ['threats'];

function detailOf(record: AnyRecord): ReactNode {
  return record.type === 'risk' ? <RiskThreats risk={record} /> : null;
}

/** The scenarios with their value now and after the measures; likelihood and impact stand in the details. */
export function RisksScreen(): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const shown = useMemo(() => {
    const scale = riskScaleOf(assessmentOf(model));
    return columns(valueColumn('now', 'figure.risk.now', model, scale, translate), valueColumn('after', 'figure.risk.after', model, scale, translate));
  }, [model, translate]);
  return (
    <Register
      type="risk"
      title={translate('command.go.risks')}
      columns={shown}
      leaveOut={drawnAbove}
      detail={detailOf}
      empty={{ title: translate('risks.empty.title'), text: translate('risks.empty.text') }}
    />
  );
}
