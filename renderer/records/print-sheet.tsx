import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { formatDate } from '../../shared/i18n/format';
import { assessmentOf } from '../../shared/model/model';
import { useApp } from '../commands/app-context';
import { useProject, useUi } from '../store/stores';
import './print.css';

interface PrintSheetProps {
  readonly title: string;
  /** The tables below the title. */
  readonly children: ReactNode;
  readonly className?: string;
  readonly onDone: () => void;
}

/** Something on paper: drawn beside the window under the assessment's name and the day, shown to the printer only, gone when that is done. */
export function PrintSheet({ title, children, className = '', onDone }: PrintSheetProps): ReactNode {
  const { env } = useApp();
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
  return createPortal(
    <div className={`zw-print ${className}`} aria-hidden>
      <header>
        <strong>{name}</strong>
        <span>{formatDate(language, env.now())}</span>
      </header>
      <h1>{title}</h1>
      {children}
    </div>,
    document.body,
  );
}
