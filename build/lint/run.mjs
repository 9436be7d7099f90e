/** Runs our own rules over the sources. `node build/lint/run.mjs [folder …]`; exit 1 when something was found. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { rules } from './rules.mjs';

const sourceFolders = ['shared', 'electron', 'renderer', 'test', 'build'];
const skippedFolders = new Set(['node_modules', 'out', 'dist', 'fixtures', '.cache']);
const sourceEnding = /\.(ts|tsx|mts|cts|mjs|cjs|js)$/;

function* filesBelow(place) {
  if (statSync(place).isFile()) {
    yield place;
    return;
  }
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    if (entry.isDirectory() && skippedFolders.has(entry.name)) continue;
    if (entry.isDirectory()) yield* filesBelow(join(place, entry.name));
    else if (sourceEnding.test(entry.name)) yield join(place, entry.name);
  }
}

/** What the rules say about one file: `{ path, line, column, rule, message }[]`. `path` is relative to the project. */
export function lintText(path, text) {
  const wanted = rules.filter((rule) => rule.applies(path));
  if (wanted.length === 0) return [];
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : /\.(c|m)?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const found = [];
  for (const rule of wanted) {
    /** @type {(file: { path: string, text: string, source: ts.SourceFile }, report: (position: number, message: string) => void) => void} */
    const check = rule.check;
    check({ path, text, source }, (position, message) => {
      const { line, character } = source.getLineAndCharacterOfPosition(position);
      found.push({ path, line: line + 1, column: character + 1, rule: rule.name, message });
    });
  }
  return found;
}

/** Lints the given folders (or files) below `root`; folders that do not exist are left out. */
export function lintTree(root, folders = sourceFolders) {
  const places = folders.map((folder) => resolve(root, folder)).filter((place) => statSync(place, { throwIfNoEntry: false }));
  const files = places.flatMap((place) => [...filesBelow(place)]);
  const found = files.flatMap((file) => lintText(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')));
  return { files: files.length, found };
}

function main() {
  const folders = process.argv.slice(2);
  const { files, found } = lintTree(process.cwd(), folders.length > 0 ? folders : sourceFolders);
  for (const { path, line, column, rule, message } of found) console.log(`${path}:${line}:${column}: ${message} [${rule}]`);
  const reasons = rules.filter((rule) => found.some((entry) => entry.rule === rule.name));
  for (const { name, why } of reasons) console.log(`  ${name}: ${why}`);
  console.log(`${files} files, ${found.length} problems`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
