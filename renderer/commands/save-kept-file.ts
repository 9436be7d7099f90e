import { createAppError, isAppError, type AppError } from '../../shared/app/errors';
import type { Attachment } from '../../shared/model/entities/attachment';
import type { App } from './app-context';
import { valueOf, type SavedFile } from './session';

type KeptFileAnswer = { readonly ok: true; readonly file: SavedFile | undefined } | { readonly ok: false; readonly error: AppError };

/** Saves a file that was kept with the assessment where the user says, as it was; no file when cancelled. */
export async function saveKeptFile({ host, project }: Pick<App, 'host' | 'project'>, { sha256, fileName = '' }: Attachment): Promise<KeptFileAnswer> {
  const { session } = project.state.getState();
  try {
    const kept = session === undefined ? null : await valueOf(host['attachment.read']({ projectId: session.projectId, sha256 }));
    if (kept === null) throw createAppError('attachment-missing', { file: fileName });
    const saved = await valueOf(host['file.save']({ purpose: purposeOf(fileName), suggestedName: fileName === '' ? sha256.slice(0, 12) : fileName, bytes: kept.bytes }));
    return { ok: true, file: saved === null ? undefined : { name: saved.name, place: saved.place, sha256: saved.sha256, missingAttachments: 0 } };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { ok: false, error };
  }
}

function purposeOf(file: string): 'assessment' | 'excel' | 'diagram' | 'image' | 'text' {
  if (/\.zonewalk$/i.test(file)) return 'assessment';
  if (/\.xls[xmb]?$/i.test(file)) return 'excel';
  if (/\.(drawio|dio|xml)$/i.test(file)) return 'diagram';
  return /\.(svg|png)$/i.test(file) ? 'image' : 'text';
}
