import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { danglingReferences } from '../../../shared/model/references';
import { listOf, modelOf, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import { copyElements } from '../../../shared/network/edits/clipboard';
import { numberedName } from '../../../shared/network/edits/numbered-name';
import { duplicateElements, pasteElements, type Pasted } from '../../../shared/network/edits/paste';
import { contains, overlaps } from '../../../shared/network/geometry';
import { insideOf } from '../../../shared/network/measures';
import { buildConduit, buildFlow, exampleId } from '../../support/builders';
import { asset, assetId, contentOf, countingEnv, plant, rectangle, sampleModel, zone, zoneId } from './plant';

const model = plant(
  zone(1, [0, 0, 400, 300], { code: 'Z-01', name: 'Line 1', owner: 'Shift' }),
  zone(2, [20, 160, 200, 120], { parentId: zoneId(1), name: 'Cell' }),
  zone(3, [800, 0, 600, 400], { code: 'Z-02', name: 'Hall' }),
  asset(1, [20, 40], { zoneId: zoneId(1), tag: 'K01', serial: 'S1', walkState: 'seen', interfaces: [{ id: 'i1', ip: '10.0.0.1', mac: '00:00:00:00:00:01', vlan: '7' }] }),
  asset(2, [40, 210], { zoneId: zoneId(2), name: 'Drive' }),
  buildConduit({ id: exampleId('conduit', 1), code: 'C-01', name: 'Inner', zoneIds: [zoneId(1), zoneId(2)], enforcingAssetIds: [assetId(1)], bends: [{ x: 120, y: 160 }] }),
  buildConduit({ id: exampleId('conduit', 2), code: 'C-02', name: 'Outer', zoneIds: [zoneId(1), zoneId(3)], bends: [] }),
  buildFlow({ id: exampleId('flow', 1), fromId: assetId(1), toId: assetId(2), conduitId: exampleId('conduit', 1) }),
  buildFlow({ id: exampleId('flow', 2), fromId: assetId(1), toId: zoneId(3), conduitId: exampleId('conduit', 2) }),
);

function pasted(target: Model, text: string | undefined, at?: { readonly x: number; readonly y: number }): { readonly after: Model; readonly result: Pasted } {
  const result = pasteElements(target, { text: text ?? '', ...(at === undefined ? {} : { at }) }, countingEnv(500));
  if (!result.ok) throw new Error(result.refusal);
  return { after: applyChange(target, result.change), result };
}

function added(before: Model, after: Model): readonly Readonly<Record<string, unknown>>[] {
  const known = contentOf(before);
  return [...contentOf(after)].flatMap(([id, record]) => (known.has(id) ? [] : [{ ...record }]));
}

/** What sticks out or covers something new. */
function faults(before: Model, after: Model): readonly string[] {
  const fresh = new Set(added(before, after).map(({ id }) => id));
  const elements = [...listOf(after, 'zone').map(({ id, shape, parentId }) => ({ id, shape, outer: parentId })), ...listOf(after, 'asset').map(({ id, shape, zoneId: outer }) => ({ id, shape, outer }))];
  return elements.flatMap(({ id, shape, outer }) => {
    const parent = after.tables.zone.get(outer ?? '')?.shape;
    if (shape === undefined) return [];
    const out = parent !== undefined && !contains(insideOf(parent), shape) ? [`${id} sticks out`] : [];
    return [...out, ...elements.flatMap((other) => (fresh.has(id) && other.id !== id && other.outer === outer && other.shape !== undefined && overlaps(shape, other.shape) ? [`${id} covers ${other.id}`] : []))];
  });
}

describe('duplicateElements', () => {
  it('doubles a zone with all in it beside the first, under numbered names, without what one device alone can have', () => {
    const { change, ids } = duplicateElements(model, { ids: [zoneId(1)] }, countingEnv(500));
    const after = applyChange(model, change);
    const [top] = ids;
    expect(added(model, after)).toMatchObject([
      { type: 'asset', tag: 'K02', name: 'Asset 1', zoneId: top, shape: rectangle(20, 400, 120, 44), interfaces: [{ id: 'i1', vlan: '7' }] },
      { type: 'asset', name: 'Drive 2', shape: rectangle(40, 570, 120, 44) },
      { type: 'zone', name: 'Line 2', code: 'Z-03', owner: 'Shift', shape: rectangle(0, 360, 400, 300) },
      { type: 'zone', name: 'Cell 2', parentId: top, shape: rectangle(20, 520, 200, 120) },
      { type: 'conduit', name: 'Inner 2', code: 'C-03', bends: [{ x: 120, y: 520 }] },
      { type: 'flow' },
    ]);
    expect([danglingReferences(after), faults(model, after)]).toEqual([[], []]);
    const copy = after.tables.asset.get([...after.tables.asset.keys()].find((id) => after.tables.asset.get(id)?.tag === 'K02')!);
    expect([copy?.serial, copy?.walkState, copy?.interfaces]).toEqual([undefined, undefined, [{ id: 'i1', vlan: '7' }]]);
  });

  it('finds room in the zone around, and makes it grow', () => {
    const { change, ids } = duplicateElements(model, { ids: [zoneId(2), assetId(1)] }, countingEnv(500));
    const after = applyChange(model, change);
    expect([ids.length, faults(model, after), after.tables.zone.get(ids[0]!)?.parentId]).toEqual([2, [], zoneId(1)]);
  });
});

describe('pasteElements', () => {
  it('goes into the zone under the point and keeps relative places', () => {
    const { after, result } = pasted(model, copyElements(model, { ids: [zoneId(2), assetId(1)] }), { x: 1100, y: 200 });
    const zones = added(model, after).filter(({ type }) => type === 'zone');
    const assets = added(model, after).filter(({ type }) => type === 'asset');
    expect(zones).toMatchObject([{ name: 'Cell 2', parentId: zoneId(3), shape: rectangle(1000, 200, 200, 120) }]);
    expect(assets).toMatchObject([{ name: 'Drive 2', shape: rectangle(1020, 250, 120, 44) }, { tag: 'K02', zoneId: zoneId(3), shape: rectangle(1000, 80, 120, 44) }]);
    expect([result.droppedReferences, result.lostRecords, faults(model, after)]).toEqual([0, 0, []]);
  });

  it('brings elements into another assessment and drops what is not there', () => {
    const other = plant(zone(7, [0, 0, 300, 200], { name: 'Line 1' }));
    const { after, result } = pasted(other, copyElements(model, { ids: [zoneId(1), exampleId('conduit', 2)] }), { x: 900, y: 900 });
    expect(result.droppedReferences).toBe(1);
    expect(added(other, after).map(({ type, name, tag, serial }) => [type, name, tag, serial])).toEqual([
      ['asset', 'Asset 1', 'K01', 'S1'],
      ['asset', 'Drive', undefined, undefined],
      ['zone', 'Line 2', undefined, undefined],
      ['zone', 'Cell', undefined, undefined],
      ['conduit', 'Inner', undefined, undefined],
      ['flow', 'Rezepte laden', undefined, undefined],
    ]);
    expect([danglingReferences(after), faults(other, after)]).toEqual([[], []]);
  });

  it('pastes twice without covering the first', () => {
    const text = copyElements(model, { ids: [zoneId(1)] });
    const once = pasted(model, text, { x: 1100, y: 200 }).after;
    const again = pasteElements(once, { text: text ?? '', at: { x: 1100, y: 200 } }, countingEnv(900));
    expect(again.ok ? faults(once, applyChange(once, again.change)) : again.refusal).toEqual([]);
  });

  it('refuses what does not come from a drawing, and says why', () => {
    const refusal = (text: string): string => {
      const result = pasteElements(model, { text }, countingEnv());
      return result.ok ? `${result.change.size} records` : result.refusal;
    };
    const ours = copyElements(model, { ids: [zoneId(1)] }) ?? '';
    expect(['', 'Hello', '{"a":1}', '[1]', 'null', ours.slice(0, 200), ours.replace('"version":1', '"version":2'), '{"format":"zonewalk-drawing"}', ours.padEnd(20_000_001)].map(refusal)).toEqual([
      'foreign', 'foreign', 'foreign', 'foreign', 'foreign', 'damaged', 'newer', 'damaged', 'tooLarge',
    ]);
  });

  it('takes nothing on trust', () => {
    const text = JSON.stringify({
      format: 'zonewalk-drawing', version: 1,
      records: [
        { ...zone(21, [0, 0, 300, 200]), parentId: zoneId(22), kind: 'castle' },
        { ...zone(22, [0, 0, 300, 200]), parentId: zoneId(21) },
        { ...asset(21, [20, 60]), name: 7 },
        { id: 'person:1', type: 'person', name: 'Nobody' },
        'text', null, { id: zoneId(23), type: 'asset', name: 'Wrong' },
      ],
    });
    const { after, result } = pasted(model, text, { x: 5000, y: 0 });
    expect([result.lostRecords, added(model, after).map(({ type, kind }) => [type, kind])]).toEqual([5, [['zone', undefined], ['zone', undefined]]]);
    expect(added(model, after).flatMap((record) => validateRecord(record as never))).toEqual([]);
    expect(listOf(after, 'zone').filter(({ parentId }) => parentId !== undefined && after.tables.zone.get(after.tables.zone.get(parentId)?.parentId ?? '')?.parentId === parentId)).toEqual([]);
  });

  it('keeps everything inside and apart wherever it is pasted', () => {
    const sample = sampleModel();
    const zones = listOf(sample, 'zone');
    const place = fc.integer({ min: -200, max: 3000 });
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 }), place, place, (chosen, x, y) => {
        const ids = chosen.map((index) => zones[index % zones.length]!.id);
        const { after } = pasted(sample, copyElements(sample, { ids }), { x, y });
        expect([faults(sample, after), danglingReferences(after).length]).toEqual([[], danglingReferences(sample).length]);
        expect([...contentOf(after).values()].flatMap((record) => validateRecord(record))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('copies nothing from nothing', () => {
    expect(copyElements(modelOf([]), { ids: [zoneId(1)] })).toBeUndefined();
  });
});

describe('numberedName', () => {
  it('counts on from the number that is there', () => {
    const taken = new Set(['Line 1', 'Line 2', 'Packing', 'A-K07', 'Halle 09']);
    expect(['Line 1', 'Packing', 'A-K07', 'Halle 09', 'Other'].map((name) => numberedName(name, taken))).toEqual(['Line 3', 'Packing 2', 'A-K08', 'Halle 10', 'Other']);
    expect(numberedName('x'.repeat(200), new Set(['x'.repeat(200)]))).toBe(`${'x'.repeat(198)} 2`);
  });
});
