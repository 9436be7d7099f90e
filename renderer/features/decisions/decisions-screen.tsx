import type { ReactNode } from 'react';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useTranslate } from '../../store/stores';

const columns: readonly RegisterColumn[] = [
  { field: 'code', width: 80, mono: true, pinned: true },
  { field: 'title', width: 250, grow: true },
  { field: 'choice', width: 130 },
  { field: 'riskIds', width: 220 },
  { field: 'decidedBy', width: 180 },
  { field: 'decidedOn', width: 120 },
  { field: 'validUntil', width: 120 },
];

/** What management decided about the risks. */
export function DecisionsScreen(): ReactNode {
  const translate = useTranslate();
  return (
    <Register
      type="decision"
      title={translate('command.go.decisions')}
      columns={columns}
      empty={{ title: translate('decisions.empty.title'), text: translate('decisions.empty.text') }}
    />
  );
}
