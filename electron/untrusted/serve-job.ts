import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { createAppError, toAppError } from '../../shared/app/errors';
import { packValue } from '../../shared/host/packed';
import type { JobContext } from '../../shared/jobs/job';
import { identifierSource } from '../../shared/model/identifier';
import { closeDoors } from './closed-doors';
import type { UntrustedJob } from './jobs';
import type { JobMessage, JobRequest } from './messages';
import { practiseUntil } from './practise';

const progressEveryMs = 50;

/**
 * The worker thread's whole life: it waits for the one job it was started for, tells its progress and its outcome.
 * @param practiceFor what to do while it waits for the job of that name
 */
export function serveJob(registry: Readonly<Record<string, UntrustedJob | undefined>>, practiceFor?: (name: unknown) => (() => void) | undefined): void {
  const random = (length: number): Uint8Array => randomBytes(length);
  // The first call loads what the source of chance needs, before the doors are closed.
  random(1);
  closeDoors();
  let isAsked = false;
  parentPort?.once('message', (request: JobRequest) => {
    isAsked = true;
    void serve(registry, request, random);
  });
  const practise = practiceFor?.(workerData);
  if (practise !== undefined) void practiseUntil(() => isAsked, practise);
}

async function serve(
  registry: Readonly<Record<string, UntrustedJob | undefined>>, request: JobRequest, random: (length: number) => Uint8Array,
): Promise<void> {
  try {
    const job = Object.hasOwn(registry, request.name) ? registry[request.name] : undefined;
    if (job === undefined) throw createAppError('job-unknown', { name: request.name });
    const output = await job(request.files, request.input, jobContext(random));
    send({ kind: 'done', output: request.packed ? pack(output) : output });
  } catch (error) {
    send({ kind: 'failed', error: toAppError(error) });
  }
}

function pack(output: unknown): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return packValue(output, (text) => encoder.encode(text));
}

function jobContext(random: (length: number) => Uint8Array): JobContext {
  let last = 0;
  return {
    progress(fraction, stage) {
      const now = Date.now();
      if (now - last < progressEveryMs) return;
      last = now;
      send({ kind: 'progress', fraction: Math.min(1, Math.max(0, fraction)), stage });
    },
    // A job that is no longer wanted is ended with its thread; it never has to ask.
    cancelled: () => false,
    env: { now: () => new Date().toISOString(), newId: identifierSource(() => Date.now(), random) },
  };
}

function send(message: JobMessage): void {
  const bytes = message.kind === 'done' && message.output instanceof Uint8Array ? message.output : null;
  parentPort?.postMessage(message, bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);
}
