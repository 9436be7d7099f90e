import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packValue } from '../../../shared/host/packed';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { draftImportJob } from '../../../shared/jobs/import-jobs';
import { understandInventoryJob } from '../../../shared/jobs/inventory-jobs';
import type { JobMemory, ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { readWorkbookJob } from '../../../shared/jobs/read-workbook';
import { takeRowsJob } from '../../../shared/jobs/rows-ahead';
import { emptyReplica, modelOfReplica } from '../../../shared/sync/replica';
import { makeList } from '../../bench/support/list';
import { countingIds } from '../inventory/sheet-samples';

const rows = 1500;
const name = 'liste.xlsx';

function context(part?: (value: unknown) => void): ProjectJobContext {
  const kept = new Map<string, unknown>();
  const memory: JobMemory = { keep: (key, value) => void kept.set(key, value), recall: (key) => kept.get(key), clear: () => kept.clear() };
  return {
    project: { replica: emptyReplica, model: modelOfReplica(emptyReplica), attachment: () => Promise.resolve(undefined) },
    progress: () => undefined, cancelled: () => false, env: { now: () => '2026-05-01T08:00:00.000Z', ...countingIds() }, memory, ...(part === undefined ? {} : { part }),
  };
}

async function draft(workbook: Uint8Array, around: ProjectJobContext) {
  const { chosen, ...understood } = await understandInventoryJob.run({ file: name, workbook }, around);
  const summary = await draftImportJob.run({ sheet: chosen.sheet, headerRow: chosen.headerRow ?? 1, mapping: proposedMapping(chosen.columns), options: { file: name } }, around);
  return { chosen, understood, summary };
}

async function readInParts() {
  const bytes = await makeList(rows);
  const parts: Uint8Array[] = [];
  const answer = await readWorkbookJob.run({ name, bytes, inParts: true }, context((part) => void (part instanceof Uint8Array && parts.push(part))));
  const whole = await readWorkbookJob.run({ name, bytes }, context());
  return { parts, answer: packValue(answer, strToU8), whole: packValue(whole, strToU8) };
}

describe('a workbook whose rows come ahead', () => {
  it('is understood and planned as one that comes at once', async () => {
    const { parts, answer, whole } = await readInParts();
    const around = context();
    for (const [index, block] of parts.entries()) await takeRowsJob.run({ block, isFirst: index === 0 }, around);
    const ahead = await draft(answer, around);
    expect(ahead).toEqual(await draft(whole, context()));
    expect({ isInParts: parts.length > 1, shorter: answer.length < whole.length / 2, added: ahead.summary.counts.added }).toEqual({ isInParts: true, shorter: true, added: rows });
    // Planned once more, it is planned from its first row.
    const { chosen } = ahead;
    const again = await draftImportJob.run({ sheet: chosen.sheet, headerRow: chosen.headerRow ?? 1, mapping: proposedMapping(chosen.columns), options: { file: name } }, around);
    expect(again).toEqual(ahead.summary);
  });

  it('is refused when a block was lost on the way, never taken for shorter', async () => {
    const { parts, answer } = await readInParts();
    const around = context();
    const [first = new Uint8Array(0), ...others] = parts;
    await takeRowsJob.run({ block: first, isFirst: true }, around);
    expect(() => takeRowsJob.run({ block: others[1] ?? first, isFirst: false }, around)).toThrow(RangeError);
    expect(() => understandInventoryJob.run({ file: name, workbook: answer }, around)).toThrow(RangeError);
    expect(() => understandInventoryJob.run({ file: name, workbook: answer }, context())).toThrow(RangeError);
  });
});
