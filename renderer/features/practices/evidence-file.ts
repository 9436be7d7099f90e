import type { Attachment } from '../../../shared/model/entities/attachment';
import type { App } from '../../commands/app-context';
import { storePhoto } from '../../records/photos';

type StoredFile = Omit<Attachment, 'id' | 'type'>;

const pictures = /\.(?:jpe?g|png|webp|gif|bmp)$/iu;

/**
 * Lets the user choose a file and stores its bytes: pictures drawn anew, so that nothing a camera wrote into them stays,
 * everything else as it is. Undefined when nothing was chosen.
 */
export async function chooseFile(app: Pick<App, 'host' | 'project' | 'env' | 'ui'>): Promise<StoredFile | 'failed' | undefined> {
  const { host, project, env, ui } = app;
  const chosen = await host['file.open']({ purpose: 'attachment', multiple: false });
  const [file] = chosen.ok ? chosen.value.files : [];
  const { session } = project.state.getState();
  if (file === undefined || session === undefined) return undefined;
  const read = await host['file.read']({ token: file.token });
  if (!read.ok) return 'failed';
  const by = ui.getState().author;
  const facts = { caption: file.name, takenAt: env.now(), ...(by === '' ? {} : { takenBy: by }) };
  if (pictures.test(file.name)) {
    const photo = await storePhoto(app, new Blob([read.value.bytes]), file.name);
    return photo === undefined ? 'failed' : { ...facts, kind: 'photo', ...photo };
  }
  const { bytes } = read.value;
  const sha256 = await hashOf(bytes);
  const written = await host['attachment.write']({ projectId: session.projectId, sha256, bytes });
  return written.ok ? { ...facts, kind: 'document', sha256, fileName: file.name, size: bytes.length } : 'failed';
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
