import { useState, type ReactNode } from 'react';
import { protocolName } from '../../../../shared/deliverables/protocol-names';
import { choiceLabelKey } from '../../../../shared/i18n/labels';
import { formatNumber } from '../../../../shared/i18n/format';
import { verdicts } from '../../../../shared/model/choice-sets';
import type { Flow } from '../../../../shared/model/entities/flow';
import { findRecord, type Model } from '../../../../shared/model/model';
import type { RecordId } from '../../../../shared/model/record-type';
import { setField } from '../../../records/edits';
import { recordTitle } from '../../../records/field-text';
import { useModel, useStores, useTranslate, useUi } from '../../../store/stores';
import { ArrowRightIcon, Badge, Button, PanelSection, Select } from '../../../ui';
import type { ZonesDesk } from '../use-zones-desk';
import type { FlowSection } from './flows-through';

/** The communication of the element, each with its verdict to set. */
export function FlowsTab({ desk, sections }: { readonly desk: ZonesDesk; readonly sections: readonly FlowSection[] }): ReactNode {
  const translate = useTranslate();
  if (sections.length === 0) return <p className="zw-muted">{translate('zonesPanel.flows.none')}</p>;
  return sections.map((section) => <Section key={section.id} desk={desk} section={section} />);
}

const shownAtFirst = 30;

function Section({ desk, section: { id, flows } }: { readonly desk: ZonesDesk; readonly section: FlowSection }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? flows : flows.slice(0, shownAtFirst);
  return (
    <PanelSection title={translate(`zonesPanel.flows.${id}`)} actions={<span className="zw-muted">{formatNumber(language, flows.length)}</span>}>
      <ul className="zw-zones-flows">
        {shown.map((flow) => (
          <FlowItem key={flow.id} desk={desk} flow={flow} />
        ))}
      </ul>
      {shown.length === flows.length ? null : (
        <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
          {translate('zonesPanel.flows.all', { count: flows.length })}
        </Button>
      )}
    </PanelSection>
  );
}

function FlowItem({ desk, flow }: { readonly desk: ZonesDesk; readonly flow: Flow }): ReactNode {
  const translate = useTranslate();
  const { project, ui } = useStores();
  const language = useUi((state) => state.language);
  const model = useModel();
  const [from, to] = [endName(model, flow.fromId), endName(model, flow.toId)];
  const what = [...(flow.protocols ?? []).map((protocol) => protocolName(language, protocol)), ...(flow.ports ?? [])].join(', ');
  return (
    <li className="zw-zones-flow">
      <button type="button" className="zw-zones-flow__ends" title={translate('zonesPanel.flows.open')} onClick={() => ui.go('communication', flow.id)}>
        <span>{from}</span>
        <ArrowRightIcon aria-label={translate('zonesPanel.flows.to')} />
        <span>{to}</span>
      </button>
      <span className="zw-zones-flow__what">
        <span>{what === '' ? translate('zonesPanel.flows.noProtocol') : what}</span>
        {flow.observed === true ? <Badge tone="info">{translate('drawing.flow.observed')}</Badge> : null}
      </span>
      <Select
        label={translate('zonesPanel.flows.verdict', { from, to })}
        hideLabel
        size="small"
        placeholder={translate('records.choose')}
        options={verdicts.values.map((verdict) => ({ id: verdict, title: translate(choiceLabelKey('verdict', verdict)) }))}
        value={flow.verdict ?? 'undecided'}
        onChange={(verdict) => desk.commitWhole({ change: setField(project.state.getState().model, flow.id, 'verdict', verdict), labelKey: 'zonesPanel.step.verdict' })}
      />
    </li>
  );
}

function endName(model: Model, id: RecordId | undefined): string {
  const record = id === undefined ? undefined : findRecord(model, id);
  return record === undefined ? '–' : recordTitle(record);
}
