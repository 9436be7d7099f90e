import type { Translate } from '../../../shared/i18n/translate';
import type { Shape } from '../../../shared/model/field';
import type { RecordId } from '../../../shared/model/record-type';
import { grow, overlaps, unite, type Point } from '../../../shared/network/geometry';
import type { Lane } from '../../../shared/network/lanes';
import type { Scene, SceneConduit, SceneFlow } from '../../../shared/network/scene';
import type { Detail } from '../viewport';
import type { Brush } from './brush';
import { paintAsset } from './paint-asset';
import { paintCallout } from './paint-callout';
import { paintClosed, paintSheetBehind } from './paint-closed';
import { paintConduit, paintConduitBadge } from './paint-conduit';
import { paintFlow, paintFlowLabel } from './paint-flow';
import { markRoom, paintBadgeMark, paintMark, paintZoneMark, type Marks } from './paint-mark';
import { paintStub } from './paint-stub';
import { paintZone, paintZoneHead } from './paint-zone';

export interface PaintOptions {
  /** The part of the drawing that is painted; what lies outside is left out. */
  readonly part: Shape;
  /** The part the bands behind the zones are painted in, when that is another. */
  readonly lanesPart?: Shape;
  readonly detail: Detail;
  readonly t: Translate;
  readonly hasLanes: boolean;
  readonly emphasis: Emphasis;
}

/** What is pointed out on the drawing. */
export interface Emphasis {
  /** With these given, everything else is pale. */
  readonly strong?: ReadonlySet<RecordId> | undefined;
  readonly marks?: Marks | undefined;
}

/** Room around an element for its badges, signs and the width of its line. */
const rim = 14;
const laneReach = 4000;
const paleness = 0.22;

/** Paints a scene, back to front. */
export function paintScene(brush: Brush, scene: Scene, { part, lanesPart = part, detail, t, hasLanes, emphasis }: PaintOptions): void {
  const { context } = brush;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  const seen = grow(part, rim);
  const isSeen = (shape: Shape): boolean => overlaps(seen, shape);
  const { strong, marks } = emphasis;
  const each = <Element extends { readonly id: RecordId }>(elements: readonly Element[], paint: (element: Element) => void): void => {
    for (const element of elements) {
      context.globalAlpha = strong === undefined || strong.has(element.id) ? 1 : paleness;
      paint(element);
    }
    context.globalAlpha = 1;
  };
  const zones = scene.zones.filter(({ shape }) => isSeen(shape));
  const conduits = scene.conduits.filter((conduit) => isSeen(extentOf(conduit)));
  const flows = detail === 'far' ? [] : scene.flows.filter((flow) => isSeen(extentOfFlow(flow)));
  const assets = detail === 'far' ? [] : scene.assets.filter(({ shape }) => isSeen(shape));
  if (hasLanes) paintLanes(brush, scene, lanesPart);
  each(zones, (zone) => {
    paintSheetBehind(brush, zone);
    paintZone(brush, zone);
  });
  each(conduits, (conduit) => paintConduit(brush, conduit, detail));
  each(flows, (flow) => paintFlow(brush, flow));
  each(zones, (zone) => {
    paintZoneHead(brush, zone, { detail, t, nameFrom: markRoom(marks?.get(zone.id), detail) });
    paintClosed(brush, zone, detail);
  });
  each(assets, (asset) => paintAsset(brush, asset, detail));
  each(conduits, (conduit) => paintConduitBadge(brush, conduit, detail));
  each(flows, (flow) => paintFlowLabel(brush, flow, detail));
  each(scene.stubs.filter(({ shape }) => isSeen(shape)), (stub) => paintStub(brush, stub));
  for (const callout of scene.callouts) if (isSeen(callout.shape)) paintCallout(brush, callout);
  if (marks === undefined) return;
  for (const { id, shape } of zones) paintZoneMark(brush, marks.get(id), shape, detail);
  for (const { id, shape } of assets) paintMark(brush, marks.get(id), shape, detail);
  for (const { id, badge } of conduits) paintBadgeMark(brush, marks.get(id), badge, detail);
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

const flowExtents = new WeakMap<SceneFlow, Shape>();

/** The rectangle around the way and the label of a flow. */
export function extentOfFlow(flow: SceneFlow): Shape {
  const known = flowExtents.get(flow);
  if (known !== undefined) return known;
  const extent = unite([...flow.path.map(({ x, y }) => ({ x, y, width: 0, height: 0 })), flow.badge]) ?? flow.badge;
  flowExtents.set(flow, extent);
  return extent;
}

/** The rectangle around the lines and the badge of a conduit. */
export function extentOf(conduit: SceneConduit): Shape {
  const known = extents.get(conduit);
  if (known !== undefined) return known;
  const places = conduit.paths.flat().map(({ x, y }: Point) => ({ x, y, width: 0, height: 0 }));
  const extent = unite([...places, conduit.badge]) ?? conduit.badge;
  extents.set(conduit, extent);
  return extent;
}
