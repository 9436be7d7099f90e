import type { Translate } from '../../../shared/i18n/translate';
import type { Shape } from '../../../shared/model/field';
import type { RecordId } from '../../../shared/model/record-type';
import { grow, overlaps } from '../../../shared/network/geometry';
import type { Scene } from '../../../shared/network/scene';
import { seenPart, type Detail, type PixelSize, type Viewport } from '../viewport';
import type { Brush } from './brush';
import { changedParts, pixelParts } from './changed-parts';
import { brushOn, layerIn } from './layer';
import { without } from './lifted';
import { among } from './lifted-layer';
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

/** The picture, cut into tiles: what changes costs the tiles it lies on, and not all pixels of the picture. */
export interface Ground {
  /** Paints the picture; with `before`, what stands there, only where it differs. */
  readonly paint: (painted: Painted, before: Painted | undefined) => void;
  readonly transform: (transform: string) => void;
  readonly remove: () => void;
}

/** A canvas whose pixels changed is copied whole on its way to the screen; in pixels of the window. */
const tileSize = 384;
/** Tiles lie over each other by so many pixels of their own, so that no seam shows while the picture is scaled. */
const seam = 2;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  /** Its part of the picture, in the picture's pixels. */
  readonly pixels: Shape;
}

export function createGround(host: HTMLElement): Ground {
  const frame = document.createElement('div');
  frame.className = 'zw-canvas__ground';
  host.prepend(frame);
  let picture: PixelSize & Pick<Painted, 'density'> = { width: 0, height: 0, density: 1 };
  let tiles: readonly Tile[] = [];
  return {
    paint: (painted, before) => {
      const { size, density, palette } = painted;
      const margin = marginOf(size);
      const width = Math.round((size.width + 2 * margin) * density);
      const height = Math.round((size.height + 2 * margin) * density);
      const isSameSize = picture.width === width && picture.height === height && picture.density === density;
      if (!isSameSize) {
        picture = { width, height, density };
        for (const { canvas } of tiles) canvas.remove();
        tiles = tilesIn(frame, picture);
        Object.assign(frame.style, { left: `${-margin}px`, top: `${-margin}px`, width: `${width / density}px`, height: `${height / density}px` });
      }
      const parts = before !== undefined && isSameSize ? partsToPaint(before, painted, picture) : undefined;
      const scene = without(painted.scene, painted.hidden);
      for (const tile of tiles) {
        const due = parts === undefined ? [tile.pixels] : parts.filter((part) => overlaps(part, tile.pixels));
        const brush = due.length === 0 ? undefined : brushOn(tile.canvas, palette);
        if (brush !== undefined) for (const part of due) paintPixels(brush, scene, painted, { tile, part: among(part, tile.pixels) });
      }
      frame.dataset['painted'] = String(painted.scene.zones.length);
    },
    transform: (transform) => {
      frame.style.transform = transform;
    },
    remove: () => frame.remove(),
  };
}

function tilesIn(frame: HTMLElement, { width, height, density }: PixelSize & Pick<Painted, 'density'>): readonly Tile[] {
  const step = Math.round(tileSize * density);
  const tiles: Tile[] = [];
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const pixels = { x, y, width: Math.min(step + seam, width - x), height: Math.min(step + seam, height - y) };
      const canvas = layerIn(frame, 'zw-canvas__tile');
      canvas.width = pixels.width;
      canvas.height = pixels.height;
      Object.assign(canvas.style, { left: `${x / density}px`, top: `${y / density}px`, width: `${pixels.width / density}px`, height: `${pixels.height / density}px` });
      tiles.push({ canvas, pixels });
    }
  }
  return tiles;
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

function paintPixels(brush: Brush, scene: Scene, painted: Painted, { tile, part: pixels }: { readonly tile: Tile; readonly part: Shape }): void {
  const { context } = brush;
  const { viewport, size, detail, t, emphasis } = painted;
  const { scale, x, y } = placeOf(painted);
  const { x: left, y: top } = tile.pixels;
  context.save();
  context.setTransform(1, 0, 0, 1, -left, -top);
  context.beginPath();
  context.rect(pixels.x, pixels.y, pixels.width, pixels.height);
  context.clip();
  context.fillStyle = brush.colour('canvas');
  context.fillRect(pixels.x, pixels.y, pixels.width, pixels.height);
  context.setTransform(scale, 0, 0, scale, x - left, y - top);
  // What lies beside a part may reach into it.
  const part = grow({ x: (pixels.x - x) / scale, y: (pixels.y - y) / scale, width: pixels.width / scale, height: pixels.height / scale }, reachAround[detail]);
  paintScene(brush, scene, { part, lanesPart: seenPart(viewport, size, marginOf(size)), detail, t, emphasis, hasLanes: true });
  context.restore();
}
