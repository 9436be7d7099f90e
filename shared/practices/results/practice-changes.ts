import type { Model } from '../../model/model';
import { placePath } from '../place';
import { effectiveValues, levelOf, type RatingValue } from '../rating';
import type { EarlierRound } from './earlier-rounds';
import type { MaturityResult } from './result';

/** In the order in which they are shown: what slipped first. */
export const practiceChangeKinds = ['fallen', 'risen', 'added', 'dropped'] as const;

/**
 * What became of a practice since a round: its level fell or rose, it has a level it had not (not rated then, or it did not
 * apply), or it has none any more.
 */
export type PracticeChangeKind = (typeof practiceChangeKinds)[number];

export interface PracticeChange {
  readonly kind: PracticeChangeKind;
  readonly practice: string;
  readonly domain: string;
  /** Undefined: not rated. */
  readonly before: RatingValue | undefined;
  readonly now: RatingValue | undefined;
}

export interface PracticeChanges {
  readonly changes: readonly PracticeChange[];
  /** Practices with the same level then and now. */
  readonly same: number;
}

/** Every practice that counts otherwise than in an earlier round, in the order of the catalogue. */
export function practiceChanges(model: Model, { place, domains, values }: Pick<MaturityResult, 'place' | 'domains' | 'values'>, round: EarlierRound): PracticeChanges {
  const path = placePath(model, place);
  const earlier = effectiveValues(round.levels, path.length === 0 ? undefined : path);
  const changes: PracticeChange[] = [];
  let same = 0;
  for (const domain of domains) {
    for (const { id } of domain.practices) {
      const before = earlier.get(id);
      const now = values.get(id);
      const kind = kindOf(before, now);
      if (kind === 'same') same += 1;
      else if (kind !== undefined) changes.push({ kind, practice: id, domain: domain.id, before, now });
    }
  }
  return { changes, same };
}

function kindOf(before: RatingValue | undefined, now: RatingValue | undefined): PracticeChangeKind | 'same' | undefined {
  const levelBefore = levelOf(before);
  const levelNow = levelOf(now);
  if (levelBefore === undefined) return levelNow === undefined ? undefined : 'added';
  if (levelNow === undefined) return 'dropped';
  return levelNow === levelBefore ? 'same' : levelNow > levelBefore ? 'risen' : 'fallen';
}
