import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { CameraDialog as PhotoCamera } from '../../records/photo-camera';
import { useTranslate } from '../../store/stores';

/** The camera, to read the code on a nameplate; it closes by itself when one is found. */
export function CameraDialog({ onCode, onClose }: { readonly onCode: (text: string) => void; readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  return (
    <PhotoCamera title={translate('walkDown.scan')} onClose={onClose} watch={(video) => <CodeWatch video={video} onCode={onCode} />}>
      <p>{translate('walkDown.scan.hint')}</p>
    </PhotoCamera>
  );
}

/** Pixels along the edge of the middle square that is searched: enough for a small nameplate, quick enough for six looks a second. */
const searchedEdge = 640;
const pauseMs = 160;

/** Looks for a code in the middle of the picture until one is found. The reader is fetched when first needed. */
function CodeWatch({ video, onCode }: { readonly video: RefObject<HTMLVideoElement | null>; readonly onCode: (text: string) => void }): ReactNode {
  const found = useRef(onCode);
  found.current = onCode;
  useEffect(() => {
    let frame = 0;
    let isGone = false;
    void import('./code-reader').then(({ readCode }) => {
      let lookedAt = 0;
      const canvas = new OffscreenCanvas(searchedEdge, searchedEdge);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      const look = (now: number): void => {
        if (isGone) return;
        const element = video.current;
        if (element !== null && context !== null && element.videoWidth > 0 && now - lookedAt >= pauseMs) {
          lookedAt = now;
          const edge = Math.min(element.videoWidth, element.videoHeight);
          context.drawImage(element, (element.videoWidth - edge) / 2, (element.videoHeight - edge) / 2, edge, edge, 0, 0, searchedEdge, searchedEdge);
          const text = readCode(context.getImageData(0, 0, searchedEdge, searchedEdge));
          if (text !== undefined) return found.current(text);
        }
        frame = requestAnimationFrame(look);
      };
      if (!isGone) frame = requestAnimationFrame(look);
    });
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
    };
  }, [video]);
  return null;
}
