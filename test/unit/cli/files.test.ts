import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinFamily, openTypeOf } from '../../../electron/cli/open-type';
import { nodeEnvironment, placesFrom } from '../../../electron/cli/surroundings';
import { createRasterizer } from '../../../electron/cli/rasterize';
import { writeFiles } from '../../../electron/cli/write-files';
import { contentOf, project, workFolder } from './run-cli';

const face = (weight: number): Buffer => readFileSync(join(project, `node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`));
/** The bytes of two fonts that differ. */
const changed = (one: Uint8Array, other: Uint8Array): number => one.reduce((count, byte, index) => count + (byte === other[index] ? 0 : 1), 0);
const folder = workFolder();
const surroundings = {
  print: () => undefined,
  complain: () => undefined,
  environment: {},
  folder,
  env: nodeEnvironment(),
  places: placesFrom(join(project, 'out', 'cli')),
};
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('writeFiles', () => {
  it('puts everything back when one of several files cannot be written', async () => {
    writeFileSync(join(folder, 'one.txt'), 'before');
    mkdirSync(join(folder, 'three.txt', 'inside'), { recursive: true });
    const before = contentOf(folder);
    const files = ['one.txt', 'two.txt', 'three.txt'].map((name) => ({ path: join(folder, name), bytes: text('after') }));
    await expect(writeFiles(files, { keepPrevious: false }, surroundings)).rejects.toMatchObject({ code: 'not-written', parameters: { file: 'three.txt' } });
    expect([contentOf(folder), readdirSync(folder).sort()]).toEqual([before, ['one.txt', 'three.txt']]);
  });

  it('keeps the previous state beside the file when asked', async () => {
    const path = join(folder, 'kept.txt');
    for (const content of ['first', 'second', 'third']) await writeFiles([{ path, bytes: text(content) }], { keepPrevious: true }, surroundings);
    expect([readFileSync(path, 'utf8'), readFileSync(join(folder, '.kept.txt.bak'), 'utf8')]).toEqual(['third', 'second']);
  });
});

describe('fonts', () => {
  it('are unpacked to what they were made from', () => {
    const woff = face(400);
    const font = openTypeOf(woff);
    const view = new DataView(font.buffer);
    const tags = Array.from({ length: view.getUint16(4) }, (_, index) => String.fromCharCode(...font.subarray(12 + index * 16, 16 + index * 16)));
    expect({ flavour: view.getUint32(0), size: font.byteLength, hasGlyphs: tags.includes('glyf') || tags.includes('CFF ') }).toEqual({
      flavour: woff.readUInt32BE(4),
      size: woff.readUInt32BE(16),
      hasGlyphs: true,
    });
    expect(() => openTypeOf(text('something else, long enough for a header and a directory'))).toThrow(RangeError);
  });

  it('join the family they are a weight of; a font that is in it stays as it is', () => {
    const differences = [400, 600].map((weight) => changed(joinFamily(openTypeOf(face(weight)), 'IBM Plex Sans'), openTypeOf(face(weight))));
    expect(differences).toEqual([0, 1]);
    expect(changed(joinFamily(openTypeOf(face(600)), 'Another'), openTypeOf(face(600)))).toBe(0);
  });

  it('are used in their weight', async () => {
    const rasterizer = await createRasterizer(surroundings);
    const draw = async (look: string): Promise<string> => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="28" font-size="20" font-family="Calibri, 'IBM Plex Sans'" ${look}>Leitebene</text></svg>`;
      return Buffer.from((await rasterizer?.rasterize(svg, 200)) ?? []).toString('base64');
    };
    const [usual, regular, medium, semibold, bold] = [await draw(''), await draw('font-weight="400"'), await draw('font-weight="500"'), await draw('font-weight="600"'), await draw('font-weight="bold"')];
    await rasterizer?.close();
    expect({ regular: regular === usual, bold: bold === semibold, different: new Set([regular, medium, semibold]).size }).toEqual({ regular: true, bold: true, different: 3 });
  });

  it('are used for pictures: a drawing with words has more ink than one without', async () => {
    const rasterizer = await createRasterizer(surroundings);
    const draw = async (words: string): Promise<number> => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="28" font-size="20" font-family="Calibri, 'IBM Plex Sans'">${words}</text></svg>`;
      return (await rasterizer?.rasterize(svg, 200))?.byteLength ?? 0;
    };
    const [empty, words] = [await draw(''), await draw('Übergänge ősz')];
    await rasterizer?.close();
    expect(words).toBeGreaterThan(empty + 500);
  });
});
