import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../shared/model/registry';
import { noChange } from '../../../shared/model/change';
import { conflictsOf } from '../../../shared/sync/conflicts';
import { emptyReplica } from '../../../shared/sync/replica';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { createCopy, fingerprint } from '../../support/copies';
import { openAssessment } from '../../support/open-assessment';

const zone = buildZone();
const asset = buildAsset();
const label = { key: 'command.edit.undo' } as const;
/** A record as a careless caller may hand it in. */
const odd = (record: AnyRecord, fields: Readonly<Record<string, unknown>>): AnyRecord => ({ ...record, ...fields });

describe('commit', () => {
  it('stamps, applies and tells what was written', () => {
    const { project, put, replica } = openAssessment();
    const told: unknown[] = [];
    project.listen(({ frame, change, before, after, projectId }) => told.push([projectId, frame, [...change], before.tables.zone.size, after.tables.zone.size]));
    expect(put(zone, { origin: 'import', sources: new Map([[zone.id, { kind: 'import', file: 'a.xlsx', row: 5 }]]) })).toEqual({ ok: true });
    const stamp = { replica: 'anna', counter: 1, time: '2026-05-01T08:00:01.000Z#0000', author: 'Anna' };
    const write = { id: zone.id, type: 'zone', created: zone, source: { kind: 'import', file: 'a.xlsx', row: 5 } };
    expect(told).toEqual([['p1', { kind: 'entry', entry: { stamp, origin: 'import', label: label.key, writes: [write] } }, [[zone.id, { before: undefined, after: zone }]], 0, 1]]);
    expect([project.state.getState().model.tables.zone.get(zone.id), replica().vector, project.state.getState().revision]).toEqual([zone, new Map([['anna', 1]]), 1]);
  });

  it('drops what changes nothing', () => {
    const { project, put, remove } = openAssessment();
    put(zone);
    const { revision, replica } = project.state.getState();
    expect([put({ ...zone }), put({ ...zone, notes: undefined } as never), put(odd(zone, { subnets: [...zone.subnets!, zone.subnets![0]!] })), remove(exampleId('zone', 8)), project.commit(noChange, { origin: 'user', label })])
      .toEqual([{ ok: true }, { ok: true }, { ok: true }, { ok: true }, { ok: true }]);
    expect(project.state.getState()).toMatchObject({ revision, replica });
  });

  it('refuses all of a change of which a part is invalid', () => {
    const { project, journal } = openAssessment();
    const before = project.state.getState();
    const change = new Map([[asset.id, { before: undefined, after: asset }], [zone.id, { before: undefined, after: odd(zone, { name: '', kind: 'cellar' }) }]]);
    expect(project.commit(change, { origin: 'user', label })).toEqual({ ok: false, problems: [
      { id: zone.id, type: 'zone', field: 'name', code: 'missing' }, { id: zone.id, type: 'zone', field: 'kind', code: 'notChoice' },
    ] });
    expect([project.state.getState() === before, journal.appends]).toEqual([true, []]);
  });

  it('judges only what it brings: a value from a newer version does not lock the record', () => {
    const copy = createCopy('ben');
    copy.write({ [zone.id]: odd(zone, { kind: 'laterKind' }) });
    const { project, put } = openAssessment(copy.replica());
    const present = project.state.getState().model.tables.zone.get(zone.id)!;
    expect([put({ ...present, owner: 'Holm' }), put(odd({ ...present, owner: 'Holm' }, { kind: 'cellar' }))]).toEqual([
      { ok: true }, { ok: false, problems: [{ id: zone.id, type: 'zone', field: 'kind', code: 'notChoice' }] },
    ]);
  });

  it('of a change worked out earlier leaves what was written since', () => {
    const { project, put } = openAssessment();
    put(zone);
    const late = new Map([[zone.id, { before: zone, after: { ...zone, owner: 'Import' } }]]);
    put({ ...zone, name: 'von Hand' });
    project.commit(late, { origin: 'import', label });
    expect(project.state.getState().model.tables.zone.get(zone.id)).toEqual({ ...zone, name: 'von Hand', owner: 'Import' });
  });

  it('settles a conflict for the value shown', () => {
    const anna = createCopy('anna');
    anna.write({ [zone.id]: zone });
    const ben = createCopy('ben');
    ben.merge(anna);
    anna.write({ [zone.id]: { ...zone, owner: 'Holm' } });
    ben.write({ [zone.id]: { ...zone, owner: 'Iversen' } });
    anna.merge(ben);
    const { project, history, replica } = openAssessment(anna.replica());
    const shown = project.state.getState().model;
    const told: number[] = [];
    project.listen(({ change }) => told.push(change.size));
    expect(conflictsOf(replica()).map(({ cell }) => cell)).toEqual(['owner']);
    project.commit(noChange, { origin: 'user', label, settle: [{ id: zone.id, cell: 'owner' }] });
    expect([conflictsOf(replica()), project.state.getState().model, told, history.state.getState().undo]).toEqual([[], shown, [0], []]);
    ben.merge({ replica });
    expect(conflictsOf(ben.replica())).toEqual([]);
  });

  it('is refused without an open assessment', () => {
    const { project, put } = openAssessment();
    project.close();
    expect(() => put(zone)).toThrow('without an open assessment');
  });
});

describe('listeners', () => {
  it('are told in order of writing, also when one of them writes', () => {
    const { project, put } = openAssessment();
    const told: string[] = [];
    project.listen(({ frame }) => {
      if (frame.kind === 'entry' && frame.entry.stamp.counter === 1) put(asset);
    });
    project.listen(({ frame, before, after }) => told.push(`${frame.kind === 'entry' ? frame.entry.stamp.counter : ''} ${before.tables.asset.size} ${after.tables.asset.size}`));
    put(zone);
    expect(told).toEqual(['1 0 0', '2 0 1']);
  });

  it('are told in order of writing, also when a screen writes as soon as it sees the new state', () => {
    const { project, put } = openAssessment();
    const told: number[] = [];
    project.listen(({ frame }) => told.push(frame.kind === 'entry' ? frame.entry.stamp.counter : 0));
    project.state.subscribe(({ revision }) => {
      if (revision === 1) put(asset);
    });
    put(zone);
    expect([told, project.state.getState().revision]).toEqual([[1, 2], 2]);
  });

  it('are all told, also when one of them fails', async () => {
    const { project, put, writer, journal } = openAssessment();
    const stop = project.listen(() => {
      throw new Error('a broken screen');
    });
    const told: number[] = [];
    project.listen(({ frame }) => told.push(frame.kind === 'entry' ? frame.entry.stamp.counter : 0));
    expect(() => put(zone)).toThrow('a broken screen');
    stop();
    put(asset);
    await writer.settled();
    expect([told, journal.frames().length]).toEqual([[1, 2], 2]);
  });

  it('are no longer told when they asked not to be', () => {
    const { project, put } = openAssessment();
    let told = 0;
    const stop = project.listen(() => {
      told += 1;
    });
    put(zone);
    stop();
    put(asset);
    expect(told).toBe(1);
  });
});

describe('adopting', () => {
  it('takes over what a merge brought and keeps what was written meanwhile', () => {
    const anna = openAssessment();
    anna.put(asset);
    const ben = createCopy('ben', '2026-06-01T08:00:00.000Z');
    ben.merge({ replica: anna.replica });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' }, [zone.id]: zone });
    const theirs = ben.replica();
    anna.put({ ...asset, owner: 'Holm' });
    anna.project.adopt([...theirs.states.values()], theirs.vector, { origin: 'merge', label });
    ben.merge({ replica: anna.replica });
    expect([anna.project.state.getState().model.tables.asset.get(asset.id), fingerprint(anna.replica())]).toEqual([
      { ...asset, vendor: 'Krones', owner: 'Holm' }, fingerprint(ben.replica()),
    ]);
  });

  it('removes from the model what the merge deleted', () => {
    const anna = openAssessment();
    anna.put(asset);
    const ben = createCopy('ben');
    ben.merge({ replica: anna.replica });
    ben.write({ [asset.id]: undefined });
    anna.project.adopt([...ben.replica().states.values()], ben.replica().vector, { origin: 'merge', label });
    expect(anna.project.state.getState().model.tables.asset.size).toBe(0);
    expect(openAssessment(emptyReplica).project.state.getState().model.tables.asset.size).toBe(0);
  });
});
