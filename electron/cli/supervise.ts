import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, workerData } from 'node:worker_threads';

/*
 * Runs the command line in a thread of its own and tells a waiting thread how it ended. Whoever waits does nothing
 * meanwhile, so what is printed goes straight to the system's streams, and even a thread that ran out of memory is noticed.
 */

/** What the packed application hands over. */
interface Given {
  readonly words: readonly string[];
  /** Two numbers: 1 while it runs and 2 as soon as it ended, and the exit code. */
  readonly outcome: Int32Array;
}

const { words, outcome } = workerData as Given;
const busyMs = 5;
const open = new Set([1, 2]);

tell(1);
const thread = new Worker(join(__dirname, 'cli.cjs'), { argv: [...words], stdout: true, stderr: true });
const printed = [follow(thread.stdout, 1), follow(thread.stderr, 2)];
thread.on('error', (error) => print(2, Buffer.from(`${error.message}\n`)));
thread.on('exit', (code) => {
  Atomics.store(outcome, 1, code);
  void Promise.all(printed).then(() => tell(2));
});

async function follow(stream: NodeJS.ReadableStream, target: number): Promise<void> {
  stream.on('data', (chunk: Buffer) => print(target, chunk));
  return new Promise((resolve) => {
    stream.on('end', () => resolve());
  });
}

function print(target: number, bytes: Buffer): void {
  for (let done = 0; open.has(target) && done < bytes.byteLength; ) {
    try {
      done += writeSync(target, bytes, done);
    } catch (error) {
      // A full pipe empties by itself; one that nobody reads any more stays shut, and the command's own outcome still counts.
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, busyMs);
      else open.delete(target);
    }
  }
}

function tell(state: 1 | 2): void {
  Atomics.store(outcome, 0, state);
  Atomics.notify(outcome, 0);
}
