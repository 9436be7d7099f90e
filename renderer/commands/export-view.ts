import { createAppError } from '../../shared/app/errors';
import type { ViewTable } from '../../shared/deliverables/view-table';
import { nextTask } from '../store/next-task';
import type { App } from './app-context';
import { valueOf, type SavedFile } from './session';
import { tellingBusy } from './telling-busy';
import { writeView } from './worker-jobs';

/** The rows of a view, worked out when they are wanted. */
export interface ShownTable extends Omit<ViewTable, 'rows'> {
  readonly rowCount: number;
  readonly rowsBetween: (first: number, end: number) => ViewTable['rows'];
}

const rowsAtATime = 250;
/** Share of the work that the window does. */
const gathered = 0.2;
const encoder = new TextEncoder();

/** Writes what a grid shows as Excel or CSV in the screen's language, and saves it where the user says; undefined when cancelled. */
export async function exportView(app: App, table: ShownTable, format: 'xlsx' | 'csv'): Promise<SavedFile | undefined> {
  const { language, author } = app.ui.getState();
  const { rowCount, rowsBetween, ...view } = table;
  const written = await tellingBusy(app, 'grid.writing', async (onProgress, signal) => {
    const rows: Uint8Array<ArrayBuffer>[] = [];
    // In parts: the window goes on drawing.
    for (let first = 0; first < rowCount; first += rowsAtATime) {
      rows.push(encoder.encode(JSON.stringify(rowsBetween(first, Math.min(rowCount, first + rowsAtATime)))));
      onProgress((first / rowCount) * gathered);
      await nextTask();
      if (signal.aborted) throw createAppError('cancelled');
    }
    const transfer = rows.map(({ buffer }) => buffer);
    const input = { view, rows, format, language, date: app.env.now(), author };
    return app.worker.run(writeView, input, 0, { onProgress: (fraction) => onProgress(gathered + fraction * (1 - gathered)), signal, transfer });
  });
  const request = { purpose: format === 'csv' ? 'text' : 'excel', suggestedName: written.fileName, bytes: new Uint8Array(written.bytes) } as const;
  const saved = await valueOf(app.host['file.save'](request));
  return saved === null ? undefined : { name: saved.name, place: saved.place, sha256: saved.sha256, missingAttachments: 0 };
}
