import type { ReactNode } from 'react';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useTranslate } from '../../store/stores';

const columns: readonly RegisterColumn[] = [
  { field: 'code', width: 80, mono: true, pinned: true },
  { field: 'title', width: 320, grow: true },
  { field: 'likelihoodNow', width: 130 },
  { field: 'impactNow', width: 110 },
  { field: 'likelihoodAfter', width: 130 },
  { field: 'impactAfter', width: 110 },
  { field: 'treatment', width: 120 },
  { field: 'owner', width: 160 },
];

/** The scenarios with likelihood and impact before, now and after measures. */
export function RisksScreen(): ReactNode {
  const translate = useTranslate();
  return (
    <Register
      type="risk"
      title={translate('command.go.risks')}
      columns={columns}
      empty={{ title: translate('risks.empty.title'), text: translate('risks.empty.text') }}
    />
  );
}
