import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { listOf, type Model } from '../../../shared/model/model';
import { keptOriginalChange } from '../../../shared/exchange/kept-original';
import type { ColumnChoice } from '../../../shared/traffic/flow-columns';
import { planFlowList, type FlowListOptions, type FlowListPlan } from '../../../shared/traffic/plan-flow-list';
import { flowListReading, flowMappingToRemember } from '../../../shared/traffic/remembered-flow-columns';
import { sheetOf } from '../inventory/sheet-samples';
import { namedEnv, plantModel } from './connections';

const env = namedEnv();
const plan = (sheet: ReturnType<typeof sheetOf>, options: Partial<FlowListOptions> = {}, model: Model = plantModel()): FlowListPlan =>
  planFlowList({ sheets: [sheet], notices: [] }, model, env, { file: 'odd.csv', canAsk: true, client: 'Works', ...options });
const taken = ({ columns }: FlowListPlan): readonly string[] => columns.map(({ meaning = 'leave', reason }) => `${meaning} ${reason}`);

/** Headings nobody would recognise; of the sources only one is known. */
const odd = sheetOf([
  ['Kürzel A7', 'Gegenseite-X', 'Quux', 'Blob'],
  ['H1', 'K1', '443', 'Rezepte laden und melden'],
  ['Leitstand', 'K2', '502', 'Zählerstände für den Bericht'],
  ['Fremdfirma', 'K1', '22', 'Wartung durch den Hersteller'],
]);
const decided = new Map<number, ColumnChoice>([[0, 'from'], [1, 'to'], [2, 'leave'], [3, 'notes']]);

describe('the columns of a list of connections', () => {
  it('waits for a person where nothing names the ends', () => {
    const { missing, flows, change, headerRow, columns } = plan(odd);
    expect({ missing, flows, changes: change.size, headerRow }).toEqual({ missing: ['from', 'to'], flows: [], changes: 0, headerRow: 1 });
    expect(columns.map(({ meaning, alternatives, filled, samples }) => [meaning, alternatives.slice(0, 2).join(), filled, samples[0]])).toEqual([
      [undefined, '', 3, 'H1'], [undefined, 'from,to', 3, 'K1'], ['port', 'sourcePort', 3, '443'], [undefined, 'purpose,notes', 3, 'Rezepte laden und melden'],
    ]);
    expect(() => plan(odd, { canAsk: false })).toThrow(expect.objectContaining({ code: 'flow-list-not-recognised' }));
  });

  it('follows what a person says of them', () => {
    const planned = plan(odd, { columns: decided });
    expect(taken(planned)).toEqual(['from decided', 'to decided', 'leave decided', 'notes decided']);
    expect(planned.counts).toMatchObject({ lines: 3, new: 3, endsUnknown: 2 });
    const made = [...planned.change.values()].flatMap(({ after }) => (after?.type === 'flow' ? [[after.notes, after.ports]] : []));
    expect(made).toEqual([
      ['Blob: Rezepte laden und melden', undefined],
      ['Leitstand → K2\nBlob: Zählerstände für den Bericht', undefined],
      ['Fremdfirma → K1\nBlob: Wartung durch den Hersteller', undefined],
    ]);
    // The same once more changes nothing.
    expect(plan(odd, { columns: decided }, applyChange(plantModel(), planned.change)).change.size).toBe(0);
  });

  it('takes columns for ends, ports and protocols by their values where headings say nothing, and says that it is unsure', () => {
    const planned = plan(sheetOf([['Alpha', 'Beta', 'Gamma', 'Delta', 'Nr'], ['H1', 'K1', '102', 'TCP', '1'], ['S1', 'K2', '502', 'TCP', '2'], ['S1', 'K1', '443', 'TCP', '3']]));
    expect(taken(planned)).toEqual(['from values', 'to values', 'port values', 'protocol values', 'name heading-and-values']);
    expect(planned.columns.map(({ confidence }) => confidence)).toEqual([0.5, 0.5, 0.5, 0.5, 0.95]);
    expect(planned.counts).toMatchObject({ lines: 3, confirmed: 1, new: 2 });
  });

  it('takes no inventory for a list of connections', () => {
    const inventory = sheetOf([['Alpha', 'Beta', 'Gamma'], ['H1', '10.1.0.20', 'Line 1'], ['K1', '10.1.0.10', 'Line 1'], ['S1', '10.2.0.5', 'Servers']]);
    expect(plan(inventory).missing).toEqual(['from', 'to']);
  });

  it('doubts a heading its values speak against', () => {
    const { columns } = plan(sheetOf([['Quelle', 'Ziel', 'Port'], ['H1', 'K1', 'TCP'], ['S1', 'K2', 'TCP'], ['S1', 'K1', 'TCP']]));
    expect(columns.map(({ meaning, confidence, alternatives }) => [meaning, confidence, alternatives[0]])).toEqual([['from', 0.95, 'to'], ['to', 0.95, 'from'], ['port', 0.45, 'protocol']]);
  });

  it('remembers by headings, for the client and with the file, and lets go of it when asked', () => {
    const { columns, sheet, headerRow } = plan(odd, { columns: decided });
    const remembered = [flowMappingToRemember('Works', '2026-09-14T08:00:00Z', columns)];
    const later = sheetOf([['Blob', 'Quux', 'Gegenseite-X', 'Kürzel A7'], ['Rezepte', '443', 'K2', 'S1']]);
    expect(taken(plan(later, { remembered }))).toEqual(['notes decided', 'leave decided', 'to decided', 'from decided']);
    expect(plan(later, { remembered }).recalled).toEqual({ client: 'Works', at: '2026-09-14T08:00:00Z', isTaken: true });
    expect(plan(later, { remembered, client: 'Another' })).toMatchObject({ missing: ['from', 'to'], recalled: undefined });
    expect(plan(later, { remembered, isRecalled: false })).toMatchObject({ missing: ['from', 'to'], recalled: { isTaken: false } });
    expect(taken(plan(later, { remembered, columns: new Map([[0, 'purpose']]) }))[0]).toBe('purpose decided');

    const original = { file: 'odd.csv', sha256: 'ab'.repeat(32), size: 9, importedAt: '2026-09-14T08:00:00Z', importedBy: 'Lena' };
    const reading = flowListReading(sheet, headerRow, columns);
    const kept = keptOriginalChange(plantModel(), original, 'document', env, reading);
    const model = applyChange(plantModel(), new Map(kept === undefined ? [] : [kept]));
    expect(listOf(model, 'attachment')[0]).toMatchObject({ kind: 'document', sheet: 'Inventar', headerRow: 1, columns: [{ heading: 'Kürzel A7', decision: 'from' }, {}, { decision: 'leave' }, {}] });
    expect(taken(plan(later, {}, model))).toEqual(['notes decided', 'leave decided', 'to decided', 'from decided']);
    // Read in the same way nothing changes; read otherwise the record says so.
    expect(keptOriginalChange(model, original, 'document', env, reading)).toBeUndefined();
    expect(keptOriginalChange(model, original, 'document', env, { ...reading, headerRow: 2 })?.[1].after).toMatchObject({ headerRow: 2 });
  });
});
