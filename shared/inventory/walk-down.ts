import { compareText } from '../i18n/format';
import type { Language } from '../i18n/message';
import type { Area } from '../model/entities/area';
import type { Asset } from '../model/entities/asset';
import { indexBy } from '../model/indexes';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { addWalkCounts, countWalk, type WalkCounts } from './walk-counts';

/** Stands for the assets that are in no area. */
export const withoutArea = 'none';
/** An area's id, or `withoutArea`. */
export type WalkAreaId = RecordId | typeof withoutArea;

/** A place to walk through, with everything below it. */
export interface WalkArea {
  readonly id: WalkAreaId;
  /** Undefined for the assets without an area. */
  readonly area: Area | undefined;
  readonly depth: number;
  /** Of the area and all areas below it. */
  readonly counts: WalkCounts;
}

/** Which assets of an area are shown. */
export type WalkShow = 'open' | 'all';

/**
 * The areas of the plant as a tree laid flat: a place stands before the places in it, neighbours by their order, then by
 * name. Assets without an area follow at the end, when there are any.
 */
export function walkAreas(model: Model, language: Language): readonly WalkArea[] {
  const areas: WalkArea[] = [];
  const walk = (area: Area, depth: number, above: ReadonlySet<RecordId>): WalkCounts => {
    const place = areas.length;
    areas.push({ id: area.id, area, depth, counts: countWalk([]) });
    let counts = countWalk(indexBy(model, 'asset', 'areaId').get(area.id) ?? []);
    const path = new Set([...above, area.id]);
    for (const child of childrenOf(model, area.id, language)) {
      if (!path.has(child.id)) counts = addWalkCounts(counts, walk(child, depth + 1, path));
    }
    areas[place] = { id: area.id, area, depth, counts };
    return counts;
  };
  for (const root of sortAreas(rootsOf(model), language)) walk(root, 0, new Set());
  const homeless = assetsWithoutArea(model);
  if (homeless.length > 0) areas.push({ id: withoutArea, area: undefined, depth: 0, counts: countWalk(homeless) });
  return areas;
}

/**
 * The assets to look for in an area and below it, in the order in which one comes past them: area by area, then by
 * location (those without one last), then by tag and name. Planned assets are left out.
 */
export function walkList(model: Model, areaId: WalkAreaId, language: Language): readonly Asset[] {
  if (areaId === withoutArea) return sortAssets(assetsWithoutArea(model), language);
  const byArea = indexBy(model, 'asset', 'areaId');
  return areasBelow(model, areaId, language).flatMap(({ id }) => sortAssets(byArea.get(id) ?? [], language));
}

/** The ids of the assets nobody has looked for yet. */
export function openIds(assets: readonly Asset[]): ReadonlySet<RecordId> {
  return new Set(assets.filter(({ walkState }) => walkState === undefined).map(({ id }) => id));
}

/** The assets shown: all, or those that are open or were when one began to look, so that nothing vanishes under the finger. */
export function shownAssets(assets: readonly Asset[], show: WalkShow, held: ReadonlySet<RecordId>, currentId: RecordId | undefined): readonly Asset[] {
  return show === 'all' ? assets : assets.filter(({ id, walkState }) => walkState === undefined || held.has(id) || id === currentId);
}

/** The asset to go on with after this one: the next open one behind it, else the first open one; undefined when none is left. */
export function nextOpen(assets: readonly Asset[], afterId: RecordId | undefined): RecordId | undefined {
  const at = assets.findIndex(({ id }) => id === afterId);
  const inTurn = [...assets.slice(at + 1), ...assets.slice(0, Math.max(0, at))];
  return inTurn.find(({ walkState }) => walkState === undefined)?.id;
}

/** The assets that fit what was typed or read from a nameplate; exact tags and serial numbers first. */
export function findOnWalk(assets: readonly Asset[], wanted: string): readonly Asset[] {
  const text = fold(wanted);
  if (text === '') return [];
  const isExact = ({ tag, serial }: Asset): boolean => fold(tag) === text || fold(serial) === text;
  const fits = ({ tag, name, serial, model, interfaces }: Asset): boolean =>
    [tag, name, serial, model, ...(interfaces ?? []).map(({ ip }) => ip)].some((value) => fold(value).includes(text));
  return [...assets.filter(isExact), ...assets.filter((asset) => !isExact(asset) && fits(asset))];
}

/** The area and those below it, in order. */
export function areasBelow(model: Model, areaId: RecordId, language: Language): readonly Area[] {
  const found = new Map<RecordId, Area>();
  const walk = (area: Area): void => {
    if (found.has(area.id)) return;
    found.set(area.id, area);
    for (const child of childrenOf(model, area.id, language)) walk(child);
  };
  const start = getRecord(model, 'area', areaId);
  if (start !== undefined) walk(start);
  return [...found.values()];
}

/** Names from the outermost area to this one. */
export function areaPathOf(model: Model, areaId: RecordId | undefined): readonly string[] {
  const names: string[] = [];
  const passed = new Set<RecordId>();
  for (let area = getRecord(model, 'area', areaId); area !== undefined && !passed.has(area.id); area = getRecord(model, 'area', area.parentId)) {
    passed.add(area.id);
    names.unshift(area.name);
  }
  return names;
}

/** Areas that hang below none; one of a ring counts as such, so that no area is lost. */
function rootsOf(model: Model): readonly Area[] {
  const areas = listOf(model, 'area');
  const reached = new Set<RecordId>();
  const reach = (id: RecordId): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const child of indexBy(model, 'area', 'parentId').get(id) ?? []) reach(child.id);
  };
  const roots = areas.filter(({ parentId }) => getRecord(model, 'area', parentId) === undefined);
  for (const { id } of roots) reach(id);
  const ringed: Area[] = [];
  for (const area of areas) {
    if (reached.has(area.id)) continue;
    ringed.push(area);
    reach(area.id);
  }
  return [...roots, ...ringed];
}

function childrenOf(model: Model, areaId: RecordId, language: Language): readonly Area[] {
  return sortAreas(indexBy(model, 'area', 'parentId').get(areaId) ?? [], language);
}

function sortAreas(areas: readonly Area[], language: Language): readonly Area[] {
  const compare = compareText(language);
  const orderOf = ({ order }: Area): number => order ?? Number.MAX_SAFE_INTEGER;
  return [...areas].sort((first, second) => orderOf(first) - orderOf(second) || compare(first.name, second.name));
}

function sortAssets(assets: readonly Asset[], language: Language): readonly Asset[] {
  const compare = compareText(language);
  // Nothing sorts behind everything written.
  const either = (first: string | undefined, second: string | undefined): number =>
    Number(first === undefined) - Number(second === undefined) || compare(first ?? '', second ?? '');
  return assets
    .filter(({ state }) => state !== 'planned')
    .sort((first, second) => either(first.location, second.location) || either(first.tag, second.tag) || compare(first.name, second.name) || (first.id < second.id ? -1 : 1));
}

function assetsWithoutArea(model: Model): readonly Asset[] {
  return listOf(model, 'asset').filter(({ areaId, state }) => state !== 'planned' && getRecord(model, 'area', areaId) === undefined);
}

/** As people compare tags: without case, blanks and the signs that separate. */
function fold(text: string | undefined): string {
  return (text ?? '').toLowerCase().replaceAll(/[\s._/-]+/g, '');
}
