import type { Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { PracticeDomain } from '../../../shared/practices/catalog';
import { ratingsAt } from '../../../shared/practices/edits';
import type { PlaceId } from '../../../shared/practices/place';
import type { Shown } from './result-views';

/** What the room of practices is asked to show for a domain: its first rating at the place, else its first practice. */
export function firstOfDomain(model: Model, domain: PracticeDomain | undefined, place: PlaceId): RecordId | undefined {
  const [first] = domain?.practices ?? [];
  if (domain === undefined || first === undefined) return undefined;
  const [there] = place === undefined ? [] : domain.practices.flatMap(({ id }) => ratingsAt(model, id, place));
  return there?.id ?? `rating:${first.id}`;
}

/** The domain and place of a part of a figure; a cell of the heat map names both. The id of a client's domain may hold blanks. */
export function partOf({ heat }: Shown, part: string): readonly [domain: string, place?: PlaceId] {
  const domain = heat.domains.find((id) => part === id || part.startsWith(`${id} `)) ?? part;
  const place = heat.columns.find((column) => column.place === part.slice(domain.length + 1))?.place;
  return place === undefined ? [domain] : [domain, place];
}
