import type { ElectronApplication, Page } from '@playwright/test';
import type { Shape } from '../../../shared/model/field';
import type { Point } from '../../../shared/network/geometry';
import type { Scene } from '../../../shared/network/scene';
import { measureAll, type Drawn } from './canvas-gestures';
import { processorTime } from './process-tree';

/** Boxes and lines of the same scene, for drawings that know nothing of zones. Lines lead from box to box. */
export interface PlainScene {
  readonly boxes: readonly { readonly id: string; readonly parent: string | undefined; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly text: string }[];
  readonly lines: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** The zone that is dragged, and everything in it. */
  readonly dragged: string;
  readonly carried: CarriedAsset;
}

/** The asset that is dropped to and fro: its zone and place, and the other zone and its place there. */
export interface CarriedAsset {
  readonly id: string;
  readonly homes: readonly [Home, Home];
}

interface Home extends Point {
  readonly zoneId: string;
}

/** What everybody looks at: all of it, the middle of it, and the part around what is dragged. */
export interface Places {
  readonly around: Shape;
  readonly middle: Point;
  readonly near: Point;
}

/** @param flows ends of every flow, as ids of boxes */
export function plainScene(scene: Scene, parents: ReadonlyMap<string, string | undefined>, flows: PlainScene['lines'], { dragged, carried }: Pick<PlainScene, 'dragged' | 'carried'>): PlainScene {
  const boxes = [
    ...scene.zones.map(({ id, shape, name }) => ({ id, parent: parents.get(id), ...shape, text: name })),
    ...scene.assets.map(({ id, shape, zoneId, lines }) => ({ id, parent: zoneId, ...shape, text: lines.join(' ') })),
  ];
  const known = new Set(boxes.map(({ id }) => id));
  const conduits = scene.conduits.flatMap(({ id, zoneIds }) => {
    const [from, to] = zoneIds;
    return from === undefined || to === undefined ? [] : [{ id, from, to }];
  });
  return { boxes, lines: [...conduits, ...flows].filter(({ from, to }) => known.has(from) && known.has(to)), dragged, carried };
}

/** Shows a scene with `window.peer` of some scripts in a bare page, and measures it. */
export async function drawPeer(page: Page, electron: ElectronApplication, { scripts, scene, places }: { readonly scripts: readonly string[]; readonly scene: PlainScene; readonly places: Places }): Promise<Drawn> {
  const root = electron.process().pid ?? 0;
  for (const script of scripts) await page.addScriptTag({ path: script });
  await page.evaluate(preparePeer, { places, carried: scene.carried });
  const before = processorTime(root);
  const wall = await page.evaluate(async (plain) => {
    const start = performance.now();
    (Reflect.get(window, 'showPeer') as (shown: unknown) => void)(plain);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - start;
  }, scene);
  const processor = processorTime(root) - before;
  return { first: { wall, processor }, ...(await measureAll(page, root)) };
}

/** Runs in the page: every gesture looks where ours looks, and moves as far. */
function preparePeer({ places: { around, middle, near }, carried }: { readonly places: Places; readonly carried: CarriedAsset }): void {
  const peer: {
    readonly show: (scene: unknown) => void;
    readonly look: (zoom: number, x: number, y: number) => void;
    readonly drag: (dx: number, dy: number) => void;
    readonly carry: (dx: number, dy: number) => void;
    readonly drop: (zoneId: string) => void;
  } = Reflect.get(window, 'peer');
  const zoom = Math.min(innerWidth / around.width, innerHeight / around.height) * 0.95;
  const showAll = (): void => peer.look(zoom, -around.x * zoom + 20, -around.y * zoom + 20);
  const at = (scale: number, point: { readonly x: number; readonly y: number }, dx: number): void => peer.look(scale, innerWidth / 2 - point.x * scale + dx, innerHeight / 2 - point.y * scale);
  const swing = (time: number): number => 300 * Math.sin(time / 300);
  const none = (): void => undefined;
  let way = 0;
  const dragBy = (time: number): void => {
    const next = Math.round(swing(time) / 10) * 10;
    peer.drag(next - way, 0);
    way = next;
  };
  const steps = {
    panFit: { begin: showAll, step: (time: number) => peer.look(zoom, -around.x * zoom + 20 + swing(time) / 3, -around.y * zoom + 20), end: none },
    panFull: { begin: () => at(1, middle, 0), step: (time: number) => at(1, middle, swing(time)), end: none },
    zoom: { begin: showAll, step: (time: number) => at(zoom + (1 - zoom) * (0.5 - 0.5 * Math.cos(time / 600)), middle, 0), end: none },
    drag: { begin: () => at(0.5, near, 0), step: dragBy, end: none },
    dragFit: { begin: showAll, step: dragBy, end: none },
  };
  let isThere = false;
  let gone = 0;
  const [home, other] = carried.homes;
  const carryTo = (share: number): void => {
    const sign = isThere ? -1 : 1;
    peer.carry((share - gone) * sign * (other.x - home.x), (share - gone) * sign * (other.y - home.y));
    gone = share;
  };
  const dropped = (begin: () => void) => ({
    begin,
    down: () => {
      gone = 0;
      peer.carry(0, 0);
    },
    move: carryTo,
    up: () => {
      isThere = !isThere;
      peer.drop(isThere ? other.zoneId : home.zoneId);
    },
  });
  const showPeer = (scene: unknown): void => {
    peer.show(scene);
    showAll();
  };
  Object.assign(window, { steps, drops: { drop: dropped(() => at(0.5, near, 0)), dropFit: dropped(showAll) }, showPeer });
}
