import { describe, expect, it } from 'vitest';
import { endQuestions, hostQuestions, portQuestions } from '../../../../renderer/features/exchange/open-questions';
import type { HostRow } from '../../../../renderer/features/exchange/host-grid';
import type { PlannedListFlow } from '../../../../shared/traffic/plan-flow-list';
import { buildFlow, exampleId } from '../../../support/builders';

const row = (key: string, port: string, ambiguous: readonly string[], more: object = {}) => ({ key, port, fate: 'new', flowId: undefined, protocols: [] as readonly string[], ambiguous, ...more });

describe('questions only a person can answer', () => {
  it('are asked once for each port, what concerns most first', () => {
    const spoken = buildFlow({ id: exampleId('flow', 1), protocols: ['s7comm'] });
    const silent = buildFlow({ id: exampleId('flow', 2), protocols: [] });
    const rows = [
      row('a', '502/tcp', ['modbus-tcp', 'umas']),
      row('b', '102/tcp', ['s7comm', 's7commplus'], { protocols: ['s7comm'] }),
      row('c', '102/tcp', ['s7comm', 's7commplus']),
      row('d', '80/tcp', []),
      row('e', '102/tcp', ['s7comm', 's7commplus'], { fate: 'left-out' }),
      row('f', '102/tcp', ['s7comm', 's7commplus'], { fate: 'confirmed', flowId: spoken.id }),
      row('g', '102/tcp', ['s7comm', 's7commplus'], { fate: 'confirmed', flowId: silent.id, protocols: ['s7comm'] }),
    ];
    expect(portQuestions(rows, ({ port }) => port, new Map([spoken, silent].map((flow) => [flow.id, flow])))).toEqual([
      { text: '102/tcp', count: 3, options: ['s7comm', 's7commplus'], answer: undefined, keys: ['b', 'c', 'g'] },
      { text: '502/tcp', count: 1, options: ['modbus-tcp', 'umas'], answer: undefined, keys: ['a'] },
    ]);
  });

  it('are asked for addresses that several assets carry', () => {
    const host = (address: string, candidates: readonly string[], more: Partial<HostRow> & { readonly assetId?: string } = {}): HostRow => ({ address, as: 'leave', reason: 'address-shared', name: '', zoneId: undefined, candidates, ...more });
    expect(hostQuestions([host('10.1.0.1', ['asset:1']), host('10.1.0.2', ['asset:1', 'asset:2']), host('10.1.0.3', ['asset:3', 'asset:4'], { as: 'known', assetId: 'asset:4' })])).toEqual([
      { text: '10.1.0.2', count: 1, options: ['asset:1', 'asset:2'], answer: undefined, keys: ['10.1.0.2'] },
      { text: '10.1.0.3', count: 1, options: ['asset:3', 'asset:4'], answer: 'asset:4', keys: ['10.1.0.3'] },
    ]);
  });

  it('are asked for names in a list, and stay with their answer', () => {
    const flow = (from: PlannedListFlow['fromEnd'], to: PlannedListFlow['fromEnd']): PlannedListFlow => ({
      key: '1', row: 2, fate: 'new', reason: 'end-unknown', flowId: undefined, isChanged: true, from: 'pump', to: 'K1', fromEnd: from, toEnd: to, protocols: [], ambiguous: [], ports: [],
    });
    const [open, chosen, known] = [{ id: undefined, reason: 'several', candidates: ['asset:1', 'asset:2'] }, { id: 'asset:2', reason: 'chosen', candidates: ['asset:1', 'asset:2'] }, { id: 'asset:3', reason: 'tag', candidates: ['asset:3'] }] as const;
    expect(endQuestions([flow(open, known), flow(open, known)])).toEqual([{ text: 'pump', count: 2, options: ['asset:1', 'asset:2'], answer: undefined, keys: ['pump', 'pump'] }]);
    expect(endQuestions([flow(chosen, known)])).toEqual([{ text: 'pump', count: 1, options: ['asset:1', 'asset:2'], answer: 'asset:2', keys: ['pump'] }]);
  });
});
