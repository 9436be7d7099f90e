import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { formatDate } from '../../shared/i18n/format';
import type { LooseRecord } from '../../shared/model/entity';
import { assessmentOf } from '../../shared/model/model';
import { useApp } from '../commands/app-context';
import { useProject, useTranslate, useUi } from '../store/stores';
import type { RecordColumn } from './table-columns';
import './print.css';

export interface PrintViewProps {
  readonly title: string;
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly LooseRecord[];
  readonly onDone: () => void;
}

/** More rows than this are better sent as a file. */
const mostRows = 5000;

/** The list on paper: drawn beside the window, shown to the printer only, gone when that is done. */
export function PrintView({ title, columns, rows, onDone }: PrintViewProps): ReactNode {
  const { env } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const name = useProject(({ model }) => assessmentOf(model)?.name) ?? '';
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  const printed = rows.slice(0, mostRows);
  return createPortal(
    <div className="zw-print" aria-hidden>
      <header>
        <strong>{name}</strong>
        <span>{formatDate(language, env.now())}</span>
      </header>
      <h1>{title}</h1>
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
    </div>,
    document.body,
  );
}
