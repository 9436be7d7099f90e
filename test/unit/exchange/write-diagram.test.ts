import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDiagram } from '../../../shared/exchange/diagram/write-diagram';
import { applyChange } from '../../../shared/model/change';
import { assetKinds, conduitKinds, zoneKinds } from '../../../shared/model/choice-sets';
import { emptyModel, listOf, modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { buildConduit } from '../../support/builders';
import { anyText } from '../../support/arbitraries';
import { asset, plant, rectangle, sampleModel, zone, zoneId } from '../network/plant';
import { plan, read } from './diagrams';

const whole = { language: 'en', view: 'asIs' } as const;

/** What the drawing says, by names: ids differ in another assessment. */
function drawn(model: Model) {
  const zoneTitle = (id: string | undefined): string => {
    const found = id === undefined ? undefined : model.tables.zone.get(id);
    return found === undefined ? '' : `${found.code ?? ''} ${found.name}`;
  };
  return {
    zones: listOf(model, 'zone').map(({ name, code, kind, parentId, shape, purdueLevel }) => ({ name, code, kind, shape, purdueLevel, parent: zoneTitle(parentId) })).sort(byText),
    assets: listOf(model, 'asset').map(({ name, tag, kind, shape, zoneId: around }) => ({ name, tag, kind: kind ?? 'other', shape, zone: zoneTitle(around) })).sort(byText),
    conduits: listOf(model, 'conduit').map(({ name, code, kind, trusted, zoneIds = [] }) => ({ name, code, kind, trusted: trusted === true, zones: zoneIds.map(zoneTitle).sort() })).sort(byText),
    notes: listOf(model, 'callout').map(({ text, shape }) => ({ text, shape })).sort(byText),
  };
}

const byText = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

describe('writeDiagram', () => {
  it('writes containers, assets with symbols, conduits and notes', () => {
    const model = plant(
      zone(1, [0, 0, 400, 300], { code: 'Z-01', name: 'Line <1> & "more"', kind: 'dmz', purdueLevel: '3.5' }),
      zone(2, [20, 60, 200, 200], { code: 'Z-02', parentId: zoneId(1) }),
      asset(1, [40, 120], { tag: 'K1', kind: 'plc', zoneId: zoneId(2) }),
      buildConduit({ code: 'C-01', kind: 'remoteAccess', zoneIds: [zoneId(1), zoneId(2)], bends: [{ x: 5, y: 7 }] }),
      { id: 'callout:00000000000000000000000001', type: 'callout', text: 'Line one\nLine two', shape: rectangle(500, 0, 100, 60) },
    );
    const text = writeDiagram(model, whole);
    expect(text).toContain('<mxfile host="Zonewalk"><diagram id="drawing" name="');
    expect(text).toContain('<UserObject label="Line &lt;1&gt; &amp; &quot;more&quot;&#10;Z-01 · DMZ · Level 3.5" zwType="zone" zwId="zone:00000000000000000000000001"');
    expect(text).toContain('<mxGeometry x="20" y="60" width="120" height="44" as="geometry"/>');
    expect(text).toContain(';image=data:image/svg+xml,PHN2Zy');
    const { cells } = read(text).pages[0] ?? { cells: [] };
    expect(cells.map(({ id, parent, kind, source, target, points }) => [id, parent, kind, source, target, points.length].join(' '))).toEqual([
      '0  structure   0', '1 0 structure   0', `${zoneId(1)} 1 vertex   0`, `${zoneId(2)} ${zoneId(1)} vertex   0`, `asset:${'1'.padStart(26, '0')} ${zoneId(2)} vertex   0`,
      `conduit:${'1'.padStart(26, '0')} 1 edge ${zoneId(1)} ${zoneId(2)} 1`, 'callout:00000000000000000000000001 1 vertex   0',
    ]);
    expect(cells.at(-1)?.label).toBe('Line one\nLine two');
  });

  it('comes back as it was: the sample plant', () => {
    const model = sampleModel('de');
    const { change, counts } = plan(writeDiagram(model, { language: 'de', view: 'asIs' }), emptyModel);
    const there = listOf(model, 'zone').filter(({ state }) => state !== 'planned').length;
    expect(counts.zone).toBe(there);
    expect(listOf(applyChange(emptyModel, change), 'conduit').length).toBe(listOf(model, 'conduit').filter(({ state }) => state !== 'planned').length);
  });

  it('changes nothing in the assessment it was drawn from, and takes over what was moved', () => {
    const model = plant(zone(1, [0, 0, 400, 300], { code: 'Z-01' }), zone(2, [500, 0, 400, 300], { code: 'Z-02' }), asset(1, [40, 120], { zoneId: zoneId(1) }), buildConduit({ code: 'C-01', zoneIds: [zoneId(1), zoneId(2)] }));
    const text = writeDiagram(model, whole);
    expect([...plan(text, model).change.values()]).toEqual([]);
    const moved = text.replace(`parent="${zoneId(1)}"><mxGeometry x="40" y="120"`, `parent="${zoneId(2)}"><mxGeometry x="60" y="80"`);
    expect([...plan(moved, model).change.values()].map(({ after }) => after)).toEqual([{ ...listOf(model, 'asset')[0], zoneId: zoneId(2), shape: rectangle(560, 80, 120, 44) }]);
    const renamed = text.replace('label="Zone 2&#10;Z-02', 'label="Packaging&#10;Z-02');
    expect(plan(renamed, emptyModel).elements.filter(({ as }) => as === 'zone').map(({ name }) => name)).toEqual(['Zone 1', 'Packaging']);
  });

  it('keeps zones, nesting, assets, conduits and notes of any plant', () => {
    const name = anyText.filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[\u0000-\u001f\u007f-\u009f\u2028\ufffe\uffff]|\s$|^\s/u.test(text) && /^\P{Surrogate}*$/u.test(text));
    const place = fc.tuple(fc.integer({ min: -500, max: 3000 }), fc.integer({ min: -500, max: 3000 }), fc.integer({ min: 20, max: 900 }), fc.integer({ min: 20, max: 900 })).map(([x, y, width, height]) => rectangle(x, y, width, height));
    const zones = fc.array(fc.record({ name, shape: place, kind: fc.constantFrom(...zoneKinds.values), parent: fc.nat() }), { minLength: 1, maxLength: 8 });
    const assets = fc.array(fc.record({ name, tag: fc.option(name, { nil: undefined }), shape: place, kind: fc.constantFrom(...assetKinds.values), zone: fc.nat() }), { maxLength: 8 });
    const conduits = fc.array(fc.record({ name, kind: fc.constantFrom(...conduitKinds.values), trusted: fc.boolean(), ends: fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 2, maxLength: 4 }) }), { maxLength: 5 });
    fc.assert(
      fc.property(zones, assets, conduits, (zoneFacts, assetFacts, conduitFacts) => {
        const records: AnyRecord[] = zoneFacts.map(({ parent, ...facts }, index) => zone(index + 1, undefined, { ...facts, code: `Z-${index + 1}`, ...(parent % (index + 1) === 0 ? {} : { parentId: zoneId(parent % (index + 1)) }) }));
        assetFacts.forEach(({ zone: around, tag, ...facts }, index) => records.push(asset(index + 1, undefined, { ...facts, ...(tag === undefined ? {} : { tag }), ...(around % (zoneFacts.length + 1) === 0 ? {} : { zoneId: zoneId(around % (zoneFacts.length + 1)) }) })));
        conduitFacts.forEach(({ ends, ...facts }, index) => {
          const zoneIds = ends.filter((end) => end < zoneFacts.length).map((end) => zoneId(end + 1));
          if (zoneIds.length >= 2) records.push(buildConduit({ id: `conduit:${String(index + 1).padStart(26, '0')}`, code: `C-${index + 1}`, ...facts, zoneIds, bends: [] }));
        });
        const model = modelOf(records);
        const back = applyChange(emptyModel, plan(writeDiagram(model, whole), emptyModel).change);
        expect(drawn(back)).toEqual(drawn(model));
      }),
      { numRuns: 150 },
    );
  });
});
