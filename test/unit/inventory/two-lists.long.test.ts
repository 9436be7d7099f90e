import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { emptyModel } from '../../../shared/model/model';
import type { ImportPlan } from '../../../shared/inventory/import-plan';
import type { SheetData } from '../../../shared/office/workbook';
import { changesOfPairs, rowsOf } from './list-pairs';
import { countingIds, planOf, sheetOf } from './sheet-samples';

describe('two lists that give their keys to each other', () => {
  it('change nothing when they are imported again, each after the other', () => {
    expect(changesOfPairs(1, 250)).toEqual([]);
  });

  const lay = (...sheets: readonly SheetData[]): readonly ImportPlan[] => {
    const env = countingIds();
    let model = emptyModel;
    return sheets.map((sheet) => {
      const plan = planOf(sheet, model, {}, env);
      model = applyChange(model, plan.change);
      return plan;
    });
  };
  const told = (plan?: ImportPlan) => plan?.rows.map(({ row, outcome, matchedBy, sameAs }) => [row, outcome, ...(matchedBy === undefined ? [] : [matchedBy]), ...(sameAs === undefined ? [] : [sameAs])]);
  const keys = ['Tag', 'Name', 'Seriennummer', 'MAC'];

  it('take a serial number that went over to another asset as that of a new one', () => {
    const known = sheetOf([keys, ['K1', 'Pumpe', 'S1', '']]);
    const exchanged = sheetOf([keys, ['K1', 'Pumpe', 'S9', ''], ['K9', 'Waage', 'S1', '']]);
    const [, next, again] = lay(known, exchanged, exchanged);
    expect([told(next), told(again), again?.change.size]).toEqual([[[2, 'updated', 'tag'], [3, 'added']], [[2, 'unchanged', 'tag'], [3, 'unchanged', 'tag']], 0]);
  });

  it('keep apart two rows of different tags, though one was found by its address and the other by its serial number', () => {
    const known = sheetOf([keys, ['', 'Pumpe', 'S4', '00:00:00:00:00:01']]);
    const list = sheetOf([keys, ['K2', 'Pumpe', '', '00:00:00:00:00:01'], ['K3', 'Waage', 'S4', '']]);
    const [, next, again] = lay(known, list, list);
    expect([told(next), again?.change.size]).toEqual([[[2, 'updated', 'mac'], [3, 'added']], 0]);
  });

  it('do not change back what another list or a person changed, nor make a place again that was renamed', () => {
    const env = countingIds();
    const list = sheetOf([['Tag', 'Name', 'Hersteller', 'Bereich', 'Farbe'], ['K1', 'Pumpe', 'KSB', 'Linie 1', 'rot']]);
    const first = planOf(list, emptyModel, {}, env);
    const other = sheetOf([['Tag', 'Name', 'Hersteller', 'Farbe'], ['K1', 'Pumpe 1', 'ABB', 'blau']]);
    const before = applyChange(emptyModel, first.change);
    const model = applyChange(before, planOf(other, before, {}, env).change);
    const [area] = [...model.tables.area.values()];
    const renamed = area === undefined ? model : applyChange(model, new Map([[area.id, { before: area, after: { ...area, name: 'Abfüllung' } }]]));
    const alreadyIn = rowsOf(first);
    const again = planOf(list, renamed, { alreadyIn }, env);
    const fixed = planOf(list, renamed, { alreadyIn, fixes: new Map([['2:2', 'Grundfos']]) }, env);
    expect([again.change.size, again.newAreas, told(again), fixed.rows[0]?.fields?.includes('vendor')]).toEqual([0, [], [[2, 'unchanged']], true]);
  });
});
