import { Worker } from 'node:worker_threads';
import { createAppError } from '../../shared/app/errors';
import type { JobMessage, JobRequest } from './messages';

const mebibyte = 1024 * 1024;
const memoryCheckMs = 50;
/** Where the watch steps in: before the heap's own limit, at which a single large allocation can end the whole process. */
const watchedShare = 0.8;

export interface RunningJob {
  /** The job's output; fails with an AppError. */
  readonly output: Promise<unknown>;
  /** Ends the job now; `output` then fails with `cancelled`. */
  readonly cancel: () => void;
}

type Outcome = { readonly output: unknown } | { readonly error: Error };

/** A thread that has loaded its program and waits for its one job. */
export type ReadyThread = Pick<Worker, 'on' | 'postMessage' | 'removeAllListeners' | 'terminate'>;

/** Runs one job in a worker thread that is ended when it takes too long or too much memory. */
export function runInWorker(
  worker: ReadyThread, request: JobRequest, progress: (fraction: number, stage: string) => void,
): RunningJob {
  const before = process.memoryUsage.rss();
  let finish: (outcome: Outcome) => void = () => undefined;
  const output = new Promise<unknown>((resolve, reject) => {
    finish = (outcome) => {
      if ('error' in outcome) reject(outcome.error);
      else resolve(outcome.output);
    };
  });
  const tooLate = setTimeout(() => end({ error: createAppError('file-took-too-long', { seconds: request.seconds }) }), request.seconds * 1000);
  // Bytes outside the thread's heap are not covered by its limits either.
  const memoryCheck = setInterval(() => {
    if (process.memoryUsage.rss() - before > request.mebibytes * mebibyte * watchedShare) end({ error: createAppError('file-too-demanding') });
  }, memoryCheckMs);

  const end = (outcome: Outcome): void => {
    clearTimeout(tooLate);
    clearInterval(memoryCheck);
    worker.removeAllListeners();
    // A thread that is being ended may still report an error; nobody waits for it.
    worker.on('error', () => undefined);
    void worker.terminate();
    finish(outcome);
  };
  worker.on('message', (message: JobMessage) => {
    if (message.kind === 'progress') progress(message.fraction, message.stage);
    else end(message.kind === 'done' ? { output: message.output } : { error: createAppError(message.error.code, message.error.parameters, message.error.detail) });
  });
  worker.on('error', (error: unknown) => end({ error: workerFailure(error) }));
  worker.on('exit', () => end({ error: createAppError('job-failed', {}, 'the worker ended early') }));
  worker.postMessage(request, request.files.map((file) => file.bytes.buffer));
  return { output, cancel: () => end({ error: createAppError('cancelled') }) };
}

/**
 * Starts the thread of a job. When it fails before it has one, the whole process ends, and another one is started.
 * @param source the thread's program as text: one started from a file could not read it out of a package
 * @param mebibytes memory it may use
 * @param expected name of the job that is about to come, for which it practises
 */
export function startThread(source: string, mebibytes: number, expected?: string): ReadyThread {
  return new Worker(source, {
    eval: true,
    env: {},
    argv: [],
    execArgv: [],
    stdin: false,
    workerData: expected,
    resourceLimits: { maxOldGenerationSizeMb: mebibytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
}

function workerFailure(error: unknown): Error {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return createAppError('file-too-demanding');
  if (error instanceof RangeError) return createAppError('file-too-demanding', {}, error.message);
  return createAppError('job-failed', {}, error instanceof Error ? error.name : '');
}
