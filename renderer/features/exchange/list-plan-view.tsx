import { useState, type ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import { formatNumber } from '../../../shared/i18n/format';
import type { ColumnChoice } from '../../../shared/traffic/flow-columns';
import type { FlowListPlan, PlannedListFlow } from '../../../shared/traffic/plan-flow-list';
import { recordTitle } from '../../records/field-text';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Notice, Tabs, type GridColumn } from '../../ui';
import type { ExchangeDesk } from './exchange-desk';
import { fateColumn, FlowPlanGrid } from './flow-plan-grid';
import { endQuestions, portQuestions } from './open-questions';
import { PlanFigures } from './plan-figures';
import { ListColumns } from './list-columns';
import { protocolColumn } from './protocol-column';
import { QuestionList } from './question-list';

interface ListPlanProps {
  readonly plan: FlowListPlan;
  readonly desk: ExchangeDesk;
}

/** What a list of connections would bring: its lines and what its columns mean; only these while nothing says who speaks with whom. */
export function ListPlanView({ plan, desk }: ListPlanProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [tab, setTab] = useState<'flows' | 'columns'>(plan.missing.length > 0 ? 'columns' : 'flows');
  const { counts, missing } = plan;
  const isOpen = missing.length > 0;
  const figures = [
    { id: 'new', title: translate('exchange.figure.flows-new'), value: counts.new },
    { id: 'confirmed', title: translate('exchange.figure.flows-confirmed'), value: counts.confirmed },
    { id: 'contradicts', title: translate('exchange.figure.flows-contradicting'), value: counts.contradicts },
    { id: 'left-out', title: translate('exchange.figure.flows-left-out'), value: counts.leftOut },
    { id: 'unknown', title: translate('exchange.figure.ends-unknown'), value: counts.endsUnknown },
  ];
  const decide = (column: number, choice: ColumnChoice): void => {
    // A person at the columns stays there when the plan is whole at last.
    setTab('columns');
    void desk.decideColumn(column, choice);
  };
  const flows = { id: 'flows', title: translate('exchange.tab.flows'), count: formatNumber(language, plan.flows.length), isDisabled: isOpen, content: <ListFlows plan={plan} desk={desk} /> } as const;
  const columns = { id: 'columns', title: translate('exchange.tab.columns'), count: formatNumber(language, plan.columns.length), content: <ListColumns plan={plan} desk={desk} onDecide={decide} /> } as const;
  const isMatrix = plan.layout === 'matrix';
  return (
    <>
      {isOpen ? (
        <Notice tone="warning" title={missing.length > 1 ? translate('exchange.columns.missing-both') : translate(`exchange.columns.missing-${missing[0] ?? 'from'}`)} isUrgent>
          {translate('exchange.columns.missing-text', { file: plan.file })}
        </Notice>
      ) : (
        <>
          <p className="zw-exchange__lead">{translate(`exchange.list.lead-${plan.layout}`, { count: counts.lines, sheet: plan.sheet, row: plan.headerRow })}</p>
          <PlanFigures label={translate('exchange.plan')} figures={figures} />
        </>
      )}
      <Tabs key="tabs" label={translate('exchange.plan')} selected={isMatrix ? 'flows' : isOpen ? 'columns' : tab} onChange={setTab} tabs={isMatrix ? [flows] : [flows, columns]} />
    </>
  );
}

/** Each line with the ends we know it by, and what only a person can tell of them. */
function ListFlows({ plan, desk }: ListPlanProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { counts } = plan;
  const titleOf = (id: string): string => {
    const record = model.tables.asset.get(id) ?? model.tables.zone.get(id);
    return record === undefined ? '' : recordTitle(record);
  };
  const end = (text: string, { id, reason }: PlannedListFlow['fromEnd']): string => {
    const title = id !== undefined ? titleOf(id) : translate(reason === 'several' ? 'exchange.end-several' : 'exchange.end-unknown');
    return title === text ? text : translate('exchange.end', { text, title });
  };
  const columns: readonly GridColumn<PlannedListFlow>[] = [
    { id: 'row', header: translate('exchange.column.row'), width: 70, align: 'end', pinned: true, value: ({ row }) => row },
    fateColumn(translate),
    { id: 'from', header: translate('field.flow.fromId'), width: 230, value: ({ from, fromEnd }) => end(from, fromEnd) },
    { id: 'to', header: translate('field.flow.toId'), width: 230, value: ({ to, toEnd }) => end(to, toEnd) },
    protocolColumn(translate, language),
    { id: 'ports', header: translate('field.flow.ports'), width: 110, mono: true, value: ({ ports }) => ports.join(', ') },
    { id: 'why', header: translate('exchange.column.why'), width: 280, grow: true, value: ({ reason }) => translate(`traffic.list.${reason}`) },
  ];
  return (
    <>
      {counts.contradicts > 0 ? <Notice tone="warning" title={translate('exchange.contradictions', { count: counts.contradicts })}>{translate('exchange.contradictions.text')}</Notice> : null}
      <QuestionList
        groups={[
          { kind: 'end', questions: endQuestions(plan.flows), titleOf, onAnswer: ({ text }, answer) => void desk.decideEnd(text, answer) },
          { kind: 'port', questions: portQuestions(plan.flows, ({ ports }) => ports.join(', '), model.tables.flow), titleOf: (id) => protocolName(language, id), onAnswer: ({ keys }, answer) => void desk.decideProtocols(keys, answer) },
        ]}
      />
      <FlowPlanGrid
        label={translate('exchange.tab.flows')}
        rows={plan.flows}
        columns={columns}
        desk={desk}
        filters={[{ id: 'unknown', title: translate('exchange.end-unknown'), test: ({ fromEnd, toEnd }) => fromEnd.id === undefined || toEnd.id === undefined }]}
      />
    </>
  );
}
