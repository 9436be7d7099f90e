import { compareText } from '../i18n/format';
import type { Language } from '../i18n/message';
import type { Rating } from '../model/entities/rating';
import { getRecord, listOf, type Model } from '../model/model';
import { typeOfId, type RecordId } from '../model/record-type';
import type { PracticePlace } from './catalog';

/** Where a practice is rated: an area, a zone or a contractor (a person); undefined is the whole organisation. */
export type PlaceId = RecordId | undefined;

type PlacedRating = Pick<Rating, 'areaId' | 'zoneId' | 'contractorId'>;

/** The place a rating is about. */
export function placeOf({ areaId, zoneId, contractorId }: PlacedRating): PlaceId {
  return areaId ?? zoneId ?? contractorId;
}

/** The field of a rating that names the place. */
export function placeFields(place: PlaceId): PlacedRating {
  if (place === undefined) return {};
  const type = typeOfId(place);
  return type === 'zone' ? { zoneId: place } : type === 'person' ? { contractorId: place } : { areaId: place };
}

/** What kind of place it is, as practices say where they apply. */
export function placeKind(model: Model, place: PlaceId): PracticePlace {
  if (place === undefined) return 'organisation';
  const type = typeOfId(place);
  if (type === 'zone') return 'zone';
  if (type === 'person') return 'contractor';
  return getRecord(model, 'area', place)?.kind === 'site' ? 'site' : 'area';
}

/** The place and those around it, nearest first; a rating there counts where there is no nearer one. Empty for the organisation. */
export function placePath(model: Model, place: PlaceId): readonly RecordId[] {
  const path: RecordId[] = [];
  let next = place;
  while (next !== undefined && !path.includes(next)) {
    path.push(next);
    next = getRecord(model, 'area', next)?.parentId ?? getRecord(model, 'zone', next)?.parentId;
  }
  return path;
}

/** A place as it is offered: `depth` counts the areas or zones around it. */
export interface Place {
  readonly id: RecordId;
  readonly kind: Exclude<PracticePlace, 'organisation'>;
  readonly name: string;
  readonly depth: number;
}

/** All places beside the whole organisation: areas and zones as trees laid flat, then contractors by name. */
export function listPlaces(model: Model, language: Language): readonly Place[] {
  const compare = compareText(language);
  const inOrder = (first: Branch, second: Branch): number => first.order - second.order || compare(first.name, second.name);
  const areas = listOf(model, 'area').map(({ id, name, parentId, order = Number.MAX_SAFE_INTEGER }): Branch => ({ id, name, parentId, order }));
  const zones = listOf(model, 'zone').map(({ id, code, name, parentId }): Branch => ({ id, name: code === undefined ? name : `${code} ${name}`, parentId, order: 0 }));
  return [
    ...laidFlat(areas.sort(inOrder)).map((place): Place => ({ ...place, kind: placeKind(model, place.id) === 'site' ? 'site' : 'area' })),
    ...laidFlat(zones.sort(inOrder)).map((place): Place => ({ ...place, kind: 'zone' })),
    ...listContractors(model).sort((first, second) => compare(first.name, second.name)),
  ];
}

interface Branch {
  readonly id: RecordId;
  readonly name: string;
  readonly parentId: RecordId | undefined;
  readonly order: number;
}

/** A tree from top to bottom; branches of a ring stand at the end, so that none is lost. */
function laidFlat(branches: readonly Branch[]): readonly Omit<Place, 'kind'>[] {
  const ids = new Set(branches.map(({ id }) => id));
  const found = new Map<RecordId, Omit<Place, 'kind'>>();
  const walk = ({ id, name }: Branch, depth: number): void => {
    if (found.has(id)) return;
    found.set(id, { id, name, depth });
    for (const below of branches) if (below.parentId === id) walk(below, depth + 1);
  };
  for (const branch of branches) if (branch.parentId === undefined || !ids.has(branch.parentId)) walk(branch, 0);
  for (const branch of branches) walk(branch, 0);
  return [...found.values()];
}

const contractorRoles: ReadonlySet<string> = new Set(['productSupplier', 'systemIntegrator', 'serviceProvider']);

/** People of suppliers, integrators and service providers, and whoever has been rated as a contractor. */
function listContractors(model: Model): Place[] {
  const rated = new Set(listOf(model, 'rating').map(({ contractorId }) => contractorId));
  return listOf(model, 'person').flatMap(({ id, name, organisation, role }): Place[] => {
    if (!rated.has(id) && !contractorRoles.has(role ?? '')) return [];
    return [{ id, kind: 'contractor', name: organisation === undefined || organisation === name ? name : `${organisation} (${name})`, depth: 0 }];
  });
}

/** The name of a place as the switcher shows it; undefined for the organisation and for a record that is gone. */
export function placeName(model: Model, place: PlaceId): string | undefined {
  const zone = getRecord(model, 'zone', place);
  if (zone !== undefined) return zone.code === undefined ? zone.name : `${zone.code} ${zone.name}`;
  const person = getRecord(model, 'person', place);
  if (person !== undefined) return person.organisation ?? person.name;
  return getRecord(model, 'area', place)?.name;
}
