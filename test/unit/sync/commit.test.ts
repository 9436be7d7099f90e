import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/model/cells';
import { noChange, type Change } from '../../../shared/model/change';
import { emptyModel } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { AnyRecord } from '../../../shared/model/registry';
import { sameValue } from '../../../shared/model/same-value';
import { commitChange, type CommitFacts, type Committed, type Copy } from '../../../shared/sync/commit';
import { conflictsOf } from '../../../shared/sync/conflicts';
import { applyFrame } from '../../../shared/sync/frames';
import { emptyReplica, modelOfReplica } from '../../../shared/sync/replica';
import { anyRecord } from '../../support/arbitraries';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { createCopy } from '../../support/copies';

const zone = buildZone();
const asset = buildAsset();
const nothing: Copy = { replica: emptyReplica, model: emptyModel };
const facts: CommitFacts = { writer: { replicaId: 'anna', author: 'Anna' }, now: '2026-05-01T08:00:00.000Z', origin: 'user', label: 'test' };
/** A record as a careless caller may hand it in. */
const odd = (record: AnyRecord, fields: Readonly<Record<string, unknown>>): AnyRecord => ({ ...record, ...fields });

function changeOf(...pairs: readonly (readonly [AnyRecord | undefined, AnyRecord | undefined])[]): Change {
  return new Map(pairs.map(([before, after]) => [(after ?? before)!.id, { before, after }]));
}

function written(committed: Committed): Extract<Committed, { kind: 'written' }> {
  if (committed.kind !== 'written') throw new Error(`${committed.kind}: ${JSON.stringify(committed)}`);
  return committed;
}

const withZone = written(commitChange(nothing, changeOf([undefined, zone]), facts));

describe('a commit', () => {
  it('is a frame, the change as it was written, and the copy after it', () => {
    const sources = new Map([[zone.id, { kind: 'import', file: 'a.xlsx', row: 5 } as const]]);
    const { replica, model, ...rest } = written(commitChange(nothing, changeOf([undefined, zone]), { ...facts, origin: 'import', sources }));
    const stamp = { replica: 'anna', counter: 1, time: '2026-05-01T08:00:00.000Z#0000', author: 'Anna' };
    const entry = { stamp, origin: 'import', label: 'test', writes: [{ id: zone.id, type: 'zone', created: zone, source: { kind: 'import', file: 'a.xlsx', row: 5 } }] };
    expect(rest).toEqual({ kind: 'written', frame: { kind: 'entry', entry }, change: changeOf([undefined, zone]) });
    expect([model.tables.zone, replica.vector, replica.latestTime]).toEqual([new Map([[zone.id, zone]]), new Map([['anna', 1]]), stamp.time]);
  });

  it('leaves the copy it began with as it was', () => {
    expect([nothing.model.tables.zone.size, nothing.replica.states.size, nothing.replica.vector.size]).toEqual([0, 0, 0]);
  });

  it('writes the cells that differ and no others, whatever was written into the record before', () => {
    const idOfAll = exampleId('asset');
    const state = anyRecord(['asset']).map((record) => ({ ...record, id: idOfAll }));
    fc.assert(fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
      let copy: Copy = nothing;
      for (const after of states) {
        const before = copy.model.tables.asset.get(idOfAll);
        const next = commitChange(copy, new Map([[idOfAll, { before, after }]]), { ...facts, origin: 'undo' });
        if (next.kind !== 'written') continue;
        if (before !== undefined) {
          const [was, wanted] = [cellsOf(before), cellsOf(after)];
          const differing = [...new Set([...was.keys(), ...wanted.keys()])].filter((key) => !sameValue(was.get(key), wanted.get(key)));
          const [write] = next.frame.kind === 'entry' ? next.frame.entry.writes : [];
          expect(new Map(write?.cells)).toEqual(new Map(differing.map((key) => [key, wanted.get(key)])));
        }
        copy = next;
      }
    }), { numRuns: 60 });
  });

  it('follows the writer’s last one, also when the clock was set back', () => {
    const next = written(commitChange(withZone, changeOf([zone, { ...zone, owner: 'Holm' }]), { ...facts, now: '2026-05-01T07:00:00.000Z' }));
    expect(next.frame).toMatchObject({ entry: { stamp: { replica: 'anna', counter: 2, time: '2026-05-01T08:00:00.000Z#0001' } } });
  });

  it('of what the copy shows already is none', () => {
    const changes = [noChange, changeOf([undefined, { ...zone }]), changeOf([zone, odd(zone, { notes: undefined })]), changeOf([asset, undefined])];
    expect(changes.map((change) => commitChange(withZone, change, facts))).toEqual(changes.map(() => ({ kind: 'unchanged' })));
  });

  it('is refused whole when a part is invalid', () => {
    expect(commitChange(nothing, changeOf([undefined, asset], [undefined, odd(zone, { name: '', kind: 'cellar' })]), facts)).toEqual({
      kind: 'refused',
      problems: [{ id: zone.id, type: 'zone', field: 'name', code: 'missing' }, { id: zone.id, type: 'zone', field: 'kind', code: 'notChoice' }],
    });
  });

  it('is judged by what it brings, not by what a newer version left in the record', () => {
    const ben = createCopy('ben');
    ben.write({ [zone.id]: odd(zone, { kind: 'laterKind' }) });
    const copy = { replica: ben.replica(), model: ben.model() };
    const present = copy.model.tables.zone.get(zone.id)!;
    expect([commitChange(copy, changeOf([present, { ...present, owner: 'Holm' }]), facts).kind, commitChange(copy, changeOf([present, odd(present, { kind: 'cellar' })]), facts).kind])
      .toEqual(['written', 'refused']);
  });

  it('that returns to what was there is never refused', () => {
    const change = changeOf([zone, odd(zone, { kind: 'laterKind' })]);
    expect((['user', 'undo', 'redo'] as const).map((origin) => commitChange(withZone, change, { ...facts, origin }).kind)).toEqual(['refused', 'written', 'written']);
  });

  it('worked out earlier leaves what was written since', () => {
    const renamed = written(commitChange(withZone, changeOf([zone, { ...zone, name: 'von Hand' }]), facts));
    const late = written(commitChange(renamed, changeOf([zone, { ...zone, owner: 'Import' }]), facts));
    const after = { ...zone, name: 'von Hand', owner: 'Import' };
    expect([late.model.tables.zone.get(zone.id), late.change]).toEqual([after, changeOf([{ ...zone, name: 'von Hand' }, after])]);
  });

  it('settles a conflict for the value that is shown', () => {
    const anna = createCopy('anna');
    anna.write({ [zone.id]: zone });
    const ben = createCopy('ben', '2026-05-01T09:00:00.000Z');
    ben.merge(anna);
    anna.write({ [zone.id]: { ...zone, owner: 'Holm' } });
    ben.write({ [zone.id]: { ...zone, owner: 'Rieger' } });
    anna.merge(ben);
    const settled = written(commitChange({ replica: anna.replica(), model: anna.model() }, noChange, { ...facts, settle: [{ id: zone.id, cell: 'owner' }] }));
    expect([conflictsOf(anna.replica()).length, conflictsOf(settled.replica).length, settled.model.tables.zone.get(zone.id)?.owner]).toEqual([1, 0, 'Rieger']);
  });
});

describe('commits, whatever they are', () => {
  const ids: readonly RecordId[] = [exampleId('zone', 1), exampleId('zone', 2), exampleId('zone', 3)];
  const anyStep = fc.record({ id: fc.constantFrom(...ids), name: fc.constantFrom('A', 'B', 'C'), isRemoval: fc.boolean() });

  it('leave the copy that a replay of their frames gives', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        let copy: Copy = nothing;
        let replayed = emptyReplica;
        for (const { id, name, isRemoval } of steps) {
          const before = copy.model.tables.zone.get(id);
          const after = isRemoval ? undefined : { ...zone, id, name };
          const committed = commitChange(copy, new Map([[id, { before, after }]]), facts);
          if (committed.kind !== 'written') continue;
          copy = committed;
          replayed = applyFrame(replayed, committed.frame);
        }
        expect([copy.replica, copy.model.tables.zone]).toEqual([replayed, modelOfReplica(replayed).tables.zone]);
      }),
    );
  });
});
