import { packAssessment } from '../../../shared/file/pack';
import type { Asset } from '../../../shared/model/entities/asset';
import type { Conduit } from '../../../shared/model/entities/conduit';
import type { Flow } from '../../../shared/model/entities/flow';
import type { Zone } from '../../../shared/model/entities/zone';
import { modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { placeZones } from './large-plant-places';
import { replicaOf } from './plant';

/**
 * A large plant, always the same: ten halls of four lines of six cells below operations, DMZ, enterprise and the outside.
 * 300 zones nested three deep, 2,000 assets, 300 conduits, 2,700 flows and 20 remote accesses, everything placed without
 * overlaps in lanes by Purdue level. `halls` scales it (1 hall: 39 zones).
 */
export function largePlantRecords(halls = 10): readonly AnyRecord[] {
  const zones = makeZones(halls);
  const assets = makeAssets(zones, halls * 200);
  const assetsOf = new Map<string, Asset[]>();
  for (const asset of assets) assetsOf.set(asset.zoneId ?? '', [...(assetsOf.get(asset.zoneId ?? '') ?? []), asset]);
  const conduits = makeConduits(zones, assetsOf, halls * 30);
  const flows = makeFlows(conduits, assetsOf, halls * 270);
  const placed = placeZones(zones, assetsOf);
  return [
    { id: idOf('assessment', 0), type: 'assessment', name: 'Large plant', operator: 'Bench', site: 'Works', startedOn: '2026-09-14', roundNumber: 1, languages: ['en', 'de'], tolerableRisk: 6 },
    ...zones.map((zone) => ({ ...zone, shape: placed.get(zone.id) ?? { x: 0, y: 0, width: 160, height: 100 } })),
    ...assets.map((asset) => ({ ...asset, shape: placed.get(asset.id) ?? { x: 0, y: 0, width: 120, height: 44 } })),
    ...conduits,
    ...flows,
    ...makeAccesses(assets, halls * 2),
  ];
}

/** The same as a model. */
export function largePlantModel(halls = 10): Model {
  return modelOf(largePlantRecords(halls));
}

/** The same as the bytes of a `.zonewalk` file. */
export function packedLargePlant(halls = 10): Uint8Array {
  return packAssessment(replicaOf(largePlantRecords(halls)), new Map(), {
    kind: 'assessment',
    programVersion: '0.1.0',
    assessment: { id: idOf('assessment', 0), title: 'Large plant', language: 'en' },
    savedAt: '2026-09-14T08:00:00.000Z',
    author: 'Bench',
    replica: '0'.repeat(26),
  });
}

/** The safety controller of the last cell: what an attacker from outside has the longest way to. */
export function largePlantTarget(model: Model): Asset {
  const target = [...model.tables.asset.values()].filter(({ kind }) => kind === 'safetyController').at(-1);
  if (target === undefined) throw new Error('the large plant has no safety controller');
  return target;
}

const idOf = (type: string, number: number): string => `${type}:01m2f80fr0${String(number).padStart(16, '0')}`;
const pick = <Value>(values: readonly [Value, ...Value[]], number: number): Value => values[number % values.length] ?? values[0];

/** Zones above the halls: kind, level, parent by place in this list. */
const above = [
  { name: 'Internet', kind: 'external', level: '5' },
  { name: 'Machine builders', kind: 'supplier', level: '5' },
  { name: 'Office', kind: 'enterprise', level: '4' },
  { name: 'Business servers', kind: 'enterprise', level: '4', parent: 2 },
  { name: 'Quality laboratory', kind: 'enterprise', level: '4', parent: 2 },
  { name: 'DMZ', kind: 'dmz', level: '3.5' },
  { name: 'Operations', kind: 'control', level: '3' },
  { name: 'Engineering', kind: 'control', level: '3', parent: 6 },
  { name: 'Control servers', kind: 'control', level: '3', parent: 6 },
  { name: 'Wireless handhelds', kind: 'wireless', level: '3' },
] as const satisfies readonly { name: string; kind: NonNullable<Zone['kind']>; level: NonNullable<Zone['purdueLevel']>; parent?: number }[];

const linesPerHall = 4;
const cellsPerLine = 6;
const zonesPerHall = 1 + linesPerHall * (1 + cellsPerLine);

function makeZones(halls: number): readonly Zone[] {
  const zones: Zone[] = above.map(({ name, kind, level, ...more }, number): Zone => ({
    id: idOf('zone', number), type: 'zone', code: `Z${number}`, name, kind, purdueLevel: level, state: 'existing',
    ...('parent' in more ? { parentId: idOf('zone', more.parent) } : {}),
    ...(number < 2 ? {} : { owner: 'Head of IT', slTarget: vector(2), slAchieved: vector(1 + (number % 2)), subnets: [`10.${200 + number}.0.0/24`] }),
  }));
  const add = (name: string, parentId: string | undefined, more: Partial<Zone>): Zone => {
    const number = zones.length;
    const zone: Zone = {
      id: idOf('zone', number), type: 'zone', code: `Z${number}`, name, kind: 'control', state: number % 41 === 0 ? 'planned' : 'existing',
      ...(parentId === undefined ? {} : { parentId }),
      ...(number % 13 === 0 ? {} : { owner: `Shift lead ${number % 9}` }),
      slTarget: vector(1 + (number % 3)), slAchieved: vector(number % 3), ...more,
    };
    zones.push(zone);
    return zone;
  };
  for (let hall = 1; hall <= halls; hall += 1) {
    const inHall = add(`Hall ${hall}`, undefined, { purdueLevel: '2', subnets: [`10.${hall}.0.0/24`] });
    for (let line = 1; line <= linesPerHall; line += 1) {
      const inLine = add(`Line ${hall}.${line}`, inHall.id, { purdueLevel: '2', subnets: [`10.${hall}.${line * 10}.0/24`] });
      for (let cell = 1; cell <= cellsPerLine; cell += 1) {
        const isSafety = cell === cellsPerLine;
        add(`Cell ${hall}.${line}.${cell}`, inLine.id, { purdueLevel: '1', kind: isSafety ? 'safety' : 'control', subnets: [`10.${hall}.${line * 10 + cell}.0/24`] });
      }
    }
  }
  return zones;
}

function vector(level: number): Required<NonNullable<Zone['slTarget']>> {
  return { IAC: level, UC: level, SI: level, DC: Math.max(0, level - 1), RDF: level, TRE: Math.max(0, level - 1), RA: level };
}

const cellKinds = ['plc', 'hmi', 'remoteIo', 'drive', 'switch', 'sensor', 'robot', 'codeReader', 'camera', 'industrialPc'] as const;
const lineKinds = ['switch', 'operatorStation', 'firewall', 'protocolGateway'] as const;
const topKinds = ['server', 'firewall', 'workstation', 'switch', 'historian', 'engineeringStation', 'jumpHost', 'backupServer', 'scadaServer', 'domainController', 'remoteAccessGateway', 'mobileDevice'] as const;
const vendors = ['Siemens', 'Rockwell', 'Phoenix Contact', 'Beckhoff'] as const;

/** Seven assets a cell, four a line and hall; the rest of the number stands in the zones above. */
function makeAssets(zones: readonly Zone[], wanted: number): readonly Asset[] {
  const assets: Asset[] = [];
  const inside = (zone: Zone, count: number): void => {
    for (let place = 0; place < count; place += 1) assets.push(makeAsset(assets.length, zone, place));
  };
  const plant = zones.slice(above.length);
  for (const zone of plant) inside(zone, zone.purdueLevel === '1' ? 7 : 4);
  const tops = zones.slice(2, above.length);
  const rest = Math.max(0, wanted - assets.length);
  for (const [index, zone] of tops.entries()) inside(zone, Math.floor(rest / tops.length) + (index < rest % tops.length ? 1 : 0));
  return assets;
}

function kindIn({ kind, purdueLevel }: Zone, number: number, place: number): NonNullable<Asset['kind']> {
  if (kind === 'safety') return pick(['safetyController', 'safetyController', 'remoteIo', 'sensor', 'switch'], place);
  if (purdueLevel === '1') return place === 0 ? 'plc' : pick(cellKinds, number);
  return pick(purdueLevel === '2' ? lineKinds : topKinds, place);
}

function makeAsset(number: number, zone: Zone, place: number): Asset {
  const kind = kindIn(zone, number, place);
  const network = (zone.subnets?.[0] ?? '10.255.0.0/24').replace(/\.0\/24$/, '');
  return {
    id: idOf('asset', number), type: 'asset', tag: `A-${String(number).padStart(5, '0')}`, name: `${kind} ${number}`, kind,
    vendor: pick(vendors, number), model: `Model ${number % 17}`, serial: `SN${1_000_000 + number}`, firmwareVersion: `V${number % 4}.${number % 9}`,
    zoneId: zone.id, location: `${zone.name}, cabinet ${number % 90}`,
    interfaces: [{ id: String(number).padStart(26, '0'), ip: `${network}.${10 + place}`, vlan: String(10 + (number % 20)), ...(number % 97 === 0 ? { wireless: true } : {}) }],
    lifecycle: number % 19 === 0 ? 'endOfSupport' : 'supported',
    backupState: number % 3 === 0 ? 'tested' : 'untested',
    criticalityAvailability: pick(['low', 'medium', 'high', 'medium', 'veryHigh'], number),
    safetyRelated: kind === 'safetyController',
    accountsShared: number % 11 === 0,
    state: number % 53 === 0 ? 'planned' : number % 59 === 0 ? 'toBeRemoved' : 'existing',
    ...(number % 7 === 0 ? { walkState: 'seen' } : {}),
  };
}

/** Cells in a chain, lines in a chain, halls to operations, the way outwards; the rest leads from cells across the plant. */
function makeConduits(zones: readonly Zone[], assetsOf: ReadonlyMap<string, readonly Asset[]>, wanted: number): readonly Conduit[] {
  const zone = (number: number): Zone => zones[number] ?? zones[0] ?? { id: '', type: 'zone', name: '' };
  const joined: Zone[][] = [[0, 1], [0, 2], [2, 3], [2, 4], [2, 5], [5, 6], [6, 7], [6, 8], [6, 9], [1, 5]].map((pair) => pair.map(zone));
  for (let first = above.length; first < zones.length; first += zonesPerHall) {
    joined.push([zone(6), zone(first)]);
    for (let line = 0; line < linesPerHall; line += 1) {
      const place = first + 1 + line * (1 + cellsPerLine);
      if (line > 0) joined.push([zone(place - 1 - cellsPerLine), zone(place)]);
      for (let cell = 1; cell < cellsPerLine; cell += 1) joined.push([zone(place + cell), zone(place + cell + 1)]);
    }
  }
  for (let extra = 0; joined.length < wanted; extra += 1) {
    const cell = zone(above.length + ((extra * 37 + 5) % (zones.length - above.length)));
    const other = pick([zone(8), zone(7), zone(above.length + ((extra * 61 + 90) % (zones.length - above.length)))], extra);
    if (cell !== other) joined.push(extra % 9 === 0 ? [cell, other, zone(6)] : [cell, other]);
  }
  return joined.slice(0, wanted).map((ends, number): Conduit => {
    const guard = ends.flatMap(({ id }) => assetsOf.get(id) ?? []).find(({ kind }) => kind === 'firewall' || kind === 'switch');
    const kind = number % 23 === 22 ? 'removableMedia' : number % 29 === 28 ? 'serviceLaptop' : number % 17 === 16 ? 'wireless' : number % 31 === 30 ? 'remoteAccess' : number % 13 === 12 ? 'serial' : 'network';
    return {
      id: idOf('conduit', number), type: 'conduit', code: `C${number}`, name: ends.map(({ name }) => name).join(' – '), zoneIds: [...new Set(ends.map(({ id }) => id))], kind,
      trusted: number % 4 !== 0, owner: 'Head of IT', state: number % 47 === 46 ? 'planned' : number % 43 === 42 ? 'toBeRemoved' : 'existing',
      ...(number % 5 === 0 || guard === undefined ? {} : { enforcingAssetIds: [guard.id] }),
      ...(number % 2 === 0 ? { slTarget: vector(1 + (number % 2)) } : {}),
    };
  });
}

const protocols = ['s7comm', 'opcua', 'modbus-tcp', 'https', 'profinet', 'rdp', 'smb', 'mqtt', 'ssh', 'http'] as const;

/** Nine of ten flows in conduits (one conduit in eight has none), the others inside a zone. */
function makeFlows(conduits: readonly Conduit[], assetsOf: ReadonlyMap<string, readonly Asset[]>, wanted: number): readonly Flow[] {
  const used = conduits.filter((_, number) => number % 8 !== 7);
  const ends = (zoneId: string, number: number): string => {
    const assets = assetsOf.get(zoneId) ?? [];
    return assets.length === 0 ? zoneId : (assets[(number * 7) % assets.length]?.id ?? zoneId);
  };
  return Array.from({ length: wanted }, (_, number): Flow => {
    const conduit = used[number % used.length];
    const [one = '', two = '', three] = conduit?.zoneIds ?? [];
    const isInside = number % 10 === 9;
    const [from, to] = number % 3 === 0 ? [two, one] : [one, number % 6 === 1 && three !== undefined ? three : two];
    const fromId = ends(from, number);
    const toId = ends(isInside ? from : to, number + 1);
    return {
      id: idOf('flow', number), type: 'flow', name: `F-${String(number).padStart(4, '0')}`, fromId, toId,
      protocols: number % 101 === 0 ? ['any'] : [pick(protocols, number)], ports: [`tcp/${1024 + (number % 900)}`], initiator: pick(['from', 'from', 'both', 'unknown'], number),
      purpose: `Purpose ${number % 40}`, necessary: pick(['yes', 'yes', 'yes', 'unknown', 'no'], number), verdict: pick(['allowed', 'allowed', 'allowed', 'undecided', 'toRestrict', 'allowed', 'toRemove'], number),
      state: number % 61 === 60 ? 'planned' : 'existing',
      ...(isInside || conduit === undefined || number % 50 === 0 ? {} : { conduitId: conduit.id }),
    };
  });
}

function makeAccesses(assets: readonly Asset[], wanted: number): readonly AnyRecord[] {
  return Array.from({ length: wanted }, (_, number): AnyRecord => ({
    id: idOf('access', number), type: 'access', name: `Remote service ${number}`, contractor: `Builder ${number % 5}`, technology: pick(['vpnClient', 'remoteSupportTool', 'cellularRouter'], number),
    multiFactor: pick(['yes', 'no', 'unknown'], number), approvalPerSession: pick(['yes', 'no'], number), fromZoneId: idOf('zone', 1),
    assetIds: [0, 1, 2].flatMap((place) => assets[(number * 97 + place * 31) % assets.length]?.id ?? []),
  }));
}
