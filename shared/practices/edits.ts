import { draftChange, noChange, patched, type Change, type Patch } from '../model/change';
import type { Assessment } from '../model/entities/assessment';
import type { Rating } from '../model/entities/rating';
import type { Environment } from '../model/identifier';
import { recordsWith } from '../model/indexes';
import { assessmentOf, type Model } from '../model/model';
import { effectiveValues, type RatingValue } from './rating';

export type Evidence = NonNullable<Rating['evidence']>[number];
export type EvidenceFields = Omit<Evidence, 'id'>;

/** Who rates, and when (ISO 8601). */
export interface Rater {
  readonly author: string;
  readonly now: string;
}

/** The ratings of a practice for the whole organisation, the one that counts first; normally one or none. */
export function organisationRatings(model: Model, practiceId: string): readonly Rating[] {
  const ratings = recordsWith(model, 'rating', 'practice', practiceId).filter(({ areaId }) => areaId === undefined);
  const counted = effectiveValues(ratings).get(practiceId);
  const first = ratings.find(({ value }) => value === counted);
  return first === undefined ? ratings : [first, ...ratings.filter(({ id }) => id !== first.id)];
}

/** The ratings of a practice that deviate in single areas. */
export function areaRatings(model: Model, practiceId: string): readonly Rating[] {
  return recordsWith(model, 'rating', 'practice', practiceId).filter(({ areaId }) => areaId !== undefined);
}

/**
 * Writes fields of the organisation's rating of a practice; the record comes into being with its first field.
 * Its id is made from the practice, so that two people who rate the same practice apart meet in one record, where a
 * difference shows as a conflict instead of as a second rating.
 */
export function patchRating(model: Model, practiceId: string, fields: Patch<'rating'>): Change {
  const draft = draftChange(model);
  const present = organisationRatings(model, practiceId)[0];
  if (present !== undefined) draft.patch('rating', present.id, fields);
  else draft.put(patched<Rating>({ id: `rating:${practiceId}`, type: 'rating', practice: practiceId }, fields));
  return draft.build();
}

/** Rates a practice; without a value the rating is taken back and the note and evidence stay. */
export function ratePractice(model: Model, practiceId: string, value: RatingValue | undefined, rater: Rater): Change {
  const present = organisationRatings(model, practiceId)[0];
  if (present?.value === value) return noChange;
  const author = rater.author === '' ? undefined : rater.author;
  const signed = value === undefined ? { rater: undefined, ratedAt: undefined } : { rater: author, ratedAt: rater.now };
  return patchRating(model, practiceId, { value, ...signed });
}

/** Adds a piece of evidence to the rating. */
export function addEvidence(model: Model, practiceId: string, fields: EvidenceFields, env: Pick<Environment, 'newId'>): Change {
  const present = organisationRatings(model, practiceId)[0]?.evidence ?? [];
  return patchRating(model, practiceId, { evidence: [...present, { id: env.newId(), ...fields }] });
}

/** Changes one piece of evidence; an id that is gone changes nothing. */
export function changeEvidence(model: Model, practiceId: string, evidenceId: string, fields: Partial<EvidenceFields>): Change {
  const present = organisationRatings(model, practiceId)[0]?.evidence ?? [];
  if (!present.some(({ id }) => id === evidenceId)) return noChange;
  const evidence = present.map((entry) => (entry.id === evidenceId ? { ...entry, ...fields } : entry));
  return patchRating(model, practiceId, { evidence });
}

/** Takes a piece of evidence away. */
export function removeEvidence(model: Model, practiceId: string, evidenceId: string): Change {
  const present = organisationRatings(model, practiceId)[0]?.evidence ?? [];
  const evidence = present.filter(({ id }) => id !== evidenceId);
  if (evidence.length === present.length) return noChange;
  return patchRating(model, practiceId, { evidence: evidence.length === 0 ? undefined : evidence });
}

/** Sets the level a domain shall reach; without a level the domain has no target. */
export function setDomainTarget(model: Model, domainId: string, target: RatingValue | undefined): Change {
  const assessment = assessmentOf(model);
  if (assessment === undefined) return noChange;
  const present: NonNullable<Assessment['targets']> = assessment.targets ?? [];
  const entry = present.find(({ domain }) => domain === domainId);
  const others = present.filter(({ domain }) => domain !== domainId);
  const targets = target === undefined ? others : [...others, { id: entry?.id ?? domainId, domain: domainId, target }];
  const draft = draftChange(model);
  draft.patch('assessment', assessment.id, { targets: targets.length === 0 ? undefined : targets });
  return draft.build();
}
