import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetPage, ShownSheetRow } from '../../../../shared/jobs/import-view-jobs';
import { useApp } from '../../../commands/app-context';
import { sheetRows } from '../../../commands/import-inventory';

const pageSize = 80;

export interface SheetRows {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly row: (index: number) => ShownSheetRow | undefined;
  readonly want: (from: number, to: number) => void;
}

/** The rows of a sheet as they come into view. `reading` tells one reading of the file from another. */
export function useSheetRows(sheet: string, headerRow: number | undefined, reading: object): SheetRows {
  const app = useApp();
  const [loaded, setLoaded] = useState<{ readonly of: unknown; readonly pages: ReadonlyMap<number, SheetPage> }>({ of: undefined, pages: new Map() });
  const view = useRef({ from: 0, to: pageSize });
  const asked = useRef<{ of: unknown; readonly pages: Set<number> }>({ of: undefined, pages: new Set() });
  const current = useRef<object>(reading);
  current.current = reading;

  const fetchPages = useCallback((): void => {
    if (asked.current.of !== reading) asked.current = { of: reading, pages: new Set() };
    const first = Math.floor(view.current.from / pageSize);
    const last = Math.floor(Math.max(view.current.from, view.current.to - 1) / pageSize);
    for (let page = first; page <= last; page += 1) {
      if (asked.current.pages.has(page)) continue;
      asked.current.pages.add(page);
      sheetRows(app, { sheet, from: page * pageSize, count: pageSize, ...(headerRow === undefined ? {} : { headerRow }) }).then(
        (found) => {
          if (current.current === reading) setLoaded((before) => ({ of: reading, pages: new Map(before.of === reading ? before.pages : []).set(page, found) }));
        },
        () => undefined,
      );
    }
  }, [app, sheet, headerRow, reading]);
  useEffect(fetchPages, [fetchPages]);
  const want = useCallback(
    (from: number, to: number): void => {
      view.current = { from, to };
      fetchPages();
    },
    [fetchPages],
  );
  const [some] = loaded.pages.values();
  return {
    rowCount: some?.rowCount ?? 0,
    columnCount: some?.columnCount ?? 0,
    row: (index) => loaded.pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    want,
  };
}
