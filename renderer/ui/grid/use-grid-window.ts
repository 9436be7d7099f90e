import type { RefObject } from 'react';
import { useCallback } from 'react';
import type { Range, VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { headHeight } from './grid-model';

export type GridWindow = { readonly virtualizer: Virtualizer<HTMLDivElement, Element>; readonly items: readonly VirtualItem[] };

/** Which rows are drawn: those in view, some around them, and the active one so that it keeps its name for screen readers. */
export function useGridWindow(options: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  readonly keep: number;
  readonly ids: readonly string[];
}): GridWindow {
  const { scroller, count, rowHeight, keep, ids } = options;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (keep < 0 || keep >= range.count || shown.includes(keep)) return shown;
      return keep < (shown[0] ?? 0) ? [keep, ...shown] : [...shown, keep];
    },
    [keep],
  );
  // A new function would have every row measured anew.
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: 6,
    scrollPaddingEnd: headHeight,
    rangeExtractor,
  });
  return { virtualizer, items: virtualizer.getVirtualItems() };
}
