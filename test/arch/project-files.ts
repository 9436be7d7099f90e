import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** The folder of the project. */
export const project = resolve(import.meta.dirname, '../..');

const notOurs = new Set(['node_modules', 'out', 'dist', 'coverage', 'test-results', '.git', '.cache']);

function* below(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (notOurs.has(entry.name)) continue;
    if (entry.isDirectory()) yield* below(join(folder, entry.name));
    else if (entry.isFile()) yield join(folder, entry.name);
  }
}

/** Every file of the project that is not made by a tool, as paths from its root with `/`, sorted. */
export function projectFiles(): readonly string[] {
  return [...below(project)].map((file) => relative(project, file).split(sep).join('/')).sort();
}

export const readText = (path: string): string => readFileSync(join(project, path), 'utf8');

export const readJson = (path: string): unknown => JSON.parse(readText(path));

export const countLines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

export const isCode = (path: string): boolean => /^(shared|electron|renderer|test|build)\/.*\.(ts|tsx|mjs|cjs)$/.test(path);

/** The message tables; only data, so the limits of size do not hold for them. */
export const isMessageTable = (path: string): boolean => /^shared\/i18n\/(en|de)\//.test(path);
