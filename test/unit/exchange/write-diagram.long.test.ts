import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDiagram } from '../../../shared/exchange/diagram/write-diagram';
import { applyChange } from '../../../shared/model/change';
import { lifeStates } from '../../../shared/model/choice-sets';
import { emptyModel, findRecord, listOf, type Model } from '../../../shared/model/model';
import { drawnShape } from '../../../shared/network/closed-box';
import { buildConduit } from '../../support/builders';
import { anyText } from '../../support/arbitraries';
import { absolutePlaces, mxGraphProblems } from '../../support/mxgraph-rules';
import { asset, plant, rectangle, sampleModel, zone, zoneId } from '../network/plant';
import { anyPlant, tidyName } from './any-plant';
import { plan, read } from './diagrams';

const whole = { language: 'en', view: 'asIs' } as const;

/** What the drawing says, by names: ids differ in another assessment. */
function drawn(model: Model) {
  const zoneTitle = (id: string | undefined): string => {
    const found = id === undefined ? undefined : model.tables.zone.get(id);
    return found === undefined ? '' : `${found.code ?? ''} ${found.name}`;
  };
  return {
    zones: listOf(model, 'zone').map(({ name, code, kind, parentId, shape, purdueLevel, collapsed = false }) => ({ name, code, kind, shape, purdueLevel, collapsed, parent: zoneTitle(parentId) })).sort(byText),
    assets: listOf(model, 'asset').map(({ name, tag, kind, shape, zoneId: around }) => ({ name, tag, kind: kind ?? 'other', shape, zone: zoneTitle(around) })).sort(byText),
    conduits: listOf(model, 'conduit').map(({ name, code, kind, trusted, zoneIds = [], bends = [] }) => ({ name, code, kind, trusted: trusted === true, zones: zoneIds.map(zoneTitle).sort(), bends: zoneIds.length === 2 ? bends : [] })).sort(byText),
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
      { id: 'callout:00000000000000000000000001', type: 'callout', text: 'Line one\n\n  Line two', shape: rectangle(500, 0, 100, 60) },
    );
    const text = writeDiagram(model, whole);
    expect(text).toContain('<mxfile host="Zonewalk"><diagram id="drawing" name="');
    // What a person wrote is escaped twice: for the label, whose lines are marks, and for the file.
    expect(text).toMatch(/<UserObject label="&lt;div [^<>]*&gt;Line &amp;lt;1&amp;gt; &amp;amp; &amp;quot;more&amp;quot;&lt;\/div&gt;&lt;div [^<>]*&gt;Z-01 · DMZ · Level 3\.5&lt;\/div&gt;" tooltip="[^"]*" zwType="zone" zwId="zone:0{25}1"/);
    expect(text).toContain('<mxGeometry x="20" y="60" width="120" height="44" as="geometry"/>');
    expect(text).toContain(';image=data:image/svg+xml,PHN2Zy');
    const { cells } = read(text).pages[0] ?? { cells: [] };
    const [shown, frame] = [cells.filter(({ id }) => !id.startsWith('frame:')), cells.filter(({ id }) => id.startsWith('frame:'))];
    expect(frame.map(({ id, label }) => [id, label.replace('\n', ' / ')].join(' ').trim())).toEqual([
      'frame:lane-3.5 Level 3.5 / Transition, DMZ', 'frame:legend-zone-dmz', 'frame:legend-zone-dmz-text DMZ', 'frame:legend-conduit-remoteAccess', 'frame:legend-conduit-remoteAccess-text Remote access', 'frame:legend-untrusted', 'frame:legend-untrusted-text Untrusted',
    ]);
    expect(plan(text, emptyModel).elements.filter(({ reason }) => reason === 'frame').map(({ as }) => as)).toEqual(frame.map(() => 'structure'));
    expect(plan(text.replace('label="Untrusted"', 'label="Open since 2019"'), emptyModel).elements.filter(({ as }) => as === 'note').map(({ name }) => name)).toContain('Open since 2019');
    // What draw.io says when the pointer rests on something is nothing a person noted.
    expect(shown.find(({ id }) => id === zoneId(2))?.data.get('tooltip')).toBe('Zone 2<br>Z-02');
    const back = applyChange(emptyModel, plan(text, emptyModel).change);
    expect([...listOf(back, 'zone'), ...listOf(back, 'asset'), ...listOf(back, 'conduit')].map(({ notes }) => notes)).toEqual([undefined, undefined, undefined, undefined]);
    expect(shown.map(({ id, parent, kind, source, target, points }) => [id, parent, kind, source, target, points.length].join(' '))).toEqual([
      '0  structure   0', '1 0 structure   0', `${zoneId(1)} 1 vertex   0`, `${zoneId(2)} ${zoneId(1)} vertex   0`, `asset:${'1'.padStart(26, '0')} ${zoneId(2)} vertex   0`,
      // Between nested zones the line is short and straight, whatever bends were drawn; its badge stands on it.
      `conduit:${'1'.padStart(26, '0')} 1 edge ${zoneId(1)} ${zoneId(2)} 0`, `conduit:${'1'.padStart(26, '0')}/label conduit:${'1'.padStart(26, '0')} vertex   0`, 'callout:00000000000000000000000001 1 vertex   0',
    ]);
    expect(shown.at(-1)?.label).toBe('Line one\nLine two');
    expect(listOf(applyChange(emptyModel, plan(text, emptyModel).change), 'callout').map((note) => note.text)).toEqual(['Line one\n\n  Line two']);
  });

  it('keeps a closed zone closed, with all that lies in it and a way to open it', () => {
    const model = plant(zone(1, [0, 0, 400, 300], { code: 'Z-01', collapsed: true }), asset(1, [40, 120], { zoneId: zoneId(1) }), zone(2, [500, 0, 400, 300], { code: 'Z-02' }));
    const text = writeDiagram(model, whole);
    expect(text).toMatch(/collapsible=1;[^>]*vertex="1" collapsed="1" parent="1"><mxGeometry [^>]*width="180" height="90" as="geometry"><mxRectangle width="400" height="300" as="alternateBounds"\/>/);
    expect(text.split('collapsed="1"').length).toBe(2);
    const back = applyChange(emptyModel, plan(text, emptyModel).change);
    expect(listOf(back, 'zone').map(({ code, collapsed, shape }) => [code, collapsed, shape])).toEqual([['Z-01', true, rectangle(0, 0, 400, 300)], ['Z-02', undefined, rectangle(500, 0, 400, 300)]]);
    expect(listOf(back, 'asset').map(({ zoneId: home }) => home === undefined)).toEqual([false]);
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
    const renamed = text.replace('&gt;Zone 2&lt;', '&gt;Packaging&lt;').replace('&gt;Asset 1&lt;', '&gt;Filler&lt;').replace('<UserObject label="C-01"', '<UserObject label="Plant link"');
    for (const into of [emptyModel, model]) {
      const after = applyChange(into, plan(renamed, into).change);
      expect([...listOf(after, 'zone'), ...listOf(after, 'asset'), ...listOf(after, 'conduit')].map(({ name }) => name).sort()).toEqual(['Filler', 'Packaging', 'Plant link', 'Zone 1']);
    }
  });

  it('takes over what a conduit was led to and how its line was laid, and nothing of it while it lies as it was written', () => {
    const model = plant(zone(1, [0, 0, 400, 300]), zone(2, [500, 0, 400, 300]), zone(3, [500, 600, 400, 300]), buildConduit({ code: 'C-01', zoneIds: [zoneId(1), zoneId(2)], bends: [{ x: 450, y: 700 }] }));
    const text = writeDiagram(model, whole);
    const conduitAfter = (changed: string) => listOf(applyChange(model, plan(changed, model).change), 'conduit').map(({ zoneIds, bends }) => ({ zoneIds, bends }));
    expect(text).toMatch(/zwWay="[^"]+" zwBends="450,700"/);
    expect(plan(text, model).change.size).toBe(0);
    expect(conduitAfter(text.replace(`target="${zoneId(2)}"`, `target="${zoneId(3)}"`))).toEqual([{ zoneIds: [zoneId(1), zoneId(3)], bends: [{ x: 450, y: 700 }] }]);
    expect(conduitAfter(text.replace(/<Array as="points">.*<\/Array>/, '<Array as="points"><mxPoint x="450" y="-80"/></Array>'))).toEqual([{ zoneIds: [zoneId(1), zoneId(2)], bends: [{ x: 450, y: -80 }] }]);
    expect(conduitAfter(text.replace(/<Array as="points">.*<\/Array>/, ''))).toEqual([{ zoneIds: [zoneId(1), zoneId(2)], bends: [] }]);
  });

  it('keeps zones, nesting, places, assets, conduits with their bends, and notes of any plant', () => {
    fc.assert(
      fc.property(anyPlant(tidyName, ['existing']), (model) => {
        const back = applyChange(emptyModel, plan(writeDiagram(model, whole), emptyModel).change);
        expect(drawn(back)).toEqual(drawn(model));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps to the documented form for any plant in every view, with every place relative to its container', () => {
    const options = fc.record({ language: fc.constantFrom('en' as const, 'de' as const), view: fc.constantFrom('asIs' as const, 'target' as const, 'difference' as const) });
    fc.assert(
      fc.property(anyPlant(anyText, lifeStates.values), options, (model, chosen) => {
        const text = writeDiagram(model, chosen);
        expect(mxGraphProblems(text)).toEqual([]);
        for (const [id, stands] of absolutePlaces(text)) {
          const record = findRecord(model, id);
          if (record !== undefined && 'shape' in record) expect([id, stands]).toEqual([id, record.type === 'zone' ? drawnShape(model, record) : record.shape]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps to the documented form for the sample plant and each of its named views', () => {
    const model = sampleModel('de');
    for (const viewId of [undefined, ...listOf(model, 'view').map(({ id }) => id)]) {
      expect(mxGraphProblems(writeDiagram(model, { language: 'de', view: 'difference', ...(viewId === undefined ? {} : { viewId }) }))).toEqual([]);
    }
  });
});

describe('mxGraphProblems', () => {
  it('finds what draw.io would stumble over', () => {
    const text = writeDiagram(plant(zone(1, [0, 0, 400, 300], { code: 'Z-01' }), zone(2, [500, 0, 400, 300]), asset(1, [40, 120], { zoneId: zoneId(1) }), buildConduit({ zoneIds: [zoneId(1), zoneId(2)] })), whole);
    const broken = (from: string | RegExp, to: string): readonly string[] => mxGraphProblems(text.replace(from, to));
    expect(mxGraphProblems(text)).toEqual([]);
    for (const [from, to] of [
      ['id="1" parent="0"', 'id="1"'], [`source="${zoneId(1)}"`, 'source="zone:gone"'], [`parent="${zoneId(1)}"`, 'parent="zone:gone"'], [`id="${zoneId(2)}">`, `id="${zoneId(1)}">`], ['as="geometry"', ''], ['container=1;', ''],
      ['rounded=1;', 'roundet=1;'], ['relative="1"', 'relative="0"'], ['width="120"', 'width="NaN"'], ['vertex="1"', 'vertex="1" edge="1"'], ['&gt;Zone 2', '&gt;Zone\u0001 2'], ['strokeColor=#', 'strokeColor='], ['&gt;Zone 2&lt;', '&gt;&lt;b&gt;Zone 2&lt;'], [/offset"\/>/, 'offset2"/>'], ['<root>', '<root>x'],
    ] as const) expect([from, broken(from, to).length > 0]).toEqual([from, true]);
  });
});
