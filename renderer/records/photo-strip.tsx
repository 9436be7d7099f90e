import { useEffect, useState, type ReactNode } from 'react';
import type { Attachment } from '../../shared/model/entities/attachment';
import { useApp } from '../commands/app-context';
import { useProject, useTranslate } from '../store/stores';
import { Dialog, ImageIcon } from '../ui';
import './photos.css';

/** The photos of a record as small pictures; pressed, one is shown large. */
export function PhotoStrip({ photos, label }: { readonly photos: readonly Attachment[]; readonly label: string }): ReactNode {
  const translate = useTranslate();
  const [openId, open] = useState<string>();
  const shown = photos.find(({ id }) => id === openId);
  if (photos.length === 0) return null;
  return (
    <>
      <ul className="zw-photos" aria-label={label}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button type="button" className="zw-photos__photo" onClick={() => open(photo.id)}>
              <Picture photo={photo} text={nameOf(photo) ?? translate('records.photo.number', { number: index + 1 })} />
            </button>
          </li>
        ))}
      </ul>
      {shown === undefined ? null : (
        <Dialog isOpen onClose={() => open(undefined)} title={nameOf(shown) ?? translate('records.photo')} closeLabel={translate('app.close')} size="large" isDismissable>
          <div className="zw-photos__large">
            <Picture photo={shown} text={nameOf(shown) ?? translate('records.photo')} />
          </div>
        </Dialog>
      )}
    </>
  );
}

function nameOf({ caption, fileName }: Attachment): string | undefined {
  return caption ?? fileName;
}

function Picture({ photo, text }: { readonly photo: Attachment; readonly text: string }): ReactNode {
  const address = usePicture(photo.sha256, photo.mediaType ?? 'image/jpeg');
  return address === undefined ? (
    <span className="zw-photos__missing" role="img" aria-label={text}>
      <ImageIcon aria-hidden />
    </span>
  ) : (
    <img src={address} alt={text} draggable={false} />
  );
}

/** An address of the stored bytes for as long as the picture is shown. */
function usePicture(sha256: string, mediaType: string): string | undefined {
  const { host } = useApp();
  const projectId = useProject(({ session }) => session?.projectId);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isGone = false;
    let made: string | undefined;
    if (projectId !== undefined) {
      void host['attachment.read']({ projectId, sha256 }).then((answer) => {
        if (isGone || !answer.ok || answer.value === null) return;
        made = URL.createObjectURL(new Blob([answer.value.bytes], { type: mediaType }));
        setAddress(made);
      });
    }
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [host, projectId, sha256, mediaType]);
  return address;
}
