import type { Shape } from '../../model/field';
import { movedInto, snapCorner } from '../geometry';
import { assetFootprint, insideOf } from '../measures';

/** The place of an asset moved as little as possible to lie in a zone, on the grid. */
export function assetPlaceIn(zone: Shape, asset: Shape): Shape {
  const place = movedInto(insideOf(zone), { ...snapCorner(asset), ...assetFootprint });
  return { ...asset, x: place.x, y: place.y };
}
