import { listOf } from '../model/model';
import { packAssessment, sha256Hex, type PackFacts } from '../file/pack';
import { defineProjectJob } from './project-jobs';

export interface PackInput {
  readonly facts: PackFacts;
  /** Snapshots leave the photos where they already are. */
  readonly withAttachments: boolean;
}

export interface PackOutput {
  readonly bytes: Uint8Array;
  /** Attachments whose bytes could not be found; their records are in the file all the same. */
  readonly missing: readonly string[];
}

/** Packs the open assessment into the bytes of a `.zonewalk` file. */
export const packAssessmentJob = defineProjectJob(
  'assessment.pack',
  async ({ facts, withAttachments }: PackInput, { project, progress }): Promise<PackOutput> => {
    const attachments = new Map<string, Uint8Array>();
    const missing: string[] = [];
    if (withAttachments) {
      for (const { sha256 } of listOf(project.model, 'attachment')) {
        const bytes = await project.attachment(sha256);
        if (bytes !== undefined && sha256Hex(bytes) === sha256) attachments.set(sha256, bytes);
        else missing.push(sha256);
      }
    }
    const bytes = packAssessment(project.replica, attachments, facts, (fraction) => progress(fraction, 'packing'));
    return { bytes, missing };
  },
);
