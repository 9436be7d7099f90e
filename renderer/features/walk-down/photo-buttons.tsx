import { useState, type ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import { choosePhotos, storePhoto, type StoredPhoto } from '../../records/photos';
import { useTranslate } from '../../store/stores';
import { Button, CameraIcon, ImageIcon } from '../../ui';
import { CameraDialog } from './camera-dialog';
import { useHasCamera } from './use-camera';

/** A photo from the camera, where there is one, or from a file. */
export function PhotoButtons({ name, onPhoto }: { readonly name: string; readonly onPhoto: (photo: StoredPhoto) => void }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const hasCamera = useHasCamera();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const store = async (source: Blob | ImageBitmap | undefined, fileName: string): Promise<void> => {
    const photo = source === undefined ? undefined : await storePhoto(app, source, fileName);
    if (photo === undefined) app.ui.tell({ tone: 'danger', titleKey: 'walkDown.photo.failed', parameters: { name: fileName } });
    else onPhoto(photo);
  };
  const fromFiles = async (): Promise<void> => {
    setBusy(true);
    for (const { name: fileName, blob } of await choosePhotos(app)) await store(blob, fileName);
    setBusy(false);
  };
  return (
    <>
      {hasCamera ? (
        <Button icon={<CameraIcon aria-hidden />} onPress={() => setOpen(true)}>
          {translate('walkDown.photo.take')}
        </Button>
      ) : null}
      <Button icon={<ImageIcon aria-hidden />} isPending={isBusy} onPress={() => void fromFiles()}>
        {translate('walkDown.photo.file')}
      </Button>
      {isOpen ? (
        <CameraDialog
          purpose="photo"
          onPhoto={(picture) => {
            setOpen(false);
            void store(picture, name);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
