import type { Language } from '../i18n/message';
import type { Rating } from '../model/entities/rating';
import { indexBy } from '../model/indexes';
import { assessmentOf, type Model } from '../model/model';
import type { Practice, PracticePlace, PracticeTopic } from './catalog';
import { domainsOf, practiceTextIn } from './client';
import { differenceAmong, poolRatings, visibleRatings, type Difference } from './consensus';
import { ownAmong } from './edits';
import { ratingNotices, type RatingNotice } from './guard-rails';
import { placeKind, placeOf, placePath, type PlaceId } from './place';
import { effectiveValues, levelOf, type MaturityLevel, type RatingState, type RatingValue } from './rating';

/** One practice as the list of practices shows it for a place: what is known of it and what is still open. */
export interface WorklistRow {
  readonly id: string;
  readonly domain: string;
  readonly quickWin: boolean;
  readonly topics: readonly PracticeTopic[];
  /** Whether it makes sense to rate it at this kind of place. */
  readonly fits: boolean;
  readonly state: RatingState;
  /** The state is that of a wider place: here nobody has rated it. */
  readonly isInherited: boolean;
  /** What the rater has given, whatever counts. */
  readonly own: RatingValue | undefined;
  /** The practice's own target, else the domain's. */
  readonly target: MaturityLevel | null;
  readonly evidence: number;
  readonly hasNote: boolean;
  readonly notices: readonly RatingNotice[];
  readonly interviewees: readonly string[];
  readonly difference: Difference['state'] | undefined;
}

/** Which place is looked at, by whom, and whether the others' values are hidden until one has rated oneself. */
export interface Outlook {
  readonly place: PlaceId;
  readonly author: string;
  readonly isIndependent: boolean;
}

const wholeOutlook: Outlook = { place: undefined, author: '', isIndependent: false };

export interface WorklistFilter {
  readonly text: string;
  /** Null: all of them. */
  readonly domain: string | null;
  readonly topic: PracticeTopic | null;
  readonly interviewee: string | null;
  readonly unanswered: boolean;
  readonly belowTarget: boolean;
  readonly withoutEvidence: boolean;
  readonly quickWins: boolean;
  readonly warnings: boolean;
  readonly differing: boolean;
  /** Also practices that are not meant for this kind of place. */
  readonly everywhere: boolean;
}

export const noFilter: WorklistFilter = {
  text: '',
  domain: null,
  topic: null,
  interviewee: null,
  unanswered: false,
  belowTarget: false,
  withoutEvidence: false,
  quickWins: false,
  warnings: false,
  differing: false,
  everywhere: false,
};

/** The ratings of the assessment as far as this rater may see them. */
export function ratingsInSight(model: Model, { author, isIndependent }: Outlook): readonly Rating[] {
  const all = [...model.tables.rating.values()];
  return isIndependent ? visibleRatings(all, author) : all;
}

/** All practices, the client's own among them, with what the ratings in sight say about them at a place. */
export function listWorklist(model: Model, outlook: Outlook = wholeOutlook): readonly WorklistRow[] {
  const { place } = outlook;
  const kind = placeKind(model, place);
  const ratings = ratingsInSight(model, outlook);
  const values = effectiveValues(ratings, place === undefined ? undefined : placePath(model, place));
  const targets = new Map((assessmentOf(model)?.targets ?? []).map(({ domain, target }) => [domain, levelOf(target)]));
  const here = new Map<string, Rating[]>();
  for (const rating of ratings) {
    if (placeOf(rating) !== place) continue;
    const group = here.get(rating.practice);
    if (group === undefined) here.set(rating.practice, [rating]);
    else group.push(rating);
  }
  return domainsOf(model).flatMap((domain) =>
    domain.practices.map((practice) => {
      const domainTarget = targets.get(domain.id) ?? null;
      const wider = place === undefined ? undefined : organisationTarget(model, practice.id);
      return describeRow(model, practice, { domain: domain.id, kind, outlook, state: values.get(practice.id) ?? 'notRated', ratings: here.get(practice.id) ?? [], target: wider ?? domainTarget });
    }),
  );
}

interface RowFacts extends Pick<WorklistRow, 'domain' | 'state' | 'target'> {
  readonly kind: PracticePlace;
  readonly outlook: Outlook;
  readonly ratings: readonly Rating[];
}

function describeRow(model: Model, { id, quickWin, topics, appliesTo }: Practice, { domain, kind, outlook, state, ratings, target }: RowFacts): WorklistRow {
  const pooled = poolRatings(ratings);
  return {
    id,
    domain,
    quickWin,
    topics,
    fits: appliesTo.includes(kind) || ratings.length > 0,
    state,
    isInherited: state !== 'notRated' && pooled.value === undefined,
    own: ownAmong(ratings, outlook.author)?.value,
    target: levelOf(pooled.target) ?? target,
    evidence: pooled.evidence.length,
    hasNote: pooled.hasNote,
    notices: ratingNotices(model, pooled),
    interviewees: pooled.interviewees,
    difference: differenceAmong(id, outlook.place, ratings)?.state,
  };
}

/** What the practice shall reach in the whole organisation; it holds for places without a target of their own. */
function organisationTarget(model: Model, practice: string): MaturityLevel | undefined {
  const ratings = indexBy(model, 'rating', 'practice').get(practice) ?? [];
  return levelOf(poolRatings(ratings.filter((rating) => placeOf(rating) === undefined)).target);
}

/** The rows that pass the filter. `keep` stays whatever the filter says, so that a row does not vanish while it is rated. */
export function filterWorklist(model: Model, rows: readonly WorklistRow[], filter: WorklistFilter, language: Language, keep?: string): readonly WorklistRow[] {
  const words = filter.text.toLocaleLowerCase(language).split(/\s+/u).filter((word) => word !== '');
  const textOf = ({ id }: WorklistRow): string => {
    const { title, statement } = practiceTextIn(model, language, id);
    return `${id} ${title} ${statement}`.toLocaleLowerCase(language);
  };
  const hasWords = (row: WorklistRow): boolean => words.every((word) => textOf(row).includes(word));
  return rows.filter((row) => row.id === keep || (hasState(row, filter) && isAbout(row, filter) && hasWords(row)));
}

function hasState(row: WorklistRow, filter: WorklistFilter): boolean {
  const level = levelOf(row.state);
  return (
    (!filter.unanswered || row.state === 'notRated') &&
    (!filter.belowTarget || (level !== undefined && row.target !== null && level < row.target)) &&
    (!filter.withoutEvidence || (level !== undefined && level > 0 && row.evidence === 0)) &&
    (!filter.warnings || row.notices.length > 0) &&
    (!filter.differing || row.difference !== undefined)
  );
}

function isAbout(row: WorklistRow, { domain, topic, interviewee, quickWins, everywhere }: WorklistFilter): boolean {
  return (
    (everywhere || row.fits) &&
    (domain === null || row.domain === domain) &&
    (topic === null || row.topics.includes(topic)) &&
    (interviewee === null || row.interviewees.includes(interviewee)) &&
    (!quickWins || row.quickWin)
  );
}
