import type { ReactNode } from 'react';
import { severities } from '../../../shared/model/choice-sets';
import type { LooseRecord } from '../../../shared/model/entity';
import { useApp } from '../../commands/app-context';
import { choiceText } from '../../records/field-text';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useTranslate, useUi } from '../../store/stores';
import { LayoutGridIcon, RowsIcon, SegmentedControl, SeverityMark } from '../../ui';
import { FindingDetail } from './finding-detail';
import { FindingsBoard } from './findings-board';
import './findings.css';

const columns: readonly RegisterColumn[] = [
  { field: 'code', width: 80, mono: true, pinned: true },
  { field: 'title', width: 320, grow: true },
  { field: 'severity', width: 120 },
  { field: 'state', width: 110 },
  { field: 'zoneIds', width: 180 },
  { field: 'origin', width: 120 },
  { field: 'foundOn', width: 120 },
];

/** Everything seen, said or computed that deserves a reaction, as a list or as cards by state. */
export function FindingsScreen(): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const shownAs = useUi((state) => state.findingsAs);
  const severity = (row: LooseRecord): ReactNode => {
    const value = severities.values.find((known) => known === row['severity']);
    return value === undefined ? null : <SeverityMark severity={value} word={choiceText(language, 'severity', value)} />;
  };
  const ways = [
    { id: 'list', title: translate('findings.as.list'), icon: <RowsIcon aria-hidden /> },
    { id: 'board', title: translate('findings.as.board'), icon: <LayoutGridIcon aria-hidden /> },
  ] as const;
  const viewSwitch = <SegmentedControl label={translate('findings.as')} segments={ways} value={shownAs} onChange={(findingsAs) => ui.setState({ findingsAs })} iconsOnly />;
  if (shownAs === 'board') return <FindingsBoard viewSwitch={viewSwitch} />;
  return (
    <Register
      type="finding"
      title={translate('command.go.findings')}
      columns={columns}
      renders={{ severity }}
      first={{ origin: 'observation', state: 'open' }}
      actions={viewSwitch}
      detail={(record) => (record.type === 'finding' ? <FindingDetail finding={record} /> : null)}
      empty={{ title: translate('findings.empty.title'), text: translate('findings.empty.text') }}
    />
  );
}
