import type { ReactNode } from 'react';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useTranslate } from '../../store/stores';

const columns: readonly RegisterColumn[] = [
  { field: 'number', width: 90, pinned: true },
  { field: 'name', width: 260, grow: true },
  { field: 'closedOn', width: 140 },
  { field: 'notes', width: 360 },
];

/** The earlier rounds and their figures. */
export function RoundsScreen(): ReactNode {
  const translate = useTranslate();
  return (
    <Register
      type="round"
      title={translate('command.go.rounds')}
      columns={columns}
      leaveOut={['frozenSha256']}
      empty={{ title: translate('rounds.empty.title'), text: translate('rounds.empty.text') }}
    />
  );
}
