import { fileNameOf } from '../../../shared/app/file-name';
import { writeDiagram } from '../../../shared/exchange/diagram/write-diagram';
import type { HostInput } from '../../../shared/host/contract';
import { assessmentOf, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { drawZones } from '../../../shared/network/drawing';
import type { Paper } from '../../../shared/network/drawing-pages';
import type { View } from '../../../shared/network/scene';
import { sheetOf } from '../../../shared/network/stubs';
import type { App } from '../../commands/app-context';
import { valueOf } from '../../commands/session';
import { writeDeliverable, writeNetbox } from '../../commands/worker-jobs';
import { rasterizeSvg } from '../../host/rasterize';
import { showPages } from './print-drawing';

/** What leaves the room of zones, and how. */
export type DrawingExport =
  | { readonly format: 'svg' | 'overview' | 'drawio' | 'communication' | 'netbox' }
  | { readonly format: 'png'; readonly widthPx: number }
  | { readonly format: 'pdf'; readonly paper: Paper };

/** What is looked at: the drawing is written as it is seen. */
export interface ExportedView {
  /** As the named view shows it. */
  readonly model: Model;
  /** Everything, as it is stored. */
  readonly whole: Model;
  readonly view: View;
  readonly viewId: RecordId | undefined;
}

type Saved = { readonly name: string; readonly place: string } | undefined;
const encoder = new TextEncoder();

/** Saves what was asked for where the user says; undefined when cancelled, `empty` when there is nothing to print. */
export async function exportDrawing(app: App, shown: ExportedView, wanted: DrawingExport): Promise<Saved | 'empty'> {
  const { language, author } = app.ui.getState();
  const { model, whole, view, viewId } = shown;
  const title = assessmentOf(whole)?.name ?? '';
  switch (wanted.format) {
    case 'communication':
    case 'netbox':
      return saveTables(app, wanted.format, view === 'target' ? 'target' : 'asIs', author);
    case 'drawio': {
      const bytes = encoder.encode(writeDiagram(whole, { language, view, viewId }));
      return save(app, { purpose: 'diagram', suggestedName: fileNameOf([title], 'drawio'), bytes });
    }
    case 'pdf':
      return savePages(app, shown, wanted.paper, title);
    default: {
      const drawing = drawZones(model, { language, view, viewId, sheet: sheetOf(whole, viewId), theme: 'paper', hasHeading: true, detail: wanted.format === 'overview' ? 'overview' : 'full' });
      const bytes = wanted.format === 'png' ? await rasterizeSvg(drawing.svg, wanted.widthPx) : encoder.encode(drawing.svg);
      return save(app, { purpose: 'image', suggestedName: fileNameOf([title, drawing.title], wanted.format === 'png' ? 'png' : 'svg'), bytes: new Uint8Array(bytes) });
    }
  }
}

async function save(app: App, request: HostInput<'file.save'>): Promise<Saved> {
  const saved = await valueOf(app.host['file.save'](request));
  return saved === null ? undefined : { name: saved.name, place: saved.place };
}

/** The pages are drawn for the printer alone while the host makes a PDF of them. */
async function savePages(app: App, { model, whole, view, viewId }: ExportedView, paper: Paper, title: string): Promise<Saved | 'empty'> {
  const { drawingPages } = await import('../../../shared/network/drawing-pages');
  const pages = drawingPages(model, { language: app.ui.getState().language, view, viewId, sheet: sheetOf(whole, viewId), theme: 'paper', paper });
  const [first] = pages;
  if (first === undefined) return 'empty';
  const shown = await showPages(pages.map(({ svg }) => svg), paper);
  try {
    return await save(app, { purpose: 'pdf', suggestedName: fileNameOf([title, first.title], 'pdf'), paper });
  } finally {
    shown.remove();
  }
}

async function saveTables(app: App, format: 'communication' | 'netbox', view: 'asIs' | 'target', author: string): Promise<Saved> {
  await app.journal.settled();
  const after = app.journal.position().sequence;
  const date = app.env.now();
  const { language } = app.ui.getState();
  const written =
    format === 'netbox'
      ? await app.worker.run(writeNetbox, { view, date }, after)
      : await app.worker.run(writeDeliverable, { deliverableId: 'assessment-communication', language, view, date, ...(author === '' ? {} : { author }) }, after);
  return save(app, { purpose: format === 'netbox' ? 'archive' : 'excel', suggestedName: written.fileName, bytes: new Uint8Array(written.bytes) });
}
