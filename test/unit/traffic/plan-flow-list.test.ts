import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { problemsIn } from '../../../shared/model/change-problems';
import { listOf, type Model } from '../../../shared/model/model';
import { type FlowListOptions, planFlowList } from '../../../shared/traffic/plan-flow-list';
import { buildAsset, exampleId } from '../../support/builders';
import { sheetOf } from '../inventory/sheet-samples';
import { namedEnv, plantModel } from './connections';

const env = namedEnv();
const plan = (sheets: readonly ReturnType<typeof sheetOf>[], model: Model, options: Partial<FlowListOptions> = {}) => planFlowList({ sheets, notices: [] }, model, env, { file: 'rules.xlsx', ...options });

const german = sheetOf([
  ['Firewall-Regeln Werk Husum', '', '', '', '', '', '', '', ''],
  ['Regel-Nr.', 'Quelle', 'Ziel', 'Protokoll', 'Ziel-Port', 'Dienst', 'Zweck', 'Aktion', 'Gültig bis'],
  ['1', 'H1', 'K1', 'TCP', '102', '', 'Visualisierung', 'erlauben', ''],
  ['2', 'S1', '10.1.0.10', 'TCP', '443, 8443', 'HTTPS', 'Wartung', 'erlauben', '31.12.2026'],
  ['3', 'Historian Alt', 'Line 1', 'TCP', '4840', 'OPC UA', '', 'erlauben', ''],
  ['4', 'any', 'K1', 'UDP', '161', '', '', 'verboten', ''],
  ['5', 'S1\nH1', 'K2', 'TCP', '502', 'Modbus', '', 'erlauben', ''],
  ['', 'Abschnitt Büro', '', '', '', '', '', '', ''],
  ['6', '10.2.0.0/24', 'K2', '', 'any', '', '', 'erlauben', ''],
], { name: 'Regeln' });

describe('planFlowList', () => {
  it('reads a list of rules with German headings', () => {
    const { layout, sheet, headerRow, columns, flows, counts } = plan([sheetOf([['Deckblatt']], { name: 'Deckblatt' }), german], plantModel());
    expect({ layout, sheet, headerRow, columns: columns.map(({ meaning }) => meaning) }).toEqual({ layout: 'list', sheet: 'Regeln', headerRow: 2, columns: ['name', 'from', 'to', 'protocol', 'port', 'service', 'purpose', 'action', 'validUntil'] });
    expect(flows.map(({ row, fate, reason, from, to, fromEnd, toEnd, protocols, ports }) => [row, fate, reason, `${from}(${fromEnd.reason})>${to}(${toEnd.reason})`, protocols.join(), ports.join()])).toEqual([
      [3, 'confirmed', 'recorded', 'H1(tag)>K1(tag)', '', '102/tcp'],
      [4, 'new', 'not-recorded', 'S1(tag)>10.1.0.10(address)', 'https', '443/tcp,8443/tcp'],
      [5, 'new', 'end-unknown', 'Historian Alt(unknown)>Line 1(zone)', 'opcua', '4840/tcp'],
      [6, 'left-out', 'denied', 'any(anything)>K1(tag)', '', '161/udp'],
      [7, 'new', 'not-recorded', 'S1(tag)>K2(tag)', 'modbus-tcp', '502/tcp'],
      [7, 'contradicts', 'verdict-differs', 'H1(tag)>K2(tag)', 'modbus-tcp', '502/tcp'],
      [9, 'new', 'not-recorded', '10.2.0.0/24(subnet)>K2(tag)', '', 'any'],
    ]);
    expect(counts).toEqual({ lines: 6, new: 4, confirmed: 1, contradicts: 1, leftOut: 1, changed: 5, endsUnknown: 1 });
  });

  it('makes one change with the rows it comes from, and none the second time', () => {
    const model = plantModel();
    const { change, sources } = plan([german], model);
    expect(problemsIn(change)).toEqual([]);
    const after = applyChange(model, change);
    const made = listOf(after, 'flow').filter(({ id }) => !model.tables.flow.has(id));
    expect(made.map(({ name, fromId, toId, purpose, validUntil, verdict, notes }) => ({ name, fromId, toId, purpose, validUntil, verdict, notes })).slice(0, 2)).toEqual([
      { name: '2: S1 → 10.1.0.10 (HTTPS, 443/tcp, 8443/tcp)', fromId: exampleId('asset', 4), toId: exampleId('asset', 1), purpose: 'Wartung', validUntil: '2026-12-31', verdict: 'undecided', notes: undefined },
      { name: '3: Historian Alt → Line 1 (OPC UA, 4840/tcp)', fromId: undefined, toId: exampleId('zone', 1), purpose: undefined, validUntil: undefined, verdict: 'undecided', notes: 'Historian Alt → Line 1' },
    ]);
    expect(after.tables.flow.get(exampleId('flow', 1))?.purpose).toBe('Visualisierung');
    expect([...sources.values()].map(({ sheet, row }) => `${sheet} ${row}`)).toEqual(['Regeln 3', 'Regeln 4', 'Regeln 5', 'Regeln 7', 'Regeln 9']);
    const again = plan([german], after);
    expect([...again.change.values()]).toEqual([]);
    expect(again.counts).toMatchObject({ new: 0, confirmed: 5, changed: 0 });
  });

  it('reads English headings, verdicts, directions and joined cells', () => {
    const sheet = sheetOf([
      ['Source', 'Source IP', 'Destination', 'Service', 'Direction', 'Approved', 'Approved by', 'Required'],
      ['Panel of line', '10.1.0.20', 'K1', 'tcp/80 (HTTP)', '<->', 'yes', 'P. Holm', 'yes'],
      ['', '', 'K2', 'SSH', '->', 'no', '', ''],
    ], { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }, { top: 1, left: 1, bottom: 2, right: 1 }] });
    const { change } = plan([sheet], plantModel());
    expect([...change.values()].map(({ after }) => after).map((flow) => (flow?.type === 'flow' ? [flow.fromId, flow.toId, flow.protocols?.join(), flow.initiator, flow.verdict, flow.necessary, flow.decidedBy] : []))).toEqual([
      [exampleId('asset', 2), exampleId('asset', 1), 'http', 'both', 'allowed', 'yes', 'P. Holm'], [exampleId('asset', 2), exampleId('asset', 3), 'ssh', 'from', 'toRemove', 'unknown', undefined],
    ]);
  });

  it('reads a matrix of zones', () => {
    const matrix = sheetOf([['', 'Line 1', 'Servers', 'Office'], ['Line 1', '', 'x', ''], ['Z-02', 'OPC UA, 22/tcp', '–', 'nein'], ['Office', '-', '', '']]);
    const { layout, flows, counts } = plan([matrix], plantModel());
    expect({ layout, lines: flows.map(({ from, to, protocols, ports }) => [from, to, protocols.join(), ports.join()]) }).toEqual({ layout: 'matrix', lines: [['Line 1', 'Servers', '', ''], ['Z-02', 'Line 1', 'opcua,ssh', '22/tcp']] });
    expect(counts.new).toBe(2);
  });

  it('leaves out what a person leaves out, and takes what was denied', () => {
    const first = plan([german], plantModel());
    const [recorded, added, , denied] = first.flows.map(({ key }) => key);
    const { flows } = plan([german], plantModel(), { choices: new Map([[recorded ?? '', false], [added ?? '', false], [denied ?? '', true]]) });
    expect(flows.slice(0, 4).map(({ fate, reason }) => `${fate} ${reason}`)).toEqual(['left-out chosen', 'left-out chosen', 'new end-unknown', 'new end-unknown']);
  });

  it('asks which of several records an end means and which protocol a port, and takes the answers', () => {
    const twin = buildAsset({ id: exampleId('asset', 9), tag: 'K9', name: 'Twin', interfaces: [{ id: 'if1', ip: '10.1.0.10' }] });
    const model = plantModel(twin);
    const sheet = sheetOf([['Source', 'Destination', 'Port'], ['S1', '10.1.0.10', '102/tcp'], ['S1', '10.1.0.11', '102/tcp, 44818/tcp'], ['H1', 'K1', '21']]);
    const asked = plan([sheet], model);
    expect(asked.flows.map(({ toEnd, protocols, ambiguous }) => [toEnd.reason, toEnd.candidates.length, protocols.join(), ambiguous.join()])).toEqual([
      ['several', 2, '', 's7comm,s7commplus,iec61850-mms'], ['address', 1, 'ethernet-ip', ''], ['tag', 1, 'ftp', ''],
    ]);
    const [first] = asked.flows;
    const answered = plan([sheet], model, { ends: new Map([['10.1.0.10', twin.id], ['H1', twin.id]]), protocols: new Map([[first?.key ?? '', 's7comm'], ['3.2', 'opcua']]) });
    expect(answered.flows.map(({ fromEnd, toEnd, protocols }) => [fromEnd.reason, toEnd.reason, toEnd.id, protocols.join()])).toEqual([
      ['tag', 'chosen', twin.id, 's7comm'], ['tag', 'address', exampleId('asset', 3), 'ethernet-ip'], ['tag', 'tag', exampleId('asset', 1), 'ftp'],
    ]);
    const after = applyChange(model, answered.change);
    expect(listOf(after, 'flow').find(({ toId }) => toId === twin.id)).toMatchObject({ fromId: exampleId('asset', 4), protocols: ['s7comm'], ports: ['102/tcp'] });
    expect([...plan([sheet], after, { ends: new Map([['10.1.0.10', twin.id]]), protocols: new Map([[first?.key ?? '', 's7comm']]) }).change.values()]).toEqual([]);
  });

  it('says when there is no such list', () => {
    for (const sheets of [[], [sheetOf([['Name', 'Hersteller'], ['K1', 'Siemens']])], [sheetOf([])]]) {
      expect(() => plan(sheets, plantModel())).toThrow(expect.objectContaining({ code: 'flow-list-not-recognised', parameters: { file: 'rules.xlsx' } }));
    }
    expect(() => plan([german], plantModel(), { sheet: 'Andere' })).toThrow(expect.objectContaining({ code: 'sheet-missing' }));
  });

  it('takes headings for data, also odd ones', () => {
    const { flows } = plan([sheetOf([['__proto__', 'Von', 'Nach', 'constructor'], ['x', '__proto__', 'K1', '=1+1']])], plantModel());
    expect(flows.map(({ from, to, reason }) => [from, to, reason])).toEqual([['__proto__', 'K1', 'end-unknown']]);
  });
});
