import { createAppError } from '../../shared/app/errors';
import type { ChosenFile } from '../../shared/host/records';
import type { ColumnMapping, ImportOptions } from '../../shared/inventory/import-plan';
import { draftImportJob, endImportJob, prepareImportJob, sealImportJob, type ImportSummary } from '../../shared/jobs/import-jobs';
import { understandInventoryJob, type UnderstandInput, type UnderstandOutput } from '../../shared/jobs/inventory-jobs';
import { parseWrites } from '../../shared/sync/frames';
import type { RecordWrite } from '../../shared/sync/journal-entry';
import type { Replica } from '../../shared/sync/replica';
import { nextTask } from '../store/next-task';
import type { App } from './app-context';
import { valueOf } from './session';

/** A workbook that was read and understood, waiting for decisions. The worker keeps it until the import ends. */
export interface ReadInventory {
  readonly file: string;
  readonly understood: UnderstandOutput;
}

let lastJob = 0;

/** Reads a workbook in the killable process. */
export async function readInventory(app: App, file: ChosenFile, onProgress: (fraction: number) => void): Promise<ReadInventory> {
  lastJob += 1;
  const jobId = `inventory-${lastJob}`;
  const stop = app.host.on('job.progress', (progress) => {
    if (progress.jobId === jobId) onProgress(progress.fraction * 0.8);
  });
  try {
    const { output } = await valueOf(app.host['job.run']({ jobId, name: 'workbook.read', files: [file.token], input: {} }));
    if (!(output instanceof Uint8Array) || !(output.buffer instanceof ArrayBuffer)) throw createAppError('job-failed');
    const understood = await understandFrom(app, { file: file.name, workbook: output }, [output.buffer]);
    onProgress(1);
    return { file: file.name, understood };
  } finally {
    stop();
  }
}

/** Looks at another sheet or heading row of the workbook that was read. */
export function understand(app: App, file: string, choice: { readonly sheet?: string; readonly headerRow?: number }): Promise<UnderstandOutput> {
  return understandFrom(app, { file, ...choice }, []);
}

function understandFrom(app: App, input: UnderstandInput, transfer: readonly ArrayBuffer[]): Promise<UnderstandOutput> {
  return app.worker.run(understandInventoryJob, input, app.journal.position().sequence, { transfer });
}

/** What importing would do. */
export async function planInventory(
  app: App,
  read: ReadInventory,
  mapping: ColumnMapping,
  options: Omit<ImportOptions, 'isProtected' | 'file'>,
): Promise<ImportSummary> {
  await app.journal.settled();
  const { sheet, headerRow } = read.understood.chosen;
  const input = { sheet, headerRow: headerRow ?? 1, mapping, options: { ...options, file: read.file } };
  return app.worker.run(draftImportJob, input, app.journal.position().sequence);
}

/** What the plan writes, worked out and checked on a state of the assessment. */
export interface PreparedImport {
  readonly base: Replica;
  readonly parts: readonly (readonly RecordWrite[])[];
}

/** Has the worker work out what the last plan writes, while a person still looks at the plan. */
export async function prepareInventory(app: App): Promise<PreparedImport> {
  await app.journal.settled();
  const base = app.project.state.getState().replica;
  const parts: (readonly RecordWrite[])[] = [];
  const onPart = (part: unknown): void => {
    if (part instanceof Uint8Array) parts.push(parseWrites(decoder.decode(part)));
  };
  await app.worker.run(prepareImportJob, {}, app.journal.position().sequence, { onPart });
  return { base, parts };
}

const decoder = new TextDecoder();
const breathAfterMilliseconds = 12;

/**
 * Carries out the last plan as one undoable step. The snapshot of the state before is packed beside it and written after
 * it: nobody waits for it, and until it stands, the journal up to the import and the snapshot before it hold that state.
 */
export async function applyInventory(app: App, file: string, prepared: Promise<PreparedImport>): Promise<void> {
  let ready = await prepared;
  for (;;) {
    await app.journal.settled();
    const incoming = app.project.receive(ready.base, { origin: 'import', label: { key: 'inventory.import.done', parameters: { file } } });
    if (incoming !== undefined) {
      const { sequence, digest: previous } = app.journal.position();
      const head = { stamp: incoming.stamp, origin: 'import', label: 'inventory.import.done' } as const;
      const sealing = app.worker.run(sealImportJob, { head, previous }, sequence);
      // Asked for now, so that the worker packs the state before the import; a failure is no loss, the journal has it all.
      void app.session.snapshot('import').catch(() => undefined);
      await takeSlowly(incoming.take, ready.parts);
      const encoded = await sealing;
      if (incoming.finish(encoded)) {
        // The screens show it now; what the caller changes next is drawn on its own.
        await nextTask();
        return;
      }
    }
    // Something was written while the dialog was open: worked out anew on what is there now.
    ready = await prepareInventory(app);
  }
}

/** Lets the window breathe between the parts. */
async function takeSlowly(take: (part: readonly RecordWrite[]) => void, parts: PreparedImport['parts']): Promise<void> {
  let start = performance.now();
  for (const part of parts) {
    take(part);
    if (performance.now() - start < breathAfterMilliseconds) continue;
    await nextTask();
    start = performance.now();
  }
}

/** Lets the worker forget the workbook and the plan. */
export function endImport(app: App): void {
  void app.worker.run(endImportJob, {}, 0).catch(() => undefined);
}
