import { describe, expect, test } from 'vitest';
import { openPointsOf, weakPointsOf } from '../../../../renderer/features/communication/access-facts';
import { concernsOf, fittingConduits } from '../../../../renderer/features/communication/flow-facts';
import { catalogProtocol, protocolChoices, protocolWords } from '../../../../renderer/features/communication/protocol-catalog';
import { getRecord, modelOf } from '../../../../shared/model/model';

const today = '2026-11-23';
const model = modelOf([
  { id: 'zone:a', type: 'zone', name: 'A' },
  { id: 'zone:b', type: 'zone', name: 'B' },
  { id: 'zone:c', type: 'zone', name: 'C' },
  { id: 'asset:1', type: 'asset', name: 'PLC', zoneId: 'zone:b' },
  { id: 'conduit:1', type: 'conduit', name: 'C-01', zoneIds: ['zone:a', 'zone:b'] },
  { id: 'conduit:2', type: 'conduit', name: 'C-02', zoneIds: ['zone:a', 'zone:b'], state: 'toBeRemoved' },
  { id: 'flow:1', type: 'flow', name: 'open', fromId: 'zone:a', toId: 'asset:1', protocols: ['Modbus'], observed: true },
  { id: 'flow:2', type: 'flow', name: 'late', fromId: 'zone:a', toId: 'asset:1', verdict: 'allowed', validUntil: '2026-11-22', conduitId: 'conduit:1' },
  { id: 'flow:3', type: 'flow', name: 'inside', fromId: 'zone:b', toId: 'asset:1', verdict: 'allowed', validUntil: today, protocols: ['modbus-tcp'] },
  { id: 'flow:4', type: 'flow', name: 'no way', fromId: 'zone:a', toId: 'zone:c', verdict: 'toRemove' },
]);

const flowOf = (id: string): NonNullable<ReturnType<typeof getRecord<'flow'>>> => getRecord(model, 'flow', id)!;

describe('a flow', () => {
  test('says what waits for somebody', () => {
    expect(['flow:1', 'flow:2', 'flow:3', 'flow:4'].map((id) => concernsOf(flowOf(id), model, today))).toEqual([
      ['observed', 'undecided', 'withoutConduit', 'clearText'],
      ['overdue'],
      [],
      ['withoutConduit'],
    ]);
  });

  test('is proposed the conduits between its zones that stay', () => {
    expect(['flow:1', 'flow:3', 'flow:4'].map((id) => fittingConduits(flowOf(id), model).map(({ name }) => name))).toEqual([['C-01'], [], []]);
  });
});

describe('a protocol of the catalogue', () => {
  test('is found by id, name and other names, and own words are left alone', () => {
    expect(['modbus-tcp', 'Modbus/TCP', 'mbap', 'Our own'].map((text) => catalogProtocol(text)?.id)).toEqual(['modbus-tcp', 'modbus-tcp', 'modbus-tcp', undefined]);
  });

  test('has ports and a risk in both languages', () => {
    expect(catalogProtocol('modbus-tcp')).toEqual({ id: 'modbus-tcp', ports: ['502/tcp'], encrypted: 'no', authenticated: 'no', rating: 'high' });
    for (const language of ['en', 'de'] as const) {
      for (const { id } of protocolChoices(language)) expect(protocolWords(language, id)?.risk, id).toMatch(/\S/);
    }
  });
});

describe('a remote access', () => {
  test('shows what is missing and what nobody has said', () => {
    const access = { id: 'access:1', type: 'access', multiFactor: 'no', approvalPerSession: 'yes', recording: 'unknown', contract: 'yes', jumpHostId: 'asset:1', reviewDueOn: '2026-01-01' };
    expect(weakPointsOf(access, today)).toEqual([
      { weakness: 'multiFactor', how: 'missing' },
      { weakness: 'recording', how: 'unknown' },
      { weakness: 'review', how: 'missing' },
    ]);
  });

  test('on site needs none of it', () => {
    expect(weakPointsOf({ id: 'access:1', type: 'access', technology: 'onSite' }, today)).toEqual([]);
  });
});

test('a dependency shows what is open about it', () => {
  const said = { id: 'dependency:1', type: 'dependency', tolerableOutageHours: 4, fallback: 'Paper' };
  expect([openPointsOf({ id: 'dependency:2', type: 'dependency' }), openPointsOf(said), openPointsOf({ ...said, fallbackTested: true })]).toEqual([['outage', 'fallback'], ['fallbackUntested'], []]);
});
