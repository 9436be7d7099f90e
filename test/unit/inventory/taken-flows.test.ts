import { describe, expect, it } from 'vitest';
import { listedFlows } from '../../../shared/inventory/list-flows';
import { takenFlows } from '../../../shared/inventory/taken-flows';
import { applyChange } from '../../../shared/model/change';
import { emptyModel, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import type { SheetData } from '../../../shared/office/workbook';
import { countingIds, imported, planOf, sheetOf } from './sheet-samples';

const devices = sheetOf([['Kennzeichen', 'Name', 'IP-Adresse', 'Protokolle'], ['K1', 'Steuerung', '10.0.0.1', 'S7; 502/tcp'], ['K2', 'Bedienpult', '10.0.0.2', 'PROFINET'], ['K3', 'Waage', '10.0.0.3', '']]);
const matrix = sheetOf([['Quelle', 'Ziel', 'Port', 'Zweck'], ['10.0.0.2', 'K1', '102/tcp', 'Bedienen'], ['K3 10.0.0.3', 'Steuerung', 'Modbus', ''], ['10.9.9.9', 'K1', '80', ''], ['K1', 'K1', '80', '']]);

function taken(sheet: SheetData, model: Model = emptyModel, env = countingIds()) {
  const plan = planOf(sheet, model, {}, env);
  const { flows, sources } = takenFlows(plan, listedFlows(sheet, plan.headerRow, plan.columns), model, env);
  return { plan, flows, sources, made: [...flows.values()].flatMap(({ after }) => (after?.type === 'flow' ? [after] : [])) };
}

describe('what a list says of communication', () => {
  it('becomes flows that are open in need and verdict, with the row they come from', () => {
    const { plan, flows, made, sources } = taken(devices);
    const model = applyChange(applyChange(emptyModel, plan.change), flows);
    const tagOf = (id = ''): string | undefined => model.tables.asset.get(id)?.tag;
    expect(made.map(({ name, fromId, toId, protocols, ports, necessary, verdict, notes }) => ({ name, fromId, to: tagOf(toId), protocols, ports, necessary, verdict, notes }))).toEqual([
      { name: '→ K1 (S7; 502/tcp)', fromId: undefined, to: 'K1', protocols: ['s7comm'], ports: ['502/tcp'], necessary: 'unknown', verdict: 'undecided', notes: 'S7; 502/tcp' },
      { name: '→ K2 (PROFINET)', fromId: undefined, to: 'K2', protocols: ['profinet'], ports: undefined, necessary: 'unknown', verdict: 'undecided', notes: 'PROFINET' },
    ]);
    expect([[...sources.values()].map(({ row }) => row), made.flatMap((flow) => validateRecord(flow)), taken(devices, model).made]).toEqual([[2, 3], [], []]);
  });

  it('joins two ends the assessment knows, and leaves out what it does not know', () => {
    const env = countingIds();
    const model = imported(devices, emptyModel, env);
    const tagOf = (id = ''): string | undefined => model.tables.asset.get(id)?.tag;
    const plan = { ...planOf(matrix, model, {}, env), change: new Map() };
    const { flows } = takenFlows(plan, listedFlows(matrix, 1, plan.columns), model, env);
    expect([...flows.values()].map(({ after }) => (after?.type === 'flow' ? [tagOf(after.fromId), tagOf(after.toId), after.protocols, after.ports] : []))).toEqual([
      ['K2', 'K1', undefined, ['102/tcp']], ['K3', 'K1', ['modbus-tcp'], undefined],
    ]);
  });
});
