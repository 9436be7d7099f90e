import { describe, expect, it } from 'vitest';
import { workingCopy, type WorkingCopy } from '../../../renderer/db/working-copy';
import { openProject } from '../../../renderer/worker/follower';
import { unpackAssessment } from '../../../shared/file/unpack';
import { digestOf, frameText } from '../../../shared/sync/frames';
import { modelOfReplica } from '../../../shared/sync/replica';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { createCopy, fingerprint } from '../../support/copies';
import { hostAnswer, nothingYet, snapshotOf } from '../../support/host-answers';
import { openMemoryDatabase } from '../../support/indexed-database';
import { openAssessment, type OpenAssessment } from '../../support/open-assessment';

const zone = buildZone();

/** An assessment with six commits, one of them a merge, all in the journal. */
async function worked(): Promise<OpenAssessment> {
  const open = openAssessment();
  open.put(zone);
  open.put(buildAsset());
  const ben = createCopy('ben', '2026-06-01T08:00:00.000Z', open.replica());
  ben.write({ [zone.id]: { ...zone, owner: 'Iversen' } });
  open.put({ ...zone, owner: 'Holm' });
  open.project.adopt([...ben.replica().states.values()], ben.replica().vector, { origin: 'merge', label: { key: 'command.sync.merge' } });
  open.put({ ...zone, name: 'Kühlung' });
  open.remove(buildAsset().id);
  await open.writer.settled();
  return open;
}

async function emptyCopy(): Promise<WorkingCopy> {
  return workingCopy((await openMemoryDatabase()).database, 'p1');
}

/** The working copy as it stood after some of the frames. */
async function copyAfter(open: OpenAssessment, count: number): Promise<WorkingCopy> {
  const frames = open.journal.frames().slice(0, count);
  const { follower } = await openProject(hostAnswer([...frames], null), await emptyCopy());
  const copy = await emptyCopy();
  await copy.rebuild(follower.replica(), follower.position());
  return copy;
}

const codes = (notices: readonly { readonly code: string }[]): readonly string[] => notices.map(({ code }) => code);

describe('opening an assessment', () => {
  it('that never was begins with nothing and says nothing', async () => {
    const { follower, opened, rebuilt } = await openProject(nothingYet, await emptyCopy());
    expect([follower.replica().states.size, opened, rebuilt]).toEqual([
      0, { sequence: 0, digest: '00000000', vector: new Map(), latestTime: '', from: 'nothing', notices: [] }, true,
    ]);
  });

  it.each([0, 1, 3, 4, 5, 6])('uses the working copy that goes as far as frame %i, and replays the rest', async (count) => {
    const open = await worked();
    const answer = hostAnswer([...open.journal.frames()], open.writer.mark());
    const { follower, opened, rebuilt, touched } = await openProject(answer, await copyAfter(open, count));
    expect([fingerprint(follower.replica()), follower.position()]).toEqual([fingerprint(open.replica()), open.writer.position()]);
    expect([opened.from, opened.notices, rebuilt]).toEqual(['workingCopy', [], false]);
    // Everything the copy is behind with is named, so that it can be written.
    const behind = await copyAfter(open, count);
    await behind.load();
    await behind.write(follower.replica(), touched, follower.position());
    expect(fingerprint((await behind.load())!.replica)).toBe(fingerprint(open.replica()));
  });

  it('without a working copy uses snapshot and journal, rebuilds and says so', async () => {
    const open = await worked();
    const answer = hostAnswer([...open.journal.frames()], open.writer.mark());
    const { follower, opened, rebuilt } = await openProject(answer, await emptyCopy());
    expect([fingerprint(follower.replica()), opened.from, codes(opened.notices), rebuilt, opened.vector]).toEqual([
      fingerprint(open.replica()), 'journal', ['working-copy-rebuilt'], true, open.replica().vector,
    ]);
  });

  it('from a snapshot and the frames behind it is the same', async () => {
    const open = await worked();
    const [, , third] = open.journal.frames();
    const early = await openProject(hostAnswer(open.journal.frames().slice(0, 3), null), await emptyCopy());
    const snapshot = snapshotOf(early.follower.replica(), { sequence: 3, digest: digestOf(third!.payload) });
    const answer = hostAnswer([...open.journal.frames()], open.writer.mark(), snapshot);
    const { follower, opened } = await openProject(answer, await emptyCopy());
    expect([answer.frames.length, fingerprint(follower.replica()), codes(opened.notices)]).toEqual([3, fingerprint(open.replica()), ['working-copy-rebuilt']]);
  });

  it('that was closed properly uses the copy that stands where the snapshot stands', async () => {
    const open = await worked();
    const snapshot = snapshotOf(open.replica(), open.writer.position());
    const answer = hostAnswer([...open.journal.frames()], open.writer.mark(), snapshot);
    expect(answer.frames).toEqual([]);
    const fits = await openProject(answer, await copyAfter(open, 6));
    const behind = await openProject(answer, await copyAfter(open, 5));
    expect([fits.opened.from, fits.opened.notices, behind.opened.from, codes(behind.opened.notices), fingerprint(behind.follower.replica())]).toEqual([
      'workingCopy', [], 'journal', ['working-copy-rebuilt'], fingerprint(open.replica()),
    ]);
    expect(unpackAssessment(snapshot.bytes, 's').manifest.journal).toEqual(open.writer.position());
  });

  it('discards a working copy that is ahead of the journal', async () => {
    const open = await worked();
    const answer = hostAnswer(open.journal.frames().slice(0, 4), null);
    const { follower, opened, rebuilt } = await openProject(answer, await copyAfter(open, 6));
    expect([follower.position().sequence, opened.from, codes(opened.notices), rebuilt]).toEqual([4, 'journal', ['working-copy-rebuilt'], true]);
    expect(follower.replica().vector.get('anna')).toBe(3);
  });

  it('discards a working copy of another journal, or one too old for what is left of it', async () => {
    const open = await worked();
    const other = openAssessment();
    for (let step = 0; step < 6; step += 1) other.put({ ...zone, name: `N${step}` });
    await other.writer.settled();
    const answer = hostAnswer([...open.journal.frames()], open.writer.mark());
    const snapshot = snapshotOf((await copyAfter(open, 3).then((copy) => copy.load()))!.replica, { sequence: 3, digest: digestOf(open.journal.frames()[2]!.payload) });
    const results = [
      await openProject(answer, await copyAfter(other, 6)),
      await openProject(answer, await copyAfter(other, 3)),
      await openProject(hostAnswer([...open.journal.frames()], open.writer.mark(), snapshot), await copyAfter(open, 2)),
    ];
    expect(results.map(({ follower, opened }) => [fingerprint(follower.replica()) === fingerprint(open.replica()), codes(opened.notices)])).toEqual([
      [true, ['working-copy-rebuilt']], [true, ['working-copy-rebuilt']], [true, ['working-copy-rebuilt']],
    ]);
  });

  it('does without a working copy that cannot be read at all', async () => {
    const open = await worked();
    const broken: WorkingCopy = { ...(await emptyCopy()), load: () => Promise.reject(new Error('Connection is closing')) };
    const { follower, opened } = await openProject(hostAnswer([...open.journal.frames()], open.writer.mark()), broken);
    expect([fingerprint(follower.replica()), codes(opened.notices)]).toEqual([fingerprint(open.replica()), ['working-copy-rebuilt']]);
  });

  it('tells when the mark knows more than the journal, or something else', async () => {
    const open = await worked();
    const mark = open.writer.mark();
    const frames = [...open.journal.frames()];
    const results = [
      await openProject(hostAnswer(frames.slice(0, 4), mark), await copyAfter(open, 4)),
      await openProject(hostAnswer(frames, { ...mark, counts: { zone: 9 } }), await copyAfter(open, 6)),
      await openProject(hostAnswer(frames, { ...mark, digest: 'ffffffff' }), await copyAfter(open, 6)),
      await openProject(hostAnswer(frames, { sequence: 2, counts: { zone: 1 }, digest: 'older' }), await copyAfter(open, 6)),
      await openProject(hostAnswer(frames, { sequence: 6, counts: {}, digest: '' }), await copyAfter(open, 6)),
    ];
    expect(results.map(({ opened }) => opened.notices)).toEqual([
      [{ code: 'journal-behind-mark', parameters: { count: 2 } }], [{ code: 'journal-gap', parameters: {} }], [{ code: 'journal-gap', parameters: {} }], [], [],
    ]);
  });

  it('refuses a damaged snapshot when nothing else has the records', async () => {
    const open = await worked();
    const snapshot = snapshotOf(open.replica(), open.writer.position());
    const halved = { ...snapshot, bytes: snapshot.bytes.slice(0, 300) };
    await expect(openProject(hostAnswer([], open.writer.mark(), halved), await emptyCopy())).rejects.toMatchObject({ code: 'assessment-cut' });
  });
});

describe('a journal with a missing frame', () => {
  it('is told, keeps every later commit, and claims to know nothing it does not', async () => {
    const open = await worked();
    const frames = [...open.journal.frames()];
    const without = frames.filter(({ sequence }) => sequence !== 3);
    const { follower, opened } = await openProject(hostAnswer(without, open.writer.mark()), await emptyCopy());
    const model = modelOfReplica(follower.replica());
    expect([codes(opened.notices), model.tables.zone.get(zone.id)?.name, model.tables.asset.size, opened.sequence]).toEqual([
      ['working-copy-rebuilt', 'journal-gap'], 'Kühlung', 0, 6,
    ]);
  });

  it('gives later commits of the same copy a name of their own, the same each time it is read', async () => {
    const open = openAssessment();
    for (const name of ['A', 'B', 'C', 'D']) open.put({ ...zone, name });
    open.put(buildAsset());
    await open.writer.settled();
    const gap = hostAnswer(open.journal.frames().filter(({ sequence }) => sequence !== 3), null);
    const first = await openProject(gap, await emptyCopy());
    const second = await openProject(gap, await emptyCopy());
    expect([first.follower.replica().vector, modelOfReplica(first.follower.replica()).tables.zone.get(zone.id)?.name]).toEqual([new Map([['anna', 2], ['anna.4', 2]]), 'D']);
    expect(fingerprint(second.follower.replica())).toBe(fingerprint(first.follower.replica()));
    // A colleague who has the missing commit keeps it: nobody claims to have replaced it.
    const colleague = createCopy('ben', '2026-05-02T08:00:00.000Z', open.replica());
    colleague.merge({ replica: first.follower.replica });
    expect(colleague.replica().vector).toEqual(new Map([['anna', 5], ['anna.4', 2]]));
  });

  it('goes on under a fresh name without a second gap', async () => {
    const open = openAssessment();
    for (const name of ['A', 'B', 'C']) open.put({ ...zone, name });
    await open.writer.settled();
    const gap = open.journal.frames().filter(({ sequence }) => sequence !== 2);
    const { follower, opened } = await openProject(hostAnswer(gap, null), await emptyCopy());
    const next = openAssessment(follower.replica(), 'anna-fresh');
    next.writer.start(opened);
    next.put({ ...zone, name: 'nach der Lücke' });
    await next.writer.settled();
    const later = await openProject(hostAnswer([...gap, ...next.journal.frames()], next.writer.mark()), await emptyCopy());
    expect(fingerprint(later.follower.replica())).toBe(fingerprint(next.replica()));
  });

  it('or an unreadable one is the same', async () => {
    const open = openAssessment();
    for (const name of ['A', 'B', 'C']) open.put({ ...zone, name });
    await open.writer.settled();
    const frames = open.journal.frames().map((frame) => (frame.sequence === 2 ? { ...frame, payload: new TextEncoder().encode('{"v":1}') } : frame));
    const { follower, opened } = await openProject(hostAnswer(frames, null), await emptyCopy());
    expect([codes(opened.notices), modelOfReplica(follower.replica()).tables.zone.get(zone.id)?.name, opened.sequence]).toEqual([['working-copy-rebuilt', 'journal-gap'], 'C', 3]);
  });

  it('drops edits of records of which the beginning is missing, not the rest', async () => {
    const open = openAssessment();
    open.put(zone);
    open.put(buildAsset());
    open.project.commit(new Map([[buildAsset().id, { before: buildAsset(), after: buildAsset({ name: 'anders' }) }], [zone.id, { before: zone, after: { ...zone, name: 'X' } }]]), { origin: 'user', label: { key: 'command.edit.undo' } });
    await open.writer.settled();
    const { follower } = await openProject(hostAnswer(open.journal.frames().filter(({ sequence }) => sequence !== 2), null), await emptyCopy());
    expect([...follower.replica().states.keys()]).toEqual([zone.id]);
    expect(modelOfReplica(follower.replica()).tables.zone.get(zone.id)?.name).toBe('X');
  });
});

describe('a journal of a newer version', () => {
  it('is refused, not guessed at', async () => {
    const later = { sequence: 1, payload: new TextEncoder().encode('{"v":2,"novel":true}') };
    await expect(openProject(hostAnswer([later], null), await emptyCopy())).rejects.toMatchObject({ code: 'assessment-newer' });
  });
});

describe('following', () => {
  it('applies frame by frame, names the records written, and skips what it has', async () => {
    const open = await worked();
    const frames = open.journal.frames();
    const { follower } = await openProject(nothingYet, await emptyCopy());
    expect(follower.follow(frames.slice(0, 3))).toEqual([zone.id, exampleId('asset'), zone.id]);
    expect([follower.follow(frames.slice(0, 2)), follower.position().sequence]).toEqual([[], 3]);
    follower.follow(frames.slice(2));
    expect(fingerprint(follower.replica())).toBe(fingerprint(open.replica()));
  });

  it('refuses a frame that does not follow', async () => {
    const open = await worked();
    const { follower } = await openProject(nothingYet, await emptyCopy());
    expect(() => follower.follow(open.journal.frames().slice(1))).toThrow(RangeError);
    follower.follow(open.journal.frames().slice(0, 1));
    const stamp = { replica: 'x', counter: 1, time: 't', author: '' };
    const stray = [...frameText({ kind: 'entry', entry: { stamp, origin: 'user', label: '', writes: [] } }, 'ffffffff')].join('');
    expect(() => follower.follow([{ sequence: 2, payload: new TextEncoder().encode(stray) }])).toThrow(RangeError);
    expect(follower.position().sequence).toBe(1);
  });
});
