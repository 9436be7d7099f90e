import type { LooseRecord } from '../../../shared/model/entity';
import type { Translate } from '../../../shared/i18n/translate';
import type { RegisterColumn } from '../../records/register-columns';
import { openPointsOf, weakPointsOf } from './access-facts';

/** The access register: what each way in from outside lacks stands beside its name. @param today YYYY-MM-DD */
export function accessColumns(translate: Translate, today: () => string): readonly RegisterColumn[] {
  const weak = (row: LooseRecord): string =>
    weakPointsOf(row, today()).map(({ weakness, how }) => translate(`communication.weak.${weakness}.${how}`)).join(', ');
  return [
    { field: 'name', width: 230, pinned: true },
    { field: 'weak', width: 420, computed: { headerKey: 'communication.weak', value: weak } },
    { field: 'contractor', width: 160 },
    { field: 'technology', width: 150 },
    { field: 'multiFactor', width: 180 },
    { field: 'approvalPerSession', width: 160 },
    { field: 'recording', width: 120 },
    { field: 'contract', width: 100 },
    { field: 'reviewDueOn', width: 120 },
  ];
}

/** What production needs from elsewhere: what stops, how long it may be away, and what is open about that. */
export function dependencyColumns(translate: Translate): readonly RegisterColumn[] {
  const open = (row: LooseRecord): string => openPointsOf(row).map((point) => translate(`communication.dependency.${point}`)).join(', ');
  return [
    { field: 'name', width: 220, pinned: true },
    { field: 'open', width: 240, computed: { headerKey: 'communication.dependency.open', value: open } },
    { field: 'kind', width: 160 },
    { field: 'provider', width: 150 },
    { field: 'stops', width: 280 },
    { field: 'tolerableOutageHours', width: 200 },
    { field: 'fallback', width: 240, grow: true },
  ];
}
