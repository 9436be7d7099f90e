import { describe, expect, it } from 'vitest';
import { flowsThrough } from '../../../../renderer/features/zones/panel/flows-through';
import { modelOf } from '../../../../shared/model/model';

const model = modelOf([
  { id: 'zone:1', type: 'zone', name: 'Line 1' },
  { id: 'zone:2', type: 'zone', name: 'Cell', parentId: 'zone:1' },
  { id: 'zone:3', type: 'zone', name: 'Office' },
  { id: 'asset:1', type: 'asset', name: 'Controller', zoneId: 'zone:2' },
  { id: 'asset:2', type: 'asset', name: 'Panel', zoneId: 'zone:1' },
  { id: 'asset:3', type: 'asset', name: 'Computer', zoneId: 'zone:3' },
  { id: 'asset:4', type: 'asset', name: 'Loose' },
  { id: 'conduit:1', type: 'conduit', name: 'Office – line', zoneIds: ['zone:1', 'zone:3'] },
  { id: 'flow:1', type: 'flow', fromId: 'asset:2', toId: 'asset:1' },
  { id: 'flow:2', type: 'flow', fromId: 'asset:3', toId: 'asset:1', conduitId: 'conduit:1' },
  { id: 'flow:3', type: 'flow', fromId: 'zone:2', toId: 'zone:3' },
  { id: 'flow:4', type: 'flow', fromId: 'asset:4', toId: 'asset:3' },
  { id: 'flow:5', type: 'flow' },
]);
const through = (type: 'zone' | 'conduit' | 'asset', id: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(flowsThrough(model, { type, id }).map((section) => [section.id, section.flows.map((flow) => flow.id)]));

describe('communication of an element', () => {
  it('comes into a zone, leaves it, or stays inside; what lies in it counts, also as an end', () => {
    expect(through('zone', 'zone:1')).toEqual({ in: ['flow:2'], out: ['flow:3'], inside: ['flow:1'] });
    expect(through('zone', 'zone:2')).toEqual({ in: ['flow:1', 'flow:2'], out: ['flow:3'] });
  });

  it('passes through a conduit', () => {
    expect(through('conduit', 'conduit:1')).toEqual({ through: ['flow:2'] });
  });

  it('reaches and leaves an asset', () => {
    expect(through('asset', 'asset:3')).toEqual({ in: ['flow:4'], out: ['flow:2'] });
    expect(through('asset', 'asset:99')).toEqual({});
  });
});
