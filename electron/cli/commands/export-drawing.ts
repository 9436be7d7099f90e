import { fileNameOf } from '../../../shared/app/file-name';
import type { View } from '../../../shared/deliverables/options';
import type { Language } from '../../../shared/i18n/message';
import { translate } from '../../../shared/i18n/translate';
import { assessmentOf } from '../../../shared/model/model';
import { runProjectJob, type OpenedAssessment } from '../assessment';
import { Refusal, WrongUse } from '../failures';
import { createRasterizer } from '../rasterize';
import type { Surroundings } from '../surroundings';

export const drawingFormats = ['svg', 'png', 'drawio'] as const;
/** Sheets come out of the printing of a window, which the command line has none of; asked for, it says so. */
export const printedFormat = 'pdf';
export type DrawingFormat = (typeof drawingFormats)[number];

export interface DrawingWish {
  readonly language: Language;
  readonly view: View;
  readonly date: string;
  readonly formats: readonly DrawingFormat[];
  /** Pixels, for pictures. */
  readonly width: number;
}

const usualWidth = 2400;

/** A width in pixels that a picture can have. */
export function widthOf(text: string | undefined): number {
  if (text === undefined) return usualWidth;
  const width = Number(text);
  if (!/^\d{3,5}$/.test(text) || width < 100 || width > 20_000) throw new WrongUse('width', { value: text });
  return width;
}

/** The drawing in each of the formats asked for; nothing when there is no zone to draw. */
export async function exportDrawing({ project }: OpenedAssessment, { language, view, date, formats, width }: DrawingWish, surroundings: Surroundings): Promise<readonly { readonly fileName: string; readonly bytes: Uint8Array }[]> {
  const { drawZones } = await import('../../../shared/network/drawing');
  const drawn = drawZones(project.model, { language, view, theme: 'paper', hasHeading: true });
  if (drawn.zoneCount === 0) return [];
  const title = translate(language, view === 'asIs' ? 'drawing.title.asIs' : 'drawing.title.target');
  const named = (ending: string): string => fileNameOf([title, assessmentOf(project.model)?.name ?? '', date], ending);
  const files: { fileName: string; bytes: Uint8Array }[] = [];
  for (const format of drawingFormats.filter((wanted) => formats.includes(wanted))) {
    if (format === 'svg') files.push({ fileName: named('svg'), bytes: new TextEncoder().encode(drawn.svg) });
    else if (format === 'png') files.push({ fileName: named('png'), bytes: await picture(drawn.svg, width, surroundings) });
    else {
      const { writeDiagramJob } = await import('../../../shared/jobs/diagram-jobs');
      const { fileName, bytes } = await runProjectJob(writeDiagramJob, { language, view, date }, project, surroundings);
      files.push({ fileName, bytes });
    }
  }
  return files;
}

async function picture(svg: string, width: number, surroundings: Surroundings): Promise<Uint8Array> {
  const rasterizer = await createRasterizer(surroundings);
  if (rasterizer === undefined) throw new Refusal('no-pictures');
  try {
    return await rasterizer.rasterize(svg, width);
  } finally {
    await rasterizer.close();
  }
}
