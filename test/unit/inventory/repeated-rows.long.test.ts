import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import { emptyModel, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import type { ImportOptions, ImportPlan, RowDecision } from '../../../shared/inventory/import-plan';
import { countingIds, countsOf, imported, planOf, sheetOf } from './sheet-samples';

const heading = ['Tag', 'Name', 'Hersteller', 'Seriennummer', 'MAC', 'IP-Adresse', 'Farbe'];
const told = ({ rows }: ImportPlan) => rows.map(({ row, outcome, reason, sameAs }) => [row, outcome, ...(reason === undefined ? [] : [reason]), ...(sameAs === undefined ? [] : [sameAs])]);
const assetsOf = (plan: ImportPlan, model: Model = emptyModel): readonly Asset[] => [...applyChange(model, plan.change).tables.asset.values()];
const decide = (...decisions: readonly (readonly [number, RowDecision])[]): Partial<ImportOptions> => ({ rowDecisions: new Map(decisions) });

describe('rows that repeat an earlier one', () => {
  const complement = sheetOf([heading, ['K1', 'Pumpe', '', 'S1', '', '10.0.0.1', ''], ['K2', 'Waage', '', '', '', '10.0.0.9', ''], ['K1', 'Pumpe', 'KSB', '', '', '10.1.0.1', 'rot']]);

  it('go into its asset when nothing contradicts, and change nothing the second time', () => {
    const plan = planOf(complement);
    expect([told(plan), plan.counts, plan.duplicates]).toEqual([
      [[2, 'added'], [3, 'added'], [4, 'duplicate', 2]], countsOf({ added: 2, duplicates: 1 }), [{ key: 'tag', value: 'K1', rows: [2, 4] }],
    ]);
    expect(assetsOf(plan)[0]).toMatchObject({
      tag: 'K1', vendor: 'KSB', serial: 'S1', interfaces: [{ ip: '10.0.0.1' }, { ip: '10.1.0.1' }], clientColumns: [{ name: 'Farbe', value: 'rot' }],
    });
    const again = planOf(complement, imported(complement));
    expect([again.change.size, told(again)]).toEqual([0, [[2, 'unchanged'], [3, 'unchanged'], [4, 'duplicate', 2]]]);
  });

  it('complete an asset that is there, also when the first of them said nothing new', () => {
    const env = countingIds();
    const model = imported(sheetOf([heading, ['K1', 'Pumpe', '', 'S1', '', '10.0.0.1', '']]), emptyModel, env);
    const plan = planOf(complement, model, {}, env);
    expect([told(plan), plan.rows[0]?.fields]).toEqual([[[2, 'updated'], [3, 'added'], [4, 'duplicate', 2]], ['vendor', 'interfaces', 'clientColumns']]);
    expect(assetsOf(plan, model).find(({ tag }) => tag === 'K1')).toMatchObject({ vendor: 'KSB', interfaces: [{ ip: '10.0.0.1' }, { ip: '10.1.0.1' }] });
  });

  const contrary = sheetOf([heading, ['K1', 'Pumpe', 'KSB', '', '', '10.0.0.1', 'rot'], ['K1', 'Pumpe', 'Grundfos', '', '', '10.0.0.1', 'blau']]);

  it('wait for a decision when they contradict it', () => {
    const plan = planOf(contrary);
    expect([told(plan), plan.counts, plan.duplicates]).toEqual([
      [[2, 'added'], [3, 'duplicate', 'duplicate-row', 2]], countsOf({ added: 1, duplicates: 1 }),
      [{ key: 'tag', value: 'K1', rows: [2, 3] }, { key: 'ip', value: '10.0.0.1', rows: [2, 3] }],
    ]);
  });

  it('follow the decision: one of their own, put together with every other word kept, or left out', () => {
    const own = planOf(contrary, emptyModel, decide([3, { kind: 'new' }]));
    const together = planOf(contrary, emptyModel, decide([2, { kind: 'into-row', row: 3 }]));
    const without = planOf(contrary, emptyModel, decide([2, { kind: 'exclude' }]));
    expect([told(own), told(together), told(without)]).toEqual([[[2, 'added'], [3, 'added']], [[2, 'added'], [3, 'duplicate', 2]], [[2, 'rejected', 'excluded'], [3, 'added']]]);
    expect(own.flags.map(({ row, code, text }) => [row, code, text])).toEqual([[3, 'same-address-in-list', '10.0.0.1']]);
    expect(assetsOf(together)).toMatchObject([{
      vendor: 'KSB', clientColumns: [{ name: 'Farbe', value: 'rot' }, { name: 'Hersteller [3]', value: 'Grundfos', field: 'vendor' }, { name: 'Farbe [3]', value: 'blau' }],
    }]);
    const model = applyChange(emptyModel, together.change);
    expect(planOf(contrary, model).change.size).toBe(0);
  });

  it('are told by addresses alone only when they bear the same name', () => {
    const cells = sheetOf([heading, ['A', 'Zelle 1', '', '', '', '192.168.0.1', ''], ['B', 'Zelle 2', '', '', '', '192.168.0.1', ''], ['', 'Zelle 2', 'ABB', '', '', '192.168.0.1', '']]);
    const twice = sheetOf([heading, ['', 'Gateway', '', '', '00:00:00:00:00:01', '10.0.0.5', ''], ['', 'Gateway', 'Moxa', '', '00:00:00:00:00:01', '', '']]);
    expect([told(planOf(cells)), told(planOf(twice))]).toEqual([[[2, 'added'], [3, 'added'], [4, 'added']], [[2, 'added'], [3, 'duplicate', 2]]]);
    expect(planOf(cells).duplicates).toEqual([{ key: 'ip', value: '192.168.0.1', rows: [2, 3, 4] }]);
    expect([planOf(cells, imported(cells)).change.size, planOf(twice, imported(twice)).change.size]).toEqual([0, 0]);
  });

  it('are taken one by one where the assessment knows two assets of the tag', () => {
    const own = planOf(contrary, emptyModel, decide([3, { kind: 'new' }]));
    const again = planOf(contrary, applyChange(emptyModel, own.change));
    expect([told(again), again.change.size]).toEqual([[[2, 'unchanged'], [3, 'unchanged']], 0]);
  });
});

describe('which asset a row speaks of', () => {
  const model = imported(sheetOf([heading, ['K1', 'Pumpe', '', 'S1', '', '10.0.0.1', ''], ['K2', 'Waage', '', 'S2', '', '10.0.0.2', '']]));
  const ids = [...model.tables.asset.keys()];

  it('is told with how sure it is, and with the others it may speak of', () => {
    const plan = planOf(sheetOf([heading, ['K1', 'Pumpe', '', 'S1', '', '10.0.0.2', ''], ['K9', 'Presse', '', '', '', '10.0.0.2', '']]), model);
    expect(plan.rows.map(({ matchedBy, score, alternatives }) => [matchedBy, score, alternatives])).toEqual([
      ['tag', 0.94, [{ assetId: ids[1], name: 'Waage', key: 'ip', score: 0.41 }]],
      ['ip', 0.54, undefined],
    ]);
  });

  it('follows a decision', () => {
    const list = sheetOf([heading, ['K1', 'Pumpe', '', 'S1', '', '10.0.0.1', ''], ['K7', 'Waage neu', '', 'S7', '', '', '']]);
    const into = planOf(list, model, decide([3, { kind: 'into', assetId: ids[1] ?? '' }]));
    const fresh = planOf(list, model, decide([2, { kind: 'new' }]));
    expect([told(into), into.rows[1]?.assetId, told(fresh)]).toEqual([[[2, 'unchanged'], [3, 'updated']], ids[1], [[2, 'added'], [3, 'added']]]);
    expect(applyChange(model, into.change).tables.asset.get(ids[1] ?? '')).toMatchObject({ tag: 'K7', name: 'Waage neu', serial: 'S7' });
  });

  it('takes in what was typed over a cell', () => {
    const list = sheetOf([heading, ['K1', '', '', '', '', '10.0.0.300', '']]);
    const fixed = planOf(list, emptyModel, { fixes: new Map([['2:5', '10.0.0.30'], ['2:1', 'Pumpe'], ['99:1', 'nirgends'], ['2:77', 'nirgends']]) });
    expect([...fixed.sources.values()]).toEqual([{ file: 'liste.xlsx', sheet: 'Inventar', row: 2, note: 'IP-Adresse: 10.0.0.300; Name: –' }]);
    expect([planOf(list).flags.map(({ code }) => code), fixed.flags, assetsOf(fixed)]).toMatchObject([['ip-invalid'], [], [{ name: 'Pumpe', interfaces: [{ ip: '10.0.0.30' }] }]]);
  });
});

describe('lists of points', () => {
  const points = sheetOf([
    ['Gerät', 'Punkt', 'Hersteller', 'Einheit'], ['AS01', 'Temperatur', 'Siemens', '°C'], ['AS02', 'Druck', 'Wago', 'bar'], ['as01', 'Feuchte', 'Siemens', '%'], ['', 'Reserve', '', ''], ['AS01', 'Ventil', '', ''],
  ]);

  it('give one asset for each device, with its points counted and kept', () => {
    const plan = planOf(points, emptyModel, { groupBy: 0 });
    expect([told(plan), plan.counts, plan.columns.length]).toEqual([
      [[2, 'added'], [3, 'added'], [4, 'grouped', 2], [5, 'rejected', 'no-name'], [6, 'grouped', 2]], countsOf({ added: 2, grouped: 2, rejected: 1 }), 4,
    ]);
    expect(assetsOf(plan).map(({ name, vendor, clientColumns }) => [name, vendor, clientColumns?.map((column) => [column.name, column.value])])).toEqual([
      ['AS01', 'Siemens', [['Punkt', 'Temperatur\nFeuchte\nVentil'], ['Einheit', '°C\n%'], ['# Punkt', '3']]],
      ['AS02', 'Wago', [['Punkt', 'Druck'], ['Einheit', 'bar'], ['# Punkt', '1']]],
    ]);
    expect(planOf(points, applyChange(emptyModel, plan.change), { groupBy: 0 }).change.size).toBe(0);
  });
});

describe('any list with rows that share their keys', () => {
  const cell = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom('', ...words);
  const row = fc.tuple(cell('K1', 'K2', 'K3'), cell('Pumpe', 'Waage'), cell('KSB', 'ABB'), cell('S1', 'S2'), cell('00:00:00:00:00:01', '00:00:00:00:00:02'), cell('10.0.0.1', '10.0.0.2; 10.0.0.3'), cell('rot', 'blau'));
  const list = fc.array(row, { minLength: 1, maxLength: 8 });
  const decision = fc.oneof(
    fc.constant<RowDecision>({ kind: 'exclude' }), fc.constant<RowDecision>({ kind: 'new' }), fc.integer({ min: 1, max: 10 }).map((into): RowDecision => ({ kind: 'into-row', row: into })),
  );
  const decisions = fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), decision), { maxLength: 3 });

  it('accounts for every row once and makes valid records', () => {
    fc.assert(
      fc.property(list, list, decisions, fc.option(fc.nat(6), { nil: undefined }), (older, newer, decided, groupBy) => {
        const env = countingIds();
        const known = imported(sheetOf([heading, ...older]), emptyModel, env);
        const sheet = sheetOf([heading, ...newer]);
        const options = groupBy === undefined ? decide(...decided) : { groupBy };
        const plan = planOf(sheet, known, options, env);
        expect(plan.rows.map((planned) => planned.row)).toEqual(sheet.shown.flatMap((cells, index) => (index > 0 && cells.some((text) => text !== '') ? [index + 1] : [])));
        const { gone, ...counts } = plan.counts;
        expect([gone, Object.values(counts).reduce((sum, count) => sum + count, 0)]).toEqual([0, plan.rows.length]);
        expect([...plan.change.values()].flatMap(({ after }) => (after === undefined ? [] : validateRecord(after)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing when it is imported a second time', () => {
    fc.assert(
      fc.property(list, fc.option(fc.nat(6), { nil: undefined }), (rows, groupBy) => {
        const env = countingIds();
        const sheet = sheetOf([heading, ...rows]);
        const options = groupBy === undefined ? {} : { groupBy };
        const first = planOf(sheet, emptyModel, options, env);
        const again = planOf(sheet, applyChange(emptyModel, first.change), options, env);
        expect([again.change.size, again.counts.added, again.counts.unchanged + again.counts.duplicates]).toEqual([0, 0, first.counts.added + first.counts.duplicates]);
      }),
      { numRuns: 400 },
    );
  });
});
