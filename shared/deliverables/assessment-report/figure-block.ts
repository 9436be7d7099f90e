import type { FigureBlock } from '../document';
import type { DrawnFigure } from '../figures/svg';

/** A drawn figure as a block of the document. */
export function figureBlock(
  figure: Pick<DrawnFigure, 'svg' | 'widthPx' | 'heightPx' | 'alternativeText'>,
  facts: { readonly id: string; readonly caption: string; readonly source?: string; readonly widthShare?: number },
): FigureBlock {
  return { kind: 'figure', ...facts, alternativeText: figure.alternativeText, svg: figure.svg, widthPx: figure.widthPx, heightPx: figure.heightPx };
}
