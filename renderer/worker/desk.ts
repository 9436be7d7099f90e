import { throwAppError, toAppError } from '../../shared/app/errors';
import { identifierSource } from '../../shared/model/identifier';
import { modelOfReplica } from '../../shared/sync/replica';
import type { ProjectForJobs } from '../../shared/jobs/project-jobs';
import type { WantedService, WorkerAnswer, WorkerRequest } from '../../shared/jobs/window-protocol';
import { openDatabase } from '../db/database';
import { workingCopy } from '../db/working-copy';
import { createCopyKeeper, type CopyKeeper } from './copy-keeper';
import { openProject, type Follower } from './follower';
import { findProjectJob } from './project-job-list';

type Send = (answer: WorkerAnswer, transfer?: Transferable[]) => void;
type Request<Kind extends WorkerRequest['kind']> = Extract<WorkerRequest, { kind: Kind }>;

const statesPerMessage = 400;

/** The worker's desk: opens the assessment, follows its journal, keeps the working copy and runs jobs. */
export function createDesk(send: Send): { readonly handle: (request: WorkerRequest) => void } {
  const database = openDatabase();
  const cancelled = new Set<number>();
  const services = new Map<number, (bytes: Uint8Array | undefined) => void>();
  const waiting: { readonly after: number; readonly start: () => void }[] = [];
  let follower: Follower | undefined;
  let keeper: CopyKeeper | undefined;
  let lastService = 0;

  const want = (wanted: WantedService): Promise<Uint8Array | undefined> =>
    new Promise((resolve) => {
      lastService += 1;
      services.set(lastService, resolve);
      send({ kind: 'wanted', service: lastService, want: wanted });
    });

  const open = async ({ call, projectId, opened }: Request<'open'>): Promise<void> => {
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
    else keeper.touch([]);
  };

  const follow = ({ frames }: Request<'follow'>): void => {
    if (follower === undefined || keeper === undefined) return;
    keeper.touch(follower.follow(frames));
    const { sequence } = follower.position();
    for (let index = waiting.length - 1; index >= 0; index -= 1) {
      if ((waiting[index]?.after ?? 0) <= sequence) waiting.splice(index, 1)[0]?.start();
    }
  };

  const runJob = async ({ call, name, input }: Request<'job'>): Promise<void> => {
    const job = await findProjectJob(name);
    if (job === undefined) throwAppError('job-unknown', { name });
    if (follower === undefined) throwAppError('project-not-open');
    const replica = follower.replica();
    const project: ProjectForJobs = {
      replica,
      model: modelOfReplica(replica),
      attachment: (sha256) => want({ kind: 'attachment', sha256 }),
    };
    const value = await job.run(input as never, {
      project,
      progress: (fraction, stage) => send({ kind: 'progress', call, fraction, stage }),
      cancelled: () => cancelled.has(call),
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
        if ((follower?.position().sequence ?? 0) >= request.after) return start();
        waiting.push({ after: request.after, start });
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
        follower = undefined;
        keeper?.stop();
        keeper = undefined;
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
