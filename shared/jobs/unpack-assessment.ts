import { strFromU8, strToU8 } from 'fflate';
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
  /** The record states as JSON bytes: one block is copied between processes far quicker than many objects. */
  readonly states: Uint8Array;
  readonly attachments: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
}

/** The states in an unpacked file. */
export function readStates({ states }: Pick<UnpackOutput, 'states'>): EncodedStates {
  return JSON.parse(strFromU8(states)) as EncodedStates;
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
      states: strToU8(JSON.stringify(encodeStates(replica.states.values()))),
      attachments: [...attachments].map(([sha256, content]) => ({ sha256, bytes: content })),
    };
  },
);
