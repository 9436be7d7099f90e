import { describe, expect, it } from 'vitest';
import { workingCopy } from '../../../renderer/db/working-copy';
import { createCopyKeeper } from '../../../renderer/worker/copy-keeper';
import { openProject } from '../../../renderer/worker/follower';
import { buildAsset, buildZone } from '../../support/builders';
import { fingerprint } from '../../support/copies';
import { eventually } from '../../support/eventually';
import { nothingYet } from '../../support/host-answers';
import { openMemoryDatabase } from '../../support/indexed-database';
import { openAssessment } from '../../support/open-assessment';

async function started() {
  const memory = await openMemoryDatabase();
  const copy = workingCopy(memory.database, 'p1');
  const { follower } = await openProject(nothingYet, copy);
  const told: (readonly [number, boolean])[] = [];
  const keeper = createCopyKeeper(copy, follower, (sequence, failed) => told.push([sequence, failed]), { restMilliseconds: 0 });
  const open = openAssessment();
  open.put(buildZone());
  open.put(buildAsset());
  await open.writer.settled();
  const stored = async () => workingCopy(memory.database, 'p1').load();
  return { ...memory, copy, follower, keeper, open, told, stored };
}

describe('the keeper of the working copy', () => {
  it('writes behind the journal, one transaction for a burst', async () => {
    const { follower, keeper, open, told, stored, transactions } = await started();
    keeper.rebuild();
    keeper.touch(follower.follow(open.journal.frames()));
    await eventually(() => expect(told).toEqual([[2, false]]));
    expect([fingerprint((await stored())!.replica), transactions.filter(({ mode }) => mode === 'readwrite').length]).toEqual([fingerprint(open.replica()), 1]);
  });

  it('writes again what came while it wrote, also a whole rebuild', async () => {
    const { follower, keeper, open, told, stored } = await started();
    keeper.rebuild();
    await eventually(() => expect(told.length).toBe(1));
    keeper.touch(follower.follow(open.journal.frames().slice(0, 1)));
    await eventually(() => expect(told.length).toBe(2));
    keeper.touch(follower.follow(open.journal.frames().slice(1)));
    keeper.rebuild();
    await eventually(() => expect(told).toEqual([[0, false], [1, false], [2, false]]));
    expect(fingerprint((await stored())!.replica)).toBe(fingerprint(open.replica()));
  });

  it('moves the mark on when a frame wrote no record', async () => {
    const { follower, keeper, open, told, stored } = await started();
    keeper.rebuild();
    await eventually(() => expect(told.length).toBe(1));
    open.project.adopt([], new Map([['ben', 4]]), { origin: 'merge', label: { key: 'command.sync.merge' } });
    await open.writer.settled();
    keeper.touch(follower.follow(open.journal.frames()));
    await eventually(() => expect(told.at(-1)).toEqual([3, false]));
    expect((await stored())?.sequence).toBe(3);
  });

  it('gives up after the first refusal: trying again is what destroys a full database', async () => {
    const { follower, keeper, open, told, refuseWrites, stored } = await started();
    keeper.rebuild();
    await eventually(() => expect(told.length).toBe(1));
    refuseWrites();
    keeper.touch(follower.follow(open.journal.frames().slice(0, 1)));
    await eventually(() => expect(told.at(-1)).toEqual([1, true]));
    keeper.touch(follower.follow(open.journal.frames().slice(1)));
    keeper.rebuild();
    await keeper.stop();
    expect([told, (await stored())?.sequence]).toEqual([[[0, false], [1, true]], 0]);
  });

  it('that was stopped writes nothing more, and is done with what it was writing', async () => {
    const { follower, keeper, open, told, stored } = await started();
    keeper.rebuild();
    await eventually(() => expect(told.length).toBe(1));
    keeper.touch(follower.follow(open.journal.frames()));
    await keeper.stop();
    keeper.touch([]);
    expect([told.length, (await stored())?.sequence]).toEqual([1, 0]);
  });
});
