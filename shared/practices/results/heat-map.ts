import type { Language } from '../../i18n/message';
import { assessmentOf, listOf, type Model } from '../../model/model';
import { listPlaces, placeOf, placePath, type PlaceId } from '../place';
import type { MaturityLevel } from '../rating';
import { scorePractices } from '../score';
import { domainsWithResult } from './domains';

export interface HeatCell {
  readonly staircase: MaturityLevel | null;
  readonly mean: number | null;
  readonly gap: number | null;
  /** Practices of the domain rated at this very place; 0 where the column only takes over what is known around it. */
  readonly own: number;
}

export interface HeatColumn {
  readonly place: PlaceId;
  /** Empty for the whole organisation. */
  readonly name: string;
  /** One for each domain, in the order of `domains`. */
  readonly cells: readonly HeatCell[];
}

export interface HeatMap {
  readonly domains: readonly string[];
  readonly columns: readonly HeatColumn[];
}

/** Domain by place: the organisation first, then every place with ratings of its own, in the order of the plant. */
export function heatMapOf(model: Model, language: Language): HeatMap {
  const domains = domainsWithResult(model);
  const ratings = listOf(model, 'rating');
  const targets = assessmentOf(model)?.targets ?? [];
  const own = new Map<string, Set<string>>();
  for (const rating of ratings) {
    if (rating.value === undefined) continue;
    const place = placeOf(rating) ?? '';
    own.set(place, (own.get(place) ?? new Set<string>()).add(rating.practice));
  }
  const places = listPlaces(model, language).filter(({ id }) => own.has(id));
  const column = (place: PlaceId, name: string): HeatColumn => {
    const areaPath = placePath(model, place);
    const score = scorePractices({ ratings, targets, ...(areaPath.length === 0 ? {} : { areaPath }) }, domains);
    const rated = own.get(place ?? '');
    return {
      place,
      name,
      cells: score.domains.map(({ staircase, mean, gap }, index) => ({
        staircase,
        mean,
        gap,
        own: domains[index]?.practices.filter(({ id }) => rated?.has(id) === true).length ?? 0,
      })),
    };
  };
  return { domains: domains.map(({ id }) => id), columns: [column(undefined, ''), ...places.map(({ id, name }) => column(id, name))] };
}
