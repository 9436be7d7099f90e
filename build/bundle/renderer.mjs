import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { outFolder, root } from '../setup/paths.mjs';
import { SetupFailure } from '../setup/report.mjs';
import { startTables, textsMissingAtStart } from './start-texts.mjs';

export const page = 'renderer/index.html';
/** Large libraries that a first screen does not need; they belong behind `import()` or into a worker. */
const heavyLibraries = /node_modules\/(docx|exceljs|@joint\/core|hucre|read-excel-file|zod)\//;

/** Controls: modules that do nothing when they are only loaded. */
const plainControls = /renderer\/ui\/(?!style\.ts)[^?]*\.tsx?$/;
/** The module a page begins with. */
const pageEntry = /renderer\/main\.tsx$/;
/** What several rooms are made of goes into one file. */
const sharedByRooms = /renderer\/(ui|records)\/|node_modules\/(react-|@react-|@internationalized|@tanstack|lucide-)/;

/** Fonts with which the Start screen is written. */
const firstFonts = /plex-sans-latin-(400|500|600)-normal/;

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
    const atStart = await findModulesAtStart(build, react);
    const strayTexts = textsMissingAtStart([...atStart]);
    if (strayTexts.length > 0) throw new SetupFailure(`The first screen uses texts it does not begin with: ${strayTexts.slice(0, 5).join(', ')}.`, 'renderer/texts/README.md says where to name their area');
    const result = await build({
      ...pageSettings([react(), beginWithFewTexts, nameWhatIsNeededFirst]),
      build: {
        ...pageOutput(workFolder, [
          { name: groupAtStart(atStart), priority: 2 },
          { name: 'rooms', test: sharedByRooms, minShareCount: 2, priority: 1 },
        ]),
        minify: true,
        sourcemap: true,
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

/**
 * The page begins with the texts of its first screen; its worker has all of them.
 * @type {import('vite').Plugin}
 */
const beginWithFewTexts = {
  name: 'zonewalk:begin-with-few-texts',
  enforce: 'pre',
  resolveId: (source, importer) => (source === './tables' && importer?.endsWith('shared/i18n/translate.ts') === true ? join(root, startTables) : null),
};

/** @param {import('vite').PluginOption[]} plugins @returns {import('vite').InlineConfig} */
const pageSettings = (plugins) => ({
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  cacheDir: join(outFolder, 'vite-cache'),
  logLevel: 'silent',
  plugins,
  worker: { format: 'es' },
});

/**
 * @param {string} outDir
 * @param {import('rolldown').CodeSplittingGroup[]} groups
 * @returns {import('vite').BuildOptions}
 */
const pageOutput = (outDir, groups) => ({
  outDir,
  emptyOutDir: true,
  target: 'chrome114',
  cssTarget: 'chrome114',
  // The content security policy allows neither inline scripts nor fonts and styles from data addresses.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  reportCompressedSize: false,
  chunkSizeWarningLimit: 4_000,
  rolldownOptions: {
    // A control nobody uses on the first screen is not fetched for it, although all come from one index.
    treeshake: { moduleSideEffects: (id) => !plainControls.test(id) },
    output: { codeSplitting: { groups } },
  },
});

/**
 * The modules that the first screen really uses. Only a bundler knows: an index names many more. So the page is bundled
 * once without being written.
 * @param {typeof import('vite').build} build @param {typeof import('@vitejs/plugin-react').default} react
 * @returns {Promise<ReadonlySet<string>>}
 */
async function findModulesAtStart(build, react) {
  const settings = pageSettings([react(), beginWithFewTexts]);
  const result = await build({ ...settings, build: { ...pageOutput(outFolder, []), write: false, minify: false } });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  const modules = chunksAtStart(outputs.filter((part) => part.type === 'chunk')).flatMap((chunk) => chunk.moduleIds);
  return new Set(modules);
}

/**
 * Puts what the first screen needs into one file instead of thirty, and what the bundler itself adds: every request costs
 * the start some milliseconds.
 * @param {ReadonlySet<string>} atStart
 * @returns {(id: string) => string | null}
 */
const groupAtStart = (atStart) => (id) => (atStart.has(id) || /^\0?(vite|rolldown)[/:]/.test(id) ? 'start' : null);

/**
 * Names in the page's head what its first screen needs, so that it is fetched at once and not link by link: its code, its
 * styles, and its fonts.
 * @type {import('vite').Plugin}
 */
const nameWhatIsNeededFirst = {
  name: 'zonewalk:name-what-is-needed-first',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const parts = Object.values(bundle);
      const chunks = chunksAtStart(parts.filter((part) => part.type === 'chunk'));
      const missing = (/** @type {string[]} */ names) => [...new Set(names)].filter((name) => !html.includes(name));
      const link = (/** @type {Record<string, string>} */ attributes) =>
        ({ tag: 'link', attrs: { ...attributes, crossorigin: true }, injectTo: /** @type {const} */ ('head') });
      return [
        ...missing(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])).map((name) => link({ rel: 'stylesheet', href: `./${name}` })),
        ...missing(chunks.map((chunk) => chunk.fileName)).map((name) => link({ rel: 'modulepreload', href: `./${name}` })),
        ...parts.filter((part) => firstFonts.test(part.fileName)).map((part) => link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${part.fileName}` })),
      ];
    },
  },
};

/** The bundler colours what it says, also where nobody sees colours; and the first complaints say enough. @param {unknown} error */
function plainText(error) {
  const coloured = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(coloured).split('\n').slice(0, 30).join('\n');
}

/**
 * The chunks that the first screen needs: the one with the page's first module, what it imports, and what that imports.
 * @template {{ fileName: string; moduleIds: string[]; imports: string[] }} Chunk
 * @param {readonly Chunk[]} chunks @returns {Chunk[]}
 */
function chunksAtStart(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const names = new Set(chunks.filter((chunk) => chunk.moduleIds.some((id) => pageEntry.test(id))).map((chunk) => chunk.fileName));
  for (const name of names) for (const imported of byName.get(name)?.imports ?? []) names.add(imported);
  return chunks.filter((chunk) => names.has(chunk.fileName));
}

/** @param {readonly { fileName: string; imports: string[]; code: string; moduleIds: string[] }[]} chunks */
function describeStart(chunks) {
  const loaded = chunksAtStart(chunks);
  const heavy = loaded.flatMap((chunk) => chunk.moduleIds).map((id) => heavyLibraries.exec(id)?.[1]);
  return {
    startKilobytes: Math.round(loaded.reduce((sum, chunk) => sum + chunk.code.length, 0) / 1024),
    heavyAtStart: [...new Set(heavy.filter((name) => name !== undefined))],
  };
}
