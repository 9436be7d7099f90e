import { useEffect, useState, type ReactNode } from 'react';
import type { Attachment } from '../../shared/model/entities/attachment';
import { sameValue } from '../../shared/model/same-value';
import { hidesSomething, type Mark, type Size } from '../../shared/photos/marks';
import { destroyBlurred } from '../../shared/photos/mosaic';
import { markShapes, type MarkShape } from '../../shared/photos/shapes';
import { useApp } from '../commands/app-context';
import { useProject } from '../store/stores';
import { classes, ImageIcon, releaseAddress } from '../ui';
import './photos.css';

/** A photo as it is handed over: marks over it, blurred areas replaced. It fills its frame. */
export function PhotoPicture({ photo, text, fit = 'cover' }: { readonly photo: Attachment; readonly text: string; readonly fit?: 'cover' | 'contain' }): ReactNode {
  const picture = usePicture(photo);
  if (picture === undefined) {
    return (
      <span className="zw-photos__missing" role="img" aria-label={text}>
        <ImageIcon aria-hidden />
      </span>
    );
  }
  const { address, size } = picture;
  return (
    <span className={classes('zw-photo', `zw-photo--${fit}`)}>
      <img src={address} alt={text} draggable={false} />
      {(photo.marks ?? []).length === 0 ? null : <MarkOverlay marks={photo.marks ?? []} size={size} fit={fit} />}
    </span>
  );
}

/** The marks in the unit of the photo's pixels; seen only, the photo's name tells of them. */
function MarkOverlay({ marks, size, fit }: { readonly marks: readonly Mark[]; readonly size: Size; readonly fit: 'cover' | 'contain' }): ReactNode {
  return (
    <svg className="zw-photo__marks" viewBox={`0 0 ${String(size.width)} ${String(size.height)}`} preserveAspectRatio={`xMidYMid ${fit === 'cover' ? 'slice' : 'meet'}`} aria-hidden>
      <MarkDrawing marks={marks} size={size} />
    </svg>
  );
}

/** The shapes of marks inside an SVG; the same that documents print. */
export function MarkDrawing({ marks, size }: { readonly marks: readonly Mark[]; readonly size: Size }): ReactNode {
  return markShapes(marks, size).map((shape, index) => <Shape key={index} shape={shape} />);
}

function Shape({ shape }: { readonly shape: MarkShape }): ReactNode {
  if (shape.kind === 'path') {
    return <path d={shape.d} fill={shape.fill} stroke={shape.stroke} strokeWidth={shape.strokeWidth} strokeLinejoin="round" strokeLinecap="round" />;
  }
  if (shape.kind === 'plate') {
    return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.radius} fill={shape.fill} stroke={shape.stroke} strokeWidth={shape.strokeWidth} />;
  }
  return (
    <text x={shape.x} y={shape.y} fontSize={shape.size} fontWeight={600} fill={shape.fill}>
      {shape.text}
    </text>
  );
}

interface Shown {
  readonly address: string;
  readonly size: Size;
}

/** An address of the stored picture for as long as it is shown; where something is blurred, of a picture without it. */
export function usePicture({ sha256, mediaType = 'image/jpeg', marks, widthPx, heightPx }: Attachment): Shown | undefined {
  const { host } = useApp();
  const projectId = useProject(({ session }) => session?.projectId);
  const [shown, setShown] = useState<Shown>();
  const blurred = useSame((marks ?? []).filter(({ kind }) => kind === 'blur'));
  useEffect(() => {
    let isGone = false;
    const show = async (): Promise<void> => {
      const answer = projectId === undefined ? undefined : await host['attachment.read']({ projectId, sha256 });
      if (answer?.ok !== true || answer.value === null) return;
      const stored = new Blob([answer.value.bytes], { type: mediaType });
      const picture = hidesSomething(blurred) || widthPx === undefined || heightPx === undefined ? await redrawn(stored, blurred) : { blob: stored, size: { width: widthPx, height: heightPx } };
      if (isGone || picture === undefined) return;
      setShown({ address: URL.createObjectURL(picture.blob), size: picture.size });
    };
    void show();
    return () => {
      isGone = true;
    };
  }, [host, projectId, sha256, mediaType, blurred, widthPx, heightPx]);
  const address = shown?.address;
  // Kept until its successor stands: the picture before is shown while the next is made.
  useEffect(() => (address === undefined ? undefined : () => releaseAddress(address)), [address]);
  return shown;
}

/** The list as it was, as long as it says the same. */
function useSame(marks: readonly Mark[]): readonly Mark[] {
  const [kept, keep] = useState(marks);
  if (kept !== marks && !sameValue(kept, marks)) {
    keep(marks);
    return marks;
  }
  return kept;
}

/** Enough for a screen; a mosaic need not be sharp. */
const longestEdge = 1_600;

async function redrawn(stored: Blob, blurred: readonly Mark[]): Promise<{ readonly blob: Blob; readonly size: Size } | undefined> {
  const bitmap = await createImageBitmap(stored).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const size = { width: Math.max(1, Math.round(bitmap.width * scale)), height: Math.max(1, Math.round(bitmap.height * scale)) };
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  const pixels = context.getImageData(0, 0, size.width, size.height);
  destroyBlurred(pixels, blurred);
  context.putImageData(pixels, 0, 0);
  return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }), size };
}
