import { pictureFrom } from '../../shared/deliverables/picture-size';
import type { Attachment } from '../../shared/model/entities/attachment';
import type { App } from '../commands/app-context';
import type { PhotoSize } from '../store/capture';

/** The longer side of a photo in pixels, by the size the user wants photos kept in. */
const longestEdges: Readonly<Record<PhotoSize, number>> = { full: 16_000, print: 2_000, small: 1_280 };
const longestEdgeOfLogo = 1_200;
const quality = 0.85;
const mostPixels = 120_000_000;

/** A photo as it is stored: drawn anew, so that place, device and everything else a camera writes beside it are gone. */
export interface StoredPhoto extends Required<Pick<Attachment, 'sha256' | 'mediaType' | 'size' | 'widthPx' | 'heightPx'>> {
  readonly fileName: string;
}

/** Draws a photo anew in the size photos are kept in and stores its bytes under their hash. Undefined when it is no picture or could not be stored. */
export function storePhoto(app: PhotoSurroundings, source: Blob | ImageBitmap, name: string): Promise<StoredPhoto | undefined> {
  return store(app, source, name, { mediaType: 'image/jpeg', longestEdge: longestEdges[app.ui.getState().photoSize] });
}

/** Draws the logo of an operator anew and stores its bytes under their hash: sharp edges and what is transparent stay so. */
export function storeLogo(app: PhotoSurroundings, source: Blob, name: string): Promise<StoredPhoto | undefined> {
  return store(app, source, name, { mediaType: 'image/png', longestEdge: longestEdgeOfLogo });
}

type PhotoSurroundings = Pick<App, 'host' | 'project' | 'ui'>;

interface Drawing {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly longestEdge: number;
}

const endings: Readonly<Record<Drawing['mediaType'], string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

async function store({ host, project }: PhotoSurroundings, source: Blob | ImageBitmap, name: string, drawing: Drawing): Promise<StoredPhoto | undefined> {
  const { session } = project.state.getState();
  const drawn = session === undefined ? undefined : await redraw(source, drawing);
  if (session === undefined || drawn === undefined) return undefined;
  const bytes = new Uint8Array(await drawn.blob.arrayBuffer());
  const sha256 = await hashOf(bytes);
  const written = await host['attachment.write']({ projectId: session.projectId, sha256, bytes });
  if (!written.ok) return undefined;
  const { mediaType } = drawing;
  const fileName = `${name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 180)}.${endings[mediaType]}`;
  return { sha256, mediaType, fileName, size: bytes.length, widthPx: drawn.width, heightPx: drawn.height };
}

/** Lets the user choose photos; undefined when nothing was chosen. */
export async function choosePhotos({ host }: Pick<App, 'host'>): Promise<readonly { readonly name: string; readonly blob: Blob | undefined }[]> {
  const chosen = await host['file.open']({ purpose: 'attachment', multiple: true });
  if (!chosen.ok) return [];
  const photos: { readonly name: string; readonly blob: Blob | undefined }[] = [];
  for (const { token, name } of chosen.value.files) {
    const read = await host['file.read']({ token });
    photos.push({ name, blob: read.ok && isReasonable(read.value.bytes) ? new Blob([read.value.bytes]) : undefined });
  }
  return photos;
}

/** A header that promises a billion pixels is not even tried. */
function isReasonable(bytes: Uint8Array): boolean {
  const picture = pictureFrom(bytes);
  return picture === undefined || picture.widthPx * picture.heightPx <= mostPixels;
}

async function redraw(source: Blob | ImageBitmap, { mediaType, longestEdge }: Drawing): Promise<{ readonly blob: Blob; readonly width: number; readonly height: number } | undefined> {
  const bitmap = source instanceof Blob ? await createImageBitmap(source).catch(() => undefined) : source;
  if (bitmap === undefined) return undefined;
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  if (mediaType === 'image/jpeg') {
    // A transparent picture on white, as on paper.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { blob: await canvas.convertToBlob({ type: mediaType, quality }), width, height };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
