import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../../../electron/main/services/atomic-file';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { faultyFileSystem, type Fault } from '../faulty-file-system';
import { makeFolder, testSurroundings, text } from '../service-support';

const options = { keepPrevious: true, verify: true };
const older = 'the older content';
const newer = 'the newer content, which is longer';

async function contentAfter(fault: Fault, expectBackup: boolean) {
  const folder = await makeFolder();
  const path = join(folder, 'plant.zonewalk');
  await writeFile(path, older);
  const { files, operations } = faultyFileSystem(fault);
  let failed = false;
  await replaceFile(files, testSurroundings(), path, text(newer), options).catch(() => {
    failed = true;
  });
  const names = await readdir(folder);
  const backup = names.includes('.plant.zonewalk.bak') ? await readFile(join(folder, '.plant.zonewalk.bak'), 'utf8') : null;
  if (expectBackup) expect([null, older]).toContain(backup);
  return { content: await readFile(path, 'utf8'), failed, operations: operations(), names };
}

describe('replaceFile', () => {
  it('writes the new content and keeps the previous beside it', async () => {
    const folder = await makeFolder();
    const path = join(folder, 'plant.zonewalk');
    await replaceFile(nodeFileSystem, testSurroundings(), path, text(older), options);
    await replaceFile(nodeFileSystem, testSurroundings(), path, text(newer), options);
    const names = (await readdir(folder)).sort();
    const contents = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]));
    expect(contents).toEqual([['.plant.zonewalk.bak', older], ['plant.zonewalk', newer]]);
  });

  it.each(['EIO', 'ENOSPC', 'EPERM'])('leaves the old or the new file, whichever operation fails with %s', async (code) => {
    const whole = await contentAfter({ at: 10_000, code, lasts: 'once' }, true);
    expect(whole).toMatchObject({ content: newer, failed: false });
    for (const lasts of ['once', 'ever after'] as const) {
      for (let at = 1; at <= whole.operations; at += 1) {
        const after = await contentAfter({ at, code, lasts, shortWrite: at % 2 === 0 }, true);
        expect([older, newer]).toContain(after.content);
        // Whoever was told that it worked finds the new content.
        if (!after.failed) expect(after.content).toBe(newer);
        if (lasts === 'once') expect(after.names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      }
    }
  });

  it('waits for a program that holds the file for a moment', async () => {
    const folder = await makeFolder();
    const path = join(folder, 'plant.zonewalk');
    const surroundings = testSurroundings();
    let refusals = 5;
    const files = {
      ...nodeFileSystem,
      rename: async (from: string, to: string) => {
        refusals -= 1;
        if (refusals >= 0) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        return nodeFileSystem.rename(from, to);
      },
    };
    await replaceFile(files, surroundings, path, text(newer), { keepPrevious: false, verify: true });
    expect({ content: await readFile(path, 'utf8'), pauses: surroundings.pauses })
      .toEqual({ content: newer, pauses: [20, 40, 80, 160, 320] });
  });

  it('refuses what reads back differently, with the previous file in place', async () => {
    const folder = await makeFolder();
    const path = join(folder, 'plant.zonewalk');
    await writeFile(path, older);
    const files = { ...nodeFileSystem, read: async () => text('something else') };
    const saving = replaceFile(files, testSurroundings(), path, text(newer), options);
    await expect(saving).rejects.toMatchObject({ code: 'file-verify-failed', parameters: { file: 'plant.zonewalk' } });
    expect(await readFile(path, 'utf8')).toBe(older);
  });
});
