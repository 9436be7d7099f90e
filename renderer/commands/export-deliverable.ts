import type { Language } from '../../shared/i18n/message';
import type { Deliverable } from '../../shared/deliverables/index';
import type { View } from '../../shared/deliverables/options';
import type { App } from './app-context';
import { valueOf, type SavedFile } from './session';
import { writeDeliverable } from './worker-jobs';

export interface ExportChoices {
  readonly deliverable: Pick<Deliverable, 'id' | 'kind'>;
  readonly language: Language;
  readonly view: View;
}

/** Writes a deliverable and saves it where the user says; undefined when cancelled. */
export async function exportDeliverable(
  app: App,
  { deliverable, language, view }: ExportChoices,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<SavedFile | undefined> {
  await app.journal.settled();
  const author = app.ui.getState().author;
  const input = { deliverableId: deliverable.id, language, view, date: app.env.now(), ...(author === '' ? {} : { author }) };
  const written = await app.worker.run(writeDeliverable, input, app.journal.position().sequence, { onProgress, signal });
  const request = {
    purpose: deliverable.kind === 'document' ? 'word' : 'excel',
    suggestedName: written.fileName,
    bytes: new Uint8Array(written.bytes),
  } as const;
  const saved = await valueOf(app.host['file.save'](request));
  return saved === null ? undefined : { name: saved.name, place: saved.place, sha256: saved.sha256, missingAttachments: 0, photosLeftOut: written.photosLeftOut ?? [] };
}
