import type { CarriedAsset } from './canvas-peers';
import type { Point } from '../../../shared/network/geometry';

export interface OwnGround {
  /** The head of the zone that is dragged. */
  readonly head: { readonly x: number; readonly y: number; readonly width: number };
  readonly middle: Point;
  readonly near: Point;
  readonly carried: CarriedAsset;
  /** The kind of data assets are dragged with from the list of those without a place. */
  readonly dragType: string;
  readonly assetSize: { readonly width: number; readonly height: number };
}

/** Runs in the page: gestures are events of a pointer and a wheel, as a hand makes them. */
export function prepareSteps({ head, middle, near, carried, dragType, assetSize }: OwnGround): void {
  const canvas = document.querySelector<HTMLElement>('.zw-canvas');
  if (canvas === null) throw new Error('no canvas');
  // Events made here have no pointer that could be captured.
  canvas.setPointerCapture = () => undefined;
  const bounds = (): DOMRect => canvas.getBoundingClientRect();
  const centreOf = ({ x, y, width, height }: DOMRect): { readonly x: number; readonly y: number } => ({ x: x + width / 2, y: y + height / 2 });
  const viewport = (): readonly number[] => (canvas.dataset['viewport'] ?? '0 0 1').split(' ').map(Number);
  const inWindow = (at: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } => {
    const [x = 0, y = 0, zoom = 1] = viewport();
    return { x: bounds().x + x + at.x * zoom, y: bounds().y + y + at.y * zoom };
  };
  const pointer = (type: string, { x, y }: { readonly x: number; readonly y: number }, button: number): void => {
    canvas.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 7, pointerType: 'mouse', clientX: x, clientY: y, button, buttons: type === 'pointerup' ? 0 : 1 << (button === 1 ? 2 : 0) }));
  };
  const press = (key: string): void => void canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const wheel = (factor: number, { x, y }: { readonly x: number; readonly y: number }): void => {
    canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, ctrlKey: true, deltaY: -Math.log(factor) / Math.log(1.012) }));
  };
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 300));
  const showAll = async (): Promise<void> => {
    press('0');
    await frame();
    await rest();
  };
  const zoomTo = async (zoom: number, at: { readonly x: number; readonly y: number }): Promise<void> => {
    await showAll();
    wheel(zoom / (viewport()[2] ?? 1), inWindow(at));
    await frame();
    const centre = centreOf(bounds());
    const place = inWindow(at);
    pointer('pointerdown', centre, 1);
    pointer('pointermove', { x: 2 * centre.x - place.x, y: 2 * centre.y - place.y }, 1);
    await frame();
    pointer('pointerup', centre, 1);
    await rest();
  };
  const swing = (time: number): number => 300 * Math.sin(time / 300);
  const beside = ({ x, y }: { readonly x: number; readonly y: number }, right: number): { readonly x: number; readonly y: number } => ({ x: x + right, y });
  const pan = (begin: () => Promise<void>, reach: number) => {
    let hold = centreOf(bounds());
    return {
      begin: async () => {
        await begin();
        hold = centreOf(bounds());
        pointer('pointerdown', hold, 1);
      },
      step: (time: number) => pointer('pointermove', beside(hold, swing(time) * reach), 1),
      end: () => pointer('pointerup', hold, 1),
    };
  };
  let grip = centreOf(bounds());
  /** A place on the head of a zone where nothing else would be grasped, such as a line that ends there. */
  const gripOn = async (): Promise<typeof grip> => {
    const corner = inWindow(head);
    for (let down = 1; down < 16; down += 2) {
      for (let right = 9; right < head.width * (viewport()[2] ?? 1) - 9; right += 4) {
        const at = { x: corner.x + right, y: corner.y + down };
        pointer('pointermove', at, 0);
        await frame();
        if (canvas.classList.contains('zw-canvas--grip')) return at;
      }
    }
    throw new Error('the zone cannot be grasped');
  };
  const drag = (begin: () => Promise<void>) => ({
    begin: async () => {
      // What an earlier gesture selected would be grasped at its handles.
      press('Escape');
      await begin();
      grip = await gripOn();
      pointer('pointerdown', grip, 0);
      await frame();
      pointer('pointermove', beside(grip, 6), 0);
      await frame();
      if (canvas.querySelector('.zw-canvas__lifted:not([hidden])') === null) throw new Error('nothing is dragged');
    },
    step: (time: number) => pointer('pointermove', beside(grip, swing(time) * (viewport()[2] ?? 1)), 0),
    end: () => {
      press('Escape');
      pointer('pointerup', grip, 0);
    },
  });
  let isThere = false;
  /** The middle of the asset after this share of its way, in the window. */
  const onTheWay = (share: number): { readonly x: number; readonly y: number } => {
    const [from, to] = isThere ? [carried.homes[1], carried.homes[0]] : carried.homes;
    return inWindow({ x: from.x + (to.x - from.x) * share + assetSize.width / 2, y: from.y + (to.y - from.y) * share + assetSize.height / 2 });
  };
  const carry = {
    begin: async () => {
      press('Escape');
      await zoomTo(0.5, near);
      // It is selected first: its properties open beside the drawing only once.
      pointer('pointerdown', onTheWay(0), 0);
      pointer('pointerup', onTheWay(0), 0);
      await rest();
      await rest();
    },
    down: () => pointer('pointerdown', onTheWay(0), 0),
    move: (share: number) => pointer('pointermove', onTheWay(share), 0),
    up: () => {
      if (canvas.querySelector('.zw-canvas__lifted:not([hidden])') === null) throw new Error('no asset is held');
      pointer('pointerup', onTheWay(1), 0);
      isThere = !isThere;
    },
  };
  const held = new DataTransfer();
  held.setData(dragType, carried.id);
  const dragged = (type: string, { x, y }: { readonly x: number; readonly y: number }): void => void canvas.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer: held }));
  // From so far away assets are not drawn; they come from the list beside the drawing.
  const fromTheList = {
    begin: showAll,
    down: () => dragged('dragenter', onTheWay(0)),
    move: (share: number) => dragged('dragover', onTheWay(share)),
    up: () => {
      dragged('drop', onTheWay(1));
      isThere = !isThere;
    },
  };
  let smallest = 1;
  const zoom = {
    begin: async () => {
      await showAll();
      smallest = viewport()[2] ?? 1;
    },
    step: (time: number) => wheel((smallest + (1 - smallest) * (0.5 - 0.5 * Math.cos(time / 600))) / (viewport()[2] ?? 1), centreOf(bounds())),
    end: () => undefined,
  };
  Object.assign(window, {
    steps: { panFit: pan(showAll, 1 / 3), panFull: pan(() => zoomTo(1, middle), 1), zoom, drag: drag(() => zoomTo(0.5, near)), dragFit: drag(showAll) },
    drops: { drop: carry, dropFit: fromTheList },
  });
}
