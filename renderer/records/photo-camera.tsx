import { useRef, type ReactNode, type RefObject } from 'react';
import { useTranslate } from '../store/stores';
import { Button, CameraIcon, Dialog } from '../ui';
import { useCamera } from './photo-use-camera';
import './photos.css';

export interface CameraDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Takes photos; without it the picture is only looked at. */
  readonly onPhoto?: (picture: ImageBitmap) => void;
  /** Below the picture while it runs, for those who search it. */
  readonly watch?: (video: RefObject<HTMLVideoElement | null>) => ReactNode;
  /** Below the picture. */
  readonly children?: ReactNode;
}

/** The camera, for as long as the dialog is open. */
export function CameraDialog({ title, onClose, onPhoto, watch, children }: CameraDialogProps): ReactNode {
  const translate = useTranslate();
  const video = useRef<HTMLVideoElement>(null);
  const state = useCamera(video);
  const takePhoto = async (): Promise<void> => {
    if (video.current !== null) onPhoto?.(await createImageBitmap(video.current));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={translate('app.close')}
      size="large"
      footer={
        <div className="zw-photo-tools" data-density="walk">
          <Button onPress={onClose}>{translate('walkDown.camera.cancel')}</Button>
          {onPhoto === undefined ? null : (
            <Button variant="primary" size="large" icon={<CameraIcon aria-hidden />} isDisabled={state !== 'running'} onPress={() => void takePhoto()}>
              {translate('walkDown.camera.shoot')}
            </Button>
          )}
        </div>
      }
    >
      <div className="zw-camera">
        <video ref={video} muted playsInline aria-label={translate('walkDown.camera.picture')} />
        {watch !== undefined && state === 'running' ? <span className="zw-camera__frame" aria-hidden /> : null}
        {state === 'running' ? null : (
          <p className="zw-camera__note" role="status">
            {translate(state === 'failed' ? 'walkDown.camera.failed' : 'walkDown.camera.opening')}
          </p>
        )}
      </div>
      {children}
      {state === 'running' ? watch?.(video) : null}
    </Dialog>
  );
}
