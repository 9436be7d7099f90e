import type { Translate } from '../../../shared/i18n/translate';
import type { LooseRecord } from '../../../shared/model/entity';
import { originsOf } from '../../../shared/sync/origins';
import type { Replica } from '../../../shared/sync/replica';
import type { RegisterColumn } from '../../records/register-columns';

/**
 * Columns that are worked out and stay hidden until somebody filters by them: where an asset comes from, and whether its
 * support has ended by date or by what is known of its lifecycle.
 * @param today YYYY-MM-DD
 */
export function workedOutColumns(translate: Translate, replica: () => Replica, today: () => string): readonly RegisterColumn[] {
  const origin = (row: LooseRecord): string => {
    const found = originsOf(replica()).get(row.id);
    if (found === undefined) return '';
    const lastImport = found.lastImport === undefined ? [] : [translate(found.lastImport === 'added' ? 'inventory.origin.added' : 'inventory.origin.changed')];
    return [...lastImport, ...(found.isUnclear ? [translate('inventory.origin.unclear')] : [])].join(', ');
  };
  return [
    { field: 'origin', width: 200, isHidden: true, computed: { headerKey: 'inventory.origin', value: origin } },
    { field: 'support', width: 200, isHidden: true, computed: { headerKey: 'inventory.support', value: (row) => (hasNoSupport(row, today()) ? translate('inventory.support.ended') : '') } },
  ];
}

/** True when the support of an asset has ended: by its date, and without one by its lifecycle. */
export function hasNoSupport({ endOfSupport, lifecycle }: LooseRecord, today: string): boolean {
  return typeof endOfSupport === 'string' && endOfSupport !== '' ? endOfSupport <= today : lifecycle === 'endOfSupport';
}
