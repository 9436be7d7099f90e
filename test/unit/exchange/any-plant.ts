import fc from 'fast-check';
import { assetKinds, conduitKinds, type lifeStates, purdueLevels, zoneKinds } from '../../../shared/model/choice-sets';
import { modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { buildConduit } from '../../support/builders';
import { anyText } from '../../support/arbitraries';
import { asset, rectangle, zone, zoneId } from '../network/plant';

/** Names that read the same after a program has tidied up their blanks. */
export const tidyName = anyText.filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[\u0000-\u001f\u007f-\u009f\u2028\ufffe\uffff]|\s$|^\s/u.test(text) && /^\P{Surrogate}*$/u.test(text));

const place = fc.tuple(fc.integer({ min: -500, max: 3000 }), fc.integer({ min: -500, max: 3000 }), fc.integer({ min: 20, max: 900 }), fc.integer({ min: 20, max: 900 })).map(([x, y, width, height]) => rectangle(x, y, width, height));
const bend = fc.record({ x: fc.integer({ min: -500, max: 3000 }), y: fc.integer({ min: -500, max: 3000 }) });

/** A plant of nested zones with assets, conduits between two and more zones, and notes, all placed. @param states what may be planned or on its way out */
export function anyPlant(name: fc.Arbitrary<string>, states: readonly (typeof lifeStates.values)[number][]): fc.Arbitrary<Model> {
  const state = fc.constantFrom(...states);
  const zones = fc.array(fc.record({ name, shape: place, kind: fc.constantFrom(...zoneKinds.values), purdueLevel: fc.constantFrom(...purdueLevels.values), state, collapsed: fc.boolean(), parent: fc.nat() }), { minLength: 1, maxLength: 8 });
  const assets = fc.array(fc.record({ name, tag: fc.option(name, { nil: undefined }), shape: place, kind: fc.constantFrom(...assetKinds.values), state, zone: fc.nat() }), { maxLength: 8 });
  const conduits = fc.array(fc.record({ name, kind: fc.constantFrom(...conduitKinds.values), trusted: fc.boolean(), state, ends: fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 2, maxLength: 4 }), bends: fc.array(bend, { maxLength: 3 }) }), { maxLength: 5 });
  const notes = fc.array(fc.record({ text: name, shape: place }), { maxLength: 3 });
  return fc.tuple(zones, assets, conduits, notes).map(([zoneFacts, assetFacts, conduitFacts, noteFacts]) => {
    const records: AnyRecord[] = zoneFacts.map(({ parent, collapsed, ...facts }, index) => zone(index + 1, undefined, { ...facts, ...(collapsed ? { collapsed } : {}), code: `Z-${index + 1}`, ...(parent % (index + 1) === 0 ? {} : { parentId: zoneId(parent % (index + 1)) }) }));
    assetFacts.forEach(({ zone: around, tag, ...facts }, index) => records.push(asset(index + 1, undefined, { ...facts, ...(tag === undefined ? {} : { tag }), ...(around % (zoneFacts.length + 1) === 0 ? {} : { zoneId: zoneId(around % (zoneFacts.length + 1)) }) })));
    conduitFacts.forEach(({ ends, bends, ...facts }, index) => {
      const zoneIds = ends.filter((end) => end < zoneFacts.length).map((end) => zoneId(end + 1));
      if (zoneIds.length >= 2) records.push(buildConduit({ id: `conduit:${String(index + 1).padStart(26, '0')}`, code: `C-${index + 1}`, ...facts, zoneIds, bends }));
    });
    noteFacts.forEach(({ text, shape }, index) => records.push({ id: `callout:${String(index + 1).padStart(26, '0')}`, type: 'callout', text, shape }));
    return modelOf(records);
  });
}
