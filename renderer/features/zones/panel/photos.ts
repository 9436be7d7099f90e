import { draftChange, type Change } from '../../../../shared/model/change';
import type { Attachment } from '../../../../shared/model/entities/attachment';
import type { Finding } from '../../../../shared/model/entities/finding';
import { newRecordId, type Environment } from '../../../../shared/model/identifier';
import { getRecord, type Model } from '../../../../shared/model/model';
import type { RecordId } from '../../../../shared/model/record-type';
import type { StoredPhoto } from '../../../records/photos';

/** What photos can be hung on. */
export interface Photographed {
  readonly id: RecordId;
  readonly type: 'zone' | 'conduit' | 'asset';
  readonly attachmentIds?: readonly RecordId[];
}

/** The photos behind the ids; documents and lists are left out. */
export function photosBehind(model: Model, ids: readonly RecordId[]): readonly Attachment[] {
  return [...new Set(ids)].flatMap((id) => {
    const attachment = getRecord(model, 'attachment', id);
    return attachment?.kind === 'photo' ? [attachment] : [];
  });
}

/** Photos of the findings about an element. */
export function photosOfFindings(model: Model, findings: readonly Finding[]): readonly Attachment[] {
  return photosBehind(model, findings.flatMap(({ attachmentIds }) => attachmentIds ?? []));
}

/** Hangs stored photos on an element, in one step. */
export function withPhotos(model: Model, { type, id }: Photographed, photos: readonly StoredPhoto[], author: string, env: Environment): Change {
  const draft = draftChange(model);
  const added = photos.map((photo) => {
    const attachmentId = newRecordId('attachment', env);
    draft.put({ ...photo, id: attachmentId, type: 'attachment', kind: 'photo', takenAt: env.now(), ...(author === '' ? {} : { takenBy: author }) });
    return attachmentId;
  });
  const before = getRecord(model, type, id)?.attachmentIds ?? [];
  if (added.length > 0) draft.patch(type, id, { attachmentIds: [...before, ...added] });
  return draft.build();
}
