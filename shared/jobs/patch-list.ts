import { patchList, type PatchedList } from '../office/patch-list';
import type { WorkbookPatch } from '../office/workbook-patch';
import { defineJob } from './job';
import type { TextChoices } from './read-workbook';

export interface PatchListInput {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly patch: WorkbookPatch;
  readonly text?: TextChoices;
}

/** Changes cells in a client's list of unknown origin; meant for the process that may be killed. */
export const patchListJob = defineJob('workbook.patch', ({ name, bytes, patch, text }: PatchListInput): PatchedList => patchList(name, bytes, patch, text));

/** The patch in what a caller gave beside the file. @throws TypeError when there is none */
export function patchOf(input: unknown): WorkbookPatch {
  const patch: unknown = typeof input === 'object' && input !== null && Object.hasOwn(input, 'patch') ? Reflect.get(input, 'patch') : undefined;
  if (typeof patch !== 'object' || patch === null || !['sheet', 'cells', 'goneRows', 'appended', 'changes'].every((name) => Object.hasOwn(patch, name))) throw new TypeError('no patch');
  return patch as WorkbookPatch;
}
