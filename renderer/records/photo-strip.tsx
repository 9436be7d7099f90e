import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Attachment } from '../../shared/model/entities/attachment';
import { useTranslate } from '../store/stores';
import { IconButton, XIcon } from '../ui';
import { PhotoPicture } from './photo-picture';
import './photos.css';

const PhotoEditor = lazy(async () => ({ default: (await import('./photo-editor')).PhotoEditor }));

export interface PhotoStripProps {
  readonly photos: readonly Attachment[];
  readonly label: string;
  /** Given: each photo can be taken off. */
  readonly onRemove?: (photo: Attachment) => void;
}

/** Photos as small pictures; pressed, one is shown large, to be looked at and marked. */
export function PhotoStrip({ photos, label, onRemove }: PhotoStripProps): ReactNode {
  const translate = useTranslate();
  const [openId, open] = useState<string>();
  const shown = photos.find(({ id }) => id === openId);
  if (photos.length === 0) return null;
  return (
    <>
      <ul className="zw-photos" aria-label={label}>
        {photos.map((photo, index) => {
          const name = photo.caption ?? photo.fileName ?? translate('records.photo.number', { number: index + 1 });
          return (
            <li key={photo.id} className="zw-photos__item">
              <button type="button" className="zw-photos__photo" onClick={() => open(photo.id)}>
                <PhotoPicture photo={photo} text={name} />
              </button>
              {onRemove === undefined ? null : (
                <IconButton className="zw-photos__remove" size="small" label={translate('photos.remove', { name })} icon={<XIcon aria-hidden />} onPress={() => onRemove(photo)} />
              )}
            </li>
          );
        })}
      </ul>
      {shown === undefined ? null : (
        <Suspense fallback={null}>
          <PhotoEditor photoId={shown.id} onClose={() => open(undefined)} />
        </Suspense>
      )}
    </>
  );
}
