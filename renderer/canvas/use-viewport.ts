import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Shape } from '../../shared/model/field';
import type { Point } from '../../shared/network/geometry';
import { detailAt, fitted, panned, refitted, revealing, startViewport, zoomedAt, type Detail, type PixelSize, type Viewport } from './viewport';

export interface ViewportControl {
  readonly viewport: Viewport;
  readonly size: PixelSize;
  readonly detail: Detail;
  readonly setViewport: (viewport: Viewport) => void;
  readonly pan: (dx: number, dy: number) => void;
  /** Zooms around a pixel of the canvas, or around its middle. */
  readonly zoomBy: (factor: number, at?: Point) => void;
  readonly fit: (content: Shape | undefined) => void;
  /** True while nobody has looked elsewhere since the view was fitted. */
  readonly isFitted: () => boolean;
  /** Someone takes hold of the drawing: it stays under the hand even if it was about to be fitted again. */
  readonly hold: () => void;
}

/**
 * Keeps what is selected in view when the canvas becomes smaller, for example because a panel opens, and after keys. A
 * fitted view follows the size by itself. Returns what a handled key has to call.
 */
export function useReveal({ size, setViewport, viewport, isFitted }: ViewportControl, selected: Shape | undefined): () => void {
  const seen = useRef({ size, viewport });
  const followsKeys = useRef(false);
  useEffect(() => {
    const isSmaller = seen.current.size.width > size.width;
    const latest = seen.current.viewport;
    seen.current = { size, viewport };
    if (selected === undefined || size.width === 0 || (!followsKeys.current && (!isSmaller || isFitted()))) return;
    followsKeys.current = false;
    const next = revealing(isSmaller ? latest : viewport, selected, size);
    if (next !== viewport) setViewport(next);
  }, [size, viewport, selected, setViewport, isFitted]);
  return () => {
    followsKeys.current = true;
  };
}

/** How long the size has to rest before a fitted view follows, in milliseconds: a double click ends where it began. */
const restBeforeFit = 250;

/** Where the canvas looks. Fits the drawing once its size and content are known, and again when a panel takes or gives room. */
export function useViewport(element: RefObject<HTMLElement | null>, content: Shape | undefined, selected: Shape | undefined): ViewportControl {
  const [viewport, setViewport] = useState<Viewport>(startViewport);
  const [size, setSize] = useState<PixelSize>({ width: 0, height: 0 });
  const [detail, setDetail] = useState<Detail>('near');
  const hasFitted = useRef(false);
  const fittedTo = useRef<Fitted | undefined>(undefined);
  const timer = useRef(0);
  useLayoutEffect(() => {
    const host = element.current;
    if (host === null) return undefined;
    const measure = (): void => setSize({ width: host.clientWidth, height: host.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(host);
    return () => observer.disconnect();
  }, [element]);
  const nextDetail = detailAt(viewport.zoom, detail);
  if (nextDetail !== detail) setDetail(nextDetail);
  const hold = useCallback(() => window.clearTimeout(timer.current), []);
  const isFitted = useCallback(() => fittedTo.current !== undefined, []);
  const look = useCallback(
    (next: Viewport | ((before: Viewport) => Viewport)) => {
      hold();
      fittedTo.current = undefined;
      setViewport(next);
    },
    [hold],
  );
  const pan = useCallback((dx: number, dy: number) => look((before) => panned(before, dx, dy)), [look]);
  const zoomBy = useCallback(
    (factor: number, at?: Point) => look((before) => zoomedAt(before, at ?? { x: size.width / 2, y: size.height / 2 }, factor)),
    [look, size],
  );
  const fit = useCallback(
    (shape: Shape | undefined) => {
      look(fitted(shape, size));
      if (shape !== undefined) fittedTo.current = { content: shape, size };
    },
    [look, size],
  );
  useEffect(() => {
    if (hasFitted.current || size.width === 0) return;
    hasFitted.current = true;
    fit(content);
  }, [content, fit, size]);
  useEffect(() => {
    const before = fittedTo.current;
    if (before === undefined || content === undefined || size.width === 0 || sameSize(before.size, size)) return undefined;
    // What was drawn or moved since stays where the hand left it.
    if (!sameShape(before.content, content)) {
      fittedTo.current = undefined;
      return undefined;
    }
    timer.current = window.setTimeout(() => {
      setViewport(refitted(content, size, detail, selected));
      fittedTo.current = { content, size };
    }, restBeforeFit);
    return hold;
  }, [content, detail, hold, selected, size]);
  return { viewport, size, detail, setViewport: look, pan, zoomBy, fit, isFitted, hold };
}

/** What a view was fitted to. */
interface Fitted {
  readonly content: Shape;
  readonly size: PixelSize;
}

function sameSize(one: PixelSize, other: PixelSize): boolean {
  return one.width === other.width && one.height === other.height;
}

function sameShape(one: Shape, other: Shape): boolean {
  return one.x === other.x && one.y === other.y && sameSize(one, other);
}

const wheelStep = 1.0015;
const pinchStep = 1.012;

/** The wheel zooms, with Shift it moves sideways; two fingers on a touch pad move, pinching them zooms. */
export function useWheel(element: RefObject<HTMLElement | null>, { pan, zoomBy }: Pick<ViewportControl, 'pan' | 'zoomBy'>): void {
  useEffect(() => {
    const host = element.current;
    if (host === null) return undefined;
    const listener = (event: WheelEvent): void => {
      event.preventDefault();
      const box = host.getBoundingClientRect();
      const at = { x: event.clientX - box.x, y: event.clientY - box.y };
      const isTouchPad = event.deltaMode === 0 && (event.deltaX !== 0 || Math.abs(event.deltaY) < 40);
      if (event.ctrlKey) zoomBy(pinchStep ** -event.deltaY, at);
      else if (event.shiftKey) pan(-(event.deltaX + event.deltaY), 0);
      else if (isTouchPad) pan(-event.deltaX, -event.deltaY);
      else zoomBy(wheelStep ** -event.deltaY, at);
    };
    host.addEventListener('wheel', listener, { passive: false });
    return () => host.removeEventListener('wheel', listener);
  }, [element, pan, zoomBy]);
}
