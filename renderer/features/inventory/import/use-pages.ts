import { useCallback, useEffect, useRef, useState } from 'react';

export interface Pages<Page> {
  /** The list the pages belong to; the one before until the first page of the present one is there. */
  readonly of: unknown;
  readonly pages: ReadonlyMap<number, Page>;
  /** Asks for the rows in view. */
  readonly want: (from: number, to: number) => void;
}

/**
 * The pages of a long list as they come into view. `of` tells one list from another: each is asked for anew, also when it
 * is looked at again, and an answer for a list that is no longer looked at is dropped.
 */
export function usePages<Page>(of: unknown, pageSize: number, fetchPage: (from: number) => Promise<Page>): Pages<Page> {
  const [loaded, setLoaded] = useState<{ readonly of: unknown; readonly pages: ReadonlyMap<number, Page> }>({ of: undefined, pages: new Map() });
  const view = useRef({ from: 0, to: pageSize });
  const asked = useRef<{ readonly of: unknown; readonly pages: Set<number> }>({ of: undefined, pages: new Set() });

  const fetchPages = useCallback((): void => {
    if (asked.current.of !== of) asked.current = { of, pages: new Set() };
    const mine = asked.current;
    const first = Math.floor(view.current.from / pageSize);
    const last = Math.floor(Math.max(view.current.from, view.current.to - 1) / pageSize);
    for (let page = first; page <= last; page += 1) {
      if (mine.pages.has(page)) continue;
      mine.pages.add(page);
      fetchPage(page * pageSize).then(
        (found) => {
          if (asked.current === mine) setLoaded((before) => ({ of, pages: new Map(before.of === of ? before.pages : []).set(page, found) }));
        },
        () => mine.pages.delete(page),
      );
    }
  }, [of, pageSize, fetchPage]);
  useEffect(fetchPages, [fetchPages]);

  const want = useCallback(
    (from: number, to: number): void => {
      view.current = { from, to };
      fetchPages();
    },
    [fetchPages],
  );
  return { ...loaded, want };
}
