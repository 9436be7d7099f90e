import { useState, type ReactNode } from 'react';
import type { Finding } from '../../../../shared/model/entities/finding';
import { useApp } from '../../../commands/app-context';
import { choosePhotos, storePhoto, type StoredPhoto } from '../../../records/photos';
import { PhotoStrip } from '../../../records/photo-strip';
import { useModel, useTranslate } from '../../../store/stores';
import { Button, ImageIcon, PanelSection } from '../../../ui';
import type { ZonesDesk } from '../use-zones-desk';
import { photosBehind, photosOfFindings, withPhotos, type Photographed } from './photos';

interface PhotosTabProps {
  readonly desk: ZonesDesk;
  readonly place: Photographed;
  readonly findings: readonly Finding[];
}

/** The photos of the element, then those of its findings; more can be added from files. */
export function PhotosTab({ desk, place, findings }: PhotosTabProps): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const model = useModel();
  const [isBusy, setBusy] = useState(false);
  const own = photosBehind(model, place.attachmentIds ?? []);
  const ofFindings = photosOfFindings(model, findings).filter(({ id }) => !own.some((photo) => photo.id === id));
  const add = async (): Promise<void> => {
    setBusy(true);
    try {
      const stored: StoredPhoto[] = [];
      for (const { name, blob } of await choosePhotos(app)) {
        const photo = blob === undefined ? undefined : await storePhoto(app, blob, name);
        if (photo === undefined) app.ui.tell({ tone: 'danger', titleKey: 'zonesPanel.photos.failed', parameters: { name } });
        else stored.push(photo);
      }
      if (stored.length === 0) return;
      const change = withPhotos(app.project.state.getState().model, place, stored, app.ui.getState().author, app.env);
      desk.commitWhole({ change, labelKey: 'zonesPanel.step.photos' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div>
        <Button size="small" icon={<ImageIcon aria-hidden />} isPending={isBusy} onPress={() => void add()}>
          {translate('zonesPanel.photos.add')}
        </Button>
      </div>
      {own.length + ofFindings.length === 0 ? <p className="zw-muted">{translate('zonesPanel.photos.none')}</p> : null}
      <PhotoStrip photos={own} label={translate('zonesPanel.tab.photos')} />
      {ofFindings.length === 0 ? null : (
        <PanelSection title={translate('zonesPanel.photos.findings')}>
          <PhotoStrip photos={ofFindings} label={translate('zonesPanel.photos.findings')} />
        </PanelSection>
      )}
    </>
  );
}
