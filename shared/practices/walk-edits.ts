import { applyChange, draftChange, noChange, squash, type Change } from '../model/change';
import type { Attachment } from '../model/entities/attachment';
import { newRecordId, type Environment } from '../model/identifier';
import type { Model } from '../model/model';
import { addEvidence, ownRating, patchRating, ratePractice, type RatingSpot } from './edits';
import type { RatingValue } from './rating';

/** Rates on the walk; the people the talk is held with are noted where nobody is named yet. */
export function rateOnWalk(model: Model, spot: RatingSpot, value: RatingValue | undefined, people: readonly string[], now: string): Change {
  const rated = ratePractice(model, spot, value, now);
  const isNamed = (ownRating(model, spot)?.interviewees ?? '') !== '';
  if (rated === noChange || value === undefined || isNamed || people.length === 0) return rated;
  return squash(rated, patchRating(applyChange(model, rated), spot, { interviewees: people.join(', ').slice(0, 400) }));
}

/** A photo whose bytes are stored already, as evidence that was seen. */
export function addPhoto(
  model: Model,
  spot: RatingSpot,
  photo: Pick<Attachment, 'sha256' | 'mediaType' | 'fileName' | 'size' | 'widthPx' | 'heightPx'>,
  { title, where }: { readonly title: string; readonly where: string | undefined },
  env: Environment,
): Change {
  const draft = draftChange(model);
  const attachmentId = newRecordId('attachment', env);
  const now = env.now();
  draft.put({ ...photo, id: attachmentId, type: 'attachment', kind: 'photo', caption: title, takenAt: now, ...(spot.author === '' ? {} : { takenBy: spot.author }) });
  const stored = draft.build();
  const evidence = { kind: 'seen', title, attachmentId, seenOn: now.slice(0, 10), ...(where === undefined ? {} : { where }) } as const;
  return squash(stored, addEvidence(applyChange(model, stored), spot, evidence, env));
}
