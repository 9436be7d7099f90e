import type { Translate } from '../i18n/translate';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { withClosed } from './closed';
import { lanesOf } from './lanes';
import { sceneAssets } from './scene-assets';
import { sceneCallouts } from './scene-callouts';
import { sceneConduits } from './scene-conduits';
import type { Scene, View } from './scene-elements';
import { sceneFlows } from './scene-flows';
import { sceneZones } from './scene-zones';
import { isShown } from './shown';
import { stubOf, withStubs, type Sheet } from './stubs';
import { zonesInOrder } from './zone-tree';

export { assetTextStart, levelMarkWidth, zoneTextStart } from './measures';
export type { Initiator, Scene, SceneAsset, SceneCallout, SceneConduit, SceneFlow, SceneStub, SceneZone, View } from './scene-elements';

/**
 * Whose flows are drawn one by one: those of a conduit, of a zone (inside it, and out of it without a conduit) or of an
 * asset, by id; or all.
 */
export type Expanded = ReadonlySet<RecordId> | 'all';

export interface SceneOptions {
  readonly view: View;
  readonly t: Translate;
  /** The named view whose notes are shown; without it those of the plant-wide one. */
  readonly viewId?: RecordId | undefined;
  /** Without it all flows stay bundled in their conduits. */
  readonly expanded?: Expanded | undefined;
  /** How a protocol of the catalogue is called in a few letters; without it its id stands on the drawing. */
  readonly protocolName?: ((protocol: string) => string) | undefined;
  /** What part of the plant this is, so that conduits that leave it are shown as stubs. */
  readonly sheet?: Sheet | undefined;
  /**
   * What was shown before, while something is dragged: conduits between zones that stand still keep their ways, which is
   * calmer and much cheaper. Without it the scene depends on the model alone.
   */
  readonly before?: { readonly model: Model; readonly scene: Scene } | undefined;
}

/** What is seen of a model in one architecture. Elements without a place are left out. */
export function sceneOf(whole: Model, { view, t, viewId, expanded, protocolName, sheet, before }: SceneOptions): Scene {
  const stubs = withStubs(whole, sheet, view);
  const { model, contents, standIns, bundles } = withClosed(stubs.model, view);
  const zones = zonesInOrder(model).filter(({ zone }) => isShown(zone.state, view) && zone.shape !== undefined);
  const shapes = new Map(zones.flatMap(({ zone }) => (zone.shape === undefined ? [] : [[zone.id, zone.shape] as const])));
  const earlier = before?.scene.view === view ? { model: withClosed(withStubs(before.model, sheet, view).model, view).model, scene: before.scene } : undefined;
  const { placed, counts } = sceneAssets(model, view, earlier?.scene.assets);
  const isExpanded = (id: RecordId): boolean => expanded === 'all' || expanded?.has(id) === true;
  const conduits = sceneConduits(model, {
    view,
    shapes,
    assets: placed,
    isExpanded,
    bundles,
    before: earlier === undefined ? undefined : { model: earlier.model, conduits: earlier.scene.conduits },
  });
  const outermost = zones.flatMap(({ zone, depth }) => (depth === 0 && !stubs.ids.has(zone.id) ? zone : []));
  const drawn = sceneZones(zones, counts, { view, t, contents });
  return {
    view,
    lanes: lanesOf(outermost.map((zone) => stubs.model.tables.zone.get(zone.id) ?? zone), outermost),
    zones: stubs.ids.size === 0 ? drawn : drawn.filter(({ id }) => !stubs.ids.has(id)),
    conduits,
    flows: expanded === undefined ? [] : sceneFlows(model, { view, t, protocolName, shapes, assets: placed, conduits, closed: contents, isExpanded, before: earlier }),
    assets: placed,
    callouts: sceneCallouts(model, viewId),
    stubs: drawn.filter(({ id }) => stubs.ids.has(id)).map((zone) => stubOf(zone, sheet?.placeOf)),
    standIns,
  };
}
