import { createAppError, throwAppError } from '../../../shared/app/errors';
import { isUntrustedJobName, untrustedJobs, type UntrustedJobName } from '../../../shared/host/untrusted-jobs';
import type { ChosenFiles } from './chosen-files';

/** What the process sends back; the other end is `electron/untrusted/untrusted.ts`. */
export type ProcessMessage =
  | { readonly kind: 'progress'; readonly fraction: number; readonly stage: string }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: { readonly code: string; readonly parameters: Readonly<Record<string, string | number>>; readonly detail: string } };

/** A process that reads files of others: one message port, and an end. */
export interface UntrustedProcess {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: ProcessMessage) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

export interface JobCall {
  readonly jobId: string;
  readonly name: string;
  readonly files: readonly string[];
  /** A file without a path, handed over as it is. */
  readonly dropped?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined;
  readonly input: unknown;
}

const mebibyte = 1024 * 1024;
const idleMs = 60_000;
/** The process stops a job by itself; this is for one that no longer answers at all. */
const graceMs = 5_000;

/** Runs jobs over files of others, each in a process of its own that is ended after it. */
export class Jobs {
  readonly #start: () => UntrustedProcess;
  readonly #chosen: ChosenFiles;
  readonly #progress: (jobId: string, fraction: number, stage: string) => void;
  readonly #running = new Map<string, (error: Error) => void>();
  #ready: { readonly process: UntrustedProcess; readonly name: UntrustedJobName } | null = null;
  #idle: NodeJS.Timeout | null = null;

  constructor(start: () => UntrustedProcess, chosen: ChosenFiles, progress: (jobId: string, fraction: number, stage: string) => void) {
    this.#start = start;
    this.#chosen = chosen;
    this.#progress = progress;
  }

  /**
   * Starts a process now, because a job of that name is about to come: while the user chooses a file, nobody waits for
   * it. Fails with `job-unknown`.
   */
  prepare(name: string): void {
    if (!isUntrustedJobName(name)) throwAppError('job-unknown', { name });
    if (this.#ready?.name === name) return;
    this.#dropReady();
    const process = this.#start();
    this.#ready = { process, name };
    process.onExit(() => {
      if (this.#ready?.process === process) this.#ready = null;
    });
    process.post({ name, mebibytes: untrustedJobs[name].mebibytes });
    this.#idle = setTimeout(() => this.#dropReady(), idleMs);
    this.#idle.unref();
  }

  /** Runs a job to its end. Fails with an AppError, `cancelled` among them. */
  async run(call: JobCall): Promise<unknown> {
    if (!isUntrustedJobName(call.name)) throwAppError('job-unknown', { name: call.name });
    if (this.#running.has(call.jobId)) throwAppError('host-call-invalid', {}, 'job id in use');
    const limits = untrustedJobs[call.name];
    this.prepare(call.name);
    const files: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = call.dropped === undefined ? [] : [withinLimit(call.dropped, limits.bytes)];
    for (const token of call.files) files.push(await this.#chosen.read(token, limits.bytes));
    const request = {
      name: call.name, files, input: call.input, packed: limits.packed, seconds: limits.seconds, mebibytes: limits.mebibytes,
    };
    return this.#runIn(this.#takeReady(call.name), call.jobId, request);
  }

  /** Ends a running job; a job that is not running needs no end. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.(createAppError('cancelled'));
  }

  /** Ends every process. */
  close(): void {
    this.#dropReady();
    for (const jobId of this.#running.keys()) this.cancel(jobId);
  }

  #runIn(process: UntrustedProcess, jobId: string, request: { readonly seconds: number }): Promise<unknown> {
    let timer: NodeJS.Timeout | null = null;
    const work = new Promise<unknown>((resolve, reject) => {
      this.#running.set(jobId, reject);
      timer = setTimeout(() => reject(createAppError('file-took-too-long', { seconds: request.seconds })), request.seconds * 1000 + graceMs);
      process.onExit(() => reject(createAppError('file-too-demanding', {}, 'process ended')));
      process.onMessage((message) => {
        if (message.kind === 'progress') this.#progress(jobId, message.fraction, message.stage);
        else if (message.kind === 'done') resolve(message.output);
        else reject(Object.assign(new Error(message.error.code), message.error));
      });
      process.post(request);
    });
    return work.finally(() => {
      if (timer !== null) clearTimeout(timer);
      this.#running.delete(jobId);
      process.kill();
    });
  }

  #takeReady(name: UntrustedJobName): UntrustedProcess {
    const ready = this.#ready;
    if (ready?.name !== name) return this.#start();
    this.#ready = null;
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    return ready.process;
  }

  #dropReady(): void {
    const ready = this.#ready;
    this.#ready = null;
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    ready?.process.kill();
  }
}

function withinLimit<Dropped extends { readonly name: string; readonly bytes: Uint8Array }>(dropped: Dropped, limit: number): Dropped {
  const size = dropped.bytes.byteLength;
  if (size > limit) throwAppError('file-too-large', { file: dropped.name, size: Math.ceil(size / mebibyte), limit: Math.floor(limit / mebibyte) });
  return dropped;
}
