import type { ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { FlowListPlan, PlannedListFlow } from '../../../shared/traffic/plan-flow-list';
import { recordTitle } from '../../records/field-text';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Notice, type GridColumn } from '../../ui';
import type { ExchangeDesk } from './exchange-desk';
import { FateMark } from './fate-mark';
import { protocolColumn } from './protocol-column';
import { fateFilters, fateOrder, takeActions, takeChoices } from './fates';
import { endQuestions, portQuestions } from './open-questions';
import { PlanFigures } from './plan-figures';
import { PlanGrid } from './plan-grid';
import { QuestionList } from './question-list';

/** What a list of connections would bring: each line with the ends we know it by. */
export function ListPlanView({ plan, desk }: { readonly plan: FlowListPlan; readonly desk: ExchangeDesk }): ReactNode {
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
    {
      id: 'fate', header: translate('exchange.column.becomes'), width: 160,
      value: ({ fate }) => translate(`traffic.fate.${fate}`), sortValue: fateOrder, render: ({ fate }) => <FateMark fate={fate} />,
      editor: 'select', options: () => takeChoices(translate), editValue: ({ fate }) => (fate === 'left-out' ? 'leave' : 'take'),
    },
    { id: 'from', header: translate('field.flow.fromId'), width: 230, value: ({ from, fromEnd }) => end(from, fromEnd) },
    { id: 'to', header: translate('field.flow.toId'), width: 230, value: ({ to, toEnd }) => end(to, toEnd) },
    protocolColumn(translate, language),
    { id: 'ports', header: translate('field.flow.ports'), width: 110, mono: true, value: ({ ports }) => ports.join(', ') },
    { id: 'why', header: translate('exchange.column.why'), width: 280, grow: true, value: ({ reason }) => translate(`traffic.list.${reason}`) },
  ];
  const figures = [
    { id: 'new', title: translate('exchange.figure.flows-new'), value: counts.new },
    { id: 'confirmed', title: translate('exchange.figure.flows-confirmed'), value: counts.confirmed },
    { id: 'contradicts', title: translate('exchange.figure.flows-contradicting'), value: counts.contradicts },
    { id: 'left-out', title: translate('exchange.figure.flows-left-out'), value: counts.leftOut },
    { id: 'unknown', title: translate('exchange.figure.ends-unknown'), value: counts.endsUnknown },
  ];
  return (
    <>
      <p className="zw-exchange__lead">{translate(`exchange.list.lead-${plan.layout}`, { count: counts.lines, sheet: plan.sheet, row: plan.headerRow })}</p>
      <PlanFigures label={translate('exchange.plan')} figures={figures} />
      {counts.contradicts > 0 ? <Notice tone="warning" title={translate('exchange.contradictions', { count: counts.contradicts })}>{translate('exchange.contradictions.text')}</Notice> : null}
      <QuestionList
        groups={[
          { kind: 'end', questions: endQuestions(plan.flows), titleOf, onAnswer: ({ text }, answer) => void desk.decideEnd(text, answer) },
          { kind: 'port', questions: portQuestions(plan.flows, ({ ports }) => ports.join(', '), model.tables.flow), titleOf: (id) => protocolName(language, id), onAnswer: ({ keys }, answer) => void desk.decideProtocols(keys, answer) },
        ]}
      />
      <PlanGrid
        label={translate('exchange.tab.flows')}
        rows={plan.flows}
        rowId={({ key }) => key}
        columns={columns}
        filters={[...fateFilters(translate), { id: 'unknown', title: translate('exchange.end-unknown'), test: ({ fromEnd, toEnd }) => fromEnd.id === undefined || toEnd.id === undefined }]}
        actions={takeActions(translate, (keys, isTaken) => void desk.take(keys, isTaken))}
        onEdit={({ key }, column, text) => void (column === 'protocols' ? desk.decideProtocols([key], text === '' ? undefined : text) : desk.take([key], text === 'take'))}
        rowClass={({ fate }) => (fate === 'left-out' ? 'zw-exchange-row--out' : undefined)}
      />
    </>
  );
}
