import type { Area } from '../model/entities/area';
import type { Zone } from '../model/entities/zone';
import { type Environment, newRecordId } from '../model/identifier';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { foldKey } from './find-assets';

/** Finds areas and zones by the names a list uses, and makes those that are missing. */
export interface Places {
  area(name: string, row: number): RecordId | undefined;
  zone(name: string, row: number, level: string | undefined): RecordId | undefined;
  newAreas(): readonly string[];
  newZones(): readonly string[];
  /** The records made, with the row that named them first. */
  made(): ReadonlyMap<RecordId, { readonly record: Area | Zone; readonly row: number }>;
}

/** @param creates whether missing areas and zones are made; a name that is not made gives undefined */
export function createPlaces(model: Model, env: Pick<Environment, 'newId'>, creates: { readonly areas: boolean; readonly zones: boolean }): Places {
  const areas = indexByName(model.tables.area.values());
  const zones = indexByName(model.tables.zone.values());
  for (const { code, id } of model.tables.zone.values()) if (code !== undefined && code !== '') zones.set(foldKey(code), id);
  const madeAreas = new Map<RecordId, { readonly record: Area; readonly row: number }>();
  const madeZones = new Map<RecordId, { readonly name: string; readonly row: number; readonly levels: Set<string> }>();

  const made = (): ReadonlyMap<RecordId, { readonly record: Area | Zone; readonly row: number }> => {
    const records = new Map<RecordId, { readonly record: Area | Zone; readonly row: number }>(madeAreas);
    for (const [id, { name, row, levels }] of madeZones) records.set(id, { row, record: newZone(id, name, levels) });
    return records;
  };

  return {
    area(name, row) {
      const known = areas.get(foldKey(name));
      if (known !== undefined || !creates.areas || name.trim() === '') return known;
      const id = newRecordId('area', env);
      areas.set(foldKey(name), id);
      madeAreas.set(id, { row, record: { id, type: 'area', name, kind: areaKind(name) } });
      return id;
    },
    zone(name, row, level) {
      const known = zones.get(foldKey(name));
      const record = known === undefined ? undefined : madeZones.get(known);
      if (level !== undefined) record?.levels.add(level);
      if (known !== undefined || !creates.zones || name.trim() === '') return known;
      const id = newRecordId('zone', env);
      zones.set(foldKey(name), id);
      madeZones.set(id, { name, row, levels: new Set(level === undefined ? [] : [level]) });
      return id;
    },
    newAreas: () => [...madeAreas.values()].map(({ record }) => record.name),
    newZones: () => [...madeZones.values()].map(({ name }) => name),
    made,
  };
}

function indexByName(records: Iterable<{ readonly id: RecordId; readonly name: string }>): Map<string, RecordId> {
  const index = new Map<string, RecordId>();
  for (const { id, name } of records) if (!index.has(foldKey(name))) index.set(foldKey(name), id);
  return index;
}

function areaKind(name: string): NonNullable<Area['kind']> {
  if (/(linie|\bline\b|stra(ß|ss)e)/i.test(name)) return 'line';
  if (/(zelle|\bcell\b)/i.test(name)) return 'cell';
  if (/(werk|standort|\bsite\b|\bplant\b)/i.test(name)) return 'site';
  return /(maschine|machine|presse|ofen|anlage \d)/i.test(name) ? 'machine' : 'area';
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
