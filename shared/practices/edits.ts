import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { draftChange, noChange, patched, type Change, type Patch } from '../model/change';
import type { Assessment } from '../model/entities/assessment';
import type { Rating } from '../model/entities/rating';
import type { Environment } from '../model/identifier';
import { recordsWith } from '../model/indexes';
import { assessmentOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { placeFields, placeOf, type PlaceId } from './place';
import { countingValue, type RatingValue } from './rating';

export type Evidence = NonNullable<Rating['evidence']>[number];
export type EvidenceFields = Omit<Evidence, 'id'>;
/** Fields of a piece of evidence; undefined clears one. */
export type EvidenceChange = { readonly [Key in keyof EvidenceFields]?: EvidenceFields[Key] | undefined };

/** Whose rating of which practice, and where (undefined: in the whole organisation). */
export interface RatingSpot {
  readonly practice: string;
  readonly place?: PlaceId;
  /** The rater's name; empty for somebody who has not given one. */
  readonly author: string;
}

/** The ratings of a practice in one place, the one that counts first. */
export function ratingsAt(model: Model, practice: string, place?: PlaceId): readonly Rating[] {
  const ratings = recordsWith(model, 'rating', 'practice', practice).filter((rating) => placeOf(rating) === place);
  const counted = countingValue(ratings);
  const first = ratings.find(({ isAgreed }) => isAgreed === true) ?? ratings.find(({ value }) => value === counted);
  return first === undefined ? ratings : [first, ...ratings.filter(({ id }) => id !== first.id)];
}

/** The ratings of a practice for the whole organisation, the one that counts first. */
export function organisationRatings(model: Model, practice: string): readonly Rating[] {
  return ratingsAt(model, practice);
}

/** The ratings of a practice that deviate in single areas, zones or contractors. */
export function placedRatings(model: Model, practice: string): readonly Rating[] {
  return recordsWith(model, 'rating', 'practice', practice).filter((rating) => placeOf(rating) !== undefined);
}

/**
 * The rater's own record among those of one practice in one place. One that nobody signed may be taken over; who has
 * given no name works on what stands there, since nothing says that it is somebody else's.
 */
export function ownAmong(ratings: readonly Rating[], author: string): Rating | undefined {
  const single = ratings.filter(({ isAgreed }) => isAgreed !== true);
  const unsigned = single.find(({ rater }) => (rater ?? '') === '');
  return author === '' ? (unsigned ?? single[0]) : (single.find(({ rater }) => rater === author) ?? unsigned);
}

/** The rater's own record of a practice in a place, if there is one yet. */
export function ownRating(model: Model, { practice, place, author }: RatingSpot): Rating | undefined {
  return ownAmong(ratingsAt(model, practice, place), author);
}

/**
 * Writes fields of the rater's own rating; the record comes into being with its first field. Its id is made from
 * practice, place and rater: two raters have a record each, and one rater on two devices meets in one record, where a
 * difference shows as a conflict.
 */
export function patchRating(model: Model, spot: RatingSpot, fields: Patch<'rating'>): Change {
  const draft = draftChange(model);
  const present = ownRating(model, spot);
  const signed = spot.author === '' ? {} : { rater: spot.author };
  if (present !== undefined) draft.patch('rating', present.id, { ...signed, ...fields });
  else {
    const { practice, place, author } = spot;
    draft.put(patched<Rating>({ id: ratingId(practice, place, author), type: 'rating', practice, ...placeFields(place), ...signed }, fields));
  }
  return draft.build();
}

/** Rates a practice; without a value the rating is taken back and the note and evidence stay. */
export function ratePractice(model: Model, spot: RatingSpot, value: RatingValue | undefined, now: string): Change {
  const present = ownRating(model, spot);
  if (present?.value === value) return noChange;
  const rater = spot.author === '' ? undefined : spot.author;
  const signed = value === undefined ? { rater, ratedAt: undefined } : { rater, ratedAt: now };
  return patchRating(model, spot, { value, ...signed, ...keepEarlier(present, spot.author, now) });
}

/**
 * What a rating keeps of its present value when it is rated anew. Corrections by the same rater on the same day are
 * slips of the finger and leave no trace.
 */
export function keepEarlier(present: Rating | undefined, author: string, now: string): Pick<Rating, 'earlier'> {
  if (present?.value === undefined || present.ratedAt === undefined) return {};
  const { value, rater, ratedAt, earlier = [] } = present;
  if (ratedAt.slice(0, 10) === now.slice(0, 10) && (rater ?? '') === author) return {};
  const id = ratedAt.replace(/\D/gu, '');
  return { earlier: [...earlier.filter((entry) => entry.id !== id), { id, value, at: ratedAt, ...(rater === undefined ? {} : { rater }) }] };
}

/** Adds a piece of evidence to the rating. */
export function addEvidence(model: Model, spot: RatingSpot, fields: EvidenceFields, env: Pick<Environment, 'newId'>): Change {
  const present = ownRating(model, spot)?.evidence ?? [];
  return patchRating(model, spot, { evidence: [...present, { id: env.newId(), ...fields }] });
}

/** Changes one piece of evidence (undefined clears a field); an id that is gone changes nothing. */
export function changeEvidence(model: Model, spot: RatingSpot, evidenceId: string, fields: EvidenceChange): Change {
  const present = ownRating(model, spot)?.evidence ?? [];
  if (!present.some(({ id }) => id === evidenceId)) return noChange;
  return patchRating(model, spot, { evidence: present.map((entry) => (entry.id === evidenceId ? changedEvidence(entry, fields) : entry)) });
}

function changedEvidence(entry: Evidence, fields: EvidenceChange): Evidence {
  const { where, seenOn, attachmentId, kind = entry.kind, title = entry.title, ...rest } = { ...entry, ...fields };
  return {
    ...rest,
    kind,
    title,
    ...(attachmentId === undefined ? {} : { attachmentId }),
    ...(seenOn === undefined ? {} : { seenOn }),
    ...(where === undefined ? {} : { where }),
  };
}

/** Takes a piece of evidence away. */
export function removeEvidence(model: Model, spot: RatingSpot, evidenceId: string): Change {
  const present = ownRating(model, spot)?.evidence ?? [];
  const evidence = present.filter(({ id }) => id !== evidenceId);
  if (evidence.length === present.length) return noChange;
  return patchRating(model, spot, { evidence: evidence.length === 0 ? undefined : evidence });
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

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id of a rating. A rater's name does not stand in it, so that it can be left out of what is handed over. */
export function ratingId(practice: string, place: PlaceId, author: string): RecordId {
  if (place === undefined && author === '') return `rating:${practice}`;
  const digest = sha256(utf8ToBytes(`${place ?? ''}\n${author}`));
  return `rating:${practice}-${[...digest.subarray(0, 12)].map((byte) => alphabet[byte & 31] ?? '0').join('')}`;
}
