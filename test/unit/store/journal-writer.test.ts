import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../../../shared/host/append';
import type { HostFailure } from '../../../shared/host/contract';
import { modelOfReplica, emptyReplica, type Replica } from '../../../shared/sync/replica';
import { applyFrame, digestOf, noDigest } from '../../../shared/sync/frames';
import { parseFrame } from '../../../shared/sync/read-frames';
import { countRecords } from '../../../shared/model/model';
import { anyRecord } from '../../support/arbitraries';
import { buildAssessment, buildAsset, buildZone } from '../../support/builders';
import { createCopy, fingerprint } from '../../support/copies';
import { openAssessment, type OpenAssessment } from '../../support/open-assessment';

const zone = buildZone();
const full: HostFailure = { ok: false, code: 'disk-full', parameters: {}, detail: 'ENOSPC' };
const decoder = new TextDecoder();

/** What the journal makes of an empty assessment; checks the chain on the way. */
function replayed({ journal }: Pick<OpenAssessment, 'journal'>): Replica {
  let digest = noDigest;
  return journal.frames().reduce((replica, { payload }, index) => {
    const { frame, previous } = parseFrame(decoder.decode(payload));
    expect([previous, journal.frames()[index]?.sequence]).toEqual([digest, index + 1]);
    digest = digestOf(payload);
    return applyFrame(replica, frame);
  }, emptyReplica);
}

describe('saving', () => {
  it('is said to be done only when it is', async () => {
    const open = openAssessment();
    const states: string[] = [];
    open.writer.state.subscribe((state) => states.push(`${state.kind} ${'waiting' in state ? state.waiting : 'sequence' in state ? state.sequence : ''}`));
    open.journal.hold();
    open.put(zone);
    open.put({ ...zone, name: 'B' });
    await new Promise((resolve) => { setImmediate(resolve); });
    expect([open.writer.state.getState(), open.writer.position().sequence, open.journalled.length]).toEqual([{ kind: 'saving', waiting: 2 }, 0, 0]);
    open.journal.release();
    expect(await open.writer.settled()).toEqual({ kind: 'saved', sequence: 2 });
    expect([states, open.journalled.map(({ sequence }) => sequence), open.writer.position()]).toEqual([
      ['saving 1', 'saving 2', 'saving 1', 'saved 2'], [1, 2], { sequence: 2, digest: digestOf(open.journal.frames()[1]!.payload) },
    ]);
  });

  it('gathers what is done while the disk is busy', async () => {
    const open = openAssessment();
    open.journal.hold();
    for (let step = 0; step < 12; step += 1) open.put({ ...zone, name: `N${step}` });
    open.journal.release();
    await open.writer.settled();
    expect(open.journal.appends.map(({ frames }) => frames.length)).toEqual([1, 11]);
  });

  it('never asks the host for more than five hundred frames at once', async () => {
    const open = openAssessment();
    open.journal.hold();
    for (let step = 0; step < 1203; step += 1) open.put({ ...zone, name: `N${step}` });
    open.journal.release();
    expect(await open.writer.settled()).toEqual({ kind: 'saved', sequence: 1203 });
    expect(open.journal.appends.map(({ frames }) => frames.length)).toEqual([1, 500, 500, 202]);
  });

  const stateAt = (at: { sequence: number; counts: object }, digest: unknown) => ({
    meta: { projectId: 'p1', title: 'Molkerei Nord', language: 'de', updatedAt: '2026-05-01T12:00:00.000Z', ...at }, mark: { ...at, digest },
  });

  it('marks each append with the counts as of its last frame, not of what came since', async () => {
    const open = openAssessment();
    open.journal.hold();
    open.put(buildAssessment());
    open.put(zone);
    open.journal.release();
    await open.writer.settled();
    expect(open.journal.appends.map(stateAfter)).toEqual([
      stateAt({ sequence: 1, counts: { assessment: 1 } }, expect.any(String)),
      stateAt({ sequence: 2, counts: { assessment: 1, zone: 1 } }, open.writer.position().digest),
    ]);
    expect([open.writer.mark(), open.writer.meta()?.sequence]).toEqual([{ ...open.writer.position(), counts: { assessment: 1, zone: 1 } }, 2]);
  });

  it('that failed is said, keeps everything, and goes on when asked', async () => {
    const open = openAssessment();
    open.put(zone);
    await open.writer.settled();
    open.journal.refuse(full);
    open.put({ ...zone, name: 'B' });
    const error = { code: 'disk-full', parameters: {}, detail: 'ENOSPC' };
    expect(await open.writer.settled()).toEqual({ kind: 'notSaved', error });
    open.put({ ...zone, name: 'C' });
    expect([open.writer.state.getState(), open.journal.appends.length]).toEqual([{ kind: 'notSaved', error }, 1]);
    open.writer.retry();
    expect(await open.writer.settled()).toEqual({ kind: 'notSaved', error });
    open.journal.recover();
    open.writer.retry();
    expect(await open.writer.settled()).toEqual({ kind: 'saved', sequence: 3 });
    expect([fingerprint(replayed(open)), open.journalled.map(({ sequence }) => sequence)]).toEqual([fingerprint(open.replica()), [1, 2, 3]]);
  });

  it('that failed can be tried again at once by whoever learns of it', async () => {
    const open = openAssessment();
    open.journal.refuse(full);
    open.writer.state.subscribe(({ kind }) => {
      if (kind !== 'notSaved') return;
      open.journal.recover();
      open.writer.retry();
    });
    open.put(zone);
    await open.writer.settled();
    expect(await open.writer.settled()).toEqual({ kind: 'saved', sequence: 1 });
  });

  it('survives a host that breaks off', async () => {
    const open = openAssessment();
    open.journal.refuse(new Error('gone'));
    open.put(zone);
    expect(await open.writer.settled()).toEqual({ kind: 'notSaved', error: { code: 'unexpected', parameters: {}, detail: 'Error: gone' } });
  });

  it('goes on by itself when a commit comes at the moment of "saved"', async () => {
    const open = openAssessment();
    let done = false;
    open.writer.state.subscribe(({ kind }) => {
      if (kind !== 'saved' || done) return;
      done = true;
      open.put({ ...zone, name: 'B' });
    });
    open.put(zone);
    expect(await open.writer.settled()).toEqual({ kind: 'saved', sequence: 2 });
  });

  it('of one assessment does not reach into the next', async () => {
    const open = openAssessment();
    open.journal.hold();
    open.put(zone);
    await new Promise((resolve) => { setImmediate(resolve); });
    open.writer.stop();
    open.project.close();
    open.project.open({ projectId: 'p2', replicaId: 'anna', author: 'Anna' }, emptyReplica);
    open.writer.start({ sequence: 40, digest: 'aaaaaaaa' });
    open.put(buildAsset());
    open.journal.release();
    expect(await open.writer.settled()).toEqual({ kind: 'saved', sequence: 41 });
    expect(open.journal.appends.map(({ projectId, frames }) => [projectId, frames.map(({ sequence, payload }) => [sequence, parseFrame(decoder.decode(payload)).previous])])).toEqual([
      ['p1', [[1, noDigest]]], ['p2', [[41, 'aaaaaaaa']]],
    ]);
    expect(open.journalled.map(({ sequence }) => sequence)).toEqual([41]);
  });

  it('has nothing to wait for when nothing was done', async () => {
    const open = openAssessment();
    expect([await open.writer.settled(), open.writer.meta()?.title]).toEqual([{ kind: 'saved', sequence: 0 }, '']);
    open.project.close();
    expect(open.writer.meta()).toBe(undefined);
  });
});

describe('the journal replayed', () => {
  it('is the replica and the model as they were in the window', async () => {
    const edit = fc.oneof(
      { weight: 5, arbitrary: anyRecord().map((record) => (open: OpenAssessment) => { open.put(record); }) },
      { weight: 2, arbitrary: anyRecord().map(({ id }) => (open: OpenAssessment) => { open.remove(id); }) },
      { weight: 1, arbitrary: fc.constant((open: OpenAssessment) => open.history.undo()) },
      { weight: 1, arbitrary: fc.constant((open: OpenAssessment) => open.history.redo()) },
      { weight: 1, arbitrary: fc.array(anyRecord(), { maxLength: 4 }).map((records) => (open: OpenAssessment) => {
        const ben = createCopy(`ben${records.length}${records[0]?.id ?? ''}${open.replica().vector.size}`, '2026-07-01T08:00:00.000Z', open.replica());
        for (const record of records) ben.write({ [record.id]: record });
        for (const record of records.slice(0, 1)) open.put(record);
        open.project.adopt([...ben.replica().states.values()], ben.replica().vector, { origin: 'merge', label: { key: 'command.sync.merge' } });
      }) },
    );
    await fc.assert(fc.asyncProperty(fc.array(edit, { maxLength: 15 }), async (edits) => {
      const open = openAssessment();
      for (const run of edits) run(open);
      await open.writer.settled();
      const again = replayed(open);
      const { model } = open.project.state.getState();
      expect(fingerprint(again)).toBe(fingerprint(open.replica()));
      expect(again).toEqual(open.replica());
      expect(modelOfReplica(again)).toEqual(model);
      expect(open.journal.appends.at(-1)?.counts ?? {}).toEqual(countRecords(model));
    }), { numRuns: 60 });
  });
});
