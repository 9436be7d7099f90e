import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { runInWorker, startThread } from '../../../electron/untrusted/run-in-worker';
import { hostLimits } from '../../../shared/host/limits';
import { untrustedJobs } from '../../../shared/host/untrusted-jobs';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { draftImportJob, preparedWrites, prepareImportJob } from '../../../shared/jobs/import-jobs';
import { understandInventoryJob } from '../../../shared/jobs/inventory-jobs';
import type { JobMemory, ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { takeRows } from '../../../shared/jobs/rows-ahead';
import { identifierSource } from '../../../shared/model/identifier';
import { emptyModel } from '../../../shared/model/model';
import { applyFrame, entryHeadText, noDigest } from '../../../shared/sync/frames';
import { emptyReplica, modelOfReplica } from '../../../shared/sync/replica';
import type { HostMessage } from './host-thread';

/** Programs of threads, bundled beside the tasks. */
const bundled = (name: string): string => join(dirname(fileURLToPath(import.meta.url)), name);
/** In the window, both threads start while the file is being chosen. */
const startMilliseconds = 500;

/**
 * An import as the window does it, with its three parts in threads: the reader of files of others hands rows over, the
 * jobs of the window's worker understand, plan and encode, the host writes the journal. Nothing has run before, and
 * nothing has been practised.
 */
export async function importInThreads(bytes: Uint8Array<ArrayBuffer>): Promise<() => Promise<void>> {
  const { seconds, mebibytes, packed } = untrustedJobs['workbook.read'];
  const reader = startThread(readFileSync(bundled('reader.cjs'), 'utf8'), mebibytes);
  const host = new Worker(bundled('host-thread.mjs'));
  await once(host, 'message');
  await setTimeout(startMilliseconds);
  const kept = new Map<string, unknown>();
  const memory: JobMemory = { keep: (name, value) => void kept.set(name, value), recall: (name) => kept.get(name), clear: () => kept.clear() };
  const tell = (message: HostMessage, buffer: ArrayBuffer): void => host.postMessage(message, [buffer]);
  const context: ProjectJobContext = {
    project: { replica: emptyReplica, model: emptyModel, attachment: async () => undefined },
    memory,
    progress: () => undefined,
    cancelled: () => false,
    env: { now: () => '2026-11-23T00:00:00.000Z', newId: identifierSource(() => 0, (length) => new Uint8Array(length).fill(7)) },
    part: (piece) => {
      if (piece instanceof Uint8Array && piece.buffer instanceof ArrayBuffer) tell({ piece }, piece.buffer);
    },
  };
  return async () => {
    let isFirst = true;
    const part = (block: Uint8Array): void => {
      takeRows({ block, isFirst }, context);
      isFirst = false;
    };
    const request = { name: 'workbook.read', files: [{ name: 'list.xlsx', bytes }], input: { inParts: true }, packed, seconds, mebibytes };
    const workbook = await runInWorker(reader, request, { part }).output;
    if (!(workbook instanceof Uint8Array)) throw new Error('no workbook');
    const { chosen } = await understandInventoryJob.run({ file: 'list.xlsx', workbook }, context);
    const mapping = proposedMapping(chosen.columns);
    await draftImportJob.run({ sheet: chosen.sheet, headerRow: chosen.headerRow ?? 1, mapping, options: { file: 'list.xlsx' } }, context);
    await prepareImportJob.run({}, context);
    const stamp = { replica: '0'.repeat(26), counter: 1, time: '2026-11-23T00:00:00.000Z#0000', author: 'Bench' };
    const entry = { stamp, origin: 'import', label: 'inventory.import.done' } as const;
    const head = new Uint8Array(hostLimits.frameHead).fill(0x20);
    head.set(new TextEncoder().encode(entryHeadText(entry, noDigest)));
    const flushed = once(host, 'message');
    tell({ head }, head.buffer);
    const { writes = [] } = preparedWrites(memory) ?? {};
    const model = modelOfReplica(applyFrame(emptyReplica, { kind: 'entry', entry: { ...entry, writes } }));
    await flushed;
    if (model.tables.asset.size === 0) throw new Error('nothing was imported');
  };
}
