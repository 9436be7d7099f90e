import { useState, type ReactNode } from 'react';
import { choiceLabelKey, fieldLabelKey } from '../../../../shared/i18n/labels';
import type { Finding } from '../../../../shared/model/entities/finding';
import type { LooseRecord } from '../../../../shared/model/entity';
import type { RecordId } from '../../../../shared/model/record-type';
import { entityOf } from '../../../../shared/model/registry';
import { useApp } from '../../../commands/app-context';
import { addRecord, setField } from '../../../records/edits';
import { FieldEditor } from '../../../records/field-editor';
import { recordTitle } from '../../../records/field-text';
import { useTranslate } from '../../../store/stores';
import { Badge, Button, ChevronDownIcon, ChevronRightIcon, FlagIcon, PlusIcon, SeverityMark } from '../../../ui';
import type { ZonesDesk } from '../use-zones-desk';

/** The field of a finding that names such a place. */
export const findingFields = { zone: 'zoneIds', conduit: 'conduitIds', asset: 'assetIds' } as const;

interface FindingsTabProps {
  readonly desk: ZonesDesk;
  readonly place: { readonly type: keyof typeof findingFields; readonly id: RecordId };
  readonly findings: readonly Finding[];
}

const editedFields = ['title', 'severity', 'state', 'text', 'recommendation'] as const;

/** The findings of the element; a new one begins with this place and is written here. */
export function FindingsTab({ desk, place: { type, id }, findings }: FindingsTabProps): ReactNode {
  const translate = useTranslate();
  const { env, ui } = useApp();
  const [openId, setOpenId] = useState<RecordId>();
  const add = (): void => {
    const { author } = ui.getState();
    const first = { origin: 'observation', state: 'open', foundOn: env.now().slice(0, 10), [findingFields[type]]: [id], ...(author === '' ? {} : { foundBy: author }) };
    const added = addRecord('finding', translate('zonesPanel.findings.new'), first, env);
    if (desk.commitWhole({ change: added.change, labelKey: 'zonesPanel.step.finding' })) setOpenId(added.id);
  };
  return (
    <>
      <div>
        <Button size="small" icon={<PlusIcon aria-hidden />} onPress={add}>
          {translate('zonesPanel.findings.add')}
        </Button>
      </div>
      {findings.length === 0 ? <p className="zw-muted">{translate('zonesPanel.findings.none')}</p> : null}
      <ul className="zw-result-cards" aria-label={translate('entity.finding', { count: 2 })}>
        {findings.map((finding) => (
          <FindingItem key={finding.id} desk={desk} finding={finding} isOpen={finding.id === openId} onToggle={() => setOpenId(finding.id === openId ? undefined : finding.id)} />
        ))}
      </ul>
    </>
  );
}

interface FindingItemProps {
  readonly desk: ZonesDesk;
  readonly finding: Finding;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function FindingItem({ desk, finding, isOpen, onToggle }: FindingItemProps): ReactNode {
  const translate = useTranslate();
  const { severity, state } = finding;
  return (
    <li className="zw-result-card">
      <button type="button" className="zw-result-card__head" aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
        <span className="zw-result-card__title">{recordTitle(finding)}</span>
        {state === undefined ? null : <Badge>{translate(choiceLabelKey('findingState', state))}</Badge>}
        <span className="zw-result-card__facts">{severity === undefined ? null : <SeverityMark severity={severity} word={translate(choiceLabelKey('severity', severity))} />}</span>
      </button>
      {isOpen ? <FindingForm desk={desk} finding={finding} /> : null}
    </li>
  );
}

function FindingForm({ desk, finding }: { readonly desk: ZonesDesk; readonly finding: Finding }): ReactNode {
  const translate = useTranslate();
  const { project, ui } = useApp();
  const loose: LooseRecord = finding;
  const set = (name: string, value: unknown): void => {
    desk.commitWhole({ change: setField(project.state.getState().model, finding.id, name, value), labelKey: 'zonesPanel.step.finding' });
  };
  return (
    <div className="zw-result-card__body zw-zones-fields">
      {editedFields.map((name) => {
        const field = entityOf('finding').fields[name];
        return field === undefined ? null : <FieldEditor key={name} label={translate(fieldLabelKey('finding', name))} field={field} value={loose[name]} onCommit={(value) => set(name, value)} />;
      })}
      <div>
        <Button size="small" icon={<FlagIcon aria-hidden />} onPress={() => ui.go('findings', finding.id)}>
          {translate('zonesPanel.findings.open')}
        </Button>
      </div>
    </div>
  );
}
