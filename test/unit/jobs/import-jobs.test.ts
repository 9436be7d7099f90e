import { describe, expect, it } from 'vitest';
import { toAppError } from '../../../shared/app/errors';
import { packValue } from '../../../shared/host/packed';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { draftImportJob, endImportJob, prepareImportJob, sealImportJob } from '../../../shared/jobs/import-jobs';
import { understandInventoryJob } from '../../../shared/jobs/inventory-jobs';
import type { JobMemory, ProjectJobContext } from '../../../shared/jobs/project-jobs';
import type { SheetData } from '../../../shared/office/workbook';
import { digestOf, frameText, noDigest, parseWrites } from '../../../shared/sync/frames';
import { emptyReplica, modelOfReplica, type Replica } from '../../../shared/sync/replica';
import { countingIds, sheetOf } from '../inventory/sheet-samples';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const packed = (sheet: SheetData): Uint8Array => packValue({ sheets: [sheet], notices: [] }, (text) => encoder.encode(text));
/** A list of pumps; after so many tags they begin again. */
const listOf = (count: number, tags = count): SheetData =>
  sheetOf([['Tag', 'Bezeichnung', 'Hersteller', 'IP-Adresse'], ...Array.from({ length: count }, (_, index) => [`P-${index % tags}`, `Pumpe ${index}`, 'Siemens', `10.0.${index >> 8}.${index & 255}`])]);
const stamp = { replica: 'anna', counter: 1, time: '2026-05-01T08:00:00.000Z#0000', author: 'Anna' };
const head = { stamp, origin: 'import', label: 'inventory.import.done' } as const;

function desk(replica: Replica = emptyReplica) {
  const kept = new Map<string, unknown>();
  const memory: JobMemory = { keep: (name, value) => void kept.set(name, value), recall: (name) => kept.get(name), clear: () => kept.clear() };
  const parts: Uint8Array[] = [];
  const handedOver: Uint8Array[] = [];
  const context: ProjectJobContext = {
    project: { replica, model: modelOfReplica(replica), attachment: () => Promise.resolve(undefined) },
    progress: () => undefined,
    cancelled: () => false,
    env: { now: () => '2026-05-01T08:00:00.000Z', ...countingIds() },
    memory,
    part: (value) => void (value instanceof Uint8Array && parts.push(structuredClone(value))),
    handOver: (bytes) => void handedOver.push(bytes),
  };
  const draft = async (sheet: SheetData) => {
    const { chosen } = await understandInventoryJob.run({ file: 'liste.xlsx', workbook: packed(sheet) }, context);
    return draftImportJob.run({ sheet: chosen.sheet, headerRow: chosen.headerRow ?? 1, mapping: proposedMapping(chosen.columns), options: { file: 'liste.xlsx' } }, context);
  };
  return { context, kept, parts, handedOver, draft };
}

const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
    return 'nothing thrown';
  } catch (error) {
    return toAppError(error).code;
  }
};

describe('the import of a list in the window', () => {
  it('shows a summary that does not grow with the list', async () => {
    const { draft } = desk();
    const summary = await draft(listOf(40, 20));
    expect([summary.counts, summary.refused.total, summary.refused.first.length]).toEqual([{ added: 20, updated: 0, unchanged: 0, rejected: 20 }, 20, 8]);
    expect(summary.columns.map(({ fate }) => fate)).toEqual(['matched', 'matched', 'matched', 'matched']);
  });

  it('hands the writes over in parts and seals the very frame the journal would hold', async () => {
    const { draft, context, parts, handedOver } = desk();
    await draft(listOf(600));
    const { writes: count } = await prepareImportJob.run({}, context);
    const writes = parts.flatMap((part) => parseWrites(decoder.decode(part)));
    const sealed = await sealImportJob.run({ head, previous: noDigest }, context);
    const frame = [...frameText({ kind: 'entry', entry: { ...head, writes } }, noDigest)].join('');
    expect([count, writes.length, parts.length]).toEqual([600, 600, 3]);
    expect([decoder.decode(sealed.payload), sealed.digest, sealed.previous]).toEqual([frame, digestOf(sealed.payload), noDigest]);
    expect(handedOver[0]).toBe(sealed.payload);
    // Sealed again, as after an edit that came in between: nothing was lost with the bytes handed over.
    expect((await sealImportJob.run({ head, previous: noDigest }, context)).payload).toEqual(sealed.payload);
  });

  it('understands another heading row without being given the workbook again', async () => {
    const { draft, context } = desk();
    await draft(listOf(3));
    const { chosen } = await understandInventoryJob.run({ file: 'liste.xlsx', headerRow: 1 }, context);
    expect([chosen.headerRow, chosen.recordCount, 'rows' in chosen]).toEqual([1, 3, false]);
  });

  it('keeps nothing after its end, nor what belonged to another file', async () => {
    const { draft, context, kept } = desk();
    await draft(listOf(3));
    await prepareImportJob.run({}, context);
    await understandInventoryJob.run({ file: 'andere.xlsx', workbook: packed(listOf(2)) }, context);
    expect(await codeOf(() => prepareImportJob.run({}, context))).toBe('job-failed');
    await endImportJob.run({}, context);
    expect(kept.size).toBe(0);
    expect(await codeOf(() => understandInventoryJob.run({ file: 'andere.xlsx' }, context))).toBe('job-failed');
  });

  it('does not seal what was prepared for an earlier plan', async () => {
    const { draft, context } = desk();
    await draft(listOf(3));
    await prepareImportJob.run({}, context);
    await draft(listOf(2));
    expect(await codeOf(() => sealImportJob.run({ head, previous: noDigest }, context))).toBe('job-failed');
  });
});
