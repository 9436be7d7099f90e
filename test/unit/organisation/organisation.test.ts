import { describe, expect, it } from 'vitest';
import { alignmentRows, patchAlignment } from '../../../shared/organisation/alignment';
import { clearParts, hasResponsibilities, partsOf, roleColumns, togglePart, topicRows, type ResponsibilityGap } from '../../../shared/organisation/responsibilities';
import { applyChange, invert, type Change } from '../../../shared/model/change';
import { getRecord, listOf, modelOf, type Model } from '../../../shared/model/model';
import { buildMetric, buildPerson, buildRating } from '../../support/builders';

const after = (model: Model, change: Change): Model => applyChange(model, change);
const person = (id: string, role: 'ot' | 'it' | 'management' | 'assessor', responsibilities: NonNullable<ReturnType<typeof buildPerson>['responsibilities']> = []) =>
  buildPerson({ id: `person:${id}`, name: id, role, responsibilities });

describe('the matrix of responsibilities', () => {
  const model = modelOf([person('Ada', 'ot'), person('Bo', 'it'), person('Cy', 'management'), person('Dee', 'assessor')]);

  it('has a column for each role and leaves assessors out', () => {
    expect(roleColumns(model).map(({ role, people }) => [role, people.map(({ name }) => name)])).toEqual([
      ['management', ['Cy']], ['assetOwner', []], ['ot', ['Ada']], ['it', ['Bo']], ['systemIntegrator', []], ['productSupplier', []], ['serviceProvider', []],
    ]);
    expect(hasResponsibilities(model)).toBe(false);
  });

  it('sets a letter and takes it away, the same entry for everybody', () => {
    const set = after(after(model, togglePart(model, 'person:Ada', 'backup', 'accountable')), togglePart(after(model, togglePart(model, 'person:Ada', 'backup', 'accountable')), 'person:Ada', 'backup', 'responsible'));
    const ada = getRecord(set, 'person', 'person:Ada')!;
    expect([ada.responsibilities, partsOf(ada, 'backup'), hasResponsibilities(set)]).toEqual([
      [{ id: 'backup-accountable', topic: 'backup', kind: 'accountable' }, { id: 'backup-responsible', topic: 'backup', kind: 'responsible' }],
      ['responsible', 'accountable'],
      true,
    ]);
    expect(partsOf(getRecord(after(set, togglePart(set, 'person:Ada', 'backup', 'responsible')), 'person', 'person:Ada')!, 'backup')).toEqual(['accountable']);
    const cleared = after(set, clearParts(set, 'person:Ada', 'backup'));
    expect(getRecord(cleared, 'person', 'person:Ada')!.responsibilities).toBeUndefined();
    expect(togglePart(model, 'person:nobody', 'backup', 'responsible').size).toBe(0);
  });

  it('takes no id that another entry has', () => {
    const taken = modelOf([person('Ada', 'ot', [{ id: 'backup-informed', topic: 'network', kind: 'informed' }])]);
    expect(getRecord(after(taken, togglePart(taken, 'person:Ada', 'backup', 'informed')), 'person', 'person:Ada')!.responsibilities?.map(({ id }) => id)).toEqual(['backup-informed', 'backup-informed-2']);
  });

  it('is undone by the inverse', () => {
    const change = togglePart(model, 'person:Bo', 'accounts', 'consulted');
    expect(after(after(model, change), invert(change))).toEqual(model);
  });

  it('names every kind of gap', () => {
    const entry = (topic: 'accounts' | 'backup' | 'inventory', kind: 'accountable' | 'responsible') => ({ id: `${topic}-${kind}`, topic, kind });
    const parts = modelOf([person('Ada', 'ot', [entry('accounts', 'accountable'), entry('backup', 'accountable'), entry('inventory', 'accountable'), entry('inventory', 'responsible')]), person('Bo', 'it', [entry('accounts', 'accountable'), entry('backup', 'responsible')])]);
    const gaps = new Map(topicRows(parts).map((row) => [row.topic, row.gaps]));
    const short = (gap: ResponsibilityGap): string => (gap.kind === 'roleMissing' ? gap.role : gap.kind === 'severalAccountable' ? gap.people.map(({ name }) => name).join('+') : gap.kind);
    expect([gaps.get('inventory'), gaps.get('backup'), gaps.get('accounts')?.map(short), gaps.get('remoteAccess')?.map(short)]).toEqual([
      [], [], ['Ada+Bo', 'noResponsible'], ['noAccountable', 'noResponsible', 'ot', 'it', 'serviceProvider'],
    ]);
  });
});

describe('the management system in production', () => {
  const model = modelOf([
    buildRating({ id: 'rating:1', practice: 'VUL-01', value: 'ml3' }), buildRating({ id: 'rating:2', practice: 'VUL-02', value: 'ml1' }),
    buildMetric({ id: 'metric:1', title: 'Patch age', practices: 'VUL-02\nINV-01' }),
  ]);
  const row = (present: Model, process: string) => alignmentRows(present).find((entry) => entry.process === process)!;

  it('shows practices with their level and the metrics of each process', () => {
    const patch = row(model, 'patch');
    expect([patch.level, patch.metrics.map(({ title }) => title), patch.practices.length, patch.practices[2]]).toEqual([1, ['Patch age'], 6, { id: 'VUL-03', state: 'notRated' }]);
    expect([row(model, 'assets').metrics.length, row(model, 'change').metrics.length, row(model, 'change').level]).toEqual([1, 0, undefined]);
  });

  it('covers every practice of the catalogue at most once', () => {
    const ids = alignmentRows(model).flatMap(({ practices }) => practices.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(alignmentRows(model).every(({ practices }) => practices.length > 0)).toBe(true);
  });

  it('writes one record for a process, under the same id for everybody, and goes on with one that exists', () => {
    const first = after(model, patchAlignment(model, 'patch', { state: 'inWork' }));
    const second = after(first, patchAlignment(first, 'patch', { gap: 'No tests' }));
    expect(listOf(second, 'alignment')).toEqual([{ id: 'alignment:patch', type: 'alignment', process: 'patch', state: 'inWork', gap: 'No tests' }]);
    expect([row(first, 'patch').isGap, row(second, 'patch').isGap]).toEqual([false, true]);
    const other = modelOf([{ id: 'alignment:x', type: 'alignment', process: 'patch' }]);
    expect(listOf(after(other, patchAlignment(other, 'patch', { state: 'missing' })), 'alignment').map(({ id }) => id)).toEqual(['alignment:x']);
  });
});
