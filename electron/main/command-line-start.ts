import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { App } from 'electron';
import { errorsEn } from '../../shared/i18n/en/errors';
import { commandWords } from './command-words';

const startsWithinMs = 30_000;

/**
 * Runs `zonewalk COMMAND …` and ends the program with the command's exit code. Until then this thread waits, so nothing of
 * Chromium starts that comes after this moment: no display, no profile, no network process, no question who is the one
 * running program. The command itself runs in threads, as the same program that plain Node runs in a working copy.
 * Returns at once when a window is meant.
 * @param typed the whole command line
 * @param isFolderNamed its first word names the application's folder, as it does outside packages
 */
export function runCommandLine(app: App, typed: readonly string[], isFolderNamed: boolean): void {
  const words = commandWords(typed.slice(1), isFolderNamed);
  if (words === undefined) return;
  const outcome = new Int32Array(new SharedArrayBuffer(8));
  new Worker(join(__dirname, '../cli/supervise.cjs'), { workerData: { words, outcome } });
  // A thread that cannot even be loaded says nothing, not to one who waits. (One table of texts: all of them would be read
  // at every start of the window too.)
  if (Atomics.wait(outcome, 0, 0, startsWithinMs) === 'timed-out') {
    writeSync(2, `${errorsEn['error.unexpected']}\n`);
    app.exit(1);
  }
  Atomics.wait(outcome, 0, 1);
  app.exit(Atomics.load(outcome, 1));
}
