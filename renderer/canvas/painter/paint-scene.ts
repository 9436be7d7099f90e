import type { Translate } from '../../../shared/i18n/translate';
import type { Shape } from '../../../shared/model/field';
import { grow, overlaps, unite, type Point } from '../../../shared/network/geometry';
import type { Lane } from '../../../shared/network/lanes';
import type { Scene, SceneConduit } from '../../../shared/network/scene';
import type { Detail } from '../viewport';
import type { Brush } from './brush';
import { paintAsset } from './paint-asset';
import { paintConduit, paintConduitBadge } from './paint-conduit';
import { paintZone, paintZoneHead } from './paint-zone';

export interface PaintOptions {
  /** The part of the drawing that is painted; what lies outside is left out. */
  readonly part: Shape;
  readonly detail: Detail;
  readonly t: Translate;
  /** Names of zones grow when looked at from afar; this says how lanes reach beyond the zones. */
  readonly hasLanes: boolean;
}

/** Room around an element for its badges, signs and the width of its line. */
const rim = 14;
const laneReach = 4000;

/** Paints a scene, back to front. */
export function paintScene(brush: Brush, scene: Scene, { part, detail, t, hasLanes }: PaintOptions): void {
  const { context } = brush;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  const seen = grow(part, rim);
  const isSeen = (shape: Shape): boolean => overlaps(seen, shape);
  const zones = scene.zones.filter(({ shape }) => isSeen(shape));
  const conduits = scene.conduits.filter((conduit) => isSeen(extentOf(conduit)));
  if (hasLanes) paintLanes(brush, scene, part);
  for (const zone of zones) paintZone(brush, zone);
  for (const conduit of conduits) paintConduit(brush, conduit, detail);
  for (const zone of zones) paintZoneHead(brush, zone, detail, t);
  if (detail !== 'far') for (const asset of scene.assets) if (isSeen(asset.shape)) paintAsset(brush, asset, detail);
  for (const conduit of conduits) paintConduitBadge(brush, conduit, detail);
}

function paintLanes({ context, colour }: Brush, scene: Scene, part: Shape): void {
  const around = unite(scene.zones.map(({ shape }) => shape));
  if (around === undefined) return;
  const left = Math.max(part.x, around.x - laneReach);
  const right = Math.min(part.x + part.width, around.x + around.width + laneReach);
  scene.lanes.forEach(({ top, bottom }: Lane, index) => {
    context.fillStyle = colour(index % 2 === 0 ? 'lane-even' : 'lane-odd');
    context.fillRect(left, top, right - left, bottom - top);
    context.fillStyle = colour('line');
    context.fillRect(left, top, right - left, 0.6);
  });
}

const extents = new WeakMap<SceneConduit, Shape>();

/** The rectangle around the lines and the badge of a conduit. */
export function extentOf(conduit: SceneConduit): Shape {
  const known = extents.get(conduit);
  if (known !== undefined) return known;
  const places = conduit.paths.flat().map(({ x, y }: Point) => ({ x, y, width: 0, height: 0 }));
  const extent = unite([...places, conduit.badge]) ?? conduit.badge;
  extents.set(conduit, extent);
  return extent;
}
