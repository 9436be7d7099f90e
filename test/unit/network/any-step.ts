import fc from 'fast-check';
import type { Change } from '../../../shared/model/change';
import { listOf, type Model } from '../../../shared/model/model';
import { alignElements, type AlignEdge } from '../../../shared/network/edits/align';
import { copyElements } from '../../../shared/network/edits/clipboard';
import { connectElements } from '../../../shared/network/edits/connect';
import { distributeElements } from '../../../shared/network/edits/distribute';
import { drawZone } from '../../../shared/network/edits/draw-zone';
import { joinZones } from '../../../shared/network/edits/join-zones';
import { layoutZones } from '../../../shared/network/edits/layout';
import { moveElements } from '../../../shared/network/edits/move';
import { nestZone } from '../../../shared/network/edits/nest';
import { duplicateElements, pasteElements } from '../../../shared/network/edits/paste';
import { dropAsset, placeAssets, placeInto } from '../../../shared/network/edits/place';
import { removeFromDrawing } from '../../../shared/network/edits/remove';
import { resizeZone } from '../../../shared/network/edits/resize';
import { sameSize } from '../../../shared/network/edits/same-size';
import { rectangle, type countingEnv } from './plant';

export type Step = (model: Model, env: ReturnType<typeof countingEnv>) => Change;

const place = fc.integer({ min: -40, max: 160 }).map((value) => value * 10);
const distance = fc.integer({ min: -60, max: 60 }).map((value) => value * 10);
const length = fc.integer({ min: 1, max: 70 }).map((value) => value * 10);
const which = fc.nat({ max: 50 });

function pick<Element>(list: readonly Element[], index: number): Element | undefined {
  return list[index % Math.max(1, list.length)];
}
const zoneOf = (model: Model, index: number): string => pick(listOf(model, 'zone'), index)?.id ?? 'zone:none';
const assetOf = (model: Model, index: number): string => pick(listOf(model, 'asset'), index)?.id ?? 'asset:none';

/** Some zones and assets of whatever model it will be. */
const some: fc.Arbitrary<(model: Model) => readonly string[]> = fc
  .tuple(fc.array(which, { maxLength: 4 }), fc.array(which, { maxLength: 4 }))
  .map(([zones, assets]) => (model) => [...new Set([...zones.map((index) => zoneOf(model, index)), ...assets.map((index) => assetOf(model, index))])]);

/** Everything a person can do to a drawing. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(place, place, length, length).map(([x, y, width, height]): Step => (model, env) => drawZone(model, { shape: rectangle(x, y, width, height), name: 'Neu' }, env).change),
  fc.tuple(which, distance, distance, fc.boolean()).map(([zone, dx, dy, changesMembership]): Step => (model) => moveElements(model, { zoneIds: [zoneOf(model, zone)], dx, dy, changesMembership })),
  fc.tuple(fc.array(which), fc.array(which), distance, distance).map(
    ([zones, assets, dx, dy]): Step =>
      (model) => moveElements(model, { zoneIds: [...new Set(zones.map((index) => zoneOf(model, index)))], assetIds: [...new Set(assets.map((index) => assetOf(model, index)))], dx, dy }),
  ),
  fc.tuple(which, place, place, length, length).map(([zone, x, y, width, height]): Step => (model) => resizeZone(model, { zoneId: zoneOf(model, zone), shape: rectangle(x, y, width, height) })),
  fc.tuple(which, which, fc.boolean()).map(([zone, parent, isOut]): Step => (model) => nestZone(model, { zoneId: zoneOf(model, zone), parentId: isOut ? undefined : zoneOf(model, parent) })),
  fc.tuple(fc.array(which, { minLength: 1, maxLength: 6 }), place, place).map(
    ([assets, x, y]): Step => (model) => dropAsset(model, { assetIds: [...new Set(assets.map((index) => assetOf(model, index)))], at: { x, y } }),
  ),
  fc.tuple(fc.array(which, { minLength: 1, maxLength: 9 }), which).map(
    ([assets, zone]): Step =>
      (model) => (listOf(model, 'zone').length === 0 ? new Map() : placeInto(model, { assetIds: [...new Set(assets.map((index) => assetOf(model, index)))], zoneId: zoneOf(model, zone) })),
  ),
  fc.tuple(which, which).map(([one, other]): Step => (model, env) => joinZones(model, { zoneIds: [zoneOf(model, one), zoneOf(model, other)] }, env).change),
  fc.array(which, { minLength: 1, maxLength: 3 }).map((zones): Step => (model) => removeFromDrawing(model, { ids: zones.map((index) => zoneOf(model, index)) }).change),
  which.map((index): Step => (model) => removeFromDrawing(model, { ids: [assetOf(model, index)] }).change),
  fc.constantFrom<'all' | 'missing'>('all', 'missing').map((scope): Step => (model) => layoutZones(model, { scope })),
  fc.constant<Step>((model) => placeAssets(model)),
  fc.tuple(some, fc.constantFrom<AlignEdge>('left', 'centre', 'right', 'top', 'middle', 'bottom')).map(([ids, edge]): Step => (model) => alignElements(model, { ids: ids(model), edge })),
  fc.tuple(some, fc.constantFrom('horizontal' as const, 'vertical' as const)).map(([ids, direction]): Step => (model) => distributeElements(model, { ids: ids(model), direction })),
  fc.tuple(some, fc.constantFrom('width' as const, 'height' as const, 'both' as const)).map(([ids, of]): Step => (model) => sameSize(model, { ids: ids(model).filter((id) => id.startsWith('zone')), of })),
  fc.tuple(which, place, place, length, length).map(([zone, x, y, width, height]): Step => (model) => resizeZone(model, { zoneId: zoneOf(model, zone), shape: rectangle(x, y, width, height), movesContent: true })),
  // Copies of copies soon fill the plant.
  some.map((ids): Step => (model, env) => (listOf(model, 'asset').length > 60 ? new Map() : duplicateElements(model, { ids: ids(model) }, env).change)),
  fc.tuple(some, place, place).map(([ids, x, y]): Step => (model, env) => {
    const result = listOf(model, 'asset').length > 60 ? undefined : pasteElements(model, { text: copyElements(model, { ids: ids(model) }) ?? '', at: { x, y } }, env);
    return result?.ok === true ? result.change : new Map();
  }),
  fc.tuple(which, which).map(([from, to]): Step => (model, env) => connectElements(model, { fromId: assetOf(model, from), toId: assetOf(model, to) }, env).change),
  some.map((ids): Step => (model) => layoutZones(model, { scope: { ids: ids(model) } })),
);
