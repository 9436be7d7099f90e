import { describe, expect, it } from 'vitest';
import { answerOf, cutOf, filterRows, pathIn, pointedOut, rowsOf, type ReachAnswer } from '../../../../renderer/features/zones/reach-rows';
import { questionsAbout } from '../../../../renderer/features/zones/reach-side';
import { modelOf } from '../../../../shared/model/model';
import type { AnyRecord } from '../../../../shared/model/registry';

/** Office – line – safety, a stick from the office to the line, and a remote access from nowhere drawn. */
const records: readonly AnyRecord[] = [
  { id: 'zone:office', type: 'zone', name: 'Office', kind: 'enterprise' },
  { id: 'zone:line', type: 'zone', name: 'Line', kind: 'control' },
  { id: 'zone:safe', type: 'zone', name: 'Safety', kind: 'safety', parentId: 'zone:line' },
  { id: 'asset:pc', type: 'asset', name: 'Office PC', zoneId: 'zone:office' },
  { id: 'asset:plc', type: 'asset', tag: 'L1', name: 'Filler', zoneId: 'zone:line' },
  { id: 'asset:sis', type: 'asset', name: 'F-PLC', kind: 'safetyController', zoneId: 'zone:safe' },
  { id: 'conduit:line', type: 'conduit', name: 'Office – line', kind: 'network', zoneIds: ['zone:office', 'zone:line'] },
  { id: 'conduit:stick', type: 'conduit', name: 'Recipes', kind: 'removableMedia', zoneIds: ['zone:office', 'zone:line'] },
  { id: 'conduit:safe', type: 'conduit', name: 'Line – safety', kind: 'network', zoneIds: ['zone:line', 'zone:safe'] },
  { id: 'access:vendor', type: 'access', name: 'Service', contractor: 'Kellmann', technology: 'vpnClient', assetIds: ['asset:plc'] },
];
const model = modelOf(records);
const ask = (...cuts: readonly string[]): ReachAnswer => answerOf(model, { placeId: 'asset:sis', direction: 'into', view: 'asIs' }, new Set(cuts));
const ids = (answer: ReachAnswer): readonly string[] => rowsOf(model, answer).map(({ id, hops, change }) => `${id} ${hops} ${change}`);

describe('the list of who reaches a place', () => {
  it('is nearest first, with the zone and whether it stands where nobody can be trusted', () => {
    expect(rowsOf(model, ask())).toEqual([
      { id: 'zone:safe', name: 'Safety', place: 'Line', hops: 1, isUntrusted: false, change: 'none' },
      { id: 'asset:plc', name: 'L1 Filler', place: 'Line', hops: 2, isUntrusted: false, change: 'none' },
      { id: 'zone:line', name: 'Line', place: '', hops: 2, isUntrusted: false, change: 'none' },
      { id: 'access:vendor', name: 'Service', place: '', hops: 3, isUntrusted: true, change: 'none' },
      { id: 'asset:pc', name: 'Office PC', place: 'Office', hops: 3, isUntrusted: true, change: 'none' },
      { id: 'zone:office', name: 'Office', place: '', hops: 3, isUntrusted: true, change: 'none' },
    ]);
  });

  it('is filtered by kind and by words of name or zone', () => {
    const rows = rowsOf(model, ask());
    expect({
      assets: filterRows(rows, 'asset').map(({ id }) => id),
      zones: filterRows(rows, 'zone').map(({ id }) => id),
      untrusted: filterRows(rows, 'untrusted').map(({ id }) => id),
      words: filterRows(rows, 'all', ' LINE fill ').map(({ id }) => id),
      nothing: filterRows(rows, 'all', 'robot'),
    }).toEqual({
      assets: ['asset:plc', 'asset:pc'],
      zones: ['zone:safe', 'zone:line', 'zone:office'],
      untrusted: ['access:vendor', 'asset:pc', 'zone:office'],
      words: ['asset:plc'],
      nothing: [],
    });
  });

  it('is found by words with umlauts and ß in capitals and small letters', () => {
    const rows = ['Übergabe Straße', 'Maß'].map((name) => ({ id: `asset:${name}`, name, place: 'Öl', hops: 1, isUntrusted: false, change: 'none' as const }));
    const found = ['ÜBERGABE öl', 'straße', 'STRASSE', 'maß', 'ubergabe'].map((words) => filterRows(rows, 'all', words).map(({ name }) => name));
    expect(found).toEqual([['Übergabe Straße'], ['Übergabe Straße'], [], ['Maß'], []]);
  });

  it('says after a cut who no longer reaches it, who does over a harder way, and who does as before', () => {
    expect(ids(ask('conduit:line'))).toEqual(['zone:safe 1 none', 'asset:plc 2 none', 'zone:line 2 none', 'access:vendor 3 none', 'asset:pc 3 harder', 'zone:office 3 harder']);
    expect(ids(ask('conduit:line', 'conduit:stick'))).toEqual(['asset:pc 3 lost', 'zone:office 3 lost', 'zone:safe 1 none', 'asset:plc 2 none', 'zone:line 2 none', 'access:vendor 3 none']);
    expect(ids(ask('conduit:safe')).filter((row) => row.endsWith('lost'))).toHaveLength(5);
  });

  it('compares as-is and target: what is gone, new, harder and easier, each with its path', () => {
    const planned = modelOf([
      ...records.map((record) => (record.id === 'conduit:line' ? { ...record, state: 'toBeRemoved' } : record) as AnyRecord),
      { id: 'zone:cloud', type: 'zone', name: 'Cloud', kind: 'external', state: 'planned' },
      { id: 'conduit:cloud', type: 'conduit', name: 'Cloud', kind: 'network', zoneIds: ['zone:cloud', 'zone:safe'], state: 'planned' },
      { id: 'asset:old', type: 'asset', name: 'Old panel', zoneId: 'zone:line', state: 'toBeRemoved' },
    ]);
    const question = { placeId: 'asset:sis', direction: 'into', view: 'target' } as const;
    const answer = answerOf(planned, question, new Set(), true);
    expect([answer.before.question.view, answer.target?.after.question.view]).toEqual(['asIs', 'target']);
    expect(rowsOf(planned, answer).map(({ id, change }) => `${id} ${change}`)).toEqual([
      'asset:old lost', 'zone:cloud gained', 'zone:safe none', 'asset:plc none', 'zone:line none', 'access:vendor none', 'asset:pc harder', 'zone:office harder',
    ]);
    expect(['asset:old', 'zone:cloud', 'asset:pc'].map((id) => pathIn(answer, id, 'shortest')?.hops.map(cutOf))).toEqual([['conduit:safe', undefined], ['conduit:cloud', undefined], ['conduit:stick', 'conduit:safe', undefined]]);
    expect(['asset:old', 'zone:cloud', 'conduit:cloud'].every((id) => pointedOut(planned, answer, undefined).has(id))).toBe(true);
    const cut = answerOf(planned, question, new Set(['conduit:cloud']), true);
    expect([cut.before.question.view, cut.target, rowsOf(planned, cut).filter(({ change }) => change === 'lost').map(({ id }) => id)]).toEqual(['target', undefined, ['zone:cloud']]);
    const back = answerOf(modelOf([...records, { id: 'conduit:direct', type: 'conduit', name: 'Direct', kind: 'network', zoneIds: ['zone:office', 'zone:safe'], state: 'planned' }]), question, new Set(), true);
    expect(rowsOf(model, back).filter(({ change }) => change === 'easier').map(({ id }) => id)).toEqual(['asset:pc', 'zone:office']);
  });

  it('shows the path that is left, or the one that was cut', () => {
    const over = (answer: ReachAnswer): readonly (string | undefined)[] => pathIn(answer, 'asset:pc', 'shortest')?.hops.map(cutOf) ?? [];
    expect([over(ask()), over(ask('conduit:line')), over(ask('conduit:line', 'conduit:stick'))]).toEqual([
      ['conduit:line', 'conduit:safe', undefined],
      ['conduit:stick', 'conduit:safe', undefined],
      ['conduit:line', 'conduit:safe', undefined],
    ]);
    expect(pathIn(ask(), 'access:vendor', 'shortest')?.hops.map(cutOf)).toEqual(['access:vendor', 'conduit:safe', undefined]);
  });

  it('points out the chosen path with its ends and their zones, else everything that is left', () => {
    const chosen = [...pointedOut(model, ask(), { id: 'asset:pc', order: 'shortest' })].sort();
    expect(chosen).toEqual(['asset:pc', 'asset:sis', 'conduit:line', 'conduit:safe', 'zone:line', 'zone:office', 'zone:safe']);
    const left = pointedOut(model, ask('conduit:line', 'conduit:stick'), undefined);
    expect([...left].sort()).toEqual(['access:vendor', 'asset:plc', 'asset:sis', 'conduit:safe', 'zone:line', 'zone:safe']);
  });
});

describe('what can be asked', () => {
  it('is reachability of one asset or zone, and levels of one zone or conduit', () => {
    const into = (id: string): object => ({ kind: 'reach', id, direction: 'into' });
    const outOf = (id: string): object => ({ kind: 'reach', id, direction: 'outOf' });
    const nothing = { into: undefined, outOf: undefined, levels: undefined };
    expect([['asset:a'], ['zone:a'], ['conduit:a'], ['callout:a'], ['zone:a', 'zone:b'], []].map(questionsAbout)).toEqual([
      { into: into('asset:a'), outOf: outOf('asset:a'), levels: undefined },
      { into: into('zone:a'), outOf: outOf('zone:a'), levels: { kind: 'levels', id: 'zone:a' } },
      { into: undefined, outOf: undefined, levels: { kind: 'levels', id: 'conduit:a' } },
      nothing,
      nothing,
      nothing,
    ]);
  });
});
