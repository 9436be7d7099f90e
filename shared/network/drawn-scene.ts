import type { MessageKey } from '../i18n/en';
import type { Language } from '../i18n/message';
import { translator, type Translate } from '../i18n/translate';
import { applyChange } from '../model/change';
import type { Shape } from '../model/field';
import { allRecords, getRecord, modelOf, type Model } from '../model/model';
import { marked } from './edits/close-zones';
import { arrangedModel } from './edits/layout';
import { bottomOf, centreOf, containsPoint, grow, overlaps, rightOf, shapeBetween, unite, type Point } from './geometry';
import { paintClosed, paintSheetBehind } from './painting/paint-closed';
import { paintCallout } from './painting/paint-callout';
import { paintAsset, paintConduitBadge, paintConduitLine, paintZoneBody, paintZoneHead } from './painting/paint-elements';
import { paintFlowLabel, paintFlowLine } from './painting/paint-flows';
import { paintStub } from './painting/paint-stub';
import { element, type Brush } from './painting/svg';
import { segmentsOf } from './routes';
import { sceneOf, type Expanded, type Scene, type View } from './scene';
import type { Sheet } from './stubs';
import { isWithin } from './zone-tree';

/** What of a model is drawn. */
export interface SceneWish {
  readonly language: Language;
  readonly view: View;
  /** Only what lies in this rectangle of the drawing. */
  readonly crop?: Shape | undefined;
  /** Only this zone, open, with what lies in it and the conduits inside. */
  readonly zoneId?: string | undefined;
  /** Several zones as they are, with the conduits between them and stubs of those that leave them. */
  readonly zoneIds?: readonly string[] | undefined;
  /** Whose flows are drawn one by one; see `SceneOptions`. */
  readonly expanded?: Expanded | undefined;
  readonly protocolName?: ((protocol: string) => string) | undefined;
  /** False leaves out the bands of the Purdue levels, for a part of the plant in which they would only take room. */
  readonly hasLanes?: boolean | undefined;
  /** Free ground around everything that is drawn, in drawing units. */
  readonly rim?: number | undefined;
  /** What of the plant is drawn, added to the title; without it the whole plant. */
  readonly part?: string | undefined;
  /** The part of the plant the model is, so that conduits that leave it end in stubs; of some zones this is known. */
  readonly sheet?: Sheet | undefined;
  /** The named view whose notes are printed; its places must be in the model already. */
  readonly viewId?: string | undefined;
}

/** What is painted, and what it shows in words. */
export interface DrawnScene {
  /** The model that was drawn, everything in its place. */
  readonly model: Model;
  readonly scene: Scene;
  /** The rectangle that is shown. */
  readonly content: Shape;
  readonly title: string;
  readonly description: string;
}

const usualRim = 20;
const titleKeys = { asIs: 'drawing.title.asIs', target: 'drawing.title.target', difference: 'drawing.title.difference' } as const satisfies Readonly<Record<View, MessageKey>>;

/** Works out what stands where on a drawing. Elements without a place are given one. */
export function drawnScene(model: Model, wish: SceneWish): DrawnScene {
  const t = translator(wish.language);
  const { view, viewId, expanded, protocolName, crop, part } = wish;
  const chosen = wish.zoneIds ?? (wish.zoneId === undefined ? undefined : [wish.zoneId]);
  const arranged = arrangedModel(chosen === undefined ? model : branchesOf(model, chosen, wish.zoneId));
  const seen = sceneOf(arranged, { view, t, viewId, expanded, protocolName, sheet: sheetIn(model, wish) });
  const cut = crop === undefined ? seen : cutScene(seen, crop);
  const scene = wish.hasLanes === false ? { ...cut, lanes: [] } : cut;
  const whole = t(titleKeys[view]);
  const title = part === undefined ? whole : t('drawing.title.part', { title: whole, part });
  return { model: arranged, scene, content: crop ?? contentOf(scene, wish.rim ?? usualRim), title, description: describe(scene, title, t) };
}

/** From back to front: bodies, lines, heads, assets, badges. */
export function paintScene(brush: Brush, scene: Scene): readonly string[] {
  return [
    ...scene.zones.map((zone) => paintSheetBehind(brush, zone) + paintZoneBody(brush, zone)),
    ...scene.conduits.map((conduit) => paintConduitLine(brush, conduit)),
    ...scene.flows.map((flow) => paintFlowLine(brush, flow)),
    ...scene.zones.map((zone) => paintZoneHead(brush, zone) + paintClosed(brush, zone)),
    ...scene.assets.map((asset) => paintAsset(brush, asset)),
    ...scene.flows.map((flow) => paintFlowLabel(brush, flow)),
    ...scene.conduits.map((conduit) => paintConduitBadge(brush, conduit)),
    ...scene.stubs.map((stub) => paintStub(brush, stub)),
    ...scene.callouts.map((callout) => paintCallout(brush, callout)),
  ];
}

/** A part of the drawing, cut at its edges. */
export function windowOn(crop: Shape, at: Point, painted: readonly string[]): string {
  return element('svg', { ...at, width: crop.width, height: crop.height, viewBox: `${crop.x} ${crop.y} ${crop.width} ${crop.height}` }, painted);
}

/** The sheet some zones of a model make, or the one the model is itself. */
function sheetIn(model: Model, { sheet, zoneIds }: SceneWish): Sheet | undefined {
  return zoneIds === undefined ? sheet : { ...sheet, whole: sheet?.whole ?? model, view: { id: '', type: 'view', name: '', zoneIds } };
}

/** What of a scene is seen in a rectangle. Assets, notes and badges stand in one that holds their middle. */
function cutScene(scene: Scene, crop: Shape): Scene {
  const isHere = ({ shape }: { readonly shape: Shape }): boolean => containsPoint(crop, centreOf(shape));
  const passes = (paths: readonly (readonly Point[])[], badge: Shape): boolean => overlaps(badge, crop) || paths.flatMap(segmentsOf).some(({ from, to }) => overlaps(shapeBetween(from, to), crop));
  return {
    ...scene,
    zones: scene.zones.filter(({ shape }) => overlaps(shape, crop)),
    conduits: scene.conduits.filter(({ paths, badge }) => passes(paths, badge)),
    flows: scene.flows.filter(({ path, badge }) => passes([path], badge)),
    assets: scene.assets.filter(isHere),
    callouts: scene.callouts.filter(isHere),
    stubs: scene.stubs.filter(isHere),
  };
}

/** The rectangle around everything, lanes in height and lines in width included. */
function contentOf(scene: Scene, rim: number): Shape {
  const points = scene.conduits.flatMap(({ paths }) => paths.flat().map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const around = unite([...scene.zones, ...scene.assets, ...scene.callouts, ...scene.stubs].map(({ shape }) => shape).concat(points, scene.conduits.map(({ badge }) => badge)));
  if (around === undefined) return { x: 0, y: 0, width: 480, height: 60 };
  const framed = grow(around, rim);
  const top = Math.min(framed.y, ...scene.lanes.map((lane) => lane.top));
  const bottom = Math.max(bottomOf(framed), ...scene.lanes.map((lane) => lane.bottom));
  return { x: framed.x, y: top, width: rightOf(framed) - framed.x, height: bottom - top };
}

function describe(scene: Scene, title: string, t: Translate): string {
  const counts = t('drawing.description', {
    title,
    zones: t('drawing.count.zones', { count: scene.zones.length }),
    conduits: t('drawing.count.conduits', { count: scene.conduits.length }),
    assets: t('drawing.count.assets', { count: scene.assets.length }),
  });
  return scene.zones.length === 0 ? t('drawing.empty', { title }) : counts;
}

/** A model with some zones, what lies in them, and everything that is no part of the drawing; notes only where they lie in one of the zones. `openId` is shown open. */
function branchesOf(model: Model, zoneIds: readonly string[], openId: string | undefined): Model {
  const isInside = (id: string | undefined): boolean => id !== undefined && zoneIds.some((zoneId) => isWithin(model, id, zoneId));
  const shapes = zoneIds.flatMap((id) => getRecord(model, 'zone', id)?.shape ?? []);
  return modelOf(
    [...allRecords(openId === undefined ? model : applyChange(model, marked(model, openId, false)))].filter((record) => {
      if (record.type === 'zone') return isInside(record.id);
      if (record.type === 'callout') return record.shape !== undefined && shapes.some((shape) => overlaps(shape, record.shape ?? shape));
      return record.type !== 'asset' || isInside(record.zoneId);
    }),
  );
}
