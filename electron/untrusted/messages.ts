import type { AppError } from '../../shared/app/errors';

/** A file as a job sees it: a name for messages, and the bytes. Never a path. */
export interface JobFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a job is asked to do. `seconds` and `mebibytes` are when and where it is stopped. */
export interface JobRequest {
  readonly name: string;
  readonly files: readonly JobFile[];
  readonly input: unknown;
  readonly packed: boolean;
  readonly seconds: number;
  readonly mebibytes: number;
}

/** A job is about to come that may need so much memory: its thread starts now. */
export type ThreadRequest = Pick<JobRequest, 'name' | 'mebibytes'>;

/** What a job says while it runs and when it ends. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly fraction: number; readonly stage: string }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: Required<AppError> };
