import type { ReactNode } from 'react';
import { PrintSheet } from '../../records/print-sheet';
import { useTranslate, useUi } from '../../store/stores';
import type { CommunicationMatrix } from './matrix';
import { matrixTable, sheetParts } from './matrix-table';
import './matrix-print.css';

/** The matrix on paper. */
export function MatrixPrint({ matrix, onDone }: { readonly matrix: CommunicationMatrix; readonly onDone: () => void }): ReactNode {
  const translate = useTranslate();
  const view = useUi((state) => state.view);
  const { title, ...table } = matrixTable(matrix, translate);
  const parts = sheetParts(table);
  return (
    <PrintSheet title={`${title} · ${translate(view === 'target' ? 'app.view.target' : 'app.view.as-is')}`} className="zw-print--matrix" onDone={onDone}>
      {parts.length > 1 ? <p>{translate('communication.matrix.parts', { count: parts.length })}</p> : null}
      {parts.map(({ columns, rows }, part) => (
        <table key={part}>
          <thead>
            <tr>
              {columns.map(({ heading }, column) => (
                <th key={column}>{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((text, column) => (
                  <td key={column}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </PrintSheet>
  );
}
