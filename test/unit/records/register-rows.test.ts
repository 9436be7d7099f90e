import { expect, test } from 'vitest';
import type { LooseRecord } from '../../../shared/model/entity';
import { modelOf, withRecords } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { buildAsset, exampleId } from '../../support/builders';
import { inOrder, sameOrder } from '../../../renderer/records/register-rows';

const row = (id: string, name: string, more: Readonly<Record<string, unknown>> = {}): LooseRecord => ({ id: `asset:${id}`, type: 'asset', name, ...more });
const tableOf = (...rows: readonly LooseRecord[]): ReadonlyMap<string, LooseRecord> => new Map(rows.map((record) => [record.id, record]));

const earlier = (...rows: readonly LooseRecord[]) => ({ table: tableOf(...rows), rows });

const pump = row('1', 'Pump 10');
const panel = row('2', 'Panel', { tag: 'A-2' });
const early = row('3', 'Pump 2');

test('rows stand by tag or name, numbers by value, equal ones in order of creation', () => {
  const twin = row('0', 'Pump 10');
  expect(inOrder([pump, panel, early, twin], 'en')).toEqual([panel, early, twin, pump]);
});

test('an edit that names nothing anew keeps the order and brings the new record', () => {
  const ordered = inOrder([pump, panel, early], 'en');
  const edited = row('1', 'Pump 10', { vendor: 'Acme' });
  expect(sameOrder(earlier(...ordered), tableOf(edited, panel, early))).toEqual([panel, early, edited]);
});

test('a new name, a new record or a missing one asks for sorting', () => {
  const ordered = earlier(...inOrder([pump, panel], 'en'));
  expect([
    sameOrder(ordered, tableOf(row('1', 'Bearing'), panel)),
    sameOrder(ordered, tableOf(pump, panel, early)),
    sameOrder(ordered, tableOf(pump)),
    sameOrder(ordered, tableOf(pump, early)),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

test('after a small change only the records it touched are looked at', () => {
  const [first, second] = [buildAsset({ name: 'A' }), buildAsset({ id: exampleId('asset', 2), name: 'B' })];
  const model = modelOf([first, second]);
  const known = { table: model.tables.asset, rows: inOrder([...model.tables.asset.values()], 'en') };
  const edited = { ...second, vendor: 'Acme' };
  const third = buildAsset({ id: exampleId('asset', 3), name: 'C' });
  const after = (...writes: readonly (readonly [string, AnyRecord | undefined])[]) => withRecords(model, writes).tables.asset;
  expect([
    sameOrder(known, after([second.id, edited])),
    sameOrder(known, after([second.id, { ...second, tag: 'Z-1' }])),
    sameOrder(known, after([second.id, undefined], [third.id, third])),
  ]).toEqual([[first, edited], undefined, undefined]);
});
