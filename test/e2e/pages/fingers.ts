import type { CDPSession, Page } from '@playwright/test';
import type { Spot } from './zones';

/** Fingers and a pen on the glass: what the browser gets from a real touch screen. Places are pixels of the window. */
export interface Fingers {
  tap(at: Spot): Promise<void>;
  /** One finger, from place to place. */
  drag(from: Spot, ...to: readonly Spot[]): Promise<void>;
  /** Two fingers, each from one place to another. */
  pinch(first: readonly [Spot, Spot], second: readonly [Spot, Spot]): Promise<void>;
  /** Puts a finger down and leaves it there; `lift` takes it away. */
  press(at: Spot): Promise<void>;
  move(to: Spot): Promise<void>;
  lift(): Promise<void>;
  /** The pen, from place to place. */
  pen(from: Spot, ...to: readonly Spot[]): Promise<void>;
}

const steps = 6;

function between(from: Spot, to: Spot, step: number): Spot {
  return { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps };
}

export function fingersOn(page: Page): Fingers {
  let opened: Promise<CDPSession> | undefined;
  // A touch begins and ends in one session.
  const session = (): Promise<CDPSession> => (opened ??= page.context().newCDPSession(page));
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly Spot[]): Promise<void> => {
    await (await session()).send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id, radiusX: 8, radiusY: 8, force: 1 })) });
  };
  const mouse = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Spot): Promise<void> => {
    await (await session()).send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: type === 'mouseMoved' ? 0 : 1, pointerType: 'pen' });
  };
  const along = async (places: readonly Spot[], work: (at: Spot) => Promise<void>): Promise<void> => {
    for (const [index, to] of places.slice(1).entries()) for (let step = 1; step <= steps; step += 1) await work(between(places[index] ?? to, to, step));
  };
  return {
    tap: async (at) => {
      await touch('touchStart', at);
      await touch('touchEnd');
    },
    drag: async (...places) => {
      await touch('touchStart', places[0]);
      await along(places, (at) => touch('touchMove', at));
      await touch('touchEnd');
    },
    pinch: async (first, second) => {
      await touch('touchStart', first[0]);
      await touch('touchStart', first[0], second[0]);
      for (let step = 1; step <= steps; step += 1) await touch('touchMove', between(...first, step), between(...second, step));
      await touch('touchEnd');
    },
    press: (at) => touch('touchStart', at),
    move: (to) => touch('touchMove', to),
    lift: () => touch('touchEnd'),
    pen: async (...places) => {
      await mouse('mousePressed', places[0]);
      await along(places, (at) => mouse('mouseMoved', at));
      await mouse('mouseReleased', places.at(-1) ?? places[0]);
    },
  };
}
