import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** How long a task of `tasks.ts` took and how much memory its process needed, in bytes. */
export interface TaskResult {
  readonly milliseconds: number;
  readonly before: number;
  readonly peak: number;
  /** Bytes of the file it made. */
  readonly size: number;
}

/** Tasks that read a workbook with a library kept for tests; what they are printed as. */
export const peerReaders = ['read-hucre', 'read-excel-file'] as const;
export type PeerReader = (typeof peerReaders)[number];
export const peerNames: Readonly<Record<PeerReader, string>> = { 'read-hucre': 'hucre', 'read-excel-file': 'read-excel-file' };

/** Bundles `tasks.ts` and gives a function that runs one of them in a new process of Node. */
export async function taskRunner(): Promise<(task: 'read' | 'read-plain' | PeerReader | 'import' | 'unpack' | 'word' | 'excel', file?: string) => TaskResult> {
  const folder = join(process.cwd(), 'out', 'bench');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'tasks.mjs');
  await build({
    entryPoints: [join(process.cwd(), 'test', 'bench', 'support', 'tasks.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return (task, file = '') => JSON.parse(execFileSync(process.execPath, [outfile, task, file], { encoding: 'utf8' }));
}
