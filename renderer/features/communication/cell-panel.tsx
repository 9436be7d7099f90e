import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { namedPorts, protocolName } from '../../../shared/deliverables/protocol-names';
import { fieldLabelKey } from '../../../shared/i18n/labels';
import type { Flow } from '../../../shared/model/entities/flow';
import { getRecord } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { entityOf } from '../../../shared/model/registry';
import { useApp } from '../../commands/app-context';
import { addRecord } from '../../records/edits';
import { recordTitle } from '../../records/field-text';
import { FieldEditor } from '../../records/field-editor';
import { useEdit } from '../../records/use-edit';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { ArrowRightIcon, Badge, Button, Panel, PlusIcon } from '../../ui';
import type { MatrixCell, Verdict } from './matrix';
import { isOverdue } from './flow-facts';
import { useFlowEdit } from './use-flow-edit';
import { VerdictMark } from './verdict-mark';

interface CellPanelProps {
  readonly fromId: RecordId;
  readonly toId: RecordId;
  readonly cell: MatrixCell | undefined;
  readonly onClose: () => void;
  /** Shows a flow in the register. */
  readonly onFlow: (id: RecordId) => void;
}

const decisions: readonly Verdict[] = ['allowed', 'toRestrict', 'toRemove'];

/** The flows behind a cell of the matrix: allowed, by whom, until when, decided in place. */
export function CellPanel({ fromId, toId, cell, onClose, onFlow }: CellPanelProps): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const model = useModel();
  const edit = useEdit('flow');
  const body = useLeaveKey(onClose);
  const [from, to] = [getRecord(model, 'zone', fromId), getRecord(model, 'zone', toId)];
  if (from === undefined || to === undefined) return null;
  const flows = cell?.flows ?? [];
  const add = (): void => {
    const name = translate('communication.cell.new-name', { from: from.code ?? from.name, to: to.code ?? to.name });
    edit('add', addRecord('flow', name, { fromId, toId, verdict: 'undecided', necessary: 'unknown' }, env).change);
  };
  return (
    <Panel
      label={translate('communication.cell')}
      kicker={translate('communication.cell.flows', { count: flows.length })}
      title={
        <>
          {recordTitle(from)} <ArrowRightIcon aria-hidden className="zw-pair__arrow" />
          <span className="zw-visually-hidden">{translate('communication.cell.to')}</span> {recordTitle(to)}
        </>
      }
      onClose={onClose}
      closeLabel={translate('records.close-details')}
      footer={
        <Button icon={<PlusIcon aria-hidden />} onPress={add}>
          {translate('communication.cell.add')}
        </Button>
      }
    >
      <div className="zw-pair" ref={body}>
        {flows.length === 0 ? <p className="zw-muted">{translate(cell?.state === 'open' ? 'communication.cell.open' : 'communication.cell.none')}</p> : null}
        {flows.length > 1 ? <DecideAll flows={flows} /> : null}
        {flows.map((flow) => (
          <FlowDecision key={flow.id} flow={flow} onFlow={onFlow} />
        ))}
      </div>
    </Panel>
  );
}

/** Escape anywhere in the element leaves it, unless a field has used the key itself. */
function useLeaveKey(onLeave: () => void): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = element;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
    };
    current?.addEventListener('keydown', press);
    return () => current?.removeEventListener('keydown', press);
  }, [onLeave]);
  return element;
}

function DecideAll({ flows }: { readonly flows: readonly Flow[] }): ReactNode {
  const translate = useTranslate();
  const { patch } = useFlowEdit();
  return (
    <div className="zw-pair__all" role="group" aria-label={translate('communication.cell.decide-all', { count: flows.length })}>
      <span className="zw-muted">{translate('communication.cell.decide-all', { count: flows.length })}</span>
      {decisions.map((verdict) => (
        <Button key={verdict} size="small" onPress={() => void patch(flows.map(({ id }) => id), { verdict })}>
          {translate(`choice.verdict.${verdict}`)}
        </Button>
      ))}
    </div>
  );
}

const decided = ['verdict', 'decidedBy', 'validUntil'] as const;

/** One flow with its decision. */
function FlowDecision({ flow, onFlow }: { readonly flow: Flow; readonly onFlow: CellPanelProps['onFlow'] }): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const model = useModel();
  const language = useUi((state) => state.language);
  const { patch, answer } = useFlowEdit();
  const { fields } = entityOf('flow');
  const ends = [flow.fromId, flow.toId].map((id) => recordTitle(getRecord(model, 'asset', id) ?? getRecord(model, 'zone', id) ?? flow));
  const protocols = [...(flow.protocols ?? []).map((protocol) => protocolName(language, protocol)), ...namedPorts(flow.ports)];
  return (
    <section className="zw-pair__flow" aria-label={recordTitle(flow)}>
      <div className="zw-pair__line">
        <h3>{recordTitle(flow)}</h3>
        <VerdictMark state={flow.verdict ?? 'undecided'} />
      </div>
      <p className="zw-pair__facts">{translate('communication.cell.ends', { from: ends[0] ?? '', to: ends[1] ?? '' })}</p>
      {protocols.length === 0 ? null : <p className="zw-pair__facts zw-mono">{protocols.join(' · ')}</p>}
      {flow.purpose === undefined ? null : <p className="zw-pair__facts">{flow.purpose}</p>}
      {isOverdue(flow, env.now().slice(0, 10)) ? <Badge tone="danger">{translate('communication.concern.overdue')}</Badge> : null}
      {flow.observed === true ? (
        <div className="zw-pair__all">
          <Badge tone="info">{translate('communication.concern.observed')}</Badge>
          <Button size="small" onPress={() => answer([flow.id], 'accept')}>{translate('communication.observed.accept')}</Button>
          <Button size="small" onPress={() => answer([flow.id], 'refuse')}>{translate('communication.observed.refuse')}</Button>
        </div>
      ) : null}
      <div className="zw-pair__fields">
        {decided.map((name) => {
          const field = fields[name];
          const labelKey = fieldLabelKey('flow', name);
          return field === undefined ? null : <FieldEditor key={name} label={translate(labelKey)} labelKey={labelKey} field={field} value={flow[name]} onCommit={(value) => void patch([flow.id], { [name]: value })} />;
        })}
      </div>
      <Button variant="quiet" size="small" onPress={() => onFlow(flow.id)}>
        {translate('communication.cell.to-register')}
      </Button>
    </section>
  );
}
