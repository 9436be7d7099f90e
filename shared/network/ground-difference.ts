import type { Shape } from '../model/field';
import { sameValue } from '../model/same-value';
import type { RecordId } from '../model/record-type';
import type { RouterGround } from './routes';

/** What ways and badges keep off, written down to be compared later. */
export interface GroundFacts {
  readonly shapes: RouterGround['shapes'];
  readonly assets: RouterGround['assets'];
  /** The zones around each zone shown, the nearest first. */
  readonly outer: ReadonlyMap<RecordId, readonly RecordId[]>;
}

/** Where something stands that stood elsewhere, and where it stood. */
export interface GroundDifference {
  readonly zones: readonly Shape[];
  /** `zoneId` only of zones that are shown. */
  readonly assets: readonly { readonly shape: Shape; readonly zoneId: RecordId | undefined }[];
}

/** More differences than this, and working out everything is as quick. */
const most = 200;

export function groundFacts({ shapes, assets, outer }: RouterGround): GroundFacts {
  return { shapes, assets, outer: new Map([...shapes.keys()].map((id) => [id, outer(id)])) };
}

/** What differs between two grounds; undefined when it is too much to be looked at one by one. */
export function groundDifference(before: GroundFacts, now: GroundFacts): GroundDifference | undefined {
  const zones: Shape[] = [];
  for (const id of new Set([...before.shapes.keys(), ...now.shapes.keys()])) {
    const [one, other] = [before.shapes.get(id), now.shapes.get(id)];
    if (one !== undefined && other !== undefined && sameValue(one, other) && sameValue(before.outer.get(id), now.outer.get(id))) continue;
    zones.push(...[one, other].filter((shape) => shape !== undefined));
  }
  const assets = assetDifference(before, now);
  return assets === undefined || zones.length + assets.length > most ? undefined : { zones, assets };
}

function assetDifference(before: GroundFacts, now: GroundFacts): GroundDifference['assets'] | undefined {
  if (before.assets === now.assets && before.shapes === now.shapes) return [];
  let areSameZones = before.shapes.size === now.shapes.size;
  if (areSameZones) for (const id of now.shapes.keys()) areSameZones &&= before.shapes.has(id);
  if (before.assets.length !== now.assets.length) {
    if (!areSameZones) return undefined;
    // Some came or went: the others are the same objects.
    const [earlier, present] = [new Set(before.assets), new Set(now.assets)];
    return [...before.assets.filter((asset) => !present.has(asset)).map((asset) => standing(asset, before)), ...now.assets.filter((asset) => !earlier.has(asset)).map((asset) => standing(asset, now))];
  }
  const found: GroundDifference['assets'][number][] = [];
  for (const [index, asset] of now.assets.entries()) {
    const earlier = before.assets[index];
    if (earlier === undefined) return undefined;
    if (earlier === asset && areSameZones) continue;
    const [one, other] = [standing(earlier, before), standing(asset, now)];
    if ((earlier === asset || one.shape === other.shape || sameValue(one.shape, other.shape)) && one.zoneId === other.zoneId) continue;
    found.push(one, other);
    if (found.length > most) return undefined;
  }
  return found;
}

function standing({ shape, zoneId }: RouterGround['assets'][number], { shapes }: GroundFacts): GroundDifference['assets'][number] {
  return { shape, zoneId: zoneId !== undefined && shapes.has(zoneId) ? zoneId : undefined };
}
