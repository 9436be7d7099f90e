import type { Shape } from '../../shared/model/field';
import { clamp, contains, movedInto, overlaps, type Point } from '../../shared/network/geometry';

/** Where the window looks: the drawing's origin in pixels of the canvas, and how large a unit is. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const smallestZoom = 0.08;
const largestZoom = 3;
const fitMargin = 24;
const largestFit = 1.25;
/** Below the first, assets are not drawn; above the second, they are again. Between them it stays as it was. */
const farBelow = 0.3;
const nearAbove = 0.33;
/** The same for the texts of assets. */
const textBelow = 0.58;
const textAbove = 0.62;

export const startViewport: Viewport = { x: 40, y: 40, zoom: 1 };

/** A point of the canvas, in pixels from its corner, as a place on the drawing. */
export function toDrawing({ x, y, zoom }: Viewport, pixel: Point): Point {
  return { x: (pixel.x - x) / zoom, y: (pixel.y - y) / zoom };
}

export function panned(viewport: Viewport, dx: number, dy: number): Viewport {
  return { ...viewport, x: viewport.x + dx, y: viewport.y + dy };
}

/** Zooms so that the drawing under a pixel stays under it. */
export function zoomedAt(viewport: Viewport, pixel: Point, factor: number): Viewport {
  const zoom = clamp(viewport.zoom * factor, smallestZoom, largestZoom);
  const place = toDrawing(viewport, pixel);
  return { zoom, x: pixel.x - place.x * zoom, y: pixel.y - place.y * zoom };
}

/** Shows all of a rectangle in the middle; without one, the start of an empty drawing. */
export function fitted(content: Shape | undefined, size: PixelSize): Viewport {
  if (content === undefined || size.width <= 0 || size.height <= 0) return startViewport;
  const across = (size.width - 2 * fitMargin) / Math.max(1, content.width);
  const down = (size.height - 2 * fitMargin) / Math.max(1, content.height);
  const zoom = clamp(Math.min(across, down), smallestZoom, largestFit);
  return {
    zoom,
    x: (size.width - content.width * zoom) / 2 - content.x * zoom,
    y: (size.height - content.height * zoom) / 2 - content.y * zoom,
  };
}

/**
 * Fitted again to another size. Assets do not vanish because a panel opened: rather not all of the drawing is seen, but
 * its left side, where the lanes are named, and what is selected.
 */
export function refitted(content: Shape, size: PixelSize, detail: Detail, selected?: Shape): Viewport {
  const whole = fitted(content, size);
  if (detail === 'far' || whole.zoom >= farBelow) return whole;
  const middle = centredOn({ ...whole, zoom: farBelow }, content, size);
  const near = { ...middle, x: Math.max(middle.x, fitMargin - content.x * farBelow) };
  return selected === undefined ? near : revealing(near, selected, size);
}

/** The same zoom, with a rectangle in the middle. */
export function centredOn(viewport: Viewport, shape: Shape, size: PixelSize): Viewport {
  const { zoom } = viewport;
  return { zoom, x: size.width / 2 - (shape.x + shape.width / 2) * zoom, y: size.height / 2 - (shape.y + shape.height / 2) * zoom };
}

const revealMargin = 24;

/** Moved as little as possible to show a rectangle; the same viewport when it is seen already. */
export function revealing(viewport: Viewport, shape: Shape, size: PixelSize): Viewport {
  const seen = seenPart(viewport, size, -revealMargin);
  if (contains(seen, shape)) return viewport;
  const place = movedInto(seen, shape);
  return panned(viewport, (place.x - shape.x) * viewport.zoom, (place.y - shape.y) * viewport.zoom);
}

/** The part of the drawing that is seen, larger by `margin` pixels. */
export function seenPart(viewport: Viewport, size: PixelSize, margin: number): Shape {
  const corner = toDrawing(viewport, { x: -margin, y: -margin });
  return { ...corner, width: (size.width + 2 * margin) / viewport.zoom, height: (size.height + 2 * margin) / viewport.zoom };
}

/** How much is written: `far` zones only, `mid` symbols and names of zones, `near` everything. */
export type Detail = 'far' | 'mid' | 'near';

/** How much can be read at this zoom, with a little inertia so that it does not flicker. */
export function detailAt(zoom: number, before: Detail): Detail {
  if (zoom < (before === 'far' ? nearAbove : farBelow)) return 'far';
  return zoom < (before === 'near' ? textBelow : textAbove) ? 'mid' : 'near';
}

export function isSeen(part: Shape, shape: Shape): boolean {
  return overlaps(part, shape);
}
