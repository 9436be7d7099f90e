import { useEffect, useRef, type RefObject } from 'react';
import type { Shape } from '../../shared/model/field';
import type { CellData } from './cells';
import { createPaper } from './paper';
import { createProjection, type Projection } from './projection';
import { isSeen, seenPart, type PixelSize, type Viewport } from './viewport';

interface PaperState {
  viewport: Viewport;
  size: PixelSize;
  isFar: boolean;
}

interface Mounted {
  readonly projection: Projection;
  /** Moves and scales the picture, and paints what comes into view. */
  readonly look: (state: PaperState) => void;
}

const cullingMargin = 300;

/** Keeps a paper in an element that shows the cells through the viewport. */
export function usePaper(element: RefObject<HTMLElement | null>, cells: readonly CellData[], state: PaperState): void {
  const mounted = useRef<Mounted | undefined>(undefined);
  const latest = useRef<PaperState>(state);
  useEffect(() => {
    const host = element.current;
    if (host === null) return undefined;
    // The paper removes the element it was given, so it gets one of its own.
    const place = document.createElement('div');
    host.append(place);
    let part: Shape = seenPart(latest.current.viewport, latest.current.size, cullingMargin);
    const { graph, paper, remove } = createPaper(place, (cell) => {
      const type: unknown = cell.get('type');
      if (latest.current.isFar && type === 'zw.AssetBox') return false;
      return isSeen(part, cell.getBBox());
    });
    mounted.current = {
      projection: createProjection(graph),
      look: (next) => {
        latest.current = next;
        part = seenPart(next.viewport, next.size, cullingMargin);
        paper.matrix({ a: next.viewport.zoom, b: 0, c: 0, d: next.viewport.zoom, e: next.viewport.x, f: next.viewport.y });
        paper.wakeUp();
      },
    };
    paper.unfreeze();
    return () => {
      mounted.current = undefined;
      remove();
    };
  }, [element]);
  useEffect(() => {
    mounted.current?.projection.show(cells);
  }, [cells]);
  const { viewport, size, isFar } = state;
  useEffect(() => {
    mounted.current?.look({ viewport, size, isFar });
  }, [viewport, size, isFar]);
}
