import type { Area } from '../model/entities/area';
import type { Zone } from '../model/entities/zone';
import { type Environment, newRecordId } from '../model/identifier';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { createAreas } from './areas';
import { foldKey } from './find-assets';

/** Finds areas and zones by the names a list uses, and makes those that are missing. */
export interface Places {
  /** The area a row names, inside the section it stands in; see `createAreas`. */
  area(section: string | undefined, name: string | undefined, row: number): RecordId | undefined;
  zone(name: string, row: number, level: string | undefined): RecordId | undefined;
  newAreas(): readonly string[];
  newZones(): readonly string[];
  /** The records made, with the row that named them first. */
  made(): ReadonlyMap<RecordId, { readonly record: Area | Zone; readonly row: number }>;
}

export interface PlaceRules {
  /** Whether missing areas and zones are made; a name that is not made gives undefined. */
  readonly createsAreas: boolean;
  readonly createsZones: boolean;
  /** Folded names the list uses for areas that hold others. */
  readonly parents: ReadonlySet<string>;
}

export function createPlaces(model: Model, env: Pick<Environment, 'newId'>, rules: PlaceRules): Places {
  const areas = createAreas(model.tables.area.values(), env, rules.parents, rules.createsAreas);
  const zones = indexByName(model.tables.zone.values());
  for (const { code, id } of model.tables.zone.values()) if (code !== undefined && code !== '') zones.set(foldKey(code), id);
  const madeZones = new Map<RecordId, { readonly name: string; readonly row: number; readonly levels: Set<string> }>();
  /** Names as the list writes them, so that folding one costs once. */
  const asWritten = new Map<string, RecordId | undefined>();

  const zoneNamed = (name: string, row: number): RecordId | undefined => {
    const known = zones.get(foldKey(name));
    if (known !== undefined || !rules.createsZones || name.trim() === '') return known;
    const id = newRecordId('zone', env);
    zones.set(foldKey(name), id);
    madeZones.set(id, { name, row, levels: new Set() });
    return id;
  };

  const made = (): ReadonlyMap<RecordId, { readonly record: Area | Zone; readonly row: number }> => {
    const records = new Map<RecordId, { readonly record: Area | Zone; readonly row: number }>(areas.made());
    for (const [id, { name, row, levels }] of madeZones) records.set(id, { row, record: newZone(id, name, levels) });
    return records;
  };

  return {
    area: areas.find,
    zone(name, row, level) {
      let id = asWritten.get(name);
      if (id === undefined && !asWritten.has(name)) {
        id = zoneNamed(name, row);
        asWritten.set(name, id);
      }
      if (level !== undefined && id !== undefined) madeZones.get(id)?.levels.add(level);
      return id;
    },
    newAreas: areas.paths,
    newZones: () => [...madeZones.values()].map(({ name }) => name),
    made,
  };
}

function indexByName(records: Iterable<{ readonly id: RecordId; readonly name: string }>): Map<string, RecordId> {
  const index = new Map<string, RecordId>();
  for (const { id, name } of records) if (!index.has(foldKey(name))) index.set(foldKey(name), id);
  return index;
}

const levels: readonly NonNullable<Zone['purdueLevel']>[] = ['0', '1', '2', '3', '3.5', '4', '5'];

function newZone(id: RecordId, name: string, found: ReadonlySet<string>): Zone {
  // Sensors (0) and controllers (1) share a zone more often than not: the highest level names it.
  const level = levels.findLast((candidate) => found.has(candidate));
  const kind = zoneKind(name);
  return { id, type: 'zone', name, ...(kind === undefined ? {} : { kind }), ...(level === undefined ? {} : { purdueLevel: level }) };
}

function zoneKind(name: string): Zone['kind'] {
  if (/dmz|demilitari|boundary|perimeter/i.test(name)) return 'dmz';
  if (/safety|\bsis\b|sicherheitsgerichtet|schutzsystem/i.test(name)) return 'safety';
  if (/enterprise|office|b(ü|ue)ro|unternehmen|\bit\b|business|verwaltung/i.test(name)) return 'enterprise';
  if (/extern|internet|untrusted/i.test(name)) return 'external';
  if (/supplier|lieferant|dienstleister|fernwartung|remote/i.test(name)) return 'supplier';
  if (/wlan|wireless|funk|wi-?fi/i.test(name)) return 'wireless';
  return /control|steuer|produktion|process|prozess|\bot\b|supervis|leit|feld|field|linie|line|cell|zelle/i.test(name) ? 'control' : undefined;
}
