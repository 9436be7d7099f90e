import { useDeferredValue, type ReactNode } from 'react';
import type { LooseRecord } from '../../shared/model/entity';
import type { Attachment } from '../../shared/model/entities/attachment';
import { getRecord, type Model } from '../../shared/model/model';
import { entityOf, type AnyRecord } from '../../shared/model/registry';
import type { RecordId } from '../../shared/model/record-type';
import { hangPhotos } from '../../shared/photos/edits';
import { useApp } from '../commands/app-context';
import { useModel, useTranslate } from '../store/stores';
import { setField } from './edits';
import { recordTitle } from './field-text';
import { PhotoButtons } from './photo-buttons';
import { PhotoStrip } from './photo-strip';

/** The photos of a record that can carry some, with the ways to add one. */
export function PhotoSection({ record }: { readonly record: AnyRecord }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const model = useDeferredValue(useModel());
  if (entityOf(record.type).fields['attachmentIds'] === undefined) return null;
  const photos = photosOf(model, record);
  const stored = (): Model => app.project.state.getState().model;
  return (
    <section className="zw-records-links">
      <h3>{translate('grid.photos')}</h3>
      <PhotoStrip
        photos={photos}
        label={translate('grid.photos')}
        onRemove={(photo) => {
          const ids = idsOf(getOwner(stored(), record)).filter((id) => id !== photo.id);
          app.project.commit(setField(stored(), record.id, 'attachmentIds', ids.length === 0 ? undefined : ids), { origin: 'user', label: { key: 'photos.change.removed' } });
        }}
      />
      <div className="zw-photo-tools">
        <PhotoButtons
          size="small"
          hasSizes
          name={recordTitle(record)}
          onPhoto={(photo) => {
            const change = hangPhotos(stored(), record.id, [photo], app.ui.getState().author, app.env);
            const result = app.project.commit(change, { origin: 'user', label: { key: 'photos.change.added' } });
            if (!result.ok) app.ui.tell({ tone: 'danger', titleKey: 'app.failed' });
          }}
        />
      </div>
    </section>
  );
}

function getOwner(model: Model, { type, id }: AnyRecord): LooseRecord | undefined {
  return model.tables[type].get(id);
}

function idsOf(record: LooseRecord | undefined): readonly RecordId[] {
  const ids = record?.['attachmentIds'];
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** The photos hung on a record; documents and lists are left out. */
function photosOf(model: Model, record: AnyRecord): readonly Attachment[] {
  return idsOf(record).flatMap((id) => {
    const attachment = getRecord(model, 'attachment', id);
    return attachment?.kind === 'photo' ? [attachment] : [];
  });
}
