import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';
import { bundlePrograms } from '../../../build/bundle/node-side.mjs';
import { runCommandLine } from '../../../electron/cli/command-line';
import { nodeEnvironment, placesFrom } from '../../../electron/cli/surroundings';
import { sha256Of } from '../../../electron/cli/read-file';

export const project = resolve(import.meta.dirname, '../../..');
const programFolder = join(project, 'out', 'cli');

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly json: unknown;
}

/** A folder of its own for a test file, removed at its end. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zonewalk-cli-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    if (worker !== undefined) rmSync(dirname(worker), { recursive: true, force: true });
    worker = undefined;
  });
  return folder;
}

/** Bundles the command line as it stands, for `runProcess`. One test file only: the files lie where the program's do. */
export async function buildPrograms(): Promise<void> {
  await bundlePrograms();
}

let worker: string | undefined;

/** The program of the thread that reads files of others, bundled into a folder of its own. */
function readingThread(): string {
  if (worker === undefined) {
    worker = join(mkdtempSync(join(tmpdir(), 'zonewalk-worker-')), 'worker.cjs');
    const entryPoints = [join(project, 'electron', 'untrusted', 'worker.ts')];
    buildSync({ entryPoints, outfile: worker, bundle: true, platform: 'node', format: 'cjs', target: 'node18' });
  }
  return worker;
}

/** The moment at which `runHere` works: what it writes must not depend on the day of the run. */
export const workedAt = '2026-11-02T08:00:00.000Z';

/** Runs a command line in this process at `workedAt`, with real files and the real reading thread. */
export async function runHere(folder: string, words: readonly string[], locale = 'C'): Promise<Answer> {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, {
    print: (text) => (out += text),
    complain: (text) => (err += text),
    environment: { LANG: locale },
    folder,
    env: { ...nodeEnvironment(), now: () => workedAt },
    places: { ...placesFrom(programFolder), worker: readingThread() },
  });
  return { code, out, err, json: words.includes('--json') ? JSON.parse(out) : undefined };
}

/** Runs the bundled program as a process of its own. */
export function runProcess(folder: string, words: readonly string[], locale = 'C'): Promise<Answer> {
  return new Promise((done) => {
    const options = { cwd: folder, env: { LANG: locale, PATH: process.env['PATH'] ?? '' }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [join(programFolder, 'cli.cjs'), ...words], options, (_error, out, err) => {
      done({ code: child.exitCode ?? -1, out, err, json: words.includes('--json') ? JSON.parse(out) : undefined });
    });
  });
}

/** Every file of a folder with its checksum. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path, sha256Of(readFileSync(path))]));
}
