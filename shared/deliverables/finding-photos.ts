import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';

/** The attachments of findings that are photos, each once; documents are named in the annex instead. */
export function photosOfFindings(model: Model): readonly RecordId[] {
  const ids = new Set(listOf(model, 'finding').flatMap(({ attachmentIds }) => attachmentIds ?? []));
  return [...ids].filter((id) => isPhoto(model, id));
}

function isPhoto(model: Model, id: RecordId): boolean {
  const attachment = getRecord(model, 'attachment', id);
  if (attachment === undefined) return false;
  const { kind, mediaType } = attachment;
  return mediaType === undefined ? kind !== 'document' && kind !== 'inventory' : mediaType.startsWith('image/');
}
