import { packAssessment } from '../../../shared/file/pack';
import type { AnyRecord } from '../../../shared/model/registry';
import { applyFrame } from '../../../shared/sync/frames';
import { emptyReplica, writesOf, type Replica } from '../../../shared/sync/replica';

const startedAt = '2026-09-14T08:00:00.000Z';
const kinds = ['plc', 'hmi', 'switch', 'drive', 'sensor'] as const;
const vendors = ['Siemens', 'Rockwell', 'Phoenix Contact', 'Beckhoff'] as const;
const zones = 40;

const idOf = (type: string, number: number): string => `${type}:01m2f80fr0${String(number).padStart(16, '0')}`;
const pick = <Value>(values: readonly Value[], number: number, fallback: Value): Value => values[number % values.length] ?? fallback;

/** A plant of the given size: one assessment, 40 zones, assets with the fields a filled-in list has. */
export function makeRecords(assets: number): readonly AnyRecord[] {
  const records: AnyRecord[] = [
    { id: idOf('assessment', 0), type: 'assessment', name: 'Bench plant', operator: 'Bench', site: 'Hall 1', startedOn: '2026-09-14', roundNumber: 1, languages: ['en'], tolerableRisk: 6 },
  ];
  for (let number = 0; number < zones; number += 1) {
    records.push({ id: idOf('zone', number), type: 'zone', code: `Z${number}`, name: `Cell ${number}`, kind: 'control' });
  }
  for (let number = 0; number < assets; number += 1) records.push(makeAsset(number));
  return records;
}

function makeAsset(number: number): AnyRecord {
  return {
    id: idOf('asset', number),
    type: 'asset',
    tag: `A-${String(number).padStart(5, '0')}`,
    name: `Conveyor drive ${number}`,
    kind: pick(kinds, number, 'plc'),
    vendor: pick(vendors, number, 'Siemens'),
    model: `Model ${number % 17}`,
    serial: `SN${1_000_000 + number}`,
    firmwareVersion: `V${number % 4}.${number % 9}`,
    zoneId: idOf('zone', number % zones),
    location: `Line ${number % 6}, cabinet ${number % 90}`,
    lifecycle: 'supported',
    criticalityAvailability: 'high',
    interfaces: [{ id: String(number).padStart(26, '0'), ip: `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`, vlan: String(10 + (number % 20)) }],
    notes: number % 5 === 0 ? `Seen in round ${number % 3}` : '',
  };
}

/** The records as one colleague's copy holds them. */
export function replicaOf(records: readonly AnyRecord[]): Replica {
  const change = new Map(records.map((after) => [after.id, { before: undefined, after }]));
  const stamp = { replica: '0'.repeat(26), counter: 1, time: `${startedAt}#0000`, author: 'Bench' };
  const entry = { stamp, origin: 'user', label: 'command.assessment.new', writes: writesOf(emptyReplica, change) } as const;
  return applyFrame(emptyReplica, { kind: 'entry', entry });
}

/** The same as the bytes of a `.zonewalk` file. */
export function packedPlant(assets: number): Uint8Array {
  return packAssessment(replicaOf(makeRecords(assets)), new Map(), {
    kind: 'assessment',
    programVersion: '0.1.0',
    assessment: { id: idOf('assessment', 0), title: 'Bench plant', language: 'en' },
    savedAt: startedAt,
    author: 'Bench',
    replica: '0'.repeat(26),
  });
}
