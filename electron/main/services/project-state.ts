import { join } from 'node:path';
import * as z from 'zod';
import { markSchema, projectMetaSchema, type Mark, type ProjectMeta } from '../../../shared/host/records';
import { replaceFile, type Surroundings } from './atomic-file';
import type { FileSystem } from './file-system';

const stateSchema = z.object({ meta: projectMetaSchema, mark: markSchema });

/** What is known about a project without reading it: its entry in the list, and the high-water mark. */
export interface ProjectState {
  readonly meta: ProjectMeta;
  readonly mark: Mark;
}

export async function readProjectState(files: FileSystem, folder: string): Promise<ProjectState | null> {
  const bytes = await files.read(join(folder, 'state.json'));
  if (bytes === null) return null;
  try {
    return stateSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

export async function writeProjectState(
  files: FileSystem, surroundings: Surroundings, folder: string, state: ProjectState,
): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  await replaceFile(files, surroundings, join(folder, 'state.json'), bytes, { keepPrevious: false, verify: false });
}
