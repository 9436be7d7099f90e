import { createAppError, throwAppError, toAppError } from '../../shared/app/errors';
import { identifierSource } from '../../shared/model/identifier';
import type { Model } from '../../shared/model/model';
import { modelOfReplica } from '../../shared/sync/replica';
import { preparedWrites } from '../../shared/jobs/import-jobs';
import type { JobMemory, ProjectForJobs } from '../../shared/jobs/project-jobs';
import type { WantedService, WorkerAnswer, WorkerRequest } from '../../shared/jobs/window-protocol';
import { openDatabase } from '../db/database';
import { workingCopy } from '../db/working-copy';
import { createCopyKeeper, type CopyKeeper } from './copy-keeper';
import { openProject, type Follower } from './follower';
import { findProjectJob } from './project-job-list';

type Send = (answer: WorkerAnswer) => void;
type Request<Kind extends WorkerRequest['kind']> = Extract<WorkerRequest, { kind: Kind }>;

const statesPerMessage = 400;

interface WaitingJob {
  readonly call: number;
  readonly after: number;
  readonly start: () => void;
}

/** The worker's desk: opens the assessment, follows its journal, keeps the working copy and runs jobs. */
export function createDesk(send: Send): { readonly handle: (request: WorkerRequest) => void } {
  const database = openDatabase();
  const cancelled = new Set<number>();
  const services = new Map<number, (bytes: Uint8Array | undefined) => void>();
  let waiting: readonly WaitingJob[] = [];
  let follower: Follower | undefined;
  let keeper: CopyKeeper | undefined;
  let lastService = 0;
  const kept = new Map<string, unknown>();
  const memory: JobMemory = {
    keep: (name, value) => void kept.set(name, value),
    recall: (name) => kept.get(name),
    clear: () => kept.clear(),
  };
  // A working copy still being written for the last assessment must be done before the next one is read.
  let closing: Promise<void> = Promise.resolve();

  const want = (wanted: WantedService): Promise<Uint8Array | undefined> =>
    new Promise((resolve) => {
      lastService += 1;
      services.set(lastService, resolve);
      send({ kind: 'wanted', service: lastService, want: wanted });
    });

  const open = async ({ call, projectId, opened }: Request<'open'>): Promise<void> => {
    close();
    await closing;
    const copy = workingCopy(database, projectId);
    const result = await openProject(opened, copy);
    ({ follower } = result);
    keeper = createCopyKeeper(copy, follower, (sequence, failed) => send({ kind: 'workingCopy', sequence, failed }));
    const states = [...follower.replica().states.values()];
    for (let start = 0; start < states.length; start += statesPerMessage) {
      send({ kind: 'states', call, states: states.slice(start, start + statesPerMessage) });
    }
    send({ kind: 'done', call, value: result.opened });
    if (result.rebuilt) keeper.rebuild();
    else if (result.touched.length > 0) keeper.touch(result.touched);
  };

  const close = (): void => {
    follower = undefined;
    memory.clear();
    const stopping = keeper?.stop();
    keeper = undefined;
    if (stopping !== undefined) closing = closing.then(() => stopping);
    const left = waiting;
    waiting = [];
    for (const { call } of left) send({ kind: 'failed', call, error: toAppError(createAppError('project-not-open')) });
  };

  const follow = ({ frames }: Request<'follow'>): void => {
    if (follower === undefined || keeper === undefined) return;
    try {
      keeper.touch(follower.follow(frames, () => preparedWrites(memory)));
    } catch (error) {
      // Nothing may be built on a copy that missed a frame: not the working copy, not a snapshot, not a file.
      close();
      throw error;
    }
    const { sequence } = follower.position();
    const ready = waiting.filter(({ after }) => after <= sequence);
    waiting = waiting.filter(({ after }) => after > sequence);
    for (const { start } of ready) start();
  };

  const runJob = async ({ call, name, input }: Request<'job'>): Promise<void> => {
    const job = await findProjectJob(name);
    if (job === undefined) throwAppError('job-unknown', { name });
    if (follower === undefined) throwAppError('project-not-open');
    const replica = follower.replica();
    let model: Model | undefined;
    const project: ProjectForJobs = {
      replica,
      get model() {
        return (model ??= modelOfReplica(replica));
      },
      attachment: (sha256) => want({ kind: 'attachment', sha256 }),
    };
    const value = await job.run(input, {
      project,
      memory,
      part: (part) => send({ kind: 'part', call, value: part }),
      progress: (fraction, stage) => send({ kind: 'progress', call, fraction, stage }),
      cancelled: () => cancelled.has(call),
      turn: () => new Promise((resolve) => setTimeout(resolve)),
      env: environment,
      rasterize: async (svg, widthPx) => {
        const bytes = await want({ kind: 'rasterize', svg, widthPx });
        return bytes ?? throwAppError('job-failed');
      },
    });
    if (cancelled.delete(call)) throwAppError('cancelled');
    send({ kind: 'done', call, value });
  };

  const guarded = (call: number, work: Promise<void>): void => {
    work.catch((error: unknown) => send({ kind: 'failed', call, error: toAppError(error) }));
  };

  const handle = (request: WorkerRequest): void => {
    switch (request.kind) {
      case 'open':
        return guarded(request.call, open(request));
      case 'follow':
        return follow(request);
      case 'job': {
        const start = (): void => guarded(request.call, runJob(request));
        if (follower === undefined || follower.position().sequence >= request.after) return start();
        waiting = [...waiting, { call: request.call, after: request.after, start }];
        return;
      }
      case 'cancel':
        cancelled.add(request.call);
        return;
      case 'served':
        services.get(request.service)?.(request.bytes);
        services.delete(request.service);
        return;
      case 'close':
        close();
        return;
    }
  };
  return { handle };
}

const environment = {
  now: () => new Date().toISOString(),
  newId: identifierSource(
    () => Date.now(),
    (length) => crypto.getRandomValues(new Uint8Array(length)),
  ),
};
