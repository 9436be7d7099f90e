import type { MessageKey } from '../../shared/i18n/en';
import type { Change } from '../../shared/model/change';
import { noChange } from '../../shared/model/change';
import type { Shape } from '../../shared/model/field';
import type { Environment } from '../../shared/model/identifier';
import { getRecord, type Model } from '../../shared/model/model';
import { typeOfId, type RecordId } from '../../shared/model/record-type';
import { drawnShape, isBox } from '../../shared/network/closed-box';
import { setBends } from '../../shared/network/edits/bends';
import { moveCallouts, resizeCallout } from '../../shared/network/edits/callouts';
import { closeZones } from '../../shared/network/edits/close-zones';
import { connectElements } from '../../shared/network/edits/connect';
import { drawZone } from '../../shared/network/edits/draw-zone';
import { freeBlock } from '../../shared/network/edits/free-block';
import { guidesFor, nearestShapes, type Guide } from '../../shared/network/edits/guides';
import { inSteps } from '../../shared/network/edits/in-steps';
import { joinZones } from '../../shared/network/edits/join-zones';
import { moveElements } from '../../shared/network/edits/move';
import { resizeZone } from '../../shared/network/edits/resize';
import { centreOf, gridStep, shapeBetween, snap, translated, unite, type Point } from '../../shared/network/geometry';
import { innerZone, usualZone } from '../../shared/network/measures';
import type { Scene } from '../../shared/network/scene';
import { insertBend } from './insert-bend';
import { elementsIn, stretched, type Edge, type Hit } from './hit-test';

export type Tool = 'select' | 'zone' | 'connect' | 'pan';

/** An edit of the drawing with its name in the history; edits with the same merge key in a row are one step of undo. */
export interface CanvasEdit {
  readonly change: Change;
  readonly labelKey: MessageKey;
  readonly mergeKey?: string;
}

/** What the pointer is doing between going down and coming up. Places are in drawing units. */
export type Gesture =
  | { readonly kind: 'press'; readonly at: Point; readonly hit: Hit | undefined; readonly adds: boolean }
  | { readonly kind: 'marquee'; readonly from: Point; readonly to: Point; readonly adds: boolean }
  | { readonly kind: 'move'; readonly ids: readonly RecordId[]; readonly from: Point; readonly to: Point; readonly guides: readonly Guide[] }
  | { readonly kind: 'bend'; readonly id: RecordId; readonly from: Point; readonly to: Point }
  | { readonly kind: 'resize'; readonly id: RecordId; readonly edge: Edge; readonly from: Point; readonly to: Point }
  | { readonly kind: 'draw'; readonly from: Point; readonly to: Point; readonly hasMoved: boolean }
  | { readonly kind: 'connect'; readonly fromId: RecordId; readonly from: Point; readonly to: Point; readonly overId: RecordId | undefined };

export interface Surroundings {
  readonly model: Model;
  readonly scene: Scene;
  readonly selection: readonly RecordId[];
  readonly env: Environment;
  /** The name a new zone gets. */
  readonly newZoneName: string;
  readonly hasAssets: boolean;
  /** Pixels of the window for a unit of the drawing. */
  readonly zoom: number;
}

/** How a gesture ends: an edit, another selection, or nothing. */
export interface Outcome {
  readonly edit?: CanvasEdit;
  readonly selection?: readonly RecordId[];
  /** The tool did its work; the pointer selects again. */
  readonly isToolDone?: boolean;
}

/** Whether this press with this tool moves the view instead of working on the drawing. */
export function beginGesture(tool: Tool, at: Point, hit: Hit | undefined, adds: boolean): Gesture | undefined {
  if (tool === 'pan') return undefined;
  if (tool === 'zone') return { kind: 'draw', from: at, to: at, hasMoved: false };
  if (tool === 'connect') {
    return hit?.kind === 'zone' || hit?.kind === 'asset' ? { kind: 'connect', fromId: hit.id, from: at, to: at, overId: undefined } : undefined;
  }
  return { kind: 'press', at, hit, adds };
}

/** The gesture after the pointer moved further than a click may. `under` looks for what lies under it now; few gestures need it. */
export function continueGesture(gesture: Gesture, to: Point, under: () => Hit | undefined, surroundings: Surroundings): Gesture {
  switch (gesture.kind) {
    case 'press':
      return guided(startDrag(gesture, to, surroundings), surroundings);
    case 'move':
      return guided({ ...gesture, to }, surroundings);
    case 'connect': {
      const hit = under();
      return { ...gesture, to, overId: (hit?.kind === 'zone' || hit?.kind === 'asset') && hit.id !== gesture.fromId ? hit.id : undefined };
    }
    case 'draw':
      return { ...gesture, to, hasMoved: true };
    default:
      return { ...gesture, to };
  }
}

function startDrag({ at, hit, adds }: Extract<Gesture, { kind: 'press' }>, to: Point, { selection, scene }: Surroundings): Gesture {
  if (hit?.kind === 'handle') return { kind: 'resize', id: hit.id, edge: hit.edge, from: at, to };
  const isChosen = hit !== undefined && selection.includes(hit.id);
  // What a line at a closed zone stands for has its bends within.
  const isBundle = hit !== undefined && bundleOf(scene, hit.id) !== undefined;
  if (hit?.kind === 'conduit' && isChosen && selection.length === 1 && !isBundle) return { kind: 'bend', id: hit.id, from: at, to };
  const isGrasped = hit !== undefined && (hit.kind === 'asset' || hit.kind === 'fold' || hit.kind === 'callout' || (hit.kind === 'zone' && (hit.isGrip || isChosen)));
  if (!isGrasped) return { kind: 'marquee', from: at, to, adds };
  return { kind: 'move', ids: isChosen ? selection : [hit.id], from: at, to, guides: [] };
}

/** How near an edge has to come to one of a neighbour to snap to it, in pixels. */
const guideReach = 7;

interface Ground {
  readonly scene: Scene;
  /** Around all that is moved. */
  readonly around: Shape | undefined;
  readonly beside: readonly Shape[];
}

const grounds = new WeakMap<readonly RecordId[], Ground>();

/** What is moved and what stands beside it; the same through a gesture, so that it is looked for once. */
function groundOf(ids: readonly RecordId[], scene: Scene): Ground {
  const known = grounds.get(ids);
  if (known?.scene === scene) return known;
  const chosen = new Set(ids);
  const moving = [...scene.zones, ...scene.assets, ...scene.callouts].filter(({ id }) => chosen.has(id));
  const [first] = moving;
  const zoneId = first !== undefined && 'zoneId' in first ? first.zoneId : undefined;
  const depth = first !== undefined && 'depth' in first ? first.depth : 0;
  const isZone = first !== undefined && typeOfId(first.id) === 'zone';
  const beside = isZone ? scene.zones.filter((zone) => zone.depth === depth && !chosen.has(zone.id)) : scene.assets.filter((asset) => asset.zoneId === zoneId && !chosen.has(asset.id));
  const ground: Ground = { scene, around: unite(moving.map(({ shape }) => shape)), beside: beside.map(({ shape }) => shape) };
  grounds.set(ids, ground);
  return ground;
}

/** What is moved snaps to edges and middles of what stands beside it in the same zone. */
function guided(gesture: Gesture, { scene, zoom }: Surroundings): Gesture {
  if (gesture.kind !== 'move') return gesture;
  const { ids, from, to } = gesture;
  const { around, beside } = groundOf(ids, scene);
  if (around === undefined) return gesture;
  const wanted = translated(around, to.x - from.x, to.y - from.y);
  const { shape, guides } = guidesFor(wanted, nearestShapes(wanted, beside), { tolerance: guideReach / zoom });
  return { ...gesture, to: { x: from.x + shape.x - around.x, y: from.y + shape.y - around.y }, guides };
}

/** What the model would become if the gesture ended now; undefined when the drawing does not change while it lasts. */
export function previewOf(gesture: Gesture, model: Model): Change | undefined {
  if (gesture.kind === 'move') return moved(model, gesture);
  if (gesture.kind === 'resize') return resized(model, gesture);
  if (gesture.kind === 'bend') return bent(model, gesture);
  return undefined;
}

/** The conduits a line stands for at a closed zone; undefined when it is one that leads where it is drawn. */
function bundleOf(scene: Scene, id: RecordId): readonly RecordId[] | undefined {
  return scene.conduits.find((conduit) => conduit.id === id)?.bundle;
}

/** Closes the zones among these, or opens them when all are closed. Zones with nothing in them are closed as well. */
export function folded(ids: readonly RecordId[], model: Model): CanvasEdit {
  const zoneIds = ids.filter((id) => typeOfId(id) === 'zone');
  const isClosed = zoneIds.some((id) => getRecord(model, 'zone', id)?.collapsed !== true);
  return { change: closeZones(model, { zoneIds, isClosed }), labelKey: isClosed ? 'zones.edit.close' : 'zones.edit.open' };
}

/** Ends a gesture. */
export function endGesture(gesture: Gesture, surroundings: Surroundings): Outcome {
  switch (gesture.kind) {
    case 'press':
      return gesture.hit?.kind === 'fold' ? { edit: folded([gesture.hit.id], surroundings.model), selection: [gesture.hit.id] } : { selection: clicked(gesture, surroundings) };
    case 'marquee': {
      const found = elementsIn(surroundings.scene, shapeBetween(gesture.from, gesture.to), surroundings.hasAssets);
      return { selection: gesture.adds ? [...new Set([...surroundings.selection, ...found])] : found };
    }
    case 'move':
      return { edit: { change: moved(surroundings.model, gesture), labelKey: 'zones.edit.move' }, selection: gesture.ids };
    case 'resize':
      return { edit: { change: resized(surroundings.model, gesture), labelKey: 'zones.edit.resize' } };
    case 'bend':
      return { edit: { change: bent(surroundings.model, gesture), labelKey: 'zones.edit.move' } };
    case 'draw':
      return drawn(gesture, surroundings);
    case 'connect':
      return gesture.overId === undefined ? {} : connected([gesture.fromId, gesture.overId], surroundings.model, surroundings.env);
  }
}

function clicked({ hit, adds }: Extract<Gesture, { kind: 'press' }>, { selection, scene }: Surroundings): readonly RecordId[] {
  if (hit === undefined) return adds ? selection : [];
  const ids = bundleOf(scene, hit.id) ?? [hit.id];
  if (!adds) return ids;
  return selection.includes(hit.id) ? selection.filter((id) => !ids.includes(id)) : [...selection, ...ids];
}

function moved(model: Model, { ids, from, to }: Extract<Gesture, { kind: 'move' }>): Change {
  const by = { dx: to.x - from.x, dy: to.y - from.y };
  return inSteps(model, [
    (current) => moveElements(current, { ...byType(ids), ...by }),
    (current) => moveCallouts(current, { calloutIds: calloutsOf(ids), ...by }),
  ]);
}

function calloutsOf(ids: readonly RecordId[]): readonly RecordId[] {
  return ids.filter((id) => typeOfId(id) === 'callout');
}

function bent(model: Model, { id, from, to }: Extract<Gesture, { kind: 'bend' }>): Change {
  return setBends(model, { conduitId: id, bends: insertBend(getRecord(model, 'conduit', id)?.bends ?? [], from, to) });
}

function byType(ids: readonly RecordId[]): { readonly zoneIds: readonly RecordId[]; readonly assetIds: readonly RecordId[] } {
  return { zoneIds: ids.filter((id) => typeOfId(id) === 'zone'), assetIds: ids.filter((id) => typeOfId(id) === 'asset') };
}

function resized(model: Model, { id, edge, from, to }: Extract<Gesture, { kind: 'resize' }>): Change {
  const shape = getRecord(model, 'zone', id)?.shape ?? getRecord(model, 'callout', id)?.shape;
  if (shape === undefined) return noChange;
  const wanted = stretched(shape, edge, to.x - from.x, to.y - from.y);
  return typeOfId(id) === 'callout' ? resizeCallout(model, { calloutId: id, shape: wanted }) : resizeZone(model, { zoneId: id, shape: wanted });
}

function drawn({ from, to, hasMoved }: Extract<Gesture, { kind: 'draw' }>, surroundings: Surroundings): Outcome {
  const shape = hasMoved ? shapeBetween(from, to) : { x: from.x, y: from.y, ...usualZone };
  return zoneDrawn(shape, surroundings);
}

/** A new zone with the usual name, selected. */
function zoneDrawn(shape: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, { model, env, newZoneName }: Surroundings): Outcome {
  const { change, zoneId } = drawZone(model, { shape, name: newZoneName }, env);
  return { edit: { change, labelKey: 'zones.edit.draw' }, selection: [zoneId], isToolDone: true };
}

/** A zone drawn with a key, where there is room: beside the selected zone (or in the middle of the view), or inside it. */
export function zoneByKey(centre: Point, selection: readonly RecordId[], isInside: boolean, surroundings: Surroundings): Outcome {
  const { model, env, newZoneName } = surroundings;
  const selected = selection.length === 1 ? getRecord(model, 'zone', selection[0]) : undefined;
  // In a closed zone nobody would see it.
  const goesInside = isInside && (selected === undefined || !isBox(model, selected));
  const outerId = goesInside ? selected?.id : selected?.parentId;
  const size = goesInside ? innerZone : usualZone;
  const drawn = selected === undefined ? undefined : drawnShape(model, selected);
  const near = drawn === undefined ? centre : centreOf(drawn);
  const block = { x: snap(near.x - size.width / 2), y: snap(near.y - size.height / 2), ...size };
  const shape = freeBlock(model, { outerId, block, isCopy: false });
  const { change, zoneId } = drawZone(model, { shape, name: newZoneName, outerId }, env);
  return { edit: { change, labelKey: 'zones.edit.draw' }, selection: [zoneId], isToolDone: true };
}

/** A new conduit between zones, or a flow between two elements, selected. */
export function connected(zoneIds: readonly RecordId[], model: Model, env: Environment): Outcome {
  const [fromId, toId] = zoneIds;
  if (zoneIds.length === 2 && fromId !== undefined && toId !== undefined) {
    const { change, flowId, conduitId } = connectElements(model, { fromId, toId }, env);
    if (flowId === undefined && conduitId === undefined) return {};
    return { edit: { change, labelKey: 'zones.edit.connect' }, selection: [conduitId ?? fromId], isToolDone: true };
  }
  const { change, conduitId } = joinZones(model, { zoneIds }, env);
  return conduitId === undefined ? {} : { edit: { change, labelKey: 'zones.edit.connect' }, selection: [conduitId], isToolDone: true };
}

/** One step of the arrow keys: the selected zones and assets move; steps in a row are one step of undo. */
export function nudged(ids: readonly RecordId[], dx: number, dy: number, { model }: Surroundings): CanvasEdit {
  const by = { dx: dx * gridStep, dy: dy * gridStep };
  const change = inSteps(model, [
    (current) => moveElements(current, { ...byType(ids), ...by, changesMembership: false }),
    (current) => moveCallouts(current, { calloutIds: calloutsOf(ids), ...by }),
  ]);
  return { change, labelKey: 'zones.edit.move', mergeKey: `nudge ${ids.join(' ')}` };
}

/** One step of the arrow keys with Alt: the lower right corner of the one selected zone moves. */
export function stretchedByKey(ids: readonly RecordId[], dx: number, dy: number, { model }: Surroundings): CanvasEdit | undefined {
  const [id] = ids;
  const zone = ids.length === 1 ? getRecord(model, 'zone', id) : undefined;
  const shape = zone === undefined || isBox(model, zone) ? undefined : zone.shape;
  if (id === undefined || shape === undefined) return undefined;
  const change = resizeZone(model, { zoneId: id, shape: stretched(shape, 'se', dx * gridStep, dy * gridStep) });
  return { change, labelKey: 'zones.edit.resize', mergeKey: `stretch ${id}` };
}

/** The element after (or before) the selected one in reading order: zones with their assets, then conduits. */
export function neighbourOf(scene: Scene, selected: RecordId | undefined, step: 1 | -1): RecordId | undefined {
  const ids = readingOrder(scene);
  const index = selected === undefined ? -1 : ids.indexOf(selected);
  if (index < 0) return step === 1 ? ids[0] : ids.at(-1);
  return ids[index + step];
}

/** Ids of everything on the drawing in the order in which it is read. */
export function readingOrder(scene: Scene): readonly RecordId[] {
  const loose = scene.assets.filter(({ zoneId }) => zoneId === undefined);
  return [
    ...scene.zones.flatMap((zone) => [zone.id, ...scene.assets.filter(({ zoneId }) => zoneId === zone.id).map(({ id }) => id)]),
    ...loose.map(({ id }) => id),
    ...scene.conduits.map(({ id }) => id),
    ...scene.callouts.map(({ id }) => id),
  ];
}
