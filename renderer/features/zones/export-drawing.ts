import { fileNameOf } from '../../../shared/app/file-name';
import type { Language } from '../../../shared/i18n/message';
import { assessmentOf, type Model } from '../../../shared/model/model';
import { drawZones } from '../../../shared/network/drawing';
import type { View } from '../../../shared/network/scene';
import type { App } from '../../commands/app-context';
import { valueOf } from '../../commands/session';
import { rasterizeSvg } from '../../host/rasterize';

export type DrawingFormat = 'svg' | 'png' | 'overview';

export interface DrawingExport {
  readonly language: Language;
  readonly view: View;
  readonly format: DrawingFormat;
}

/** Pixels across a PNG: sharp on A3 at 200 dots per inch. */
const pngWidth = 3300;

/** Saves the drawing as a picture where the user says; undefined when cancelled. */
export async function exportDrawing(
  app: App,
  model: Model,
  { language, view, format }: DrawingExport,
): Promise<{ readonly name: string; readonly place: string } | undefined> {
  const drawing = drawZones(model, { language, view, theme: 'paper', hasHeading: true, detail: format === 'overview' ? 'overview' : 'full' });
  const bytes = format === 'png' ? await rasterizeSvg(drawing.svg, pngWidth) : new TextEncoder().encode(drawing.svg);
  const suggestedName = fileNameOf([assessmentOf(model)?.name ?? '', drawing.title], format === 'png' ? 'png' : 'svg');
  const saved = await valueOf(app.host['file.save']({ purpose: 'image', suggestedName, bytes: new Uint8Array(bytes) }));
  return saved === null ? undefined : { name: saved.name, place: saved.place };
}
