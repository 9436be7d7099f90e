import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { unpackNatively } from '../../../electron/untrusted/unpack-natively';
import { unpackAssessment } from '../../../shared/file/unpack';
import { sha256Hex } from '../../../shared/file/pack';
import { identifierSource } from '../../../shared/model/identifier';
import { writeDeliverableJob } from '../../../shared/jobs/write-deliverable';
import { prepareImportJob, preparedWrites } from '../../../shared/jobs/import-jobs';
import { keepPlan } from '../../../shared/jobs/inventory-jobs';
import type { JobMemory, ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { chooseSheet } from '../../../shared/inventory/understand';
import { emptyModel, growModel, modelOf } from '../../../shared/model/model';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { digestOf, entryHeadText, noDigest } from '../../../shared/sync/frames';
import { currentRecord } from '../../../shared/sync/record-state';
import { emptyReplica, growReplica, nextStamp } from '../../../shared/sync/replica';
import { hostLimits } from '../../../shared/host/limits';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';
import { replicaOf } from './plant';

/*
 * One task in a process of its own, so that nothing is warm and the peak of its memory is its own.
 * Prints how long the task took and how much memory the process needed before and at most.
 */
const [task = '', file = ''] = process.argv.slice(2);

const tasks: Readonly<Record<string, () => unknown>> = {
  read: () => {
    const bytes = readFileSync(file);
    return () => readWorkbook('list.xlsx', bytes, { unpack: unpackNatively });
  },
  'read-plain': () => {
    const bytes = readFileSync(file);
    return () => readWorkbook('list.xlsx', bytes);
  },
  'read-hucre': async () => {
    const bytes = readFileSync(file);
    const { readXlsx } = await import('hucre/xlsx');
    return () => readXlsx(bytes);
  },
  'read-excel-file': async () => {
    const blob = new Blob([readFileSync(file)]);
    const { default: readExcelFile } = await import('read-excel-file/universal');
    return () => readExcelFile(blob);
  },
  import: () => {
    const bytes = readFileSync(file);
    return () => importList(bytes);
  },
  unpack: () => {
    const bytes = readFileSync(file);
    return () => unpackAssessment(bytes, 'plant.zonewalk');
  },
  word: () => writing('assessment-report'),
  excel: () => writing('assessment-workbook'),
};

/**
 * Reads, understands, plans and commits a list as the window does it, in one process: the worker checks the writes and
 * encodes them piece by piece, the host puts the pieces on the disk beside that, and the head of the frame comes last.
 */
async function importList(bytes: Uint8Array): Promise<void> {
  const { sheet, understanding } = chooseSheet(readWorkbook('list.xlsx', bytes, { unpack: unpackNatively }), 'list.xlsx');
  const mapping = proposedMapping(understanding.columns);
  const { env } = environment;
  keepPlan(memory, { plan: planImport({ model: emptyModel, sheet, headerRow: understanding.headerRow ?? 1, mapping, options: { file: 'list.xlsx' } }, env), fixes: undefined });
  const folder = mkdtempSync(join(tmpdir(), 'zonewalk-bench-'));
  const journal = await open(join(folder, 'journal'), 'w');
  const written: Promise<unknown>[] = [];
  let position = hostLimits.frameHead;
  const part = (piece: unknown): void => {
    if (!(piece instanceof Uint8Array)) throw new TypeError('no bytes');
    written.push(journal.write(piece, 0, piece.byteLength, position));
    position += piece.byteLength;
  };
  const project = { replica: emptyReplica, model: emptyModel, attachment: async () => undefined };
  const rest = await prepareImportJob.run({}, { ...environment, project, memory, part });
  const stamp = nextStamp(emptyReplica, { replicaId: '0'.repeat(26), author: 'Bench' }, env.now());
  const [growing, grown] = [growReplica(emptyReplica, stamp), growModel(emptyModel)];
  for (const write of preparedWrites(memory)?.writes ?? []) grown.put(write.id, currentRecord(growing.write(write)));
  const head = new TextEncoder().encode(entryHeadText({ stamp, origin: 'import', label: 'inventory.import.done' }, noDigest));
  digestOf(head, rest);
  await Promise.all([...written, journal.write(head, 0, head.byteLength, 0)]);
  await journal.datasync();
  await journal.close();
  const [model, replica] = [grown.done(), growing.done()];
  if (replica.states.size !== model.tables.asset.size + model.tables.zone.size + model.tables.area.size) throw new Error('records are missing');
  rmSync(folder, { recursive: true });
}

const kept = new Map<string, unknown>();
const memory: JobMemory = { keep: (name, value) => void kept.set(name, value), recall: (name) => kept.get(name), clear: () => kept.clear() };
const environment = {
  progress: () => undefined,
  cancelled: () => false,
  env: { now: () => '2026-11-23T00:00:00.000Z', newId: identifierSource(() => 0, (length) => new Uint8Array(length).fill(7)) },
};

/** Prepares writing a deliverable of the sample plant, photos and drawings included. */
function writing(deliverableId: string): () => Promise<unknown> {
  const records = buildSample(samplePlant, 'de');
  const photos = new Map(readPhotos().map((bytes) => [sha256Hex(bytes), bytes]));
  const context: ProjectJobContext = {
    project: { replica: replicaOf(records), model: modelOf(records), attachment: async (sha256) => photos.get(sha256) },
    ...environment,
    rasterize: async (svg, widthPx) => new Resvg(svg, { fitTo: { mode: 'width', value: widthPx } }).render().asPng(),
  };
  const input = { deliverableId, language: 'de', date: '2026-11-23', view: 'asIs' } as const;
  return async () => writeDeliverableJob.run(input, context);
}

function readPhotos(): readonly Uint8Array[] {
  const names = ['cellular-router', 'key-switch', 'legacy-screen', 'nameplate', 'open-cabinet', 'password-note', 'service-laptop', 'usb-stick'];
  return names.map((name) => new Uint8Array(readFileSync(`assets/sample/photos/${name}.jpg`)));
}

const prepared = await tasks[task]?.();
if (typeof prepared !== 'function') throw new Error(`no task ${task}`);
const before = process.memoryUsage.rss();
const start = performance.now();
const result: unknown = await prepared();
const milliseconds = performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;
const size = typeof result === 'object' && result !== null && 'bytes' in result && result.bytes instanceof Uint8Array ? result.bytes.byteLength : 0;
process.stdout.write(`${JSON.stringify({ milliseconds, before, peak, size })}\n`);
