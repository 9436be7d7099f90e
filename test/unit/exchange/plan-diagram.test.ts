import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { problemsIn } from '../../../shared/model/change-problems';
import { emptyModel, listOf, modelOf, type Model } from '../../../shared/model/model';
import { writeDiagram } from '../../../shared/exchange/diagram/write-diagram';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { sampleModel } from '../network/plant';
import { drawingByOthers, drawnInDrawio, packed, page, plan, plantDrawing } from './diagrams';

const bare = ({ id: _id, type: _type, ...fields }: Readonly<Record<string, unknown>>) => fields;

describe('planDiagram', () => {
  it('says of every cell what it becomes and why', () => {
    const { elements, counts, pages } = plan(plantDrawing, emptyModel);
    expect(elements.map(({ key, as, reason, kind, name }) => [key.slice(2), as, reason, kind ?? '', name].join(' | '))).toEqual([
      '0 | structure | layer |  | ', '1 | structure | layer |  | ',
      'site | zone | swimlane | control | OT network Level 2', 'cell | zone | container | control | Filling cell 10.1.0.0/24',
      'k1 | asset | shape | plc | Filler controller', 'h1 | asset | label | hmi | Panel',
      'dmz | zone | surrounds | dmz | iDMZ', 'fw | asset | shape | firewall | Firewall', 'jump | asset | shape | jumpHost | Jump host', 'cloud | zone | cloud | external | Internet',
      'e1 | flow | between-assets |  | S7, 102/tcp', 'e1t | part | edge-label |  | ', 'e2 | conduit | between-zones | network | Plant link', 'e3 | conduit | between-zones | remoteAccess | VPN',
      'e4 | flow | end-by-place |  | Firewall → Jump host', 'e5 | note | end-missing |  | where to?\nFiller controller → …',
      't1 | note | free-text |  | As built 2019, to be checked', 'odd | note | unknown-shape |  | (mxgraph.flowchart.sort)', 'grp | structure | group |  | ', 'cam | asset | shape | camera | Camera 1',
    ]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(pages[0]?.cells);
    expect(counts).toEqual({ zone: 4, asset: 5, conduit: 2, flow: 2, note: 3, structure: 3, part: 1, skip: 0 });
  });

  it('keeps places, nesting, addresses and what was noted', () => {
    const { change } = plan(plantDrawing, emptyModel);
    const model = applyChange(emptyModel, change);
    const zoneNamed = (start: string) => listOf(model, 'zone').find(({ name }) => name.startsWith(start));
    expect(problemsIn(change)).toEqual([]);
    expect(['OT', 'Filling'].map((start) => bare({ ...zoneNamed(start) }))).toEqual([
      { code: 'Z-01', name: 'OT network Level 2', kind: 'control', purdueLevel: '2', shape: { x: 40, y: 40, width: 500, height: 400 } },
      { code: 'Z-04', name: 'Filling cell 10.1.0.0/24', kind: 'control', parentId: zoneNamed('OT')?.id, subnets: ['10.1.0.0/24'], shape: { x: 60, y: 100, width: 300, height: 300 } },
    ]);
    expect(bare({ ...listOf(model, 'asset').find(({ tag }) => tag === '1A-K1') })).toEqual({
      tag: '1A-K1', name: 'Filler controller', kind: 'plc', interfaces: [{ id: 'if1', ip: '10.1.0.10' }], zoneId: zoneNamed('Filling')?.id, shape: { x: 80, y: 140, width: 120, height: 60 },
    });
    expect(listOf(model, 'asset').find(({ name }) => name === 'Jump host')?.notes).toBe('what: host\nowner: IT');
    expect(listOf(model, 'flow').map(({ name, protocols, ports, initiator }) => ({ name, protocols, ports, initiator }))[0]).toEqual({ name: 'S7, 102/tcp', protocols: ['s7comm'], ports: ['102/tcp'], initiator: 'from' });
    expect(listOf(model, 'conduit').map(({ name, kind, bends, zoneIds }) => ({ name, kind, bends, zones: zoneIds?.map((id) => model.tables.zone.get(id)?.name) }))).toEqual([
      { name: 'Plant link', kind: 'network', bends: [{ x: 590, y: 200 }], zones: ['OT network Level 2', 'iDMZ'] }, { name: 'VPN', kind: 'remoteAccess', bends: undefined, zones: ['Internet', 'iDMZ'] },
    ]);
  });

  it('changes nothing the second time', () => {
    const model = applyChange(emptyModel, plan(plantDrawing, emptyModel).change);
    const again = plan(plantDrawing, model);
    expect([...again.change.values()]).toEqual([]);
    expect(again.records).toEqual({ added: 0, changed: 0, unchanged: 16 });
  });

  it('finds what is there already, gives it a place and keeps one it has', () => {
    const model = modelOf([
      buildZone({ id: exampleId('zone'), code: 'Z-07', name: 'iDMZ', shape: { x: 0, y: 0, width: 300, height: 300 } }),
      buildAsset({ id: exampleId('asset'), tag: '1A-K1', name: 'Controller of the filler', shape: undefined as never }),
    ]);
    const { elements, change } = plan(plantDrawing, model);
    expect(elements.filter(({ isKnown }) => isKnown).map(({ key, reason, recordId }) => [key, reason, recordId])).toEqual([['0/k1', 'names-record', exampleId('asset')], ['0/dmz', 'names-record', exampleId('zone')]]);
    const after = applyChange(model, change);
    expect([after.tables.zone.get(exampleId('zone'))?.shape, after.tables.asset.get(exampleId('asset'))?.shape]).toEqual([{ x: 0, y: 0, width: 300, height: 300 }, { x: -560, y: 100, width: 120, height: 60 }]);
  });

  it('does what a person decided', () => {
    const choices = new Map([['0/dmz', { as: 'asset' }], ['0/odd', { as: 'asset', kind: 'robot' }], ['0/t1', { as: 'skip' }], ['0/e2', { as: 'note' }], ['0/cell', { as: 'note' }]] as const);
    const { elements, counts } = plan(plantDrawing, emptyModel, choices);
    expect(elements.filter(({ reason }) => reason === 'chosen').map(({ key, as, kind }) => [key, as, kind])).toEqual([
      ['0/cell', 'note', undefined], ['0/dmz', 'asset', 'other'], ['0/e2', 'note', undefined], ['0/t1', 'skip', undefined], ['0/odd', 'asset', 'robot'],
    ]);
    expect(elements.find(({ key }) => key === '0/k1')?.inside).toBe('0/site');
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  it('survives rings of parents, missing parents, repeated ids and loops', () => {
    const text = page('a|b|swimlane|A|0,0,100,100', 'b|a|swimlane|B|0,0,100,100', 'c|c|rounded=1|Switch 9|0,0,50,50', 'd|gone|rounded=1|PLC|10,10,50,50', 'd|1|rounded=1|PLC|10,90,50,50', 'e|1|x||d>d', 'f|e|edge||a>e');
    const { elements, change } = plan(text, emptyModel);
    expect(elements.filter(({ problem }) => problem !== undefined).map(({ key, problem }) => [key, problem])).toEqual([['0/b', 'parent-cycle'], ['0/c', 'parent-cycle'], ['0/d', 'parent-missing'], ['0/d#6', 'same-id']]);
    expect(elements.map(({ as }) => as)).toEqual(['structure', 'structure', 'zone', 'zone', 'asset', 'asset', 'asset', 'note', 'note']);
    expect(problemsIn(change)).toEqual([]);
    const model = applyChange(emptyModel, change);
    expect(plan(text, model).change.size).toBe(0);
  });

  it('reads what others draw: libraries of shapes, groups, racks, layers, placeholders, loose lines', () => {
    const { elements, counts, pages } = plan(drawingByOthers, emptyModel);
    expect(elements.filter(({ reason }) => reason !== 'layer').map(({ key, as, reason, kind, name, inside }) => [key, as, reason, kind ?? '', name, inside ?? ''].join(' | '))).toEqual([
      '0/z1 | zone | surrounds | control | Zelle Abfüllung VLAN 110 10.20.110.0/24 | ', '0/z2 | zone | swimlane |  | Leitnetz (Level 3) | ',
      '0/s1 | asset | shape | switch | SW-110 | 0/z1', '0/f1 | asset | shape | firewall | FW-Linie | ', '0/plc1 | asset | label | plc | S7-1515 Füller | 0/z1', '0/hmi1 | asset | shape | hmi | Panel Füller | 0/z1',
      // A picture with a text beside it, and a thing drawn of pieces, are one device each.
      '0/g1 | structure | group |  |  | 0/z1', '0/g1a | asset | shape | robot | Palettierroboter KR-7 | 0/z1', '0/g1t | part | label-of-shape |  |  | 0/g1a',
      '0/g2 | asset | inside-zone | other | Drucksensoren | 0/z1', '0/g2a | part | piece-of-shape |  |  | 0/g2', '0/g2b | part | piece-of-shape |  |  | 0/g2',
      '0/z3 | zone | container | external | Fernwartung 10.99.7.x | ', '0/jump | asset | shape | jumpHost | Jump-Host | 0/z3', '0/srv | asset | shape | scadaServer | SCADA-Server | 0/z2', '0/hist | asset | label | historian | Historian | 0/z2',
      '0/inet | zone | cloud | external | Internet | ', '0/vendor | note | unknown-shape |  | Servicetechniker\nFa. Muster | ',
      '0/e1 | flow | between-assets |  | FW-Linie → SW-110 | ', '0/e2 | flow | between-assets |  | S7 (TCP 102) | ', '0/e2l | part | edge-label |  |  | 0/e2', '0/e3 | conduit | between-zones | remoteAccess | VPN | ',
      '0/e4 | flow | end-by-place |  | Panel Füller → S7-1515 Füller | ', '0/e5 | note | end-missing |  | nach Halle 3\nSW-110 → … | ', '0/e6 | note | leader |  | Servicetechniker Fa. Muster → Internet | ',
      '0/hid | note | free-text |  | interner Vermerk | ', '0/legend | note | free-text |  | Legende gestrichelt = geplant | ',
      '1/rack | zone | container |  | Schrank +A1 | ', '1/r1 | asset | shape | switch | Switch 1 | 1/rack', '1/r2 | asset | label | server | SRV-ESX1 | 1/rack',
      // A cover plate is no device.
      '1/r3 | note | unknown-shape |  | (mxgraph.rackGeneral.plate) | 1/rack', '1/r4 | asset | shape | powerSupply | USV 3 kVA | 1/rack',
    ]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(pages.reduce((sum, { cells }) => sum + cells, 0));
    expect(plan(packed(drawingByOthers), emptyModel).counts).toEqual(counts);
    const model = applyChange(emptyModel, plan(drawingByOthers, emptyModel).change);
    const named = (name: string) => listOf(model, 'asset').find((asset) => asset.name === name);
    expect([named('S7-1515 Füller'), named('Jump-Host')].map((asset) => [asset?.tag, asset?.interfaces?.map(({ ip }) => ip)])).toEqual([['=A1-K10', ['10.20.110.20']], [undefined, ['10.99.7.5']]]);
    expect(plan(drawingByOthers, model).change.size).toBe(0);
  });

  it('reads what draw.io saves itself: its shapes, a table, a group of a picture and its text, a bus, a hidden layer, two pages', () => {
    const { elements, counts, damaged } = plan(drawnInDrawio, emptyModel);
    expect(damaged).toEqual([]);
    expect(counts).toEqual({ zone: 4, asset: 12, conduit: 1, flow: 7, note: 5, structure: 6, part: 13, skip: 0 });
    const said = (...fates: readonly string[]) => elements.filter(({ as }) => fates.includes(as)).map(({ as, reason, kind, name }) => [as, reason, kind ?? '', name.replaceAll('\n', ' / ')].join(' | '));
    expect(said('zone', 'asset')).toEqual([
      'zone | swimlane |  | Abfüllung & Verpackung Ebene 2 · 10.20.0.0/16',
      'asset | shape | plc | Füller SPS', 'asset | shape | switch | Switch Halle 3', 'asset | shape | workstation | OS-01 Leitwarte', 'asset | shape | historian | Historian', 'asset | label | hmi | Panel Füller (HMI)', 'asset | label | camera | Kamera Linie 1',
      'asset | shape | firewall | Firewall Werk', 'zone | cloud | external | Internet', 'zone | swimlane | dmz | DMZ 3.5', 'asset | label | jumpHost | Sprungserver', 'asset | connected | other | Anlagenbus', 'asset | label | powerSupply | USV Schrank 4',
      'zone | swimlane | control | Zelle 4 & <Robotik>', 'asset | label | robot | Roboter R1', 'asset | connected | other | 机器人 第四单元',
    ]);
    expect(said('note')).toEqual([
      'note | table |  | Gerät | Adresse | Stand / Füller | 10.20.0.10 | 2019',
      'note | unknown-shape |  | Fremdfirma', 'note | note-shape |  | Stand 2019, / ungeprüft', 'note | unknown-shape |  | Reserve', 'note | leader |  | Fernwartung / Fremdfirma → Sprungserver',
    ]);
    // Turned by a quarter there, the panel is level here, about the same middle.
    expect(elements.find(({ name }) => name === 'Panel Füller (HMI)')?.shape).toEqual({ x: 220, y: 260, width: 120, height: 50 });
  });

  it('takes a table in whose cells shapes stand for lanes, and keeps what is written on a line from a note', () => {
    const lanes = page('t|1|shape=table;|Pool|0,0,400,300', 'r|t|x|Lane 1|0,0,400,150', 'c|r|x|Cell|0,0,400,150', 'k|c|x|PLC 1|10,40,80,40');
    expect(plan(lanes, emptyModel).elements.filter(({ key }) => key === '0/t' || key === '0/k').map(({ as, reason }) => [as, reason])).toEqual([['zone', 'holds-others'], ['asset', 'label']]);
    const pointers = page('k|1|x|PLC 1|0,0,80,40', 'n|1|shape=note|Old|200,0,80,40', 'a|1|x||n>k', 'b|1|x|since 2012|n>k');
    expect(plan(pointers, emptyModel).elements.filter(({ key }) => key === '0/a' || key === '0/b').map(({ as, name }) => [as, name])).toEqual([['part', ''], ['note', 'since 2012\nOld → PLC 1']]);
  });

  it('finds everything of our own drawing of the sample plant again', () => {
    const model = sampleModel('en');
    const back = applyChange(emptyModel, plan(writeDiagram(model, { language: 'en', view: 'asIs' }), emptyModel).change);
    const names = (one: Model) => ({
      zones: listOf(one, 'zone').filter(stands).map(({ code, name }) => `${code ?? ''} ${name}`).sort(),
      assets: listOf(one, 'asset').filter((asset) => stands(asset) && asset.zoneId !== undefined).map(({ tag, name, kind }) => `${tag ?? ''} ${name} ${kind ?? 'other'}`).sort(),
      conduits: listOf(one, 'conduit').filter(stands).map(({ code, name, kind, zoneIds = [] }) => `${code ?? ''} ${name} ${kind ?? ''} ${zoneIds.map((id) => one.tables.zone.get(id)?.name).sort().join(', ')}`).sort(),
      notes: listOf(one, 'callout').filter(({ viewId }) => viewId === undefined).map(({ text }) => text).sort(),
    });
    const stands = ({ state }: { readonly state?: string | undefined }): boolean => state !== 'planned';
    expect(names(back)).toEqual(names(model));
    expect(names(model).assets.length).toBeGreaterThan(100);
  });

  it('puts pages below each other, each with a view, and knows what stands on two of them', () => {
    const pages = `<mxfile><diagram name="Line 1">${page('z|1|swimlane|Line 1|0,0,300,300', 'k|z|r|PLC 7|10,40,100,40')}</diagram><diagram name="Office">${page('z|1|swimlane|Office network|0,0,300,300', 'k|z|r|PC 1|10,40,100,40', 'k2|1|r|PLC 7|400,40,100,40')}</diagram></mxfile>`;
    const { change } = plan(pages, emptyModel);
    const model = applyChange(emptyModel, change);
    expect(listOf(model, 'zone').map(({ name, shape }) => [name, shape?.y])).toEqual([['Line 1', 0], ['Office network', 380]]);
    expect(listOf(model, 'asset').map(({ name }) => name)).toEqual(['PLC 7', 'PC 1']);
    expect(listOf(model, 'view').map(({ name, zoneIds }) => [name, zoneIds?.map((id) => model.tables.zone.get(id)?.name).join()])).toEqual([['Line 1', 'Line 1'], ['Office', 'Office network']]);
    expect(plan(pages, model).change.size).toBe(0);
  });
});
