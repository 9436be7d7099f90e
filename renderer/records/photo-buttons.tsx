import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useApp } from '../commands/app-context';
import { photoSizes } from '../store/capture';
import { useTranslate, useUi } from '../store/stores';
import { Button, CameraIcon, ImageIcon, Select } from '../ui';
import { CameraDialog } from './photo-camera';
import { useHasCamera } from './photo-use-camera';
import { choosePhotos, storePhoto, type StoredPhoto } from './photos';
import './photos.css';

export interface PhotoButtonsProps {
  /** What photos of the camera and from the clipboard are called. */
  readonly name: string;
  readonly onPhoto: (photo: StoredPhoto) => void;
  readonly size?: 'small' | 'medium';
  /** Offers in which size photos are kept. */
  readonly hasSizes?: boolean;
}

/** A photo from the camera, where there is one, from a file, or pasted. */
export function PhotoButtons({ name, onPhoto, size = 'medium', hasSizes = false }: PhotoButtonsProps): ReactNode {
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
  const storeAll = async (sources: readonly { readonly name: string; readonly blob: Blob | undefined }[]): Promise<void> => {
    setBusy(true);
    for (const { name: fileName, blob } of sources) await store(blob, fileName);
    setBusy(false);
  };
  usePastedPhotos((blobs) => void storeAll(blobs.map((blob) => ({ name, blob }))));
  return (
    <>
      {hasCamera ? (
        <Button size={size} icon={<CameraIcon aria-hidden />} onPress={() => setOpen(true)}>
          {translate('walkDown.photo.take')}
        </Button>
      ) : null}
      <Button size={size} icon={<ImageIcon aria-hidden />} isPending={isBusy} onPress={() => void choosePhotos(app).then(storeAll)}>
        {translate('walkDown.photo.file')}
      </Button>
      {hasSizes ? <PhotoSizes /> : null}
      {isOpen ? (
        <CameraDialog
          title={translate('walkDown.photo.take')}
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

/** In which size the next photos are kept; remembered. */
function PhotoSizes(): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const value = useUi((state) => state.photoSize);
  const titles = { full: translate('photos.size.full'), print: translate('photos.size.print'), small: translate('photos.size.small') } as const;
  return (
    <Select
      className="zw-photo-size"
      label={translate('photos.size')}
      hideLabel
      size="small"
      placeholder={translate('photos.size')}
      options={photoSizes.map((id) => ({ id, title: titles[id] }))}
      value={value}
      onChange={(id) => ui.setState({ photoSize: photoSizes.find((known) => known === id) ?? 'full' })}
    />
  );
}

/** Those on the screen that take pasted photos; the last one to come takes them. */
const takers: ((photos: readonly Blob[]) => void)[] = [];

function usePastedPhotos(take: (photos: readonly Blob[]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const taker = (photos: readonly Blob[]): void => latest.current(photos);
    takers.push(taker);
    if (takers.length === 1) document.addEventListener('paste', takePasted, { capture: true });
    return () => {
      takers.splice(takers.indexOf(taker), 1);
      if (takers.length === 0) document.removeEventListener('paste', takePasted, { capture: true });
    };
  }, []);
}

function takePasted(event: ClipboardEvent): void {
  const photos = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
  // A copied cell of a table is text and a picture of it: then the text is meant.
  if (photos.length === 0 || event.clipboardData?.types.includes('text/plain') === true) return;
  event.preventDefault();
  event.stopPropagation();
  takers.at(-1)?.(photos);
}
