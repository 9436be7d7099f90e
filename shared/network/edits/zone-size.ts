import type { Shape } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { bottomOf, rightOf, snapShape, unite } from '../geometry';
import { assetFootprint, smallestZone, zoneAround, zoneRim } from '../measures';
import { childZones } from '../zone-tree';

/** The rectangle enlarged to the smallest size of a zone and to its content. */
export function largeEnough(model: Model, zoneId: RecordId, shape: Shape): Shape {
  const wanted = {
    ...shape,
    width: Math.max(shape.width, smallestZone.width),
    height: Math.max(shape.height, smallestZone.height),
  };
  const content = contentOf(model, zoneId);
  return content === undefined ? wanted : snapShape(unite([wanted, zoneAround(content)]) ?? wanted);
}

/** The rectangle around the nested zones and assets of a zone; undefined when nothing of it is on the drawing. */
export function contentOf(model: Model, zoneId: RecordId): Shape | undefined {
  return unite([
    ...childZones(model, zoneId).flatMap((child) => drawnShape(model, child) ?? []),
    ...recordsWith(model, 'asset', 'zoneId', zoneId).flatMap(({ shape }) =>
      shape === undefined ? [] : { ...shape, height: Math.max(shape.height, assetFootprint.height) },
    ),
  ]);
}

/** The zone lengthened to the right and downwards to hold a content, with its rim. */
export function reaching(shape: Shape, content: Shape): Shape {
  return {
    ...shape,
    width: Math.max(shape.width, rightOf(content) + zoneRim - shape.x),
    height: Math.max(shape.height, bottomOf(content) + zoneRim - shape.y),
  };
}
