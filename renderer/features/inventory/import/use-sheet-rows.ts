import { useCallback } from 'react';
import type { ShownSheetRow } from '../../../../shared/jobs/import-view-jobs';
import { useApp } from '../../../commands/app-context';
import { sheetRows } from '../../../commands/import-inventory';
import { usePages } from './use-pages';

const pageSize = 80;

export interface SheetRows {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Columns of lists beside the one that is looked at. */
  readonly otherColumns: readonly number[];
  readonly row: (index: number) => ShownSheetRow | undefined;
  readonly want: (from: number, to: number) => void;
}

/** The rows of a sheet as they come into view. `reading` tells one reading of the file from another. */
export function useSheetRows(sheet: string, headerRow: number | undefined, reading: object): SheetRows {
  const app = useApp();
  const fetchPage = useCallback(
    (from: number) => sheetRows(app, { sheet, from, count: pageSize, ...(headerRow === undefined ? {} : { headerRow }) }),
    [app, sheet, headerRow],
  );
  const loaded = usePages(reading, pageSize, fetchPage);
  const [some] = loaded.pages.values();
  return {
    rowCount: some?.rowCount ?? 0,
    columnCount: some?.columnCount ?? 0,
    otherColumns: some?.otherColumns ?? [],
    row: (index) => loaded.pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    want: loaded.want,
  };
}
