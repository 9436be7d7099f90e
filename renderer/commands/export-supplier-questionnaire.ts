import type { Language } from '../../shared/i18n/message';
import type { App } from './app-context';
import { valueOf, type SavedFile } from './session';
import { supplierQuestionnaire } from './worker-jobs';

/** Writes the questions to a vendor and saves them where the user says; undefined when cancelled. */
export async function exportSupplierQuestionnaire(
  app: App,
  { vendor, language }: { readonly vendor: string; readonly language: Language },
  onProgress: (fraction: number) => void,
): Promise<SavedFile | undefined> {
  await app.journal.settled();
  const { author } = app.ui.getState();
  const input = { vendor, language, date: app.env.now(), ...(author === '' ? {} : { author }) };
  const written = await app.worker.run(supplierQuestionnaire, input, app.journal.position().sequence, { onProgress });
  const saved = await valueOf(app.host['file.save']({ purpose: 'word', suggestedName: written.fileName, bytes: new Uint8Array(written.bytes) }));
  return saved === null ? undefined : { name: saved.name, place: saved.place, sha256: saved.sha256, missingAttachments: 0 };
}
