import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ChosenFiles } from '../../../../electron/main/services/chosen-files';
import { sha256 } from '../../../../electron/main/services/checksum';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { makeFolder, testSurroundings, text } from '../service-support';

async function chosen() {
  const folder = join(await makeFolder(), 'stick');
  await mkdir(folder);
  return { folder, files: new ChosenFiles(nodeFileSystem, testSurroundings()) };
}

describe('chosen files', () => {
  it('are read by token, and the page learns name and size only', async () => {
    const { folder, files } = await chosen();
    await writeFile(join(folder, 'list.csv'), 'Tag;Vendor');
    const file = await files.grant(join(folder, 'list.csv'), 'inventory');
    expect(file).toEqual({ token: 'token-number-000001', name: 'list.csv', size: 10 });
    expect(await files.read(file.token)).toEqual({ name: 'list.csv', bytes: text('Tag;Vendor') });
  });

  it('are refused by a token nobody was given', async () => {
    const { files } = await chosen();
    await expect(files.read('token-number-000001')).rejects.toMatchObject({ code: 'file-not-chosen' });
  });

  it('that are too large or gone are refused with their name', async () => {
    const { folder, files } = await chosen();
    await writeFile(join(folder, 'list.csv'), 'Tag;Vendor');
    const { token } = await files.grant(join(folder, 'list.csv'), 'inventory');
    await expect(files.read(token, 9)).rejects.toMatchObject({ code: 'file-too-large', parameters: { file: 'list.csv' } });
    await expect(files.grant(join(folder, 'gone.csv'), 'inventory')).rejects.toMatchObject({ code: 'file-not-found', parameters: { file: 'gone.csv' } });
  });

  it('are saved, verified, and saved again by token with the previous file kept', async () => {
    const { folder, files } = await chosen();
    const saved = await files.saveTo(join(folder, 'plant.zonewalk'), text('one'));
    expect(saved).toEqual({ token: 'token-number-000002', name: 'plant.zonewalk', sha256: sha256(text('one')), place: 'stick' });
    await files.saveAgain(saved.token, 'ignored', text('two'));
    const contents = await Promise.all(['plant.zonewalk', '.plant.zonewalk.bak'].map(async (name) => readFile(join(folder, name), 'utf8')));
    expect(contents).toEqual(['two', 'one']);
  });

  it('of the client are never written', async () => {
    const { folder, files } = await chosen();
    await writeFile(join(folder, 'list.xlsx'), 'x');
    const { token } = await files.grant(join(folder, 'list.xlsx'), 'inventory');
    await expect(files.saveAgain(token, 'list.xlsx', text('y'))).rejects.toMatchObject({ code: 'file-not-chosen' });
  });

  it('go into a chosen folder under a name that stays in it', async () => {
    const { folder, files } = await chosen();
    const { token } = await files.grant(folder, 'folder');
    const saved = await files.saveAgain(token, '../../report.docx', text('word'));
    expect({ name: saved.name, content: await readFile(join(folder, saved.name), 'utf8') }).toEqual({ name: '-..-report.docx', content: 'word' });
  });

  it('fail with a code that says what to do', async () => {
    const { folder } = await chosen();
    const codes = await Promise.all([['ENOSPC', 'disk-full'], ['EROFS', 'file-read-only'], ['EIO', 'file-write-failed']].map(async ([system, code]) => {
      const broken = { ...nodeFileSystem, openForWriting: async () => { throw Object.assign(new Error('x'), { code: system }); } };
      const files = new ChosenFiles(broken, testSurroundings());
      return files.saveTo(join(folder, 'plant.zonewalk'), text('x')).catch((error: { code: string }) => [error.code, code]);
    }));
    expect(codes).toEqual([['disk-full', 'disk-full'], ['file-read-only', 'file-read-only'], ['file-write-failed', 'file-write-failed']]);
  });
});
