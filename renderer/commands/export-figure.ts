import { fileNameOf } from '../../shared/app/file-name';
import { withMargin } from '../../shared/deliverables/figures/svg';
import { rasterizeSvg } from '../host/rasterize';
import type { App } from './app-context';
import { runTelling } from './handlers';
import { valueOf } from './session';

/** A figure as it leaves the program: drawn in the colours of paper. */
export interface FigureFile {
  readonly svg: string;
  readonly widthPx: number;
  /** Words of the file's name, such as the assessment and what the figure shows. */
  readonly names: readonly string[];
}

/** Pixels for one of the drawing: sharp on a slide and in print. */
const sharpness = 3;

/** White round the figure, in pixels of the drawing. */
const margin = 16;

/** Saves a figure as SVG or PNG where the user says, and tells how it went. */
export function exportFigure(app: App, { svg, widthPx, names }: FigureFile, format: 'svg' | 'png'): Promise<void> {
  return runTelling(app, async () => {
    const framed = withMargin(svg, margin);
    const bytes = format === 'png' ? await rasterizeSvg(framed, (widthPx + 2 * margin) * sharpness) : new TextEncoder().encode(framed);
    const saved = await valueOf(app.host['file.save']({ purpose: 'image', suggestedName: fileNameOf(names, format), bytes: new Uint8Array(bytes) }));
    if (saved !== null) app.ui.tell({ tone: 'success', titleKey: 'zones.export.done', parameters: { name: saved.name, place: saved.place } });
  });
}
