import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeFrames, noRest, withPiece, type WrittenFrame } from '../../../../electron/main/services/frames';
import type { FileSystem } from '../../../../electron/main/services/file-system';
import { openJournal } from '../../../../electron/main/services/journal';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { Reserve } from '../../../../electron/main/services/reserve';
import { hostLimits } from '../../../../shared/host/limits';
import { faultyFileSystem } from '../faulty-file-system';
import { frame, framesUpTo, makeFolder, text } from '../service-support';
import { eventually } from '../../../support/eventually';

const pieces = ['of an import ', 'in two pieces'].map(text);
const rest = pieces.reduce(withPiece, noRest);
const head = text('The rest'.padEnd(hostLimits.frameHead));

async function open(folder: string, files: FileSystem = nodeFileSystem) {
  return openJournal(files, folder, new Reserve(files, folder, { reserve: 0, floor: 0 }));
}

const staged = (sequence: number, payload = head): WrittenFrame => ({ sequence, payload, rest });
/** The same frame as a reader of the journal sees it. */
const whole = (sequence: number, payload = head) => ({ sequence, payload: encodeFrames([staged(sequence, payload)]).slice(16) });

async function withStaged(folder: string, files?: FileSystem) {
  const { journal } = await open(folder, files);
  await journal.append([frame(1)]).catch(async (error: unknown) => {
    await journal.close();
    throw error;
  });
  pieces.forEach((piece, index) => journal.stage(piece, index === 0));
  return journal;
}

const frameBytes = (sequence: number): number => encodeFrames([frame(sequence)]).byteLength;

async function partsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.part'));
}

describe('what a frame ends with, staged ahead of its commit', () => {
  it('becomes the journal\'s next segment, and the journal goes on behind it', async () => {
    const folder = await makeFolder();
    const journal = await withStaged(folder);
    await Promise.all([journal.append([staged(2)]), journal.append([frame(3)]), journal.append([frame(4)])]);
    await journal.close();
    const reopened = await open(folder);
    expect({ frames: reopened.frames, damage: reopened.damage, last: reopened.journal.lastSequence, parts: await partsIn(folder) })
      .toEqual({ frames: [frame(1), whole(2), frame(3), frame(4)], damage: [], last: 4, parts: [] });
    expect((await readdir(folder)).filter((name) => name.endsWith('.zwj')).length).toBe(2);
    await reopened.journal.close();
  });

  it('is no part of the journal before that, and gone when the journal is opened again', async () => {
    const folder = await makeFolder();
    const journal = await withStaged(folder);
    await journal.append([frame(2)]);
    await expect.poll(() => partsIn(folder)).toEqual(['staged.part']);
    const { frames, damage } = await open(folder);
    expect({ frames, damage, parts: await partsIn(folder) }).toEqual({ frames: framesUpTo(2), damage: [], parts: [] });
    await journal.close();
  });

  it('is written as any other when its beginning has another length, or it is not what was staged', async () => {
    const folder = await makeFolder();
    const journal = await withStaged(folder);
    await journal.append([staged(2, text('short '))]);
    journal.stage(text('of another plan'), true);
    await journal.append([staged(3)]);
    await journal.close();
    expect((await open(folder)).frames).toEqual([frame(1), whole(2, text('short ')), whole(3)]);
  });

  it('is written as any other when the staged file fails, whatever fails of it', async () => {
    const outcomes: unknown[] = [];
    for (let at = 1; at <= 30; at += 1) {
      const folder = await makeFolder();
      const { files, operations } = faultyFileSystem({ at: at + 12, code: 'EIO', lasts: 'once' });
      const journal = await withStaged(folder, files).catch(() => undefined);
      if (journal === undefined) continue;
      const done = await journal.append([staged(2)]).then(() => 'stored', () => 'refused');
      await journal.close().catch(() => undefined);
      const { frames } = await open(folder);
      // What was called stored is there; what was refused may be, as after any failed flush.
      outcomes.push(done === 'refused' ? 'refused' : { stored: frames.length, same: Buffer.compare(Buffer.from(frames[1]?.payload ?? []), Buffer.from(whole(2).payload)) === 0 });
      if (operations() < at + 12) break;
    }
    expect(outcomes.filter((outcome) => outcome !== 'refused').length).toBeGreaterThan(2);
    for (const outcome of outcomes) if (outcome !== 'refused') expect(outcome).toEqual({ stored: 2, same: true });
  });

  it('costs the commit one page on the disk', async () => {
    const folder = await makeFolder();
    const written: number[] = [];
    const files: FileSystem = {
      ...nodeFileSystem,
      openForWriting: async (path, mode) => {
        const file = await nodeFileSystem.openForWriting(path, mode);
        return { ...file, writeAt: async (position, bytes) => { written.push(bytes.byteLength); await file.writeAt(position, bytes); } };
      },
    };
    const journal = await withStaged(folder, files);
    await eventually(() => expect(written).toEqual([frameBytes(1), ...pieces.map(({ byteLength }) => byteLength)]));
    written.length = 0;
    await journal.append([staged(2)]);
    expect(written).toEqual([4096]);
    await journal.close();
    const name = (await readdir(folder)).filter((entry) => entry.endsWith('.zwj')).at(-1) ?? '';
    expect(new Uint8Array(await readFile(join(folder, name)))).toEqual(encodeFrames([staged(2)]));
  });
});
