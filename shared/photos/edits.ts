import { draftChange, patched, type Change } from '../model/change';
import type { Attachment } from '../model/entities/attachment';
import { newRecordId, type Environment } from '../model/identifier';
import { findRecord, getRecord, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { Mark } from './marks';

/** What is known of a photo whose bytes are stored. */
export type PhotoFacts = Pick<Attachment, 'sha256' | 'mediaType' | 'fileName' | 'size' | 'widthPx' | 'heightPx' | 'caption' | 'takenAt'>;

/** Hangs stored photos on a record that can carry them, behind those it has, in one change. */
export function hangPhotos(model: Model, ownerId: RecordId, photos: readonly PhotoFacts[], author: string, env: Environment): Change {
  const draft = draftChange(model);
  const owner = findRecord(model, ownerId);
  if (owner === undefined || photos.length === 0) return draft.build();
  const ids = photos.map((photo) => {
    const record = photoRecord(photo, author, env);
    draft.put(record);
    return record.id;
  });
  const before = 'attachmentIds' in owner ? (owner.attachmentIds ?? []) : [];
  draft.put(patched(owner, { attachmentIds: [...before, ...ids] }));
  return draft.build();
}

/** The record of a stored photo. */
export function photoRecord(photo: PhotoFacts, author: string, env: Environment): Attachment {
  return {
    ...photo,
    id: newRecordId('attachment', env),
    type: 'attachment',
    kind: 'photo',
    takenAt: photo.takenAt ?? env.now(),
    ...(author === '' ? {} : { takenBy: author }),
  };
}

/** A mark put over a photo, or put in the place of the one with its id. */
export function setMark(model: Model, photoId: RecordId, mark: Mark): Change {
  const marks = getRecord(model, 'attachment', photoId)?.marks ?? [];
  const isKnown = marks.some(({ id }) => id === mark.id);
  return withMarks(model, photoId, isKnown ? marks.map((one) => (one.id === mark.id ? mark : one)) : [...marks, mark]);
}

export function removeMark(model: Model, photoId: RecordId, markId: string): Change {
  return withMarks(model, photoId, (getRecord(model, 'attachment', photoId)?.marks ?? []).filter(({ id }) => id !== markId));
}

function withMarks(model: Model, photoId: RecordId, marks: readonly Mark[]): Change {
  const draft = draftChange(model);
  draft.patch('attachment', photoId, { marks: marks.length === 0 ? undefined : marks });
  return draft.build();
}
