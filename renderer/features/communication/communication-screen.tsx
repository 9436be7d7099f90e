import { useMemo, useState, type ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import type { LooseRecord } from '../../../shared/model/entity';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { plainText } from '../../../shared/model/plain-text';
import { useApp } from '../../commands/app-context';
import { Register } from '../../records/register';
import { SeeSample } from '../../records/see-sample';
import { useTranslate, useUi } from '../../store/stores';
import { Tabs } from '../../ui';
import { accessColumns, dependencyColumns } from './access-columns';
import { FlowChips } from './flow-chips';
import { concernColumn, concernWord, flowColumns } from './flow-columns';
import { FlowDetail } from './flow-detail';
import { ImportMenu } from './import-menu';
import { ObservedActions } from './observed-actions';
import { WordsCell } from './words-cell';
import { ZoneMatrix } from './zone-matrix';
import './communication.css';

/** Catalogue names instead of ids; the client's own words stay. */
function protocolNames(row: LooseRecord, language: Language): string {
  const protocols = Array.isArray(row['protocols']) ? row['protocols'] : [];
  return protocols.map((protocol) => protocolName(language, plainText(protocol))).join(', ');
}

type TabId = 'flow' | 'matrix' | 'access' | 'dependency';

/** Who talks to whom, who comes in from outside, and what production depends on. */
export function CommunicationScreen(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const target = useUi((state) => state.target);
  const targetType = target === undefined ? undefined : typeOfId(target);
  const [chosen, setChosen] = useState<TabId>(targetType === 'access' || targetType === 'dependency' ? targetType : 'flow');
  const showFlow = (id: RecordId): void => {
    ui.setState({ target: id });
    setChosen('flow');
  };
  return (
    <Tabs
      label={translate('command.go.communication')}
      selected={chosen}
      onChange={setChosen}
      tabs={[
        { id: 'flow', title: translate('entity.flow', { count: 2 }), content: <Flows /> },
        { id: 'matrix', title: translate('communication.matrix'), content: <ZoneMatrix onFlow={showFlow} /> },
        { id: 'access', title: translate('entity.access', { count: 2 }), content: <Accesses /> },
        { id: 'dependency', title: translate('entity.dependency', { count: 2 }), content: <Dependencies /> },
      ]}
    />
  );
}

/** Shown above the fields with what belongs to it, or written by captures only. */
const flowFieldsElsewhere = ['protocols', 'observed', 'observedFrom', 'observedUntil', 'observedConnections', 'observedBytes'] as const;

function Flows(): ReactNode {
  const translate = useTranslate();
  const { project, env } = useApp();
  const language = useUi((state) => state.language);
  const columns = useMemo(() => flowColumns(translate, () => project.state.getState().model, () => env.now().slice(0, 10)), [translate, project, env]);
  const renders = useMemo(
    () => ({
      protocols: (row: LooseRecord) => protocolNames(row, language),
      [concernColumn]: (row: LooseRecord) => <Concerns text={wordsIn(columns, concernColumn, row)} translate={translate} />,
    }),
    [language, columns, translate],
  );
  const empty = {
    title: translate('communication.empty.title'),
    text: translate('communication.empty.text'),
    action: (
      <>
        <ImportMenu />
        <SeeSample />
      </>
    ),
  };
  return (
    <Register
      type="flow"
      title={translate('entity.flow', { count: 2 })}
      columns={columns}
      renders={renders}
      empty={empty}
      leaveOut={flowFieldsElsewhere}
      detail={(record) => (record.type === 'flow' ? <FlowDetail flow={record} /> : null)}
      hints={<FlowChips columns={columns} />}
      actions={<ImportMenu />}
      chosenActions={(ids) => <ObservedActions ids={ids} />}
    />
  );
}

type Columns = ReturnType<typeof flowColumns>;

/** The words a worked-out column has for a row. */
function wordsIn(columns: Columns, id: string, row: LooseRecord): string {
  return String(columns.find(({ field }) => field === id)?.computed?.value(row) ?? '');
}

const separator = ', ';

function Concerns({ text, translate }: { readonly text: string; readonly translate: Translate }): ReactNode {
  if (text === '') return null;
  const overdue = concernWord('overdue', translate);
  const seen = concernWord('observed', translate);
  return <WordsCell words={text.split(separator)} atMost={2} tone={(word) => (word === overdue ? 'danger' : word === seen ? 'info' : 'warning')} />;
}

function Accesses(): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const columns = useMemo(() => accessColumns(translate, () => env.now().slice(0, 10)), [translate, env]);
  const renders = useMemo(() => ({ weak: (row: LooseRecord) => <Weak text={wordsIn(columns, 'weak', row)} /> }), [columns]);
  const empty = { title: translate('communication.access.empty.title'), text: translate('communication.access.empty.text') };
  return <Register type="access" title={translate('entity.access', { count: 2 })} columns={columns} renders={renders} empty={empty} />;
}

function Dependencies(): ReactNode {
  const translate = useTranslate();
  const columns = useMemo(() => dependencyColumns(translate), [translate]);
  const renders = useMemo(() => ({ open: (row: LooseRecord) => <Weak text={wordsIn(columns, 'open', row)} /> }), [columns]);
  const empty = { title: translate('communication.dependency.empty.title'), text: translate('communication.dependency.empty.text') };
  return <Register type="dependency" title={translate('entity.dependency', { count: 2 })} columns={columns} renders={renders} empty={empty} />;
}

function Weak({ text }: { readonly text: string }): ReactNode {
  return text === '' ? null : <WordsCell words={text.split(separator)} atMost={3} tone={() => 'warning'} />;
}
