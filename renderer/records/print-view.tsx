import type { ReactNode } from 'react';
import type { LooseRecord } from '../../shared/model/entity';
import { useTranslate } from '../store/stores';
import { PrintSheet } from './print-sheet';
import type { RecordColumn } from './table-columns';

export interface PrintViewProps {
  readonly title: string;
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly LooseRecord[];
  readonly onDone: () => void;
}

/** More rows than this are better sent as a file. */
const mostRows = 5000;

/** The list on paper. */
export function PrintView({ title, columns, rows, onDone }: PrintViewProps): ReactNode {
  const translate = useTranslate();
  const printed = rows.slice(0, mostRows);
  return (
    <PrintSheet title={title} onDone={onDone}>
      {rows.length > mostRows ? <p>{translate('grid.print.first', { shown: mostRows, all: rows.length })}</p> : null}
      <table>
        <thead>
          <tr>
            {columns.map(({ id, header }) => (
              <th key={id}>{header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printed.map((row) => (
            <tr key={row.id}>
              {columns.map(({ id, text }) => (
                <td key={id}>{text(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}
