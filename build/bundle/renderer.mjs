import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { outFolder, root } from '../setup/paths.mjs';
import { SetupFailure } from '../setup/report.mjs';

export const page = 'renderer/index.html';
/** Large libraries that a first screen does not need; they belong behind `import()` or into a worker. */
const heavyLibraries = /node_modules\/(docx|exceljs|@joint\/core|hucre|read-excel-file)\//;

/** Can the page be built already? */
export const hasPage = () => existsSync(join(root, page)) && existsSync(join(root, 'renderer', 'main.tsx'));

/**
 * Builds the page and its workers into out/renderer.
 * @returns {Promise<{ startKilobytes: number; heavyAtStart: string[] }>} what the first screen loads
 */
export async function bundlePage() {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  // Built beside and swapped in, so that a failed or parallel build never leaves half a page.
  const workFolder = join(outFolder, `.renderer-${process.pid}`);
  try {
    const result = await build({
      configFile: false,
      root: join(root, 'renderer'),
      base: './',
      publicDir: false,
      cacheDir: join(outFolder, 'vite-cache'),
      logLevel: 'silent',
      plugins: [react()],
      worker: { format: 'es' },
      build: {
        outDir: workFolder,
        emptyOutDir: true,
        target: 'chrome114',
        cssTarget: 'chrome114',
        minify: true,
        sourcemap: true,
        // The content security policy allows neither inline scripts nor fonts and styles from data addresses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 4_000,
      },
    });
    const finished = join(outFolder, 'renderer');
    rmSync(finished, { recursive: true, force: true });
    renameSync(workFolder, finished);
    const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
    return describeStart(outputs.filter((part) => part.type === 'chunk'));
  } catch (error) {
    if (error instanceof SetupFailure) throw error;
    throw new SetupFailure('The page could not be bundled.', 'npm run check', plainText(error));
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** The bundler colours what it says, also where nobody sees colours; and the first complaints say enough. @param {unknown} error */
function plainText(error) {
  const coloured = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(coloured).split('\n').slice(0, 30).join('\n');
}

/** Follows the static imports of the entry. @param {readonly { fileName: string; isEntry: boolean; imports: string[]; code: string; moduleIds: string[] }[]} chunks */
function describeStart(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const atStart = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  for (const name of atStart) for (const imported of byName.get(name)?.imports ?? []) atStart.add(imported);
  const loaded = chunks.filter((chunk) => atStart.has(chunk.fileName));
  const heavy = loaded.flatMap((chunk) => chunk.moduleIds).map((id) => heavyLibraries.exec(id)?.[1]);
  return {
    startKilobytes: Math.round(loaded.reduce((sum, chunk) => sum + chunk.code.length, 0) / 1024),
    heavyAtStart: [...new Set(heavy.filter((name) => name !== undefined))],
  };
}
