import { createAppError } from '../../shared/app/errors';
import type { ChosenFile } from '../../shared/host/records';
import type { ColumnMapping, ImportOptions, ImportPlan } from '../../shared/inventory/import-plan';
import {
  planInventoryJob,
  understandInventoryJob,
  type UnderstandOutput,
} from '../../shared/jobs/inventory-jobs';
import type { RecordId } from '../../shared/model/record-type';
import type { Source } from '../../shared/sync/stamps';
import type { App } from './app-context';
import { valueOf } from './session';

/** A workbook that was read and understood, waiting for decisions. */
export interface ReadInventory {
  readonly file: string;
  readonly workbook: Uint8Array;
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
    if (!(output instanceof Uint8Array)) throw createAppError('job-failed');
    const understood = await understand(app, file.name, output, {});
    onProgress(1);
    return { file: file.name, workbook: output, understood };
  } finally {
    stop();
  }
}

/** Looks at another sheet or heading row of a workbook that was read. */
export function understand(
  app: App,
  file: string,
  workbook: Uint8Array,
  choice: { readonly sheet?: string; readonly headerRow?: number },
): Promise<UnderstandOutput> {
  return app.worker.run(understandInventoryJob, { file, workbook, ...choice }, app.journal.position().sequence);
}

/** What importing would do. */
export async function planInventory(
  app: App,
  read: ReadInventory,
  mapping: ColumnMapping,
  options: Omit<ImportOptions, 'isProtected' | 'file'>,
): Promise<ImportPlan> {
  await app.journal.settled();
  const { sheet, headerRow } = read.understood.chosen;
  const input = { workbook: read.workbook, sheet, headerRow: headerRow ?? 1, mapping, options: { ...options, file: read.file } };
  return app.worker.run(planInventoryJob, input, app.journal.position().sequence);
}

/** Carries out a plan as one undoable step, after a snapshot. */
export async function applyInventory(app: App, plan: ImportPlan): Promise<void> {
  await app.session.snapshot('import').catch(() => undefined);
  const sources = new Map<RecordId, Source>();
  for (const [id, source] of plan.sources) sources.set(id, { kind: 'import', ...source });
  const label = { key: 'inventory.import.done', parameters: { file: plan.file } } as const;
  const result = app.project.commit(plan.change, { origin: 'import', label, sources });
  if (!result.ok) {
    const [problem] = result.problems;
    throw createAppError('change-invalid', { type: problem?.type ?? '', field: problem?.field ?? '' });
  }
}
