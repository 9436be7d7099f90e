import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslate } from '../../store/stores';
import { Button, CameraIcon, Dialog } from '../../ui';
import { useCamera } from './use-camera';

type CameraDialogProps = { readonly onClose: () => void } & (
  | { readonly purpose: 'photo'; readonly onPhoto: (picture: ImageBitmap) => void }
  | { readonly purpose: 'code'; readonly onCode: (text: string) => void }
);

/** The camera: to take a photo, or to read the code on a nameplate, which ends by itself when one is found. */
export function CameraDialog(props: CameraDialogProps): ReactNode {
  const translate = useTranslate();
  const video = useRef<HTMLVideoElement>(null);
  const state = useCamera(video);
  const { purpose, onClose } = props;
  const takePhoto = async (): Promise<void> => {
    if (video.current !== null && props.purpose === 'photo') props.onPhoto(await createImageBitmap(video.current));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={translate(purpose === 'photo' ? 'walkDown.photo.take' : 'walkDown.scan')}
      closeLabel={translate('app.close')}
      size="large"
      footer={
        <div className="zw-walk-tools" data-density="walk">
          <Button onPress={onClose}>{translate('walkDown.camera.cancel')}</Button>
          {purpose === 'photo' ? (
            <Button variant="primary" size="large" icon={<CameraIcon aria-hidden />} isDisabled={state !== 'running'} onPress={() => void takePhoto()}>
              {translate('walkDown.camera.shoot')}
            </Button>
          ) : null}
        </div>
      }
    >
      <div className="zw-walk-camera">
        <video ref={video} muted playsInline aria-label={translate('walkDown.camera.picture')} />
        {purpose === 'code' && state === 'running' ? <span className="zw-walk-camera__frame" aria-hidden /> : null}
        {state === 'running' ? null : (
          <p className="zw-walk-camera__note" role="status">
            {translate(state === 'failed' ? 'walkDown.camera.failed' : 'walkDown.camera.opening')}
          </p>
        )}
      </div>
      {props.purpose === 'code' ? (
        <>
          <p>{translate('walkDown.scan.hint')}</p>
          {state === 'running' ? <CodeWatch video={video} onCode={props.onCode} /> : null}
        </>
      ) : null}
    </Dialog>
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
