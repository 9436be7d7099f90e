import { draftChange, type Change } from '../../model/change';
import type { Zone } from '../../model/entities/zone';
import type { Shape } from '../../model/field';
import { newRecordId, type Environment } from '../../model/identifier';
import { listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { centreOf, contains, isLarger, snapShape } from '../geometry';
import { insideOf, smallestZone } from '../measures';
import { zoneAt } from '../membership';
import { nextCode } from '../next-code';
import { zonePath } from '../zone-tree';
import { clearGround } from './clear-ground';
import { encloseZone } from './enclose';
import { inSteps } from './in-steps';
import { keepInParent } from './move';
import { largeEnough } from './zone-size';

export interface DrawZoneArguments {
  readonly shape: Shape;
  readonly name: string;
  readonly kind?: Zone['kind'];
  readonly state?: Zone['state'];
  /** The zone it is to lie in, whatever is under its centre. */
  readonly outerId?: RecordId | undefined;
}

/**
 * A new zone where a rectangle was drawn. It lies in the zone under its centre that is larger; zones and assets of that zone which the
 * rectangle surrounds become its own. Returns the change and the id of the new zone.
 */
export function drawZone(model: Model, args: DrawZoneArguments, env: Pick<Environment, 'newId'>): { readonly change: Change; readonly zoneId: RecordId } {
  const zoneId = newRecordId('zone', env);
  const drawn = snapShape(args.shape);
  const shape = { ...drawn, width: Math.max(drawn.width, smallestZone.width), height: Math.max(drawn.height, smallestZone.height) };
  const surrounded = (inner: Shape | undefined): boolean => inner !== undefined && contains(shape, inner);
  const taken = new Set(listOf(model, 'zone').flatMap((zone) => (surrounded(drawnShape(model, zone)) ? zone.id : [])));
  const under = zonePath(model, zoneAt(model, centreOf(shape), taken)?.id);
  const parentId = args.outerId ?? under.find((zone) => isLarger(drawnShape(model, zone) ?? shape, shape))?.id;
  const change = inSteps(model, [
    (current) => {
      const draft = draftChange(current);
      draft.put({
        id: zoneId,
        type: 'zone',
        code: nextCode('Z', listOf(current, 'zone')),
        name: args.name,
        kind: args.kind ?? 'control',
        state: args.state ?? 'existing',
        shape,
        ...(parentId === undefined ? {} : { parentId }),
      });
      for (const zone of listOf(current, 'zone')) {
        if (taken.has(zone.id) && zone.parentId === parentId) draft.patch('zone', zone.id, { parentId: zoneId });
      }
      for (const asset of listOf(current, 'asset')) {
        if (surrounded(asset.shape) && asset.zoneId === parentId) draft.patch('asset', asset.id, { zoneId });
      }
      return draft.build();
    },
    (current) => growAround(current, zoneId),
    (current) => keepInParent(current, zoneId),
    (current) => encloseZone(current, zoneId),
    (current) => clearGround(current, zoneId),
  ]);
  return { change, zoneId };
}

/** What was surrounded may stand where the head of the new zone is; the zone then begins a little higher. */
function growAround(model: Model, zoneId: RecordId): Change {
  const inside = [
    ...listOf(model, 'zone').flatMap((zone) => (zone.parentId === zoneId ? (drawnShape(model, zone) ?? []) : [])),
    ...listOf(model, 'asset').flatMap((asset) => (asset.zoneId === zoneId ? (asset.shape ?? []) : [])),
  ];
  const zone = model.tables.zone.get(zoneId);
  if (zone?.shape === undefined || inside.every((shape) => contains(insideOf(zone.shape ?? shape), shape))) {
    return draftChange(model).build();
  }
  const draft = draftChange(model);
  draft.patch('zone', zoneId, { shape: largeEnough(model, zoneId, zone.shape) });
  return draft.build();
}
