import type { Area } from '../model/entities/area';
import { type Environment, newRecordId } from '../model/identifier';
import type { RecordId } from '../model/record-type';
import { foldKey } from './find-assets';

/** An area made for the list, with the row that named it first. */
export interface MadeArea {
  readonly record: Area;
  readonly row: number;
}

/** Finds areas by the path a list gives for them, from the wide to the narrow one, and makes those that are missing. */
export interface Areas {
  /** @param section the section line the row stands under; @param name its area, `›` between wide and narrow ones */
  find(section: string | undefined, name: string | undefined, row: number): RecordId | undefined;
  made(): ReadonlyMap<RecordId, MadeArea>;
  /** Paths of the areas made, as a person reads them. */
  paths(): readonly string[];
}

type KnownArea = Pick<Area, 'id' | 'name' | 'parentId'>;

/**
 * @param parents folded names the list uses for wide areas: an area below one of them is no other of the same name
 * @param creates whether missing areas are made; otherwise the narrowest known area of the path is taken
 */
export function createAreas(known: Iterable<Area>, env: Pick<Environment, 'newId'>, parents: ReadonlySet<string>, creates: boolean): Areas {
  const byId = new Map<string, KnownArea>();
  const byName = new Map<string, KnownArea[]>();
  const madeAreas = new Map<RecordId, MadeArea>();
  const answers = new Map<string, RecordId | undefined>();
  const index = (area: KnownArea): void => {
    byId.set(area.id, area);
    const key = foldKey(area.name);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [area]);
    else same.push(area);
  };
  for (const area of known) index(area);

  const parentOf = ({ parentId }: KnownArea): KnownArea | undefined => (parentId === undefined ? undefined : byId.get(parentId));

  const isBelow = (area: KnownArea, name: string): boolean => {
    const seen = new Set<KnownArea>();
    for (let above = parentOf(area); above !== undefined && !seen.has(above); above = parentOf(above)) {
      if (foldKey(above.name) === name) return true;
      seen.add(above);
    }
    return false;
  };

  /** The area the path ends with: below the right parent, or wherever a person has put it. */
  const existing = (path: readonly string[]): KnownArea | undefined => {
    const same = byName.get(foldKey(path.at(-1) ?? '')) ?? [];
    const above = path.at(-2);
    if (above === undefined) return same[0];
    return same.find((area) => isBelow(area, foldKey(above))) ?? same.find((area) => !parents.has(foldKey(parentOf(area)?.name ?? '')));
  };

  const resolve = (path: readonly string[], row: number): RecordId | undefined => {
    const name = path.at(-1);
    if (name === undefined) return undefined;
    const found = existing(path);
    if (found !== undefined) return found.id;
    const parentId = resolve(path.slice(0, -1), row);
    if (!creates) return parentId;
    const id = newRecordId('area', env);
    const record: Area = { id, type: 'area', name, kind: areaKind(name), ...(parentId === undefined ? {} : { parentId }) };
    madeAreas.set(id, { row, record });
    index(record);
    return id;
  };

  const pathOf = (area: KnownArea): string => {
    const above = parentOf(area);
    return above === undefined ? area.name : `${above.name} › ${area.name}`;
  };

  return {
    find(section, name, row) {
      const key = section === undefined ? (name ?? '') : `${section}\u0000${name ?? ''}`;
      if (answers.has(key)) return answers.get(key);
      const answer = resolve(areaPath(section, name), row);
      answers.set(key, answer);
      return answer;
    },
    made: () => madeAreas,
    paths: () => [...madeAreas.values()].map(({ record }) => pathOf(record)),
  };
}

/** The names of a path, wide to narrow, without repeats. */
export function areaPath(section: string | undefined, name: string | undefined): readonly string[] {
  const path: string[] = [];
  for (const text of [section, ...(name?.split(/\s*[›»]\s*|\s+>\s+/) ?? [])]) {
    const step = text?.trim() ?? '';
    if (step !== '' && !path.some((known) => foldKey(known) === foldKey(step))) path.push(step);
  }
  return path;
}

function areaKind(name: string): NonNullable<Area['kind']> {
  if (/(linie|\bline\b|stra(ß|ss)e)/i.test(name)) return 'line';
  if (/(zelle|\bcell\b)/i.test(name)) return 'cell';
  if (/(werk|standort|\bsite\b|\bplant\b)/i.test(name)) return 'site';
  return /(maschine|machine|presse|ofen|anlage \d)/i.test(name) ? 'machine' : 'area';
}
