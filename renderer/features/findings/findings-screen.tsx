import type { ReactNode } from 'react';
import { severities } from '../../../shared/model/choice-sets';
import type { LooseRecord } from '../../../shared/model/entity';
import { choiceText } from '../../records/field-text';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useTranslate, useUi } from '../../store/stores';
import { SeverityMark } from '../../ui';

const columns: readonly RegisterColumn[] = [
  { field: 'code', width: 80, mono: true, pinned: true },
  { field: 'title', width: 320, grow: true },
  { field: 'severity', width: 120 },
  { field: 'state', width: 110 },
  { field: 'zoneIds', width: 180 },
  { field: 'origin', width: 120 },
  { field: 'foundOn', width: 120 },
];

/** Everything seen, said or computed that deserves a reaction. */
export function FindingsScreen(): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const severity = (row: LooseRecord): ReactNode => {
    const value = severities.values.find((known) => known === row['severity']);
    return value === undefined ? null : <SeverityMark severity={value} word={choiceText(language, 'severity', value)} />;
  };
  return (
    <Register
      type="finding"
      title={translate('command.go.findings')}
      columns={columns}
      renders={{ severity }}
      first={{ origin: 'observation', state: 'open' }}
      empty={{ title: translate('findings.empty.title'), text: translate('findings.empty.text') }}
    />
  );
}
