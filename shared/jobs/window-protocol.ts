import type { HostOutput } from '../host/contract';
import type { AppError } from '../app/errors';
import type { RecordState } from '../sync/record-state';

/** What the window asks of its worker. `call` numbers a request; the answer carries the same number. */
export type WorkerRequest =
  | { readonly kind: 'open'; readonly call: number; readonly projectId: string; readonly opened: HostOutput<'project.open'> }
  | { readonly kind: 'follow'; readonly frames: readonly FollowedFrame[]; readonly digest: string }
  | {
      readonly kind: 'job';
      readonly call: number;
      readonly name: string;
      readonly input: unknown;
      /** The job starts when the worker has followed the journal up to here. */
      readonly after: number;
    }
  | { readonly kind: 'cancel'; readonly call: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'served'; readonly service: number; readonly bytes: Uint8Array | undefined };

export interface FollowedFrame {
  readonly sequence: number;
  readonly payload: Uint8Array;
  /** The payload goes on with what the worker prepared; this is the CRC-32 of that. */
  readonly rest?: number | undefined;
}

/** How an assessment came into memory. */
export interface OpenedProject {
  readonly sequence: number;
  readonly digest: string;
  readonly vector: ReadonlyMap<string, number>;
  readonly latestTime: string;
  readonly from: 'workingCopy' | 'journal' | 'nothing';
  /** Codes of `notice.<code>`. */
  readonly notices: readonly { readonly code: string; readonly parameters: Readonly<Record<string, string | number>> }[];
}

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'states'; readonly call: number; readonly states: readonly RecordState[] }
  /** A part of the answer to a job, ahead of it; each is a task of its own for the window. */
  | { readonly kind: 'part'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'done'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly call: number; readonly error: AppError }
  | { readonly kind: 'progress'; readonly call: number; readonly fraction: number; readonly stage: string }
  | { readonly kind: 'workingCopy'; readonly sequence: number; readonly failed: boolean }
  | { readonly kind: 'wanted'; readonly service: number; readonly want: WantedService };

/** What a job in the worker needs of the window: bytes of an attachment, or a drawing as PNG. */
export type WantedService =
  | { readonly kind: 'attachment'; readonly sha256: string }
  | { readonly kind: 'rasterize'; readonly svg: string; readonly widthPx: number };
