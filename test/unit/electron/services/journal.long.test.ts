import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../../../electron/main/services/file-system';
import { encodeFrames } from '../../../../electron/main/services/frames';
import { openJournal, type Journal } from '../../../../electron/main/services/journal';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { Reserve } from '../../../../electron/main/services/reserve';
import { faultyFileSystem } from '../faulty-file-system';
import { frame, framesUpTo, makeFolder, seededNumbers } from '../service-support';

const mebibyte = 1024 * 1024;
const smallReserve = { reserve: mebibyte, floor: 2 * mebibyte };

async function open(folder: string, files: FileSystem = nodeFileSystem, reserveFolder = folder) {
  return openJournal(files, folder, new Reserve(files, reserveFolder, smallReserve));
}

async function written(folder: string, last: number): Promise<string> {
  const { journal } = await open(folder);
  for (const one of framesUpTo(last)) await journal.append([one]);
  await journal.close();
  const [name] = (await readdir(folder)).filter((entry) => entry.endsWith('.zwj'));
  return join(folder, name ?? '');
}

describe('journal', () => {
  it('gives back every frame after it is opened again', async () => {
    const folder = await makeFolder();
    await written(folder, 20);
    const { journal, frames, damage } = await open(folder);
    expect({ frames, damage, last: journal.lastSequence }).toEqual({ frames: framesUpTo(20), damage: [], last: 20 });
    await journal.close();
  });

  it('writes what arrives together with few flushes', async () => {
    const folder = await makeFolder();
    let flushes = 0;
    const files: FileSystem = {
      ...nodeFileSystem,
      openForWriting: async (path, mode) => {
        const file = await nodeFileSystem.openForWriting(path, mode);
        return { ...file, syncData: async () => { flushes += 1; await file.syncData(); } };
      },
    };
    const { journal } = await open(folder, files);
    await Promise.all(framesUpTo(100).map(async (one) => journal.append([one])));
    await journal.close();
    expect({ few: flushes <= 2, frames: (await open(folder)).frames }).toEqual({ few: true, frames: framesUpTo(100) });
  });

  it('refuses frames that do not follow, and only those', async () => {
    const { journal } = await open(await makeFolder());
    const outcomes = await Promise.allSettled([
      journal.append([frame(1)]), journal.append([frame(3)]), journal.append([frame(2)]), journal.append([frame(1)]),
    ]);
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'stored' : outcome.reason.code)))
      .toEqual(['stored', 'journal-gap', 'stored', 'journal-gap']);
    await journal.close();
  });

  it('cut at any byte of the last three frames loses only those, says so, and goes on', async () => {
    const folder = await makeFolder();
    const path = await written(folder, 10);
    const whole = await readFile(path);
    const start = encodeFrames(framesUpTo(7)).byteLength;
    for (let length = start; length < whole.byteLength; length += 1) {
      await writeFile(path, whole);
      await truncate(path, length);
      const { journal, frames, damage } = await open(folder);
      expect(frames).toEqual(framesUpTo(frames.length));
      expect(frames.length).toBeGreaterThanOrEqual(7);
      const next = frames.length + 1;
      await journal.append([frame(next, 'after the cut')]);
      await journal.close();
      const again = await open(folder);
      expect(again.frames.at(-1)).toEqual(frame(next, 'after the cut'));
      expect({ cut: damage.map((one) => one.state), then: again.damage })
        .toEqual({ cut: length === encodeFrames(framesUpTo(frames.length)).byteLength ? [] : ['torn'], then: [] });
      await again.journal.close();
    }
  });

  it('with a bit flipped sets the damaged rest aside and never invents a frame', async () => {
    const folder = await makeFolder();
    const path = await written(folder, 10);
    const whole = await readFile(path);
    const random = seededNumbers(7);
    for (let round = 0; round < 200; round += 1) {
      const damaged = Buffer.from(whole);
      const at = random(damaged.length);
      damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << random(8)), at);
      await writeFile(path, damaged);
      const { frames, journal, damage } = await open(folder);
      expect(frames).toEqual(framesUpTo(frames.length));
      expect(damage).toHaveLength(1);
      expect((await stat(path)).size).toBe(encodeFrames(frames).byteLength);
      await journal.close();
    }
    const aside = await readdir(join(folder, 'damaged'));
    expect(aside.length).toBeGreaterThan(0);
  });

  it('keeps what was acknowledged, whichever operation fails', async () => {
    const total = await appendWithFault(10_000, 'EIO', 'once');
    for (const code of ['EIO', 'ENOSPC']) {
      for (const lasts of ['once', 'ever after'] as const) {
        for (let at = 1; at <= total.operations; at += 1) {
          const { acknowledged, found } = await appendWithFault(at, code, lasts);
          expect(found).toEqual(framesUpTo(found.length));
          expect(found.length).toBeGreaterThanOrEqual(acknowledged);
        }
      }
    }
  });

  it('finishes with the room kept back when the disk is full, then stops until there is room again', async () => {
    const folder = await makeFolder();
    let free = 100 * mebibyte;
    let full = false;
    const files: FileSystem = {
      ...nodeFileSystem,
      freeBytes: async () => free,
      openForWriting: async (path, mode) => {
        const file = await nodeFileSystem.openForWriting(path, mode);
        return {
          ...file,
          writeAt: async (position, bytes) => {
            const isReserve = path.endsWith('reserve.bin');
            const reserveThere = (await nodeFileSystem.size(join(folder, 'reserve.bin'))) !== null;
            if (full && !isReserve && reserveThere) {
              await file.writeAt(position, bytes.subarray(0, 3));
              throw Object.assign(new Error('full'), { code: 'ENOSPC' });
            }
            await file.writeAt(position, bytes);
          },
        };
      },
    };
    const reserve = new Reserve(files, folder, smallReserve);
    await reserve.fill();
    const { journal } = await openJournal(files, join(folder, 'journal'), reserve);
    await journal.append([frame(1)]);
    full = true;
    free = 0;
    await journal.append([frame(2)]);
    await expect(journal.append([frame(3)])).rejects.toMatchObject({ code: 'disk-full' });
    free = 100 * mebibyte;
    full = false;
    await journal.append([frame(3)]);
    await journal.close();
    expect((await open(join(folder, 'journal'))).frames).toEqual(framesUpTo(3));
  });

  it('goes on in a new file behind a snapshot and drops the files nobody needs', async () => {
    const folder = await makeFolder();
    const { journal } = await open(folder);
    await journal.append(framesUpTo(5));
    await journal.continueFrom(5);
    await journal.append(framesUpTo(9, 6));
    await journal.trim(4);
    const kept = (await readdir(folder)).length;
    await journal.trim(5);
    await journal.append([frame(10)]);
    await journal.close();
    expect({ kept, frames: (await open(folder)).frames }).toEqual({ kept: 2, frames: framesUpTo(10, 6) });
  });
});

async function appendWithFault(at: number, code: string, lasts: 'once' | 'ever after') {
  const folder = await makeFolder();
  const { files, operations } = faultyFileSystem({ at, code, lasts, shortWrite: true });
  let acknowledged = 0;
  let opened: Journal | null = null;
  try {
    const { journal } = await open(join(folder, 'journal'), files, folder);
    opened = journal;
    for (const one of framesUpTo(4)) {
      await journal.append([one]);
      acknowledged = one.sequence;
    }
    await journal.continueFrom(4);
    await journal.append([frame(5)]);
    acknowledged = 5;
  } catch {
    // Whatever failed: only what was acknowledged counts.
  }
  await opened?.close();
  const { frames, journal } = await open(join(folder, 'journal'), nodeFileSystem, folder);
  await journal.close();
  return { acknowledged, found: frames, operations: operations() };
}
