import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../../electron/main/services/node-file-system';
import { makeFolder, text } from '../service-support';

describe('a file written to', () => {
  it('holds short and long pieces where they belong', async () => {
    const path = join(await makeFolder(), 'file');
    const long = new Uint8Array(100_000).map((_, index) => index * 7);
    const file = await nodeFileSystem.openForWriting(path, 'new');
    await file.writeAt(0, text('begin'));
    await file.writeAt(5, long);
    await file.writeAt(5 + long.byteLength, text('end'));
    await file.writeAt(2, text('GG'));
    await file.syncData();
    await file.close();
    expect(Buffer.compare(await readFile(path), Buffer.concat([text('beGGn'), long, text('end')]))).toBe(0);
  });

  it('refuses every piece once it is closed', async () => {
    const file = await nodeFileSystem.openForWriting(join(await makeFolder(), 'file'), 'new');
    await file.close();
    for (const bytes of [text('short'), new Uint8Array(100_000)]) await expect(file.writeAt(0, bytes)).rejects.toThrow();
  });
});
