import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { unpackAssessment } from '../../../shared/file/unpack';
import { sha256Hex } from '../../../shared/file/pack';
import { identifierSource } from '../../../shared/model/identifier';
import { writeDeliverableJob } from '../../../shared/jobs/write-deliverable';
import type { ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { modelOf } from '../../../shared/model/model';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';
import { importInThreads } from './import-in-threads';
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
  import: () => importInThreads(new Uint8Array(readFileSync(file))),
  unpack: () => {
    const bytes = readFileSync(file);
    return () => unpackAssessment(bytes, 'plant.zonewalk');
  },
  word: () => writing('assessment-report'),
  excel: () => writing('assessment-workbook'),
};

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

const prepared = await tasks[task]?.();
if (typeof prepared !== 'function') throw new Error(`no task ${task}`);
const before = process.memoryUsage.rss();
const start = performance.now();
const result: unknown = await prepared();
const milliseconds = performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;
const size = typeof result === 'object' && result !== null && 'bytes' in result && result.bytes instanceof Uint8Array ? result.bytes.byteLength : 0;
process.stdout.write(`${JSON.stringify({ milliseconds, before, peak, size })}\n`);
