import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planted, surroundings } from './planted';

const project = resolve(import.meta.dirname, '../..');
const layerFolders = [
  'shared', 'shared/office', 'shared/jobs', 'electron', 'electron/main', 'electron/preload', 'electron/untrusted', 'electron/cli',
  'renderer', 'renderer/worker', 'test',
];

let tree = '';
let output = '';
let exitCode: number | null = null;
let lostKey = '';

function write(path: string, text: string): void {
  const place = join(tree, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}

/** Takes one text out of the German tables; returns its key. */
function loseGermanText(): string {
  const folder = join(tree, 'shared/i18n/de');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const line = /^ {2}'([a-z][\w.-]+)':\s+'[^'\n]*',\n/m.exec(text);
    if (line === null) continue;
    writeFileSync(join(folder, name), text.replace(line[0], ''));
    return line[1] ?? '';
  }
  return '';
}

/** The real configuration, the real texts, and nothing else of the program. */
function plantTree(): void {
  tree = mkdtempSync(join(tmpdir(), 'zonewalk-locks-'));
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'));
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(project, name), join(tree, name));
  for (const name of ['check.mjs', 'lint', 'dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts']) {
    cpSync(join(project, 'build', name), join(tree, 'build', name), { recursive: true });
  }
  for (const folder of layerFolders) {
    const file = join(folder, 'tsconfig.json');
    mkdirSync(join(tree, folder), { recursive: true });
    if (existsSync(join(project, file))) cpSync(join(project, file), join(tree, file));
  }
  for (const area of ['i18n', 'model', 'app']) cpSync(join(project, 'shared', area), join(tree, 'shared', area), { recursive: true });
  for (const [path, text] of surroundings) write(path, text);
  for (const { path, text } of planted) write(path, text);
  lostKey = loseGermanText();
}

function runCheck(): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['build/check.mjs', '--only', 'types,layers,lint'], { cwd: tree });
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => {
      exitCode = code;
      // A cycle is reported over several lines.
      output = output.replaceAll(/→\s*\n\s*/g, '→ ');
      done();
    });
  });
}

beforeAll(async () => {
  plantTree();
  await runCheck();
}, 120_000);

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe('npm run check', () => {
  it('fails on the planted tree', () => {
    expect(exitCode).toBe(1);
  });

  it.each(planted.map((entry) => [entry.breaks, entry] as const))('catches %s', (_, { path, reportedAs }) => {
    const lines = output.split('\n').filter((line) => line.includes(path));
    expect(lines.filter((line) => line.includes(reportedAs)), lines.join('\n') || 'nothing was reported for this file').not.toEqual([]);
  });

  it('catches a missing German text', () => {
    const isReported = output.split('\n').some((line) => line.includes('shared/i18n/de') && line.includes(lostKey));
    expect({ lostKey: lostKey !== '', isReported }).toEqual({ lostKey: true, isReported: true });
  });

  it('leaves what is allowed alone', () => {
    const innocent = [...surroundings.keys()].filter((path) => path.includes('allowed'));
    expect(output.split('\n').filter((line) => innocent.some((path) => line.includes(path)))).toEqual([]);
  });
});
