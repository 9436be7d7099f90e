import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { JobContext } from '../../shared/jobs/job';
import { joinFamily, openTypeOf } from './open-type';
import type { Surroundings } from './surroundings';

export interface Rasterizer {
  readonly rasterize: NonNullable<JobContext['rasterize']>;
  /** Removes what was unpacked for it. */
  readonly close: () => Promise<void>;
}

const family = 'IBM Plex Sans';
/** The shipped faces the drawings use. */
const faces = /^ibm-plex-sans-latin(-ext)?-(400|500|600)-normal\.woff$/;

/**
 * Draws SVG as PNG with the fonts that are shipped and no others, so that the same drawing gives the same picture on every
 * computer. Undefined where the drawing library or the fonts are missing: documents then hold the SVG alone.
 */
export async function createRasterizer({ places }: Surroundings): Promise<Rasterizer | undefined> {
  const library = await import('@resvg/resvg-js').catch(() => undefined);
  const faceFiles = await findFaces(places.fonts);
  if (library === undefined || faceFiles.length === 0) return undefined;
  // The library takes fonts as files in its own formats only; those that are shipped are packed for the web.
  const folder = await mkdtemp(join(tmpdir(), 'zonewalk-fonts-'));
  const fontFiles: string[] = [];
  for (const face of faceFiles) {
    const file = join(folder, basename(face).replace(/woff$/, 'ttf'));
    await writeFile(file, joinFamily(openTypeOf(await readFile(face)), family));
    fontFiles.push(file);
  }
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: family, sansSerifFamily: family };
  return {
    rasterize: (svg, widthPx) => {
      const picture = new library.Resvg(svg, { font, fitTo: { mode: 'width', value: widthPx }, background: '#ffffff' }).render();
      return Promise.resolve(Uint8Array.from(picture.asPng()));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The font files of the first folder that has any. */
async function findFaces(folders: readonly string[]): Promise<readonly string[]> {
  for (const folder of folders) {
    const found = (await readdir(folder).catch(() => [])).filter((name) => faces.test(name)).sort();
    if (found.length > 0) return found.map((name) => join(folder, name));
  }
  return [];
}
