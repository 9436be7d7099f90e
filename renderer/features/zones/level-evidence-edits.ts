import { draftChange, type Change } from '../../../shared/model/change';
import type { Attachment } from '../../../shared/model/entities/attachment';
import type { Conduit } from '../../../shared/model/entities/conduit';
import type { Zone } from '../../../shared/model/entities/zone';
import type { FoundationalRequirement } from '../../../shared/model/field';
import type { Environment } from '../../../shared/model/identifier';
import { getRecord, type Model } from '../../../shared/model/model';

export type LevelEvidence = NonNullable<Zone['slEvidence']>[number];
type Levelled = Zone | Conduit;

/** What the achieved level of one group rests on. */
export function evidenceFor({ slEvidence = [] }: Levelled, group: FoundationalRequirement): readonly LevelEvidence[] {
  return slEvidence.filter(({ requirement }) => requirement === group);
}

/** Photos and files as evidence for one group, in one step; a photo counts as seen, a file as a document. */
export function withEvidenceFiles(model: Model, { type, id }: Pick<Levelled, 'type' | 'id'>, group: FoundationalRequirement, files: readonly Attachment[], env: Pick<Environment, 'newId'>): Change {
  const draft = draftChange(model);
  const before = getRecord(model, type, id)?.slEvidence ?? [];
  const known = new Set(before.flatMap(({ requirement, attachmentId }) => (requirement === group ? [attachmentId] : [])));
  const added = files.filter((file) => !known.has(file.id)).map((file): LevelEvidence => ({ id: env.newId(), requirement: group, kind: file.kind === 'photo' ? 'seen' : 'document', attachmentId: file.id }));
  for (const file of files) if (getRecord(model, 'attachment', file.id) === undefined) draft.put(file);
  if (added.length > 0) draft.patch(type, id, { slEvidence: [...before, ...added] });
  return draft.build();
}

/** The subject without one piece of evidence; the photo or file itself stays in the assessment. */
export function withoutEvidence(model: Model, { type, id }: Pick<Levelled, 'type' | 'id'>, evidenceId: string): Change {
  const draft = draftChange(model);
  const left = (getRecord(model, type, id)?.slEvidence ?? []).filter((entry) => entry.id !== evidenceId);
  draft.patch(type, id, { slEvidence: left.length === 0 ? undefined : left });
  return draft.build();
}
