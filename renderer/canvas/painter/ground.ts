import type { Translate } from '../../../shared/i18n/translate';
import type { Shape } from '../../../shared/model/field';
import type { RecordId } from '../../../shared/model/record-type';
import { grow } from '../../../shared/network/geometry';
import type { Scene } from '../../../shared/network/scene';
import { seenPart, type Detail, type PixelSize, type Viewport } from '../viewport';
import type { Brush } from './brush';
import { changedParts, pixelParts } from './changed-parts';
import { brushOn } from './layer';
import { without } from './lifted';
import { reachAround } from './line-parts';
import { paintScene, type Emphasis } from './paint-scene';
import type { Palette } from './palette';

/** The picture of what stands, and how it is looked at. */
export interface Painted {
  readonly scene: Scene;
  readonly hidden: ReadonlySet<RecordId>;
  readonly viewport: Viewport;
  readonly size: PixelSize;
  readonly detail: Detail;
  readonly t: Translate;
  readonly emphasis: Emphasis;
  readonly palette: Palette;
  readonly density: number;
}

/** How far beyond the window the picture is painted, as a share of the window: it can be moved so far without painting. A hand reaches so far in one stroke, in pixels. */
const spare = 0.25;
const leastSpare = 320;

/** Pixels of the window by which the picture is larger on each side. */
export function marginOf({ width, height }: PixelSize): number {
  return Math.max(leastSpare, Math.round(spare * Math.max(width, height)));
}

/** Paints the picture onto its canvas; with `before`, what stands there, only where it differs. */
export function paintInto(canvas: HTMLCanvasElement, painted: Painted, before: Painted | undefined): void {
  const { size, palette, density } = painted;
  const margin = marginOf(size);
  const width = Math.round((size.width + 2 * margin) * density);
  const height = Math.round((size.height + 2 * margin) * density);
  const parts = before === undefined || canvas.width !== width || canvas.height !== height ? undefined : partsToPaint(before, painted, { width, height });
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    Object.assign(canvas.style, { left: `${-margin}px`, top: `${-margin}px`, width: `${width / density}px`, height: `${height / density}px` });
  }
  const brush = brushOn(canvas, palette);
  if (brush === undefined) return;
  const scene = without(painted.scene, painted.hidden);
  for (const part of parts ?? [{ x: 0, y: 0, width, height }]) paintPixels(brush, scene, painted, part, parts === undefined);
}

function isSameLook(one: Painted, other: Painted): boolean {
  const { viewport, size } = one;
  const { viewport: place, size: room } = other;
  return one.t === other.t && one.palette === other.palette && one.density === other.density && size.width === room.width && size.height === room.height && viewport.x === place.x && viewport.y === place.y && viewport.zoom === place.zoom;
}

function partsToPaint(before: Painted, painted: Painted, picture: PixelSize): readonly Shape[] | undefined {
  const parts = isSameLook(before, painted) ? changedParts(before, painted) : undefined;
  if (parts === undefined) return undefined;
  const { scale, x, y } = placeOf(painted);
  return pixelParts(parts, (part) => ({ x: part.x * scale + x, y: part.y * scale + y, width: part.width * scale, height: part.height * scale }), picture);
}

/** Where on the canvas the corner of the drawing lies, and how large a unit is there. */
function placeOf({ viewport, size, density }: Painted): { readonly scale: number; readonly x: number; readonly y: number } {
  const margin = marginOf(size);
  return { scale: viewport.zoom * density, x: (viewport.x + margin) * density, y: (viewport.y + margin) * density };
}

function paintPixels(brush: Brush, scene: Scene, painted: Painted, pixels: Shape, isAll: boolean): void {
  const { context } = brush;
  const { viewport, size, detail, t, emphasis } = painted;
  const { scale, x, y } = placeOf(painted);
  const all = seenPart(viewport, size, marginOf(size));
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  if (!isAll) {
    context.beginPath();
    context.rect(pixels.x, pixels.y, pixels.width, pixels.height);
    context.clip();
  }
  context.fillStyle = brush.colour('canvas');
  context.fillRect(pixels.x, pixels.y, pixels.width, pixels.height);
  context.setTransform(scale, 0, 0, scale, x, y);
  // What lies beside a part may reach into it.
  const part = isAll ? all : grow({ x: (pixels.x - x) / scale, y: (pixels.y - y) / scale, width: pixels.width / scale, height: pixels.height / scale }, reachAround[detail]);
  paintScene(brush, scene, { part, lanesPart: all, detail, t, emphasis, hasLanes: true });
  context.restore();
}
