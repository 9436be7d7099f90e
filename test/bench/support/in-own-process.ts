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

/** Bundles `tasks.ts` and gives a function that runs one of them in a new process of Node. */
export async function taskRunner(): Promise<(task: 'read' | 'import' | 'unpack' | 'word' | 'excel', file?: string) => TaskResult> {
  const folder = join(process.cwd(), 'out', 'bench');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'tasks.mjs');
  const support = join(process.cwd(), 'test', 'bench', 'support');
  const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'error' } as const;
  await Promise.all([
    build({ ...common, entryPoints: [join(support, 'tasks.ts')], outfile, packages: 'external', format: 'esm' }),
    // The threads of an import; the reader as it is shipped: one text with everything in it.
    build({ ...common, entryPoints: [join(support, 'host-thread.ts')], outfile: join(folder, 'host-thread.mjs'), packages: 'external', format: 'esm' }),
    build({ ...common, entryPoints: [join(process.cwd(), 'electron', 'untrusted', 'worker.ts')], outfile: join(folder, 'reader.cjs'), format: 'cjs' }),
  ]);
  return (task, file = '') => JSON.parse(execFileSync(process.execPath, [outfile, task, file], { encoding: 'utf8' }));
}
