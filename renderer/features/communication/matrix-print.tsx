import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { formatDate } from '../../../shared/i18n/format';
import { assessmentOf } from '../../../shared/model/model';
import { useApp } from '../../commands/app-context';
import { useProject, useTranslate, useUi } from '../../store/stores';
import type { CommunicationMatrix } from './matrix';
import { matrixTable, sheetParts } from './matrix-table';
import '../../records/print.css';
import './matrix-print.css';

/** The matrix on paper: shown to the printer only, gone when that is done. */
export function MatrixPrint({ matrix, onDone }: { readonly matrix: CommunicationMatrix; readonly onDone: () => void }): ReactNode {
  const { env } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const view = useUi((state) => state.view);
  const name = useProject(({ model }) => assessmentOf(model)?.name) ?? '';
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  const { title, ...table } = matrixTable(matrix, translate);
  const parts = sheetParts(table);
  return createPortal(
    <div className="zw-print zw-print--matrix" aria-hidden>
      <header>
        <strong>{name}</strong>
        <span>{formatDate(language, env.now())}</span>
      </header>
      <h1>
        {title} · {translate(view === 'target' ? 'app.view.target' : 'app.view.as-is')}
      </h1>
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
    </div>,
    document.body,
  );
}
