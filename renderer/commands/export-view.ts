import type { ViewTable } from '../../shared/deliverables/view-table';
import type { App } from './app-context';
import { valueOf, type SavedFile } from './session';
import { writeView } from './worker-jobs';

/** Writes what a grid shows as Excel or CSV in the screen's language, and saves it where the user says; undefined when cancelled. */
export async function exportView(
  app: App,
  view: ViewTable,
  format: 'xlsx' | 'csv',
  onProgress: (fraction: number) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<SavedFile | undefined> {
  const { language, author } = app.ui.getState();
  const written = await app.worker.run(writeView, { view, format, language, date: app.env.now(), author }, 0, { onProgress, signal });
  const request = { purpose: format === 'csv' ? 'text' : 'excel', suggestedName: written.fileName, bytes: new Uint8Array(written.bytes) } as const;
  const saved = await valueOf(app.host['file.save'](request));
  return saved === null ? undefined : { name: saved.name, place: saved.place, sha256: saved.sha256, missingAttachments: 0 };
}
