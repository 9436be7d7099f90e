import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '../../../shared/model/change';
import type { Model } from '../../../shared/model/model';
import { moveBend, removeBend, resetBends, setBends } from '../../../shared/network/edits/bends';
import { addCallout, editCallout, moveCallouts, resizeCallout } from '../../../shared/network/edits/callouts';
import { addZoneToConduit, connectElements, takeZoneOffConduit } from '../../../shared/network/edits/connect';
import { removeFromDrawing } from '../../../shared/network/edits/remove';
import { buildAccess, buildConduit, buildFlow, exampleId } from '../../support/builders';
import { asset, assetId, countingEnv, plant, rectangle, zone, zoneId } from './plant';

const conduitId = exampleId('conduit', 1);
const calloutId = exampleId('callout', 1);
const model = plant(
  zone(1, [0, 0, 400, 300]),
  zone(2, [600, 0, 400, 300]),
  zone(3, [1200, 0, 400, 300]),
  zone(4, [20, 160, 200, 100], { parentId: zoneId(1) }),
  asset(1, [20, 40], { zoneId: zoneId(1) }),
  asset(2, [620, 40], { zoneId: zoneId(2) }),
  asset(3, [1220, 40], { zoneId: zoneId(3) }),
  asset(4, [160, 40], { zoneId: zoneId(1) }),
  asset(5, undefined),
  buildConduit({ id: conduitId, code: 'C-01', zoneIds: [zoneId(1), zoneId(2)], bends: [{ x: 500, y: 100 }, { x: 500, y: 200 }] }),
  { id: calloutId, type: 'callout', text: 'Mind', shape: rectangle(0, 400, 220, 40) },
);

const after = (change: Change, id: string, source: Model = model): unknown => {
  const record = Object.values(applyChange(source, change).tables).map((table) => table.get(id)).find((found) => found !== undefined);
  return record;
};

describe('connectElements', () => {
  it('joins two zones by a conduit', () => {
    const { change, conduitId: made, flowId } = connectElements(model, { fromId: zoneId(1), toId: zoneId(3), kind: 'wireless' }, countingEnv());
    expect([after(change, made!), flowId]).toMatchObject([{ code: 'C-02', zoneIds: [zoneId(1), zoneId(3)], kind: 'wireless' }, undefined]);
  });

  it('joins assets by a flow through the conduit that is there', () => {
    const { change, conduitId: used, flowId } = connectElements(model, { fromId: assetId(2), toId: assetId(1) }, countingEnv());
    expect([change.size, used, after(change, flowId!)]).toEqual([1, conduitId, { id: flowId, type: 'flow', fromId: assetId(2), toId: assetId(1), initiator: 'from', necessary: 'unknown', verdict: 'undecided', state: 'existing', conduitId }]);
  });

  it('makes the conduit where there is none', () => {
    const { change, conduitId: made, flowId } = connectElements(model, { fromId: assetId(1), toId: zoneId(3), state: 'planned' }, countingEnv());
    expect([after(change, made!), after(change, flowId!)]).toMatchObject([{ zoneIds: [zoneId(1), zoneId(3)], state: 'planned' }, { conduitId: made, state: 'planned' }]);
  });

  it('needs no conduit within a zone or to an asset without one', () => {
    const env = countingEnv();
    expect([assetId(4), assetId(5)].map((toId) => connectElements(model, { fromId: assetId(1), toId }, env)).map(({ change, conduitId: used }) => [change.size, used])).toEqual([[1, undefined], [1, undefined]]);
  });

  it('joins nothing with itself, its own zone or what is gone', () => {
    const pairs = [[zoneId(1), zoneId(1)], [assetId(1), assetId(1)], [assetId(1), zoneId(1)], [zoneId(1), assetId(1)], [assetId(1), assetId(99)], [assetId(1), zoneId(99)], [zoneId(1), zoneId(99)]] as const;
    expect(pairs.map(([fromId, toId]) => connectElements(model, { fromId, toId }, countingEnv()).change.size)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('zones of a conduit', () => {
  it('are added and taken off, two at least', () => {
    const wider = applyChange(model, addZoneToConduit(model, { conduitId, zoneId: zoneId(3) }));
    expect(wider.tables.conduit.get(conduitId)).toMatchObject({ zoneIds: [zoneId(1), zoneId(2), zoneId(3)] });
    expect(wider.tables.conduit.get(conduitId)?.bends).toBeUndefined();
    expect(after(takeZoneOffConduit(wider, { conduitId, zoneId: zoneId(1) }), conduitId, wider)).toMatchObject({ zoneIds: [zoneId(2), zoneId(3)] });
    expect([addZoneToConduit(model, { conduitId, zoneId: zoneId(2) }), addZoneToConduit(model, { conduitId, zoneId: zoneId(99) }), takeZoneOffConduit(model, { conduitId, zoneId: zoneId(1) })].map(({ size }) => size)).toEqual([0, 0, 0]);
  });
});

describe('bends', () => {
  it('are set on the grid, moved, taken out and reset', () => {
    expect(after(setBends(model, { conduitId, bends: [{ x: 503, y: 97 }, { x: 498, y: 101 }, { x: 520, y: 300 }] }), conduitId)).toMatchObject({ bends: [{ x: 500, y: 100 }, { x: 520, y: 300 }] });
    expect(after(moveBend(model, { conduitId, index: 1, to: { x: 541, y: 219 } }), conduitId)).toMatchObject({ bends: [{ x: 500, y: 100 }, { x: 540, y: 220 }] });
    expect(after(removeBend(model, { conduitId, index: 0 }), conduitId)).toMatchObject({ bends: [{ x: 500, y: 200 }] });
    expect(after(resetBends(model, { conduitIds: [conduitId, exampleId('conduit', 9)] }), conduitId)).not.toHaveProperty('bends');
    expect([moveBend(model, { conduitId, index: 7, to: { x: 0, y: 0 } }).size, setBends(model, { conduitId: exampleId('conduit', 9), bends: [] }).size]).toEqual([0, 0]);
  });
});

describe('notes on the drawing', () => {
  it('are as high as their text', () => {
    const made = addCallout(model, { text: ' Two modems are on all the time. The autumn shutdown is the next chance to take them out. ', at: { x: 13, y: 27 }, viewId: exampleId('view') }, countingEnv());
    expect(after(made.change, made.calloutId!)).toEqual({ id: made.calloutId, type: 'callout', text: 'Two modems are on all the time. The autumn shutdown is the next chance to take them out.', shape: rectangle(10, 30, 220, 60), viewId: exampleId('view') });
    expect(addCallout(model, { text: '  ', at: { x: 0, y: 0 } }, countingEnv())).toEqual({ change: new Map(), calloutId: undefined });
  });

  it('are moved, sized, written and taken away', () => {
    expect(after(moveCallouts(model, { calloutIds: [calloutId], dx: 12, dy: -8 }), calloutId)).toMatchObject({ shape: rectangle(10, 390, 220, 40) });
    expect(after(resizeCallout(model, { calloutId, shape: rectangle(0, 400, 20, 90) }), calloutId)).toMatchObject({ shape: rectangle(0, 400, 80, 90) });
    expect(after(editCallout(model, { calloutId, text: 'One\nTwo\nThree\nFour' }), calloutId)).toMatchObject({ text: 'One\nTwo\nThree\nFour', shape: rectangle(0, 400, 220, 80) });
    expect(after(editCallout(model, { calloutId, text: ' ' }), calloutId)).toBeUndefined();
    expect([editCallout(model, { calloutId: exampleId('callout', 9), text: 'x' }).size, removeFromDrawing(model, { ids: [calloutId] }).removal.callouts]).toEqual([0, 1]);
  });
});

describe('the account of a removal', () => {
  it('names everything that goes or is loosened', () => {
    const view = exampleId('view');
    const full = applyChange(
      model,
      new Map(
        [
          buildFlow({ id: exampleId('flow', 1), fromId: assetId(1), toId: assetId(2), conduitId }),
          buildFlow({ id: exampleId('flow', 2), fromId: zoneId(2), toId: assetId(3) }),
          buildAccess({ conduitId, assetIds: [assetId(2)] }),
          { id: view, type: 'view', name: 'Two', zoneIds: [zoneId(2)] } as const,
          { id: exampleId('callout', 2), type: 'callout', text: 'There', viewId: view } as const,
          { id: exampleId('placement', 1), type: 'placement', viewId: view, elementId: zoneId(2), shape: rectangle(0, 0, 400, 300) } as const,
          { id: exampleId('placement', 2), type: 'placement', viewId: exampleId('view', 2), elementId: assetId(2), shape: rectangle(0, 0, 120, 44) } as const,
        ].map((record) => [record.id, { before: undefined, after: record }] as const),
      ),
    );
    expect(removeFromDrawing(full, { ids: [zoneId(2)] }).removal).toEqual({ zones: 1, conduits: 1, assets: 1, flows: 2, accesses: 1, callouts: 1, placements: 2, views: 1 });
  });
});
