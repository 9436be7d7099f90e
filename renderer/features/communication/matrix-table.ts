import type { ViewTable } from '../../../shared/deliverables/view-table';
import type { Translate } from '../../../shared/i18n/translate';
import type { CommunicationMatrix, MatrixCell } from './matrix';
import { stateKeys } from './state-keys';

/** The matrix as a table of words: one row for each zone that opens connections. */
export function matrixTable({ zones, cell }: CommunicationMatrix, translate: Translate): ViewTable {
  const text = (found: MatrixCell | undefined): string => {
    if (found === undefined) return '';
    const word = translate(stateKeys[found.state]);
    return found.flows.length === 0 ? word : translate('communication.matrix.cell-text', { state: word, count: found.flows.length });
  };
  const heading = ({ code, name }: { readonly code?: string | undefined; readonly name: string }): string => (code === undefined || code === '' ? name : `${code} ${name}`);
  return {
    title: translate('communication.matrix.title'),
    columns: [{ heading: translate('communication.matrix.from-to'), kind: 'text', width: 32 }, ...zones.map((zone) => ({ heading: heading(zone), kind: 'text' as const, width: 18 }))],
    rows: zones.map((from) => [heading(from), ...zones.map((to) => text(cell(from.id, to.id)))]),
  };
}
