import { dia } from '@joint/core';
import { cellNamespace } from './shapes';

/** The library's paper without its own style element, which the strict content policy refuses. */
const QuietPaper: typeof dia.Paper = dia.Paper.extend({ stylesheet: '' });

export interface CanvasPaper {
  readonly graph: dia.Graph;
  readonly paper: dia.Paper;
  readonly remove: () => void;
}

/**
 * A paper in an element. It only paints: pointers and keys are handled by `gestures`, and only what `isVisible` says is
 * in the document.
 */
export function createPaper(element: HTMLElement, isVisible: (cell: dia.Cell) => boolean): CanvasPaper {
  const graph = new dia.Graph({}, { cellNamespace });
  const paper = new QuietPaper({
    el: element,
    model: graph,
    cellViewNamespace: cellNamespace,
    width: '100%',
    height: '100%',
    async: true,
    frozen: true,
    autoFreeze: true,
    sorting: dia.Paper.sorting.APPROX,
    viewManagement: { lazyInitialize: true, disposeHidden: false },
    cellVisibility: (cell) => isVisible(cell),
    interactive: false,
    overflow: true,
  });
  // Pointers are ours; the library's listeners would only cost time.
  paper.undelegateEvents();
  return { graph, paper, remove: () => paper.remove() };
}
