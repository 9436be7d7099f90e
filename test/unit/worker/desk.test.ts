import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../renderer/worker/desk';
import { packValue } from '../../../shared/host/packed';
import { unpackAssessment } from '../../../shared/file/unpack';
import type { PackOutput } from '../../../shared/jobs/pack-assessment';
import type { WorkerAnswer } from '../../../shared/jobs/window-protocol';
import { applyFrame, digestOf, entryHeadText, noDigest } from '../../../shared/sync/frames';
import { parseFrame } from '../../../shared/sync/read-frames';
import { emptyReplica } from '../../../shared/sync/replica';
import { buildAttachment, buildZone } from '../../support/builders';
import { fingerprint } from '../../support/copies';
import { eventually } from '../../support/eventually';
import { hostAnswer, nothingYet } from '../../support/host-answers';
import { openAssessment } from '../../support/open-assessment';
import { packFacts } from '../../support/packed-files';
import { sheetOf } from '../inventory/sheet-samples';

const encoder = new TextEncoder();

function desk() {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const answers: WorkerAnswer[] = [];
  const { handle } = createDesk((answer) => answers.push(structuredClone(answer)));
  const answer = (call: number) => answers.find((one) => (one.kind === 'done' || one.kind === 'failed') && one.call === call);
  const answered = (call: number) => eventually(() => {
    const found = answer(call);
    if (found === undefined) throw new Error(`no answer to ${call}`);
    return found;
  });
  return { handle, answers, answered, answer };
}

const packRequest = (call: number, after: number, withAttachments = false) =>
  ({ kind: 'job', call, name: 'assessment.pack', input: { facts: packFacts, withAttachments }, after }) as const;

describe('the desk of the worker', () => {
  it('hands over the states on opening and runs a job once it has followed far enough', async () => {
    const { handle, answers, answered, answer } = desk();
    const open = openAssessment();
    open.put(buildZone());
    open.put(buildZone({ name: 'B' }));
    await open.writer.settled();
    const [first, second] = open.journal.frames();
    handle({ kind: 'open', call: 1, projectId: 'p1', opened: hostAnswer([first!], null) });
    await answered(1);
    expect(answers.flatMap((one) => (one.kind === 'states' ? one.states.map(({ id }) => id) : []))).toEqual([buildZone().id]);
    handle(packRequest(2, 2));
    expect(answer(2)).toBe(undefined);
    handle({ kind: 'follow', frames: [second!], digest: open.writer.position().digest });
    const done = await answered(2);
    const { bytes } = (done as unknown as { value: PackOutput }).value;
    expect(fingerprint(unpackAssessment(bytes, 'a').replica)).toBe(fingerprint(open.replica()));
    handle({ kind: 'close' });
  });

  it('asks the window for attachments and says which are missing', async () => {
    const { handle, answers, answered } = desk();
    const open = openAssessment();
    open.put(buildAttachment());
    await open.writer.settled();
    handle({ kind: 'open', call: 1, projectId: 'p1', opened: hostAnswer([...open.journal.frames()], null) });
    await answered(1);
    handle(packRequest(2, 1, true));
    const wanted = await eventually(() => {
      const found = answers.find((one) => one.kind === 'wanted');
      if (found === undefined) throw new Error('nothing wanted');
      return found;
    });
    expect(wanted).toEqual({ kind: 'wanted', service: 1, want: { kind: 'attachment', sha256: buildAttachment().sha256 } });
    handle({ kind: 'served', service: 1, bytes: new Uint8Array([1]) });
    expect(await answered(2)).toMatchObject({ kind: 'done', value: { missing: [buildAttachment().sha256] } });
    handle({ kind: 'close' });
  });

  it('answers every job, also those it cannot run', async () => {
    const { handle, answered } = desk();
    handle(packRequest(1, 0));
    handle({ kind: 'job', call: 2, name: 'nonsense', input: {}, after: 0 });
    expect([await answered(1), await answered(2)]).toMatchObject([{ kind: 'failed', error: { code: 'project-not-open' } }, { kind: 'failed', error: { code: 'job-unknown' } }]);
    handle({ kind: 'open', call: 3, projectId: 'p1', opened: nothingYet });
    await answered(3);
    handle(packRequest(4, 99));
    handle({ kind: 'close' });
    expect(await answered(4)).toMatchObject({ kind: 'failed', error: { code: 'project-not-open' } });
  });

  it('keeps what the jobs of an import leave for each other, and lets go of it with the assessment', async () => {
    const { handle, answers, answered } = desk();
    const open = (call: number) => handle({ kind: 'open', call, projectId: 'p1', opened: nothingYet });
    const job = (call: number, name: string, input: object) => handle({ kind: 'job', call, name, input, after: 0 });
    const workbook = packValue({ sheets: [sheetOf([['Tag', 'Bezeichnung'], ['P-1', 'Pumpe'], ['P-2', 'Lüfter']])], notices: [] }, (text) => encoder.encode(text));
    const plan = { sheet: 'Inventar', headerRow: 1, mapping: new Map([[0, 'tag'], [1, 'name']]), options: { file: 'a.xlsx' } };
    open(1);
    await answered(1);
    job(2, 'inventory.understand', { file: 'a.xlsx', workbook });
    job(3, 'inventory.draft', plan);
    await answered(3);
    job(4, 'inventory.prepare', {});
    expect([await answered(4), answers.filter(({ kind }) => kind === 'part').length]).toMatchObject([{ kind: 'done', value: { length: expect.any(Number) } }, 2]);
    open(5);
    await answered(5);
    job(6, 'inventory.draft', plan);
    expect(await answered(6)).toMatchObject({ kind: 'failed', error: { code: 'job-failed' } });
    handle({ kind: 'close' });
  });

  it('follows the frame of an import with the writes it prepared for it, and no other', async () => {
    const { handle, answers, answered } = desk();
    const job = (call: number, name: string, input: object) => handle({ kind: 'job', call, name, input, after: 0 });
    const workbook = packValue({ sheets: [sheetOf([['Tag', 'Bezeichnung'], ['P-1', 'Pumpe']])], notices: [] }, (text) => encoder.encode(text));
    handle({ kind: 'open', call: 1, projectId: 'p1', opened: nothingYet });
    await answered(1);
    job(2, 'inventory.understand', { file: 'a.xlsx', workbook });
    job(3, 'inventory.draft', { sheet: 'Inventar', headerRow: 1, mapping: new Map([[0, 'tag'], [1, 'name']]), options: { file: 'a.xlsx' } });
    job(4, 'inventory.prepare', {});
    const { checksum } = (await answered(4) as unknown as { value: { checksum: number } }).value;
    const end = answers.flatMap((one) => (one.kind === 'part' ? [new TextDecoder().decode(one.value as Uint8Array)] : [])).join('');
    const stamp = { replica: 'anna', counter: 1, time: '2026-05-01T08:00:00.000Z#0000', author: 'Anna' };
    const head = entryHeadText({ stamp, origin: 'import', label: 'inventory.import.done' }, noDigest);
    const follow = (rest: number) => handle({ kind: 'follow', frames: [{ sequence: 1, payload: encoder.encode(head), rest }], digest: '' });
    follow(checksum);
    handle(packRequest(5, 1));
    const { bytes } = (await answered(5) as unknown as { value: PackOutput }).value;
    expect(fingerprint(unpackAssessment(bytes, 'a').replica)).toBe(fingerprint(applyFrame(emptyReplica, parseFrame(`${head}${end}`).frame)));
    const later = entryHeadText({ stamp: { ...stamp, counter: 2 }, origin: 'import', label: 'inventory.import.done' }, digestOf(encoder.encode(`${head}${end}`)));
    expect(() => handle({ kind: 'follow', frames: [{ sequence: 2, payload: encoder.encode(later), rest: checksum + 1 }], digest: '' })).toThrow(RangeError);
  });

  it('builds nothing on a journal it missed a frame of', async () => {
    const { handle, answered } = desk();
    const open = openAssessment();
    open.put(buildZone());
    open.put(buildZone({ name: 'B' }));
    await open.writer.settled();
    handle({ kind: 'open', call: 1, projectId: 'p1', opened: nothingYet });
    await answered(1);
    expect(() => handle({ kind: 'follow', frames: open.journal.frames().slice(1), digest: '' })).toThrow(RangeError);
    handle(packRequest(2, 0));
    expect(await answered(2)).toMatchObject({ kind: 'failed', error: { code: 'project-not-open' } });
  });
});
