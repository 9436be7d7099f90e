import { useCallback, useEffect, useRef, useState } from 'react';
import type { RowFilter, RowPage, ShownRow } from '../../../../shared/inventory/plan-view';
import type { GoneAsset } from '../../../../shared/inventory/import-plan';
import { useApp } from '../../../commands/app-context';
import { planRows } from '../../../commands/import-inventory';

const pageSize = 60;

export interface PlanRows {
  /** How many the filter lets through; undefined until that is known. */
  readonly total: number | undefined;
  readonly row: (index: number) => ShownRow | undefined;
  readonly gone: (index: number) => GoneAsset | undefined;
  /** Asks for the rows in view. */
  readonly want: (from: number, to: number) => void;
}

/** The rows of the plan as they come into view; fetched anew with every plan, and the old ones shown until then. */
export function usePlanRows(filter: RowFilter, text: string, planNumber: number): PlanRows {
  const app = useApp();
  const view = useRef({ from: 0, to: pageSize });
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly pages: ReadonlyMap<number, RowPage> }>({ key: '', pages: new Map() });
  const key = `${planNumber} ${filter} ${text}`;
  const current = useRef(key);
  const asked = useRef(new Set<string>());
  current.current = key;

  const fetchPages = useCallback((): void => {
    const first = Math.floor(view.current.from / pageSize);
    const last = Math.floor(Math.max(view.current.from, view.current.to - 1) / pageSize);
    for (let page = first; page <= last; page += 1) {
      const name = `${key} ${page}`;
      if (asked.current.has(name)) continue;
      asked.current.add(name);
      planRows(app, { filter, from: page * pageSize, count: pageSize, text }).then(
        (found) => {
          if (current.current !== key) return;
          setLoaded((before) => ({ key, pages: new Map(before.key === key ? before.pages : []).set(page, found) }));
        },
        () => asked.current.delete(name),
      );
    }
  }, [app, filter, text, key]);
  useEffect(fetchPages, [fetchPages]);

  const want = useCallback(
    (from: number, to: number): void => {
      view.current = { from, to };
      fetchPages();
    },
    [fetchPages],
  );
  // Another filter shows nothing of the one before; another plan keeps its rows in place until it has its own.
  const isSameList = loaded.key.replace(/^\d+ /, '') === `${filter} ${text}`;
  const pages = isSameList ? loaded.pages : new Map<number, RowPage>();
  const [some] = pages.values();
  return {
    total: some?.total,
    row: (index) => pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    gone: (index) => pages.get(Math.floor(index / pageSize))?.gone[index % pageSize],
    want,
  };
}
