import { createAppError, type AppError } from '../../shared/app/errors';
import type { HostOutput } from '../../shared/host/contract';
import type {
  FollowedFrame,
  OpenedProject,
  WantedService,
  WorkerAnswer,
  WorkerRequest,
} from '../../shared/jobs/window-protocol';
import type { ProjectJob } from '../../shared/jobs/project-jobs';
import type { RecordState } from '../../shared/sync/record-state';

export interface RunOptions {
  readonly onProgress?: ((fraction: number, stage: string) => void) | undefined;
  /** Told of the parts a job hands over ahead of its answer, in order. */
  readonly onPart?: ((value: unknown) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Buffers of the input that are handed over instead of copied. */
  readonly transfer?: readonly ArrayBuffer[] | undefined;
}

/** The window's worker: it holds the open assessment a second time, follows the journal and runs jobs on it. */
export interface WorkerClient {
  /** Starts the worker when nobody waits for anything; its first request starts it otherwise. */
  readonly prepare: () => void;
  readonly open: (
    projectId: string,
    opened: HostOutput<'project.open'>,
  ) => Promise<{ readonly states: readonly RecordState[]; readonly opened: OpenedProject }>;
  readonly follow: (frames: readonly FollowedFrame[], digest: string) => void;
  readonly close: () => void;
  /** Runs a project job once the worker has followed the journal to `after`. Rejects with an AppError. */
  readonly run: <Input, Output>(
    job: Pick<ProjectJob<string, Input, Output>, 'name'> & { readonly run: (input: Input, ...rest: never[]) => Output | Promise<Output> },
    input: Input,
    after: number,
    options?: RunOptions,
  ) => Promise<Output>;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError & Error) => void;
  readonly states: RecordState[];
  readonly options: RunOptions;
}

export interface WorkerSurroundings {
  readonly start: () => Worker;
  /** Answers what a job needs of the window; undefined when it cannot be had. */
  readonly serve: (want: WantedService) => Promise<Uint8Array | undefined>;
  readonly onWorkingCopy: (sequence: number, failed: boolean) => void;
}

export function createWorkerClient(surroundings: WorkerSurroundings): WorkerClient {
  const pending = new Map<number, Pending>();
  let lastCall = 0;
  let worker: Worker | undefined;
  const begin = (): Worker => {
    const begun = surroundings.start();
    begun.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => receive(data);
    begun.onerror = (event) => {
      const error = createAppError('job-failed', {}, event.message);
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
    };
    return begun;
  };
  const started = (): Worker => (worker ??= begin());
  const send = (request: WorkerRequest, transfer: readonly ArrayBuffer[] = []): void => started().postMessage(request, [...transfer]);

  const receive = (answer: WorkerAnswer): void => {
    if (answer.kind === 'ready') return;
    if (answer.kind === 'workingCopy') return surroundings.onWorkingCopy(answer.sequence, answer.failed);
    if (answer.kind === 'wanted') {
      const { service } = answer;
      const reply = (bytes: Uint8Array | undefined): void => send({ kind: 'served', service, bytes });
      surroundings.serve(answer.want).then(reply, () => reply(undefined));
      return;
    }
    const waiting = pending.get(answer.call);
    if (waiting === undefined) return;
    if (answer.kind === 'progress') return waiting.options.onProgress?.(answer.fraction, answer.stage);
    if (answer.kind === 'part') return waiting.options.onPart?.(answer.value);
    if (answer.kind === 'states') {
      waiting.states.push(...answer.states);
      return;
    }
    pending.delete(answer.call);
    if (answer.kind === 'done') waiting.resolve({ value: answer.value, states: waiting.states });
    else waiting.reject(createAppError(answer.error.code, answer.error.parameters, answer.error.detail));
  };

  const call = <Value>(
    request: (call: number) => WorkerRequest,
    options: RunOptions = {},
  ): Promise<{ readonly value: Value; readonly states: readonly RecordState[] }> =>
    new Promise((resolve, reject) => {
      lastCall += 1;
      const number = lastCall;
      pending.set(number, {
        resolve: (value) => resolve(value as { value: Value; states: readonly RecordState[] }),
        reject,
        states: [],
        options,
      });
      options.signal?.addEventListener('abort', () => {
        send({ kind: 'cancel', call: number });
        if (pending.delete(number)) reject(createAppError('cancelled'));
      });
      send(request(number), options.transfer);
    });

  return {
    prepare: () => void started(),
    open: async (projectId, opened) => {
      const answer = await call<OpenedProject>((number) => ({ kind: 'open', call: number, projectId, opened }));
      return { states: answer.states, opened: answer.value };
    },
    follow: (frames, digest) => send({ kind: 'follow', frames, digest }),
    close: () => send({ kind: 'close' }),
    run: async <Output>(job: { readonly name: string }, input: unknown, after: number, options?: RunOptions) => {
      const { name } = job;
      const answer = await call<Output>((number) => ({ kind: 'job', call: number, name, input, after }), options);
      return answer.value;
    },
  };
}
