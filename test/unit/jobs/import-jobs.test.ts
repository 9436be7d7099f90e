import { describe, expect, it } from 'vitest';
import { toAppError } from '../../../shared/app/errors';
import { packValue } from '../../../shared/host/packed';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { draftImportJob, endImportJob, practiseImportJob, prepareImportJob, preparedWrites } from '../../../shared/jobs/import-jobs';
import { understandInventoryJob } from '../../../shared/jobs/inventory-jobs';
import type { JobMemory, ProjectJobContext } from '../../../shared/jobs/project-jobs';
import type { SheetData } from '../../../shared/office/workbook';
import { applyFrame, digestOf, entryHeadText, frameText, noDigest, parseWrites } from '../../../shared/sync/frames';
import { emptyReplica, modelOfReplica, type Replica, writesOf } from '../../../shared/sync/replica';
import { countingIds, countsOf, sheetOf } from '../inventory/sheet-samples';

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
  const context: ProjectJobContext = {
    project: { replica, model: modelOfReplica(replica), attachment: () => Promise.resolve(undefined) },
    progress: () => undefined,
    cancelled: () => false,
    env: { now: () => '2026-05-01T08:00:00.000Z', ...countingIds() },
    memory,
    part: (value) => void (value instanceof Uint8Array && parts.push(structuredClone(value))),
  };
  const draft = async (sheet: SheetData) => {
    const { chosen } = await understandInventoryJob.run({ file: 'liste.xlsx', workbook: packed(sheet) }, context);
    return draftImportJob.run({ sheet: chosen.sheet, headerRow: chosen.headerRow ?? 1, mapping: proposedMapping(chosen.columns), options: { file: 'liste.xlsx' } }, context);
  };
  return { context, memory, kept, parts, draft };
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
  it('leaves what was seen on site as it was seen, also of an asset that was added there', async () => {
    const seen = { id: 'asset:seen', type: 'asset', tag: 'P-0', name: 'Kreiselpumpe', walkState: 'notListed' } as const;
    const writes = writesOf(emptyReplica, new Map([[seen.id, { before: undefined, after: seen }]]), { sources: new Map([[seen.id, { kind: 'seen' }]]) });
    const replica = applyFrame(emptyReplica, { kind: 'entry', entry: { stamp, origin: 'user', label: 'walkDown.change.added', writes } });
    const { draft, context, parts } = desk(replica);
    await draft(listOf(1));
    await prepareImportJob.run({}, context);
    const [write] = parts.flatMap((part) => parseWrites(decoder.decode(part)));
    expect(write?.cells?.map(([cell]) => cell).filter((cell) => cell === 'name' || cell === 'vendor')).toEqual(['vendor']);
  });

  it('practises with a list of its own, and nothing of it stays', async () => {
    const { context, kept, parts } = desk();
    expect(await practiseImportJob.run({}, context)).toBeGreaterThan(10_000);
    expect([kept.size, parts.length]).toEqual([0, 0]);
  });

  it('shows a summary that does not grow with the list', async () => {
    const { draft } = desk();
    const summary = await draft(listOf(40, 20));
    expect([summary.counts, summary.refused, summary.waiting, summary.duplicates.total, summary.duplicates.first.length]).toEqual([countsOf({ added: 20, duplicates: 20 }), [], 20, 20, 8]);
    expect(summary.columns.map(({ fate }) => fate)).toEqual(['matched', 'matched', 'matched', 'matched']);
  });

  it('says once for each reason which rows are not taken', async () => {
    const { draft } = desk();
    const section = (line: string): readonly string[] => [`${line}:`, '', '', ''];
    const rows = (from: number): readonly (readonly string[])[] => [0, 1, 2].map((index) => [`P-${from + index}`, `Pumpe ${from + index}`, 'Siemens', `10.0.0.${from + index}`]);
    const summary = await draft(sheetOf([['Tag', 'Bezeichnung', 'Hersteller', 'IP-Adresse'], section('Linie 1'), ...rows(1), section('Linie 2'), ...rows(4), ['', '', 'Siemens', '']]));
    expect(summary.refused).toEqual([{ reason: 'section', total: 2, rows: [2, 6] }, { reason: 'no-name', total: 1, rows: [10] }]);
  });

  it('hands over in parts how the very frame ends that the journal will hold', async () => {
    const { draft, context, memory, parts } = desk();
    await draft(listOf(600));
    const prepared = await prepareImportJob.run({}, context);
    const writes = parts.flatMap((part) => parseWrites(decoder.decode(part)));
    const frame = [...frameText({ kind: 'entry', entry: { ...head, writes } }, noDigest)].join('');
    const beginning = entryHeadText(head, noDigest);
    expect([writes.length, parts.length, `${beginning}${parts.map((part) => decoder.decode(part)).join('')}`]).toEqual([600, 4, frame]);
    expect(digestOf(encoder.encode(beginning), prepared)).toBe(digestOf(encoder.encode(frame)));
    expect(preparedWrites(memory)).toEqual({ ...prepared, writes });
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

  it('lets go of what was prepared for an earlier plan', async () => {
    const { draft, context, memory } = desk();
    await draft(listOf(3));
    await prepareImportJob.run({}, context);
    await draft(listOf(2));
    expect(preparedWrites(memory)).toBe(undefined);
  });
});
