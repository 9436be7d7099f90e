import type { Zone } from '../../model/entities/zone';
import type { Shape } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { withClosed } from '../closed';
import type { View } from '../scene';
import { isShown } from '../shown';
import { zonesInOrder } from '../zone-tree';

/** A zone that is shown, with those in it. */
export interface Branch {
  readonly zone: Zone;
  /** As it is drawn: of a closed zone its small box. */
  readonly shape: Shape;
  /** Of the assets that stand in it and in none of the zones inside. */
  readonly assets: readonly Shape[];
  readonly children: readonly Branch[];
}

/** The zones shown as a tree, siblings as they are read: row by row. What lies in a closed zone is not shown. */
export function branchesIn(model: Model, view: View): readonly Branch[] {
  const { model: seen } = withClosed(model, view);
  const shown = zonesInOrder(seen).filter(({ zone }) => isShown(zone.state, view) && zone.shape !== undefined);
  const ids = new Set(shown.map(({ zone }) => zone.id));
  const inside = (parentId: RecordId | undefined): readonly Branch[] =>
    shown
      .flatMap(({ zone }) => {
        const parent = zone.parentId !== undefined && ids.has(zone.parentId) ? zone.parentId : undefined;
        if (parent !== parentId || zone.shape === undefined) return [];
        const assets = recordsWith(seen, 'asset', 'zoneId', zone.id).flatMap(({ shape, state }) => (shape !== undefined && isShown(state, view) ? shape : []));
        return [{ zone, shape: zone.shape, assets, children: inside(zone.id) }];
      })
      .sort((one, other) => one.shape.y - other.shape.y || one.shape.x - other.shape.x);
  return inside(undefined);
}

/** A branch with everything below it. */
export function withAllBelow(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch) => [branch, ...withAllBelow(branch.children)]);
}
