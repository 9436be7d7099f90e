import { throwAppError } from '../app/errors';
import { assessmentOf } from '../model/model';
import { decodeStates, decodeVector } from '../sync/codec';
import { conflictsOf, type Conflict } from '../sync/conflicts';
import { forkedReplicas } from '../sync/forks';
import { deletedShare, mergeReplicas, summariseMerge, type MergeSummary } from '../sync/merge';
import type { RecordState } from '../sync/record-state';
import type { Replica } from '../sync/replica';
import type { VersionVector } from '../sync/stamps';
import { defineProjectJob, type ProjectForJobs } from './project-jobs';
import { readStates, type UnpackOutput } from './unpack-assessment';

export interface MergeInput {
  readonly file: string;
  readonly theirs: Pick<UnpackOutput, 'manifest' | 'states'>;
}

/** What the merge brings; nothing is changed until the states are adopted. */
export interface MergeOutput {
  /** States that differ from ours. */
  readonly states: readonly RecordState[];
  readonly vector: VersionVector;
  readonly summary: MergeSummary;
  readonly conflicts: readonly Conflict[];
  /** Share of our records the merge would delete, 0–1. */
  readonly deletedShare: number;
  readonly nothingNew: boolean;
}

/** The replica in an unpacked file. */
export function replicaOfFile(theirs: MergeInput['theirs']): Replica {
  const { manifest } = theirs;
  return {
    states: new Map(decodeStates(readStates(theirs)).map((state) => [state.id, state])),
    vector: decodeVector(manifest.vector),
    latestTime: manifest.latestTime,
  };
}

/** Compares a colleague's file with the open assessment and works out the merge. */
export const mergeAssessmentJob = defineProjectJob(
  'assessment.merge',
  ({ file, theirs }: MergeInput, { project, progress }): MergeOutput => {
    refuseOther(project, theirs.manifest.assessment.id, file);
    const other = replicaOfFile(theirs);
    const ours = assessmentOf(project.model)?.id;
    if (ours !== undefined && other.states.size > 0 && !other.states.has(ours)) throwAppError('merge-other-assessment', { file });
    progress(0.3, 'merging');
    // Two histories under one name: merging would take one commit for another.
    if (forkedReplicas(project.replica, other).length > 0) throwAppError('merge-forked', { file });
    return mergeOutput(project.replica, mergeReplicas(project.replica, other));
  },
);

function refuseOther(project: ProjectForJobs, theirId: string, file: string): void {
  const ours = assessmentOf(project.model)?.id;
  if (ours !== undefined && ours !== theirId) throwAppError('merge-other-assessment', { file });
}

/** What a merge brought, compared with the replica before. */
function mergeOutput(before: Replica, merged: Replica): MergeOutput {
  const states = [...merged.states.values()].filter((state) => before.states.get(state.id) !== state);
  const vectorGrew = [...merged.vector].some(([replica, counter]) => (before.vector.get(replica) ?? 0) < counter);
  const changed = summariseMerge(before, merged);
  return {
    states,
    vector: merged.vector,
    summary: changed,
    conflicts: conflictsOf(merged),
    deletedShare: deletedShare(before, merged),
    nothingNew: !vectorGrew && states.length === 0,
  };
}
