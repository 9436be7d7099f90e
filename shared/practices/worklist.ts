import type { Language } from '../i18n/message';
import { assessmentOf, listOf, type Model } from '../model/model';
import { practiceDomains, practiceText } from './catalog';
import { organisationRatings } from './edits';
import { effectiveValues, levelOf, ratingNotices, type MaturityLevel, type RatingNotice, type RatingState } from './rating';

/** One practice as the list of practices shows it: what is known of it and what is still open. */
export interface WorklistRow {
  readonly id: string;
  readonly domain: string;
  readonly quickWin: boolean;
  readonly state: RatingState;
  /** The practice's own target, else the domain's. */
  readonly target: MaturityLevel | null;
  readonly evidence: number;
  readonly hasNote: boolean;
  readonly notices: readonly RatingNotice[];
}

export interface WorklistFilter {
  readonly text: string;
  /** Null: all domains. */
  readonly domain: string | null;
  readonly unanswered: boolean;
  readonly belowTarget: boolean;
  readonly withoutEvidence: boolean;
  readonly quickWins: boolean;
}

export const noFilter: WorklistFilter = {
  text: '',
  domain: null,
  unanswered: false,
  belowTarget: false,
  withoutEvidence: false,
  quickWins: false,
};

/** All practices of the catalogue with what the organisation's ratings say about them. */
export function listWorklist(model: Model): readonly WorklistRow[] {
  const values = effectiveValues(listOf(model, 'rating'));
  const targets = new Map((assessmentOf(model)?.targets ?? []).map(({ domain, target }) => [domain, levelOf(target)]));
  return practiceDomains.flatMap((domain) =>
    domain.practices.map(({ id, quickWin }) => {
      const rating = organisationRatings(model, id)[0];
      return {
        id,
        domain: domain.id,
        quickWin,
        state: values.get(id) ?? 'notRated',
        target: levelOf(rating?.target) ?? targets.get(domain.id) ?? null,
        evidence: rating?.evidence?.length ?? 0,
        hasNote: (rating?.note ?? '') !== '',
        notices: rating === undefined ? [] : ratingNotices(rating),
      };
    }),
  );
}

/** The rows that pass the filter. `keep` stays whatever the filter says, so that a row does not vanish while it is rated. */
export function filterWorklist(
  rows: readonly WorklistRow[],
  filter: WorklistFilter,
  language: Language,
  keep?: string,
): readonly WorklistRow[] {
  const words = filter.text.toLocaleLowerCase(language).split(/\s+/u).filter((word) => word !== '');
  return rows.filter((row) => row.id === keep || (hasState(row, filter) && hasWords(row, words, language)));
}

function hasState(row: WorklistRow, filter: WorklistFilter): boolean {
  const level = levelOf(row.state);
  return (
    (filter.domain === null || row.domain === filter.domain) &&
    (!filter.unanswered || row.state === 'notRated') &&
    (!filter.belowTarget || (level !== undefined && row.target !== null && level < row.target)) &&
    (!filter.withoutEvidence || (level !== undefined && level > 0 && row.evidence === 0)) &&
    (!filter.quickWins || row.quickWin)
  );
}

function hasWords(row: WorklistRow, words: readonly string[], language: Language): boolean {
  if (words.length === 0) return true;
  const { title, statement } = practiceText(language, row.id);
  const text = `${row.id} ${title} ${statement}`.toLocaleLowerCase(language);
  return words.every((word) => text.includes(word));
}
