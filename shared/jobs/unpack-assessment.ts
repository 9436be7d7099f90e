import { encodeStates, type EncodedStates } from '../sync/codec';
import type { Manifest } from '../file/manifest';
import { unpackAssessment } from '../file/unpack';
import { defineJob } from './job';

export interface UnpackInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A verified file as plain data that survives being sent between processes. */
export interface UnpackOutput {
  readonly manifest: Manifest;
  readonly states: EncodedStates;
  readonly attachments: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
}

/** Reads and verifies a `.zonewalk` file; runs where it can be killed. */
export const unpackAssessmentJob = defineJob(
  'assessment.unpack',
  ({ name, bytes }: UnpackInput, { progress }): UnpackOutput => {
    progress(0, 'reading');
    const { manifest, replica, attachments } = unpackAssessment(bytes, name);
    progress(0.9, 'reading');
    return {
      manifest,
      states: encodeStates(replica.states.values()),
      attachments: [...attachments].map(([sha256, content]) => ({ sha256, bytes: content })),
    };
  },
);
