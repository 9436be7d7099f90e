import type { ReactNode } from 'react';
import { useTranslate } from '../store/stores';
import { Button, Dialog } from '../ui';
import type { RefusedCell } from './cell-edits';
import { refusalText } from './register-columns';

/** What a paste left over: cells that stay as they are, rows below the end of the list, columns beyond the last one. */
export interface PasteLeftOver {
  readonly refused: readonly (RefusedCell & { readonly row: string; readonly column: string })[];
  readonly more: readonly Readonly<Record<string, string>>[];
  readonly columnsLeftOver: number;
}

export interface PasteReportProps {
  readonly leftOver: PasteLeftOver;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

const mostLines = 200;

/** Tells what a paste could not write, and offers the rows that are too many as new records. */
export function PasteReport({ leftOver, onAdd, onClose }: PasteReportProps): ReactNode {
  const translate = useTranslate();
  const { refused, more, columnsLeftOver } = leftOver;
  const footer = (
    <>
      <Button variant={more.length === 0 ? 'primary' : 'default'} onPress={onClose}>
        {translate(more.length === 0 ? 'app.close' : 'grid.paste.leave')}
      </Button>
      {more.length === 0 ? null : (
        <Button variant="primary" onPress={onAdd}>
          {translate('grid.paste.add', { count: more.length })}
        </Button>
      )}
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={translate('grid.paste.title')} closeLabel={translate('app.close')} footer={footer}>
      {more.length === 0 ? null : <p>{translate('grid.paste.more', { count: more.length })}</p>}
      {columnsLeftOver === 0 ? null : <p>{translate('grid.paste.columns', { count: columnsLeftOver })}</p>}
      {refused.length === 0 ? null : (
        <>
          <p>{translate('grid.paste.refused', { count: refused.length })}</p>
          <div className="zw-paste-report" tabIndex={0} role="region" aria-label={translate('grid.paste.title')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{translate('grid.paste.row')}</th>
                  <th scope="col">{translate('grid.paste.column')}</th>
                  <th scope="col">{translate('grid.paste.text')}</th>
                  <th scope="col">{translate('grid.paste.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {refused.slice(0, mostLines).map((cell) => (
                  <tr key={`${cell.rowId} ${cell.columnId}`}>
                    <td>{cell.row}</td>
                    <td>{cell.column}</td>
                    <td>{cell.text}</td>
                    <td>{refusalText(cell.refusal, translate)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Dialog>
  );
}
