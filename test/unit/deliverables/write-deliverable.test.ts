import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pictureFrom } from '../../../shared/deliverables/picture-size';
import { summariseSources } from '../../../shared/deliverables/sources';
import type { ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { writeDeliverableJob } from '../../../shared/jobs/write-deliverable';
import { createdState } from '../../../shared/sync/record-state';
import { emptyReplica, type Replica } from '../../../shared/sync/replica';
import type { Source, Stamp } from '../../../shared/sync/stamps';
import { smallPlant, smallPlantRecords } from './small-plant';

const stamp: Stamp = { replica: 'R'.repeat(26), counter: 1, time: '2026-09-14T08:00:00.000Z#0000', author: 'Ada Ruhl' };
const list: Source = { kind: 'import', file: 'Inventar.xlsx', sheet: 'Geräte', row: 2 };
const replica: Replica = {
  ...emptyReplica,
  states: new Map(smallPlantRecords.map((record) => [record.id, createdState(record, stamp, record.type === 'asset' ? list : undefined)])),
};

/** A PNG of one pixel. */
const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155, 85]);

function contextOf(stages: string[]): ProjectJobContext {
  return {
    progress: (_fraction, stage) => void stages.push(stage),
    cancelled: () => false,
    env: { now: () => '2026-11-23T00:00:00Z', newId: () => 'A'.repeat(26) },
    rasterize: async () => png,
    project: { replica, model: smallPlant, attachment: async () => png },
  };
}

const input = { language: 'de', date: '2026-11-23', view: 'asIs' } as const;

test('the job writes Word with photos and drawings', { timeout: 60_000 }, async () => {
  const stages: string[] = [];
  const output = await writeDeliverableJob.run({ ...input, deliverableId: 'assessment-report' }, contextOf(stages));
  const parts = unzipSync(output.bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect({
    name: output.fileName,
    stages,
    photo: xml.includes('Vor Ort aufgenommenes Foto'),
    sources: xml.includes('Inventar.xlsx · Geräte'),
    drawings: Object.keys(parts).filter((name) => name.endsWith('.svg')).length,
  }).toEqual({ name: 'Bewertungsbericht Werk Nord 2026 2026-11-23.docx', stages: ['describing', 'drawing', 'writing', 'done'], photo: true, sources: true, drawings: 11 });
});

test('the job writes Excel', async () => {
  const output = await writeDeliverableJob.run({ ...input, deliverableId: 'assessment-workbook' }, contextOf([]));
  expect([output.fileName, Object.keys(unzipSync(output.bytes)).filter((name) => name.startsWith('xl/tables/')).length]).toEqual(['Arbeitsmappe Werk Nord 2026 2026-11-23.xlsx', 15]);
});

test('an unknown deliverable is refused', async () => {
  await expect(Promise.resolve().then(() => writeDeliverableJob.run({ ...input, deliverableId: 'nothing' }, contextOf([])))).rejects.toMatchObject({ code: 'unexpected' });
});

test('sources are summed up from the values that stand', () => {
  const [entered, imported] = summariseSources(replica);
  expect([entered?.kind, imported]).toEqual([
    'entered',
    { kind: 'import', reference: 'Inventar.xlsx · Geräte', values: 22, records: 3, authors: ['Ada Ruhl'], latest: '2026-09-14' },
  ]);
});

test('sizes of pictures are read from their headers', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0]);
  const size = (bytes: Uint8Array): readonly unknown[] => {
    const picture = pictureFrom(bytes);
    return [picture?.type, picture?.widthPx, picture?.heightPx];
  };
  expect([size(png), size(jpeg), pictureFrom(Uint8Array.from([1, 2, 3]))]).toEqual([['png', 1, 1], ['jpg', 30, 20], undefined]);
});
