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

/** So many columns stay legible on a sheet on its side. */
const columnsOnSheet = 9;

/**
 * The table in parts that are as wide as a sheet, each with the first column. Of several parts each leaves out the rows it
 * says nothing about; a part that says nothing at all is left out whole.
 */
export function sheetParts({ columns, rows }: Pick<ViewTable, 'columns' | 'rows'>): readonly Pick<ViewTable, 'columns' | 'rows'>[] {
  if (columns.length <= columnsOnSheet + 1) return [{ columns, rows }];
  const starts = Array.from({ length: Math.ceil((columns.length - 1) / columnsOnSheet) }, (_, part) => 1 + part * columnsOnSheet);
  return starts.flatMap((start) => {
    const cut = <Cell>(cells: readonly Cell[]): readonly Cell[] => [...cells.slice(0, 1), ...cells.slice(start, start + columnsOnSheet)];
    const said = rows.map(cut).filter(([, ...cells]) => cells.some((cell) => cell !== ''));
    return said.length === 0 ? [] : [{ columns: cut(columns), rows: said }];
  });
}
