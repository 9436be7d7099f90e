import type { OriginalFile } from '../../shared/inventory/imported-list';
import type { App } from './app-context';
import { valueOf } from './session';

/** What the assessment will know of the client's file: name, size and hash of its bytes, by whom it was brought in and when. */
export async function describeOriginal({ env, ui }: Pick<App, 'env' | 'ui'>, file: string, bytes: Uint8Array<ArrayBuffer>, text?: OriginalFile['text']): Promise<OriginalFile> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { file, sha256, size: bytes.byteLength, importedAt: env.now(), importedBy: ui.getState().author, ...(text === undefined ? {} : { text }) };
}

/** Keeps the bytes of the client's file beside the assessment, under their hash. */
export async function keepOriginal({ host, project }: Pick<App, 'host' | 'project'>, { sha256 }: OriginalFile, bytes: Uint8Array): Promise<void> {
  const { session } = project.state.getState();
  if (session === undefined) return;
  await valueOf(host['attachment.write']({ projectId: session.projectId, sha256, bytes: new Uint8Array(bytes) }));
}
