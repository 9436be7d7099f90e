import type { Model } from '../model/model';
import type { Replica } from '../sync/replica';
import { defineJob, type Job, type JobContext } from './job';

/** The open assessment as a job sees it: the worker's follower in the window, the opened file on the command line. */
export interface ProjectForJobs {
  readonly replica: Replica;
  readonly model: Model;
  /** Bytes of an attachment by SHA-256; undefined when they are missing. */
  readonly attachment: (sha256: string) => Promise<Uint8Array | undefined>;
}

/**
 * What jobs of one undertaking (an import) keep for each other, so that large data is neither sent nor worked out twice.
 * Whoever runs the jobs owns it; it is empty when another file is read, the undertaking ends or the assessment closes.
 */
export interface JobMemory {
  keep(name: string, value: unknown): void;
  recall(name: string): unknown;
  clear(): void;
}

export interface ProjectJobContext extends JobContext {
  readonly project: ProjectForJobs;
  readonly memory?: JobMemory;
  /** Hands over a part of the answer ahead of it, so that the receiver never takes in too much at once. */
  part?(value: unknown): void;
}

/** A job that works on the open assessment. */
export type ProjectJob<Name extends string, Input, Output> = Job<Name, Input, Output, ProjectJobContext>;

/** Declares a job on the open assessment. Failures are thrown as `AppError`. */
export function defineProjectJob<const Name extends string, Input, Output>(
  name: Name,
  run: (input: Input, context: ProjectJobContext) => Output | Promise<Output>,
): ProjectJob<Name, Input, Output> {
  return defineJob(name, run);
}

/** A project job bound to its project, as any other job. */
export function bindProject<Name extends string, Input, Output>(
  job: ProjectJob<Name, Input, Output>,
  project: ProjectForJobs,
): Job<Name, Input, Output> {
  return defineJob(job.name, (input, context) => job.run(input, { ...context, project }));
}
