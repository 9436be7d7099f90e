import { draftChange, patched, type Change } from '../../../shared/model/change';
import type { Attachment } from '../../../shared/model/entities/attachment';
import { newRecordId, type Environment } from '../../../shared/model/identifier';
import { assessmentOf, findRecord, getRecord, type Model } from '../../../shared/model/model';
import type { StoredPhoto } from '../../records/photos';

/** The logo that stands on the cover of documents. */
export function logoOf(model: Model): Attachment | undefined {
  const id = assessmentOf(model)?.logoId;
  return id === undefined ? undefined : getRecord(model, 'attachment', id);
}

/** The logo chosen, replaced or, without one, taken away. The record of the one before goes with it. */
export function logoChange(model: Model, logo: StoredPhoto | undefined, env: Pick<Environment, 'newId'>): Change {
  const assessment = assessmentOf(model);
  if (assessment === undefined) return new Map();
  const draft = draftChange(model);
  const before = assessment.logoId === undefined ? undefined : findRecord(model, assessment.logoId);
  if (before !== undefined) draft.remove(before.id);
  if (logo === undefined) {
    draft.put(patched(assessment, { logoId: undefined }));
    return draft.build();
  }
  const id = newRecordId('attachment', env);
  draft.put({ id, type: 'attachment', kind: 'document', ...logo });
  draft.put(patched(assessment, { logoId: id }));
  return draft.build();
}
