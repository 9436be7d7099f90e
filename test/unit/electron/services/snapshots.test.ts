import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { decodeSnapshot, encodeSnapshot } from '../../../../electron/main/services/snapshot-file';
import { snapshotsToKeep } from '../../../../electron/main/services/snapshot-retention';
import { Snapshots } from '../../../../electron/main/services/snapshots';
import type { SnapshotInfo } from '../../../../shared/host/records';
import { faultyFileSystem } from '../faulty-file-system';
import { makeFolder, mark, testSurroundings, text } from '../service-support';

const head = { sequence: 7, at: '2026-03-02T08:00:00.000Z', reason: 'commits', mark: mark(7) } as const;

describe('snapshot file', () => {
  it('comes back as written', () => {
    expect(decodeSnapshot(encodeSnapshot(head, text('the whole plant')))).toMatchObject({ head, bytes: text('the whole plant') });
  });

  it('with any byte changed, missing or added is refused', () => {
    const file = encodeSnapshot(head, text('the whole plant'));
    const changed = [...file.keys()].map((at) => {
      const copy = file.slice();
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    });
    const cut = [...file.keys()].map((length) => file.slice(0, length));
    const longer = Uint8Array.from([...file, 0]);
    expect([...changed, ...cut, longer].filter((damaged) => decodeSnapshot(damaged) !== null)).toEqual([]);
  });
});

describe('snapshots', () => {
  it('fall back past those that are damaged', async () => {
    const folder = await makeFolder();
    const surroundings = testSurroundings();
    const snapshots = new Snapshots(nodeFileSystem, surroundings, folder);
    for (let sequence = 1; sequence <= 5; sequence += 1) {
      surroundings.advance(1000);
      await snapshots.write({ sequence, bytes: text(`state ${sequence}`), mark: mark(sequence), reason: 'time' });
    }
    const names = await readdir(folder);
    for (const name of names.slice(-3)) {
      const file = await readFile(join(folder, name));
      file.writeUInt8(file.readUInt8(file.length - 1) ^ 8, file.length - 1);
      await writeFile(join(folder, name), file);
    }
    const { content, damaged } = await snapshots.readNewest();
    expect({ damaged, content, left: (await snapshots.list()).map((info) => info.sequence) }).toMatchObject({
      damaged: 3, content: { sequence: 2, bytes: text('state 2'), mark: mark(2) }, left: [2, 1],
    });
    await expect(snapshots.read('s0000000000000099-x')).rejects.toMatchObject({ code: 'snapshot-missing' });
  });

  it('either exist whole or not at all, whichever operation fails', async () => {
    const attempt = async (at: number, code: string) => {
      const folder = await makeFolder();
      const sound = new Snapshots(nodeFileSystem, testSurroundings(), folder);
      await sound.write({ sequence: 1, bytes: text('first'), mark: mark(1), reason: 'time' });
      const { files, operations } = faultyFileSystem({ at, code, lasts: 'ever after', shortWrite: true });
      const later = testSurroundings();
      later.advance(1000);
      const failed = await new Snapshots(files, later, folder)
        .write({ sequence: 2, bytes: text('second'), mark: mark(2), reason: 'time' }).then(() => false, () => true);
      const { content, damaged } = await sound.readNewest();
      return { failed, damaged, sequence: content?.sequence ?? 0, operations: operations() };
    };
    const whole = await attempt(10_000, 'EIO');
    expect(whole).toMatchObject({ failed: false, sequence: 2 });
    for (let at = 1; at <= whole.operations; at += 1) {
      const { failed, damaged, sequence } = await attempt(at, at % 2 === 0 ? 'EIO' : 'ENOSPC');
      expect(damaged).toBe(0);
      expect(failed ? [1, 2] : [2]).toContain(sequence);
    }
  });
});

describe('snapshotsToKeep', () => {
  const every = (count: number, minutes: number): SnapshotInfo[] => Array.from({ length: count }, (_unused, index) => ({
    id: `s${index}`, sequence: index, at: new Date(Date.parse('2026-01-01T00:00:00Z') + index * minutes * 60_000).toISOString(), size: 1, reason: 'time',
  }));

  it('keeps ten, then one an hour for 24 hours, then one a day for 30 days', () => {
    const snapshots = every(60 * 24 * 6, 10);
    const toKeep = snapshotsToKeep(snapshots);
    const kept = snapshots.filter((snapshot) => toKeep.has(snapshot.id));
    const hours = new Set(kept.map((snapshot) => snapshot.at.slice(0, 13)));
    const days = new Set(kept.map((snapshot) => snapshot.at.slice(0, 10)));
    expect({ newest: kept.slice(-10), hours: hours.size, days: days.size })
      .toEqual({ newest: snapshots.slice(-10), hours: 24 + 29, days: 30 });
  });

  it('keeps the newest state even when the clock was set back by years', () => {
    const before = every(50, 10);
    const after: SnapshotInfo = { id: 'latest', sequence: 900, at: '1999-01-01T00:00:00.000Z', size: 1, reason: 'close' };
    expect(snapshotsToKeep([...before, after]).has('latest')).toBe(true);
  });
});
