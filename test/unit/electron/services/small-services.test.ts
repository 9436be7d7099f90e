import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Attachments } from '../../../../electron/main/services/attachments';
import { sha256 } from '../../../../electron/main/services/checksum';
import { ExitMarker } from '../../../../electron/main/services/exit-marker';
import { Log } from '../../../../electron/main/services/log';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { Reserve } from '../../../../electron/main/services/reserve';
import { Settings } from '../../../../electron/main/services/settings';
import { createAppError } from '../../../../shared/app/errors';
import { makeFolder, testSurroundings, text } from '../service-support';

describe('settings', () => {
  it('are kept, and a damaged file is set aside', async () => {
    const folder = await makeFolder();
    const settings = new Settings(nodeFileSystem, testSurroundings(), folder);
    await settings.load();
    await Promise.all([settings.write({ language: 'de' }), settings.write({ language: 'de', theme: 'dark' })]);
    const again = new Settings(nodeFileSystem, testSurroundings(), folder);
    await again.load();
    expect({ values: again.values, damaged: again.wereDamaged }).toEqual({ values: { language: 'de', theme: 'dark' }, damaged: false });
    await writeFile(join(folder, 'settings.json'), '{"language":');
    await again.load();
    expect({ values: again.values, damaged: again.wereDamaged, files: (await readdir(folder)).sort() })
      .toEqual({ values: {}, damaged: true, files: ['settings.json.damaged'] });
  });

  it('have a largest size', async () => {
    const settings = new Settings(nodeFileSystem, testSurroundings(), await makeFolder());
    await expect(settings.write({ text: 'x'.repeat(1_100_000) })).rejects.toMatchObject({ code: 'host-call-invalid' });
  });
});

describe('attachments', () => {
  it('are stored by hash, and neither a wrong nor a damaged one passes', async () => {
    const folder = await makeFolder();
    const attachments = new Attachments(nodeFileSystem, testSurroundings());
    const photo = text('a photo');
    const hash = sha256(photo);
    await attachments.write(folder, hash, photo);
    await attachments.write(folder, hash, photo);
    expect([await attachments.read(folder, hash), await attachments.read(folder, sha256(text('other')))]).toEqual([photo, null]);
    await expect(attachments.write(folder, hash, text('another'))).rejects.toMatchObject({ code: 'attachment-mismatch' });
    await writeFile(join(folder, 'attachments', hash.slice(0, 2), hash), 'b photo');
    await expect(attachments.read(folder, hash)).rejects.toMatchObject({ code: 'attachment-damaged' });
  });
});

describe('exit marker', () => {
  it('knows whether the last run ended properly', async () => {
    const folder = join(await makeFolder(), 'data');
    const marker = () => new ExitMarker(nodeFileSystem, testSurroundings(), folder);
    const first = marker();
    const outcomes = [await first.begin(), await marker().begin(), await marker().begin()];
    await first.end();
    expect([...outcomes, await marker().begin()]).toEqual([true, false, false, true]);
  });

  it('copies the database aside and keeps only the last copies', async () => {
    const folder = await makeFolder();
    const surroundings = testSurroundings();
    const marker = new ExitMarker(nodeFileSystem, surroundings, folder);
    const before = await marker.copyDatabaseAside();
    await mkdir(join(folder, 'IndexedDB', 'app_zonewalk_0.indexeddb.leveldb'), { recursive: true });
    await writeFile(join(folder, 'IndexedDB', 'app_zonewalk_0.indexeddb.leveldb', '000003.log'), 'rows');
    const copies = [];
    for (let round = 0; round < 4; round += 1) {
      surroundings.advance(1000);
      copies.push(await marker.copyDatabaseAside());
    }
    const aside = await readdir(join(folder, 'aside'));
    const content = await readFile(join(folder, 'aside', aside[1] ?? '', 'app_zonewalk_0.indexeddb.leveldb', '000003.log'), 'utf8');
    expect({ before, copies, count: aside.length, content }).toEqual({ before: false, copies: [true, true, true, true], count: 2, content: 'rows' });
  });
});

describe('log', () => {
  it('holds codes and places, and no message that could name a client', async () => {
    const folder = await makeFolder();
    const log = new Log(nodeFileSystem, folder, () => '2026-03-02T08:00:00.000Z');
    log.write('info', 'started', { version: '1.2.3' });
    log.failure('file.save', createAppError('disk-full', { file: 'Acme secret.zonewalk' }));
    log.failure('file.read', Object.assign(new TypeError("ENOENT: open '/home/Acme/secret.xlsx'"), { code: 'ENOENT' }));
    await log.flush();
    const written = await readFile(join(folder, 'logs', 'zonewalk.log'), 'utf8');
    const lines = written.trim().split('\n').map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      { at: '2026-03-02T08:00:00.000Z', level: 'info', code: 'started', version: '1.2.3' },
      { at: '2026-03-02T08:00:00.000Z', level: 'warning', code: 'disk-full', place: 'file.save', detail: '' },
      { at: '2026-03-02T08:00:00.000Z', level: 'error', code: 'unexpected', place: 'file.read', name: 'TypeError', system: 'ENOENT', stack: expect.any(String) },
    ]);
    expect(written).not.toMatch(/Acme|secret|home/);
  });

  it('is rotated, and a disk that refuses does not stop the work', async () => {
    const folder = await makeFolder();
    const log = new Log(nodeFileSystem, folder, () => 'now');
    for (let round = 0; round < 5; round += 1) {
      log.write('info', 'x', { filler: 'y'.repeat(1_100_000) });
      await log.flush();
    }
    expect(await readdir(join(folder, 'logs'))).toEqual(['zonewalk.1.log', 'zonewalk.2.log', 'zonewalk.log']);
    const broken = new Log({ ...nodeFileSystem, makeFolder: async () => { throw new Error('no'); } }, folder, () => 'now');
    broken.write('info', 'lost');
    await expect(broken.flush()).resolves.toBeUndefined();
  });
});

describe('reserve', () => {
  it('is only made where there is room for it', async () => {
    const folder = await makeFolder();
    const sizes = { reserve: 3 * 1024 * 1024, floor: 10 };
    const tight = new Reserve({ ...nodeFileSystem, freeBytes: async () => 9 }, folder, sizes);
    await tight.fill();
    const without = await readdir(folder);
    const roomy = new Reserve(nodeFileSystem, folder, sizes);
    await roomy.fill();
    const size = (await readFile(join(folder, 'reserve.bin'))).length;
    await roomy.release();
    expect({ without, size, after: await readdir(folder) }).toEqual({ without: [], size: sizes.reserve, after: [] });
  });
});
