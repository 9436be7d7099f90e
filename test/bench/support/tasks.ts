import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { unpackAssessment } from '../../../shared/file/unpack';
import { sha256Hex } from '../../../shared/file/pack';
import { identifierSource } from '../../../shared/model/identifier';
import { writeDeliverableJob } from '../../../shared/jobs/write-deliverable';
import type { ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { chooseSheet } from '../../../shared/inventory/understand';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { frameText, noDigest } from '../../../shared/sync/frames';
import { commitChange } from '../../../shared/sync/commit';
import { emptyReplica } from '../../../shared/sync/replica';
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
    return () => readWorkbook('list.xlsx', bytes);
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

/** Reads, understands, plans and commits a list, and flushes the journal's frame to the disk. */
function importList(bytes: Uint8Array): void {
  const env = { newId: identifierSource(() => 0, (length) => new Uint8Array(length).fill(7)) };
  const { sheet, understanding } = chooseSheet(readWorkbook('list.xlsx', bytes), 'list.xlsx');
  const mapping = proposedMapping(understanding.columns);
  const plan = planImport({ model: emptyModel, sheet, headerRow: understanding.headerRow ?? 1, mapping, options: { file: 'list.xlsx' } }, env);
  const sources = new Map([...plan.sources].map(([id, source]) => [id, { kind: 'import', ...source }] as const));
  const facts = { writer: { replicaId: '0'.repeat(26), author: 'Bench' }, now: '2026-11-23T00:00:00.000Z', origin: 'import', label: 'inventory.import.done', sources } as const;
  const done = commitChange({ replica: emptyReplica, model: emptyModel }, plan.change, facts);
  if (done.kind !== 'written') throw new Error(`the list was ${done.kind}`);
  const folder = mkdtempSync(join(tmpdir(), 'zonewalk-bench-'));
  const journal = openSync(join(folder, 'journal'), 'w');
  for (const text of frameText(done.frame, noDigest)) writeSync(journal, text);
  fdatasyncSync(journal);
  closeSync(journal);
  rmSync(folder, { recursive: true });
}

/** Prepares writing a deliverable of the sample plant, photos and drawings included. */
function writing(deliverableId: string): () => Promise<unknown> {
  const records = buildSample(samplePlant, 'de');
  const photos = new Map(readPhotos().map((bytes) => [sha256Hex(bytes), bytes]));
  const context: ProjectJobContext = {
    project: { replica: replicaOf(records), model: modelOf(records), attachment: async (sha256) => photos.get(sha256) },
    progress: () => undefined,
    cancelled: () => false,
    env: { now: () => '2026-11-23T00:00:00.000Z', newId: identifierSource(() => 0, (length) => new Uint8Array(length)) },
    rasterize: async (svg, widthPx) => new Resvg(svg, { fitTo: { mode: 'width', value: widthPx } }).render().asPng(),
  };
  const input = { deliverableId, language: 'de', date: '2026-11-23', view: 'asIs' } as const;
  return async () => writeDeliverableJob.run(input, context);
}

function readPhotos(): readonly Uint8Array[] {
  const names = ['cellular-router', 'key-switch', 'legacy-screen', 'nameplate', 'open-cabinet', 'password-note', 'service-laptop', 'usb-stick'];
  return names.map((name) => new Uint8Array(readFileSync(`assets/sample/photos/${name}.jpg`)));
}

const prepared = tasks[task]?.();
if (typeof prepared !== 'function') throw new Error(`no task ${task}`);
const before = process.memoryUsage.rss();
const start = performance.now();
const result: unknown = await prepared();
const milliseconds = performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;
const size = typeof result === 'object' && result !== null && 'bytes' in result && result.bytes instanceof Uint8Array ? result.bytes.byteLength : 0;
process.stdout.write(`${JSON.stringify({ milliseconds, before, peak, size })}\n`);
