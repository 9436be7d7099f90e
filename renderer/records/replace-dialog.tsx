import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { FindOptions } from '../../shared/tables/replace';
import { useTranslate } from '../store/stores';
import { Button, Checkbox, Dialog, Notice, Select, TextField } from '../ui';
import type { CellsEdit } from './cell-edits';
import type { RecordColumn } from './table-columns';

export interface ReplaceWanted extends FindOptions {
  readonly replacement: string;
  /** All shown columns when undefined. */
  readonly columnId: string | undefined;
}

export interface ReplaceDialogProps {
  /** The columns whose cells can be written. */
  readonly columns: readonly RecordColumn[];
  readonly rowCount: number;
  readonly startColumn: string | undefined;
  /** What replacing would do. */
  readonly preview: (wanted: ReplaceWanted) => CellsEdit & { readonly found: number };
  readonly onApply: (edit: CellsEdit) => void;
  readonly onClose: () => void;
}

const allColumns = '/all';

/** Finds a text in the rows of the view and replaces it, after saying in how many cells. */
export function ReplaceDialog({ columns, rowCount, startColumn, preview, onApply, onClose }: ReplaceDialogProps): ReactNode {
  const translate = useTranslate();
  const [wanted, setWanted] = useState<ReplaceWanted>({ find: '', replacement: '', isCaseKept: false, isWholeCell: false, columnId: startColumn });
  const asked = useDeferredValue(wanted);
  const result = useMemo(() => (asked.find === '' ? undefined : preview(asked)), [asked, preview]);
  const set = (part: Partial<ReplaceWanted>): void => setWanted({ ...wanted, ...part });
  const count = result?.count ?? 0;
  const apply = (): void => {
    if (result !== undefined && asked === wanted && count > 0) onApply(result);
  };
  const footer = (
    <>
      <Button onPress={onClose}>{translate('app.cancel')}</Button>
      <Button variant="primary" isDisabled={count === 0} onPress={apply}>
        {translate('grid.replace.apply', { count })}
      </Button>
    </>
  );
  const places = [{ id: allColumns, title: translate('grid.replace.all-columns') }, ...columns.map(({ id, header }) => ({ id, title: header }))];
  return (
    <Dialog isOpen onClose={onClose} title={translate('grid.replace.title')} closeLabel={translate('app.close')} footer={footer} footerNote={translate('grid.undo-note')}>
      <div className="zw-replace">
        <TextField label={translate('grid.replace.find')} value={wanted.find} onChange={(find) => set({ find })} autoFocus onEnter={apply} />
        <TextField label={translate('grid.replace.with')} value={wanted.replacement} onChange={(replacement) => set({ replacement })} onEnter={apply} />
        <Select label={translate('grid.replace.where')} options={places} value={wanted.columnId ?? allColumns} onChange={(id) => set({ columnId: id === allColumns ? undefined : id })} placeholder={translate('records.choose')} />
        <div className="zw-replace__options">
          <Checkbox isSelected={wanted.isCaseKept} onChange={(isCaseKept) => set({ isCaseKept })}>
            {translate('grid.replace.case')}
          </Checkbox>
          <Checkbox isSelected={wanted.isWholeCell} onChange={(isWholeCell) => set({ isWholeCell })}>
            {translate('grid.replace.whole')}
          </Checkbox>
        </div>
        <p role="status">{result === undefined ? translate('grid.replace.rows', { count: rowCount }) : translate('grid.replace.found', { count: result.found })}</p>
        {result !== undefined && result.refused.length > 0 ? <Notice tone="warning" title={translate('grid.replace.refused', { count: result.refused.length })} /> : null}
      </div>
    </Dialog>
  );
}
