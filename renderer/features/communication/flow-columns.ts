import type { LooseRecord } from '../../../shared/model/entity';
import type { Model } from '../../../shared/model/model';
import type { Translate } from '../../../shared/i18n/translate';
import type { RegisterColumn } from '../../records/register-columns';
import { concernsOf, type FlowConcern } from './flow-facts';

/** The column that says what of a flow is open; the chips above the list filter by it. */
export const concernColumn = 'concern';

/** @param today YYYY-MM-DD */
export function flowColumns(translate: Translate, model: () => Model, today: () => string): readonly RegisterColumn[] {
  const concerns = (row: LooseRecord): string => {
    const flow = model().tables.flow.get(row.id);
    return flow === undefined ? '' : concernsOf(flow, model(), today()).map((concern) => concernWord(concern, translate)).join(', ');
  };
  return [
    { field: 'name', width: 230, pinned: true },
    { field: concernColumn, width: 180, computed: { headerKey: 'communication.concern', value: concerns } },
    { field: 'fromId', width: 180 },
    { field: 'toId', width: 180 },
    { field: 'protocols', width: 150 },
    { field: 'ports', width: 90, mono: true },
    { field: 'necessary', width: 100 },
    { field: 'verdict', width: 110 },
    { field: 'decidedBy', width: 130 },
    { field: 'validUntil', width: 110 },
    { field: 'conduitId', width: 150 },
    { field: 'purpose', width: 260, grow: true },
  ];
}

/** What is open about a flow, in a word. */
export function concernWord(concern: FlowConcern, translate: Translate): string {
  return translate(`communication.concern.${concern}`);
}
