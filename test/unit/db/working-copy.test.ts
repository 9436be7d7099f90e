import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCopy, type WorkingCopy } from '../../../renderer/db/working-copy';
import type { ChunkRow } from '../../../renderer/db/database';
import type { Replica } from '../../../shared/sync/replica';
import { anyRecord } from '../../support/arbitraries';
import { buildZone, exampleId } from '../../support/builders';
import { createCopy, fingerprint, type Copy } from '../../support/copies';
import { openMemoryDatabase, type MemoryDatabase } from '../../support/indexed-database';

const zones = (count: number, name = 'Z') => Object.fromEntries(Array.from({ length: count }, (_, index) => {
  const id = exampleId('zone', index + 1);
  return [id, buildZone({ id, name: `${name}${index}` })] as const;
}));
const at = (sequence: number) => ({ sequence, digest: `digest-${sequence}` });

interface Stored extends MemoryDatabase {
  readonly copy: WorkingCopy;
  readonly team: Copy;
}

/** 450 zones written: three chunks. */
async function stored(): Promise<Stored> {
  const memory = await openMemoryDatabase();
  const copy = workingCopy(memory.database, 'p1');
  const team = createCopy('anna');
  team.write(zones(450));
  await copy.rebuild(team.replica(), at(1));
  return { ...memory, copy, team };
}

const sameReplica = (first: Replica | undefined, second: Replica): void => {
  expect(first === undefined ? undefined : fingerprint(first)).toBe(fingerprint(second));
};

describe('the working copy', () => {
  it('reads back what was written, at the place in the journal', async () => {
    const { database, team } = await stored();
    const loaded = await workingCopy(database, 'p1').load();
    sameReplica(loaded?.replica, team.replica());
    expect([loaded?.sequence, loaded?.digest, loaded?.replica.latestTime]).toEqual([1, 'digest-1', team.replica().latestTime]);
    expect(await workingCopy(database, 'p2').load()).toBe(undefined);
  });

  it('writes only the chunks that changed', async () => {
    const { database, team, transactions } = await stored();
    const copy = workingCopy(database, 'p1');
    await copy.load();
    const before = await database.chunks.orderBy('[projectId+chunk]').toArray();
    team.write({ [exampleId('zone', 250)]: buildZone({ id: exampleId('zone', 250), name: 'anders' }), [exampleId('zone', 451)]: buildZone({ id: exampleId('zone', 451) }) });
    await copy.write(team.replica(), [exampleId('zone', 250), exampleId('zone', 451)], at(2));
    const after = await database.chunks.orderBy('[projectId+chunk]').toArray();
    expect([after.map(({ checksum }, chunk) => checksum === before[chunk]?.checksum), transactions.filter(({ mode }) => mode === 'readwrite').length]).toEqual([[true, false, false], 2]);
    const loaded = await workingCopy(database, 'p1').load();
    sameReplica(loaded?.replica, team.replica());
    expect(loaded?.sequence).toBe(2);
  });

  it('opens every write transaction with strict durability, whatever the engine would choose', async () => {
    const { copy, team, transactions } = await stored();
    await copy.write(team.replica(), [exampleId('zone')], at(2));
    await copy.rebuild(team.replica(), at(3));
    const writes = transactions.filter(({ mode }) => mode === 'readwrite');
    expect(writes).toEqual(writes.map(() => ({ stores: ['chunks', 'marks'], mode: 'readwrite', durability: 'strict' })));
    expect(writes.length).toBe(3);
  });

  it('keeps assessments apart', async () => {
    const { database, team } = await stored();
    const other = createCopy('ben');
    other.write(zones(3, 'other'));
    await workingCopy(database, 'p2').rebuild(other.replica(), at(7));
    sameReplica((await workingCopy(database, 'p1').load())?.replica, team.replica());
    sameReplica((await workingCopy(database, 'p2').load())?.replica, other.replica());
  });

  it('is smaller after having been rebuilt from less', async () => {
    const { database, copy } = await stored();
    const few = createCopy('ben');
    few.write(zones(3));
    await copy.rebuild(few.replica(), at(9));
    expect(await database.chunks.count()).toBe(1);
    sameReplica((await workingCopy(database, 'p1').load())?.replica, few.replica());
  });

  it('carries conflicts, deletions and cleared fields', async () => {
    const { database } = await openMemoryDatabase();
    const copy = workingCopy(database, 'p1');
    await fc.assert(fc.asyncProperty(fc.array(anyRecord(), { maxLength: 6 }), fc.array(anyRecord(), { maxLength: 6 }), async (first, second) => {
      const anna = createCopy('anna');
      const ben = createCopy('ben');
      for (const record of first) anna.write({ [record.id]: record });
      await copy.rebuild(anna.replica(), at(1));
      for (const record of second) ben.write({ [record.id]: record });
      for (const record of second.slice(0, 2)) ben.write({ [record.id]: undefined });
      anna.merge(ben);
      await copy.write(anna.replica(), ben.replica().states.keys(), at(2));
      expect((await workingCopy(database, 'p1').load())?.replica).toEqual(anna.replica());
    }), { numRuns: 30 });
  });
});

describe('a working copy of which anything is wrong', () => {
  const chunk = (change: (row: ChunkRow) => ChunkRow) => async ({ database }: Stored) => {
    await database.chunks.put(change((await database.chunks.get(['p1', 1]))!));
  };
  const cases: readonly (readonly [string, (stored: Stored) => Promise<unknown>])[] = [
    ['one letter of a chunk', chunk((row) => ({ ...row, text: row.text.replace('Z250', 'Z251') }))],
    ['a chunk that is no text of ours, its checksum right', chunk((row) => ({ ...row, text: '{', checksum: '0' }))],
    ['a missing chunk', async ({ database }) => database.chunks.delete(['p1', 1])],
    ['a chunk too many', chunk((row) => ({ ...row, chunk: 3 }))],
    ['no mark', async ({ database }) => database.marks.delete('p1')],
    ['a mark of another time', async ({ database, copy, team }) => {
      const old = (await database.marks.get('p1'))!;
      team.write({ [exampleId('zone')]: buildZone({ name: 'neu' }) });
      await copy.write(team.replica(), [exampleId('zone')], at(2));
      await database.marks.put(old);
    }],
    ['a chunk of another time', async ({ database, copy, team }) => {
      const old = (await database.chunks.get(['p1', 0]))!;
      team.write({ [exampleId('zone')]: buildZone({ name: 'neu' }) });
      await copy.write(team.replica(), [exampleId('zone')], at(2));
      await database.chunks.put(old);
    }],
    ['a mark with another place in the journal', async ({ database }) => database.marks.update('p1', { sequence: 7 })],
    ['a mark that knows more commits', async ({ database }) => database.marks.update('p1', { vector: { anna: 9 } })],
    ['a mark of another version of the program', async ({ database }) => database.marks.update('p1', { schema: '{"zone":1}' })],
    ['a mark without anything', async ({ database }) => database.marks.put({ projectId: 'p1' } as never)],
  ];
  it.each(cases)('is not used: %s', async (_what, damage) => {
    const all = await stored();
    await damage(all);
    expect(await workingCopy(all.database, 'p1').load()).toBe(undefined);
  });
});
