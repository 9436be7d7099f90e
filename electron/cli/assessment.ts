import { untrustedJobs } from '../../shared/host/untrusted-jobs';
import { unpackValue } from '../../shared/host/packed';
import { throwAppError } from '../../shared/app/errors';
import { bindProject, type ProjectForJobs, type ProjectJob } from '../../shared/jobs/project-jobs';
import { packAssessmentJob } from '../../shared/jobs/pack-assessment';
import { replicaOfFile } from '../../shared/jobs/merge-assessment';
import type { UnpackOutput } from '../../shared/jobs/unpack-assessment';
import type { JobContext } from '../../shared/jobs/job';
import type { Change } from '../../shared/model/change';
import { assessmentOf } from '../../shared/model/model';
import { commitChange, type CommitFacts, type Copy } from '../../shared/sync/commit';
import { modelOfReplica, type Replica } from '../../shared/sync/replica';
import { readGivenFile } from './read-file';
import { runUntrusted } from './run-untrusted';
import { programVersion, type Surroundings } from './surroundings';
import { writeFiles, type WrittenFile } from './write-files';

/** Bytes of attachments by SHA-256. */
export type Attachments = ReadonlyMap<string, Uint8Array>;

/** An assessment file that was read and verified. */
export interface OpenedAssessment {
  readonly file: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly unpacked: UnpackOutput;
  readonly attachments: Attachments;
  readonly project: ProjectForJobs;
}

/** Opens a `.zonewalk` file in the killable thread. Fails with what is wrong with it; nothing is half read. */
export async function openAssessment(given: string, surroundings: Surroundings): Promise<OpenedAssessment> {
  const file = await readGivenFile(given, untrustedJobs['assessment.unpack'].bytes, surroundings);
  const size = file.bytes.byteLength;
  const packed = await runUntrusted('assessment.unpack', file, surroundings);
  const decoder = new TextDecoder();
  const unpacked = unpackValue(packed, (bytes) => decoder.decode(bytes)) as UnpackOutput;
  const attachments = new Map(unpacked.attachments.map(({ sha256, bytes }) => [sha256, bytes]));
  const replica = replicaOfFile(unpacked);
  return { file: file.name, path: file.path, size, sha256: file.sha256, unpacked, attachments, project: projectOf(replica, attachments) };
}

/** A replica with its attachments, as jobs see an open assessment. */
export function projectOf(replica: Replica, attachments: Attachments): ProjectForJobs {
  return { replica, model: modelOfReplica(replica), attachment: (sha256) => Promise.resolve(attachments.get(sha256)) };
}

/** Runs a job over an assessment. */
export async function runProjectJob<Name extends string, Input, Output>(
  job: ProjectJob<Name, Input, Output>,
  input: Input,
  project: ProjectForJobs,
  surroundings: Surroundings,
  rasterize?: JobContext['rasterize'],
): Promise<Output> {
  const context: JobContext = {
    progress: () => undefined,
    cancelled: () => false,
    env: surroundings.env,
    ...(rasterize === undefined ? {} : { rasterize }),
  };
  return bindProject(job, project).run(input, context);
}

/** The replica after a change. Fails with `change-invalid`. */
export function commitTo(copy: Copy, change: Change, facts: Omit<CommitFacts, 'now'>, { env }: Surroundings): Replica {
  const committed = commitChange(copy, change, { ...facts, now: env.now() });
  if (committed.kind === 'written') return committed.replica;
  if (committed.kind === 'unchanged') return copy.replica;
  const [problem] = committed.problems;
  return throwAppError('change-invalid', { type: problem?.type ?? '', field: problem?.field ?? '' });
}

export interface SaveFacts {
  readonly path: string;
  readonly replicaId: string;
  readonly author: string;
  readonly language: string;
  readonly attachments: Attachments;
}

/** Packs an assessment and writes it as a file, all or nothing. */
export async function saveAssessment(replica: Replica, { path, replicaId, author, language, attachments }: SaveFacts, surroundings: Surroundings): Promise<WrittenFile> {
  const project = projectOf(replica, attachments);
  const assessment = assessmentOf(project.model);
  const facts = {
    kind: 'assessment',
    programVersion: programVersion(surroundings.places),
    assessment: { id: assessment?.id ?? '', title: assessment?.name ?? '', language },
    savedAt: surroundings.env.now(),
    author,
    replica: replicaId,
  } as const;
  const { bytes } = await runProjectJob(packAssessmentJob, { facts, withAttachments: true }, project, surroundings);
  const [written] = await writeFiles([{ path, bytes }], { keepPrevious: true }, surroundings);
  return written ?? throwAppError('unexpected');
}
