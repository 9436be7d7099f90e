import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../shared/file/pack';
import { unpackAssessment } from '../../../shared/file/unpack';
import { conflictsOf } from '../../../shared/sync/conflicts';
import { mergeReplicas } from '../../../shared/sync/merge';
import { currentRecord } from '../../../shared/sync/record-state';
import { modelOfReplica, type Replica } from '../../../shared/sync/replica';
import { anyRecord } from '../../support/arbitraries';
import { buildAsset, buildAssessment, buildOneOfEach, buildZone, exampleId } from '../../support/builders';
import { createCopy, fingerprint } from '../../support/copies';
import { pack, packFacts, rewritten, textOf } from '../../support/packed-files';

const photo = new Uint8Array([1, 2, 3, 4]);
const attachments = new Map([[sha256Hex(photo), photo]]);

/** A replica with conflicts, deletions and sources. */
const anyReplica: fc.Arbitrary<Replica> = fc.tuple(fc.array(anyRecord(), { maxLength: 8 }), fc.array(anyRecord(), { maxLength: 8 })).map(([first, second]) => {
  const anna = createCopy('anna');
  const ben = createCopy('ben', '2031-01-01T00:00:00.000Z');
  for (const record of first) anna.write({ [record.id]: record }, { sources: new Map([[record.id, { kind: 'import', file: 'a.xlsx', sheet: 'S', row: 7 }]]) });
  for (const record of second) ben.write({ [record.id]: record });
  for (const record of second.slice(0, 2)) anna.write({ [record.id]: undefined });
  anna.merge(ben);
  return anna.replica();
});

describe('a packed assessment', () => {
  it('reads back the same: records, stamps, conflicts, vector, attachments', () => {
    fc.assert(fc.property(anyReplica, (replica) => {
      const { replica: again, attachments: photos, manifest } = unpackAssessment(pack(replica, attachments), 'a.zonewalk');
      expect(again).toEqual({ ...replica, states: new Map([...replica.states].sort()) });
      expect(fingerprint(again)).toBe(fingerprint(replica));
      expect(conflictsOf(again).length).toBe(conflictsOf(replica).length);
      expect([...photos]).toEqual([...attachments]);
      expect(manifest.latestTime).toBe(replica.latestTime);
      expect(mergeReplicas(replica, again)).toEqual({ ...replica });
    }), { numRuns: 30 });
  });

  it('is the same bytes for the same input, whatever the order in which records came to be', () => {
    fc.assert(fc.property(anyReplica, (replica) => {
      const shuffled: Replica = { ...replica, states: new Map([...replica.states].reverse()), vector: new Map([...replica.vector].reverse()) };
      expect(pack(shuffled, attachments)).toEqual(pack(replica, attachments));
    }), { numRuns: 20 });
  });

  it('is the same bytes after having been read', () => {
    const copy = createCopy('anna');
    copy.write(Object.fromEntries(buildOneOfEach().map((record) => [record.id, record])));
    const packed = pack(copy.replica(), attachments);
    expect(pack(unpackAssessment(packed, 'a').replica, attachments)).toEqual(packed);
  });

  it('says what it is', () => {
    const copy = createCopy('anna');
    copy.write({ [buildZone().id]: buildZone(), [buildAssessment().id]: buildAssessment() });
    const { manifest } = unpackAssessment(pack(copy.replica(), attachments), 'a');
    expect({ ...manifest, schema: Object.values(manifest.schema).every((version) => version === 0), entries: manifest.entries.map(({ name }) => name) }).toEqual({
      format: 'zonewalk', major: 1, minor: 0, program: { name: 'Zonewalk', version: '0.1.0' }, kind: 'assessment',
      assessment: packFacts.assessment, savedAt: packFacts.savedAt, author: 'Anna', replica: 'anna', schema: true,
      vector: { anna: 1 }, latestTime: '2026-05-01T08:00:01.000Z#0000', counts: { assessment: 1, zone: 1 },
      entries: ['stamps.jsonl', 'records.jsonl', `attachments/${sha256Hex(photo)}`],
    });
  });
});

describe('what a newer version of the same format added', () => {
  const zone = buildZone();
  const asset = buildAsset();
  const written = createCopy('anna');
  written.write({ [zone.id]: zone, [asset.id]: asset });
  written.write({ [zone.id]: { ...zone, owner: 'Holm' } });
  const newer = rewritten(pack(written.replica()), (files, manifest) => {
    const widget = { id: 'widget:1', type: 'widget', by: 'anna:1', fields: { size: { deep: [1, 2] } }, cells: { 'tags/a': [{ value: true, by: 'anna:2' }] } };
    const lines = textOf(files['records.jsonl']).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const changed = lines.map((line) => (line['id'] !== zone.id ? line : {
      ...line,
      fields: { ...Object(line['fields']), paint: 'blue', tags: ['x', 'y'], marks: { a: 1 } },
      cells: { ...Object(line['cells']), 'tags/z': [{ value: true, by: 'anna:2' }], wheels: [{ value: 4, by: 'anna:2' }], 'slTarget/NEW': [{ value: 1, by: 'anna:2' }] },
    }));
    files['records.jsonl'] = `${[...changed, widget].map((line) => JSON.stringify(line)).join('\n')}\n`;
    Object.assign(manifest, { minor: 7, novelty: true, schema: { ...Object(manifest['schema']), widget: 3 } });
  });

  it('is carried through editing, merging, packing and unpacking', () => {
    const { replica } = unpackAssessment(newer, 'a');
    const ben = createCopy('ben', '2026-06-01T08:00:00.000Z', replica);
    const present = ben.model().tables.zone.get(zone.id)!;
    expect(present).toMatchObject({ owner: 'Holm', paint: 'blue', wheels: 4 });
    ben.write({ [zone.id]: { ...present, name: 'Kühlung', subnets: ['10.7.0.0/16'] } });
    ben.write({ [zone.id]: undefined });
    ben.write({ [zone.id]: { ...present, name: 'Kühlung' } });
    const carla = createCopy('carla');
    carla.write({ [exampleId('zone', 2)]: buildZone({ id: exampleId('zone', 2) }) });
    const back = unpackAssessment(pack(mergeReplicas(carla.replica(), ben.replica())), 'b').replica;
    const kept = (id: string, of: Replica) => {
      const state = of.states.get(id);
      return [state?.version, state?.created.record, ...['tags/z', 'wheels', 'slTarget/NEW', 'tags/a'].map((cell) => state?.cells.get(cell))];
    };
    expect([kept('widget:1', back), kept(zone.id, back)]).toEqual([kept('widget:1', replica), kept(zone.id, replica)]);
    expect(currentRecord(back.states.get(zone.id)!)).toMatchObject({ name: 'Kühlung', paint: 'blue', tags: ['x', 'y'], marks: { a: 1 }, wheels: 4 });
    expect([modelOfReplica(back).foreign.get('widget:1')?.['size'], back.states.get('widget:1')?.version]).toEqual([{ deep: [1, 2] }, 3]);
  });
});

describe('records of the sample of every type', () => {
  it('survive as they are', () => {
    const copy = createCopy('anna');
    copy.write(Object.fromEntries(buildOneOfEach().map((record) => [record.id, record])));
    expect(modelOfReplica(unpackAssessment(pack(copy.replica()), 'a').replica)).toEqual(copy.model());
    expect(copy.model().tables.zone.get(exampleId('zone'))).toEqual(buildZone());
  });
});
