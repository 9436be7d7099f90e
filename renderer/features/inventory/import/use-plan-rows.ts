import { useCallback } from 'react';
import type { RowPage, RowQuery, ShownRow } from '../../../../shared/inventory/plan-view';
import type { GoneAsset } from '../../../../shared/inventory/import-plan';
import { useApp } from '../../../commands/app-context';
import { planRows } from '../../../commands/import-inventory';
import type { RowView } from './import-desk';
import { usePages } from './use-pages';

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
export function usePlanRows({ filter, concern }: RowView, text: string, planNumber: number): PlanRows {
  const app = useApp();
  const fetchPage = useCallback((from: number) => planRows(app, { ...rowQuery({ filter, concern }), from, count: pageSize, text }), [app, filter, concern, text]);
  const list = `${filter} ${concern ?? ''} ${text}`;
  const loaded = usePages(`${planNumber} ${list}`, pageSize, fetchPage);
  // Another filter shows nothing of the one before; another plan keeps its rows in place until it has its own.
  const isSameList = String(loaded.of).replace(/^\d+ /, '') === list;
  const pages = isSameList ? loaded.pages : new Map<number, RowPage>();
  const [some] = pages.values();
  return {
    total: some?.total,
    row: (index) => pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    gone: (index) => pages.get(Math.floor(index / pageSize))?.gone[index % pageSize],
    want: loaded.want,
  };
}

/** What is asked for of the plan to show these rows. */
export function rowQuery({ filter, concern }: RowView): Pick<RowQuery, 'filter' | 'concern'> {
  return { filter, ...(concern === undefined ? {} : { concern }) };
}
