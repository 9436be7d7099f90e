import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { translator } from '../../shared/i18n/translate';
import { sceneOf } from '../../shared/network/scene';
import { unite } from '../../shared/network/geometry';
import { inBareWindow } from './support/bare-window';
import { gestureNames, measureGesture, type GestureFigures, type GestureName } from './support/canvas-gestures';
import { plainScene, type PlainScene } from './support/canvas-peers';
import { inMilliseconds, median, printFigures, roundsOf } from './support/figures';
import { largePlantModel, packedLargePlant } from './support/large-plant';
import { processorTime } from './support/process-tree';
import { inWindow, profileWith } from './support/window';

/**
 * The drawing with 300 nested zones, 2,000 assets, 300 conduits and 2,700 flows: first picture, moving, zooming, and
 * dragging a zone with some fifty assets in it. Against the same boxes and lines in @joint/core as it comes, and on a bare
 * canvas that draws all it sees every frame. Every gesture takes one step a frame; processor time is that of all processes.
 */
const rounds = roundsOf(3);
const gestureMilliseconds = 2000;
const assetsDragged = 50;
const windowSize = { width: 1440, height: 900 } as const;

interface Drawn {
  readonly first: { readonly wall: number; readonly processor: number };
  readonly gestures: Readonly<Record<GestureName, GestureFigures>>;
}

const model = largePlantModel();
const scene = sceneOf(model, { view: 'asIs', t: translator('en') });
const around = unite(scene.zones.map(({ shape }) => shape)) ?? { x: 0, y: 0, width: 1, height: 1 };
const parents = new Map([...model.tables.zone.values()].map(({ id, parentId }) => [id, parentId]));

function isIn(zoneId: string | undefined, outer: string): boolean {
  for (let id = zoneId; id !== undefined; id = parents.get(id)) if (id === outer) return true;
  return false;
}

/** The zone whose branch holds nearest to fifty assets. */
const dragged = scene.zones
  .map((zone) => ({ zone, count: scene.assets.filter(({ zoneId }) => isIn(zoneId, zone.id)).length }))
  .sort((one, other) => Math.abs(one.count - assetsDragged) - Math.abs(other.count - assetsDragged))[0];
if (dragged === undefined) throw new Error('the plant has no zones');
const flows = [...model.tables.flow.values()].flatMap(({ id, fromId, toId }) => (fromId === undefined || toId === undefined ? [] : [{ id, from: fromId, to: toId }]));
const plain = plainScene(scene, parents, flows, dragged.zone.id);

async function measureAll(page: Page, root: number): Promise<Drawn['gestures']> {
  const found: Partial<Record<GestureName, GestureFigures>> = {};
  for (const name of gestureNames) found[name] = await measureGesture(page, root, name, gestureMilliseconds);
  return found as Drawn['gestures'];
}

async function drawPeer(page: Page, electron: ElectronApplication, scripts: readonly string[], wanted: PlainScene): Promise<Drawn> {
  const root = electron.process().pid ?? 0;
  for (const script of scripts) await page.addScriptTag({ path: script });
  const before = processorTime(root);
  const wall = await page.evaluate(
    async ([plainOne, box]) => {
      const peer: { readonly show: (scene: unknown) => void; readonly look: (zoom: number, x: number, y: number) => void; readonly drag: (dx: number, dy: number) => void } = Reflect.get(window, 'peer');
      const zoom = Math.min(innerWidth / box.width, innerHeight / box.height) * 0.95;
      const showAll = (): void => peer.look(zoom, -box.x * zoom + 20, -box.y * zoom + 20);
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const at = (scale: number, dx: number, dy: number): void => peer.look(scale, innerWidth / 2 - middle.x * scale + dx, innerHeight / 2 - middle.y * scale + dy);
      const swing = (time: number): number => 300 * Math.sin(time / 300);
      const none = (): void => undefined;
      let way = 0;
      const dragBy = (time: number): void => {
        const next = Math.round(swing(time) / 10) * 10;
        peer.drag(next - way, 0);
        way = next;
      };
      const steps = {
        panFit: { begin: showAll, step: (time: number) => peer.look(zoom, -box.x * zoom + 20 + swing(time) / 3, -box.y * zoom + 20), end: none },
        panFull: { begin: () => at(1, 0, 0), step: (time: number) => at(1, swing(time), 0), end: none },
        zoom: { begin: showAll, step: (time: number) => at(zoom + (1 - zoom) * (0.5 - 0.5 * Math.cos(time / 600)), 0, 0), end: none },
        drag: { begin: () => at(0.5, 0, 0), step: dragBy, end: none },
        dragFit: { begin: showAll, step: dragBy, end: none },
      };
      Object.assign(window, { steps });
      const start = performance.now();
      peer.show(plainOne);
      showAll();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - start;
    },
    [wanted, around] as const,
  );
  const processor = processorTime(root) - before;
  return { first: { wall, processor }, gestures: await measureAll(page, root) };
}

const packed = packedLargePlant();

async function drawOurs(): Promise<Drawn> {
  const { profile, path } = profileWith('plant.zonewalk', packed);
  return inWindow(profile, { words: [path] }, async ({ app, desk }) => {
    const { page, electron } = app;
    const root = electron.process().pid ?? 0;
    await electron.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), windowSize);
    await desk.saved();
    const before = processorTime(root);
    const start = performance.now();
    await desk.go('zones');
    await page.locator('.zw-canvas__ground[data-painted]').waitFor();
    const wall = performance.now() - start;
    const processor = processorTime(root) - before;
    await page.evaluate(prepareSteps, { head: dragged?.zone.shape ?? around, middle: { x: around.x + around.width / 2, y: around.y + around.height / 2 } });
    return { first: { wall, processor }, gestures: await measureAll(page, root) };
  });
}

/** Runs in the page: gestures are events of a pointer and a wheel, as a hand makes them. */
function prepareSteps({ head, middle }: { readonly head: { readonly x: number; readonly y: number; readonly width: number }; readonly middle: { readonly x: number; readonly y: number } }): void {
  const canvas = document.querySelector<HTMLElement>('.zw-canvas');
  if (canvas === null) throw new Error('no canvas');
  // Events made here have no pointer that could be captured.
  canvas.setPointerCapture = () => undefined;
  const box = canvas.getBoundingClientRect();
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const viewport = (): readonly number[] => (canvas.dataset['viewport'] ?? '0 0 1').split(' ').map(Number);
  const pointer = (type: string, x: number, y: number, button: number): void => {
    canvas.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 7, pointerType: 'mouse', clientX: x, clientY: y, button, buttons: type === 'pointerup' ? 0 : 1 << (button === 1 ? 2 : 0) }));
  };
  const wheel = (factor: number, x: number, y: number): void => {
    canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, ctrlKey: true, deltaY: -Math.log(factor) / Math.log(1.012) }));
  };
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const showAll = async (): Promise<void> => {
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true, cancelable: true }));
    await frame();
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
  const zoomTo = async (zoom: number, at: { readonly x: number; readonly y: number }): Promise<void> => {
    await showAll();
    const [, , now = 1] = viewport();
    const [left = 0, top = 0] = viewport();
    wheel(zoom / now, box.x + left + at.x * now, box.y + top + at.y * now);
    await frame();
    const [x = 0, y = 0, scale = 1] = viewport();
    pointer('pointerdown', centre.x, centre.y, 1);
    pointer('pointermove', centre.x + (box.width / 2 - (x + at.x * scale)), centre.y + (box.height / 2 - (y + at.y * scale)), 1);
    await frame();
    pointer('pointerup', centre.x, centre.y, 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
  const swing = (time: number): number => 300 * Math.sin(time / 300);
  const pan = (begin: () => Promise<void>, reach: number) => ({
    begin: async () => {
      await begin();
      pointer('pointerdown', centre.x, centre.y, 1);
    },
    step: (time: number) => pointer('pointermove', centre.x + swing(time) * reach, centre.y, 1),
    end: () => pointer('pointerup', centre.x, centre.y, 1),
  });
  let grip = centre;
  /** A place on the head of a zone where nothing else would be grasped, such as a line that ends there. */
  const gripOn = async ({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): Promise<typeof centre> => {
    for (let down = 1; down < 16; down += 2) {
      for (let right = 9; right < width - 9; right += 4) {
        pointer('pointermove', x + right, y + down, 0);
        await frame();
        if (canvas.classList.contains('zw-canvas--grip')) return { x: x + right, y: y + down };
      }
    }
    throw new Error('the zone cannot be grasped');
  };
  const drag = (begin: () => Promise<void>) => ({
    begin: async () => {
      // What an earlier gesture selected would be grasped at its handles.
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await begin();
      const [x = 0, y = 0, zoom = 1] = viewport();
      grip = await gripOn({ x: box.x + x + head.x * zoom, y: box.y + y + head.y * zoom, width: head.width * zoom });
      pointer('pointerdown', grip.x, grip.y, 0);
      await frame();
      pointer('pointermove', grip.x + 6, grip.y, 0);
      await frame();
      if (canvas.querySelector('.zw-canvas__lifted:not([hidden])') === null) throw new Error('nothing is dragged');
    },
    step: (time: number) => pointer('pointermove', grip.x + swing(time) * (viewport()[2] ?? 1), grip.y, 0),
    end: () => {
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      pointer('pointerup', grip.x, grip.y, 0);
    },
  });
  let smallest = 1;
  Object.assign(window, {
    steps: {
      panFit: pan(showAll, 1 / 3),
      panFull: pan(() => zoomTo(1, middle), 1),
      zoom: {
        begin: async () => {
          await showAll();
          smallest = viewport()[2] ?? 1;
        },
        step: (time: number) => wheel((smallest + (1 - smallest) * (0.5 - 0.5 * Math.cos(time / 600))) / (viewport()[2] ?? 1), centre.x, centre.y),
        end: () => undefined,
      },
      drag: drag(() => zoomTo(0.5, { x: head.x + head.width / 2, y: head.y + 100 })),
      dragFit: drag(showAll),
    },
  });
}

const support = join(process.cwd(), 'test', 'bench', 'support');
const library = join(process.cwd(), 'node_modules', '@joint', 'core', 'dist', 'joint.min.js');
const ours: Drawn[] = [];
const bare: Drawn[] = [];
const joint: Drawn[] = [];
for (let round = 0; round < rounds; round += 1) {
  bare.push(await inBareWindow((page, electron) => drawPeer(page, electron, [join(support, 'canvas-bare.cjs')], plain)));
  ours.push(await drawOurs());
  joint.push(await inBareWindow((page, electron) => drawPeer(page, electron, [library, join(support, 'canvas-joint.cjs')], plain)));
}

const titles: Readonly<Record<GestureName, string>> = {
  panFit: 'moving the whole plant', panFull: 'moving at 100 %', zoom: 'zooming from all to 100 %', drag: 'dragging a zone at 50 %', dragFit: 'dragging a zone, all in view',
};
const middleOf = (list: readonly Drawn[], pick: (one: Drawn) => number): number => median(list.map(pick));
const rows = [{ who: 'bare canvas', list: bare }, { who: 'ours', list: ours }, { who: '@joint/core', list: joint }] as const;
const compare = (who: string, name: string, pick: (one: Drawn) => number, list: readonly Drawn[], target?: string) => ({
  name: `${name}: ${who}`, value: inMilliseconds(middleOf(list, pick)), ratio: middleOf(list, pick) / middleOf(bare, pick), ...(target === undefined ? {} : { target }),
});
printFigures(`${scene.zones.length} zones, ${scene.assets.length} assets, ${scene.conduits.length} conduits, ${flows.length} flows; medians of ${rounds} rounds; × against the bare canvas`, [
  ...rows.map(({ who, list }) => compare(who, 'first picture, processor', ({ first }) => first.processor, list, who === 'ours' ? '≤ 1,500 ms' : undefined)),
  ...gestureNames.flatMap((name) =>
    rows.flatMap(({ who, list }) => [
      compare(who, `${titles[name]}, processor for a frame`, ({ gestures }) => gestures[name].perFrame, list, who === 'ours' ? '≤ 1.5 ×, a quarter of @joint/core' : undefined),
      { name: `${titles[name]}, frames: ${who}`, value: `${middleOf(list, ({ gestures }) => gestures[name].framesPerSecond).toFixed(1)} /s`, target: `worst frame ${middleOf(list, ({ gestures }) => gestures[name].worst).toFixed(0)} ms` },
    ]),
  ),
]);
