import { useMemo, useState, type ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { Language } from '../../../shared/i18n/message';
import type { LooseRecord } from '../../../shared/model/entity';
import { typeOfId } from '../../../shared/model/record-type';
import { plainText } from '../../../shared/model/plain-text';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useTranslate, useUi } from '../../store/stores';
import { Tabs } from '../../ui';
import { ZoneMatrix } from './zone-matrix';

const flowColumns: readonly RegisterColumn[] = [
  { field: 'name', width: 220, pinned: true },
  { field: 'fromId', width: 200 },
  { field: 'toId', width: 200 },
  { field: 'protocols', width: 170 },
  { field: 'ports', width: 90, mono: true },
  { field: 'necessary', width: 110 },
  { field: 'verdict', width: 120 },
  { field: 'validUntil', width: 120 },
  { field: 'purpose', width: 260, grow: true },
];

/** Catalogue names instead of ids; the client's own words stay. */
function protocolNames(row: LooseRecord, language: Language): string {
  const protocols = Array.isArray(row['protocols']) ? row['protocols'] : [];
  return protocols.map((protocol) => protocolName(language, plainText(protocol))).join(', ');
}

const accessColumns: readonly RegisterColumn[] = [
  { field: 'name', width: 240, pinned: true },
  { field: 'contractor', width: 180 },
  { field: 'technology', width: 150 },
  { field: 'multiFactor', width: 130 },
  { field: 'approvalPerSession', width: 130 },
  { field: 'recording', width: 120 },
  { field: 'contract', width: 100 },
  { field: 'reviewDueOn', width: 130 },
];

const dependencyColumns: readonly RegisterColumn[] = [
  { field: 'name', width: 240, pinned: true },
  { field: 'kind', width: 180 },
  { field: 'provider', width: 180 },
  { field: 'tolerableOutageHours', width: 150 },
  { field: 'stops', width: 320, grow: true },
];

type TabId = 'flow' | 'matrix' | 'access' | 'dependency';

/** Who talks to whom, who comes in from outside, and what production depends on. */
export function CommunicationScreen(): ReactNode {
  const translate = useTranslate();
  const target = useUi((state) => state.target);
  const language = useUi((state) => state.language);
  const renders = useMemo(() => ({ protocols: (row: LooseRecord) => protocolNames(row, language) }), [language]);
  const targetType = target === undefined ? undefined : typeOfId(target);
  const [chosen, setChosen] = useState<TabId>(targetType === 'access' || targetType === 'dependency' ? targetType : 'flow');
  const empty = { title: translate('communication.empty.title'), text: translate('communication.empty.text') };
  const register = (type: Exclude<TabId, 'matrix'>, columns: readonly RegisterColumn[]): ReactNode => (
    <Register type={type} title={translate(`entity.${type}`, { count: 2 })} columns={columns} empty={empty} {...(type === 'flow' ? { renders } : {})} />
  );
  return (
    <Tabs
      label={translate('command.go.communication')}
      selected={chosen}
      onChange={setChosen}
      tabs={[
        { id: 'flow', title: translate('entity.flow', { count: 2 }), content: register('flow', flowColumns) },
        { id: 'matrix', title: translate('communication.matrix'), content: <ZoneMatrix /> },
        { id: 'access', title: translate('entity.access', { count: 2 }), content: register('access', accessColumns) },
        { id: 'dependency', title: translate('entity.dependency', { count: 2 }), content: register('dependency', dependencyColumns) },
      ]}
    />
  );
}
