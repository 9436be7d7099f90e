import type { Shape } from '../../../shared/model/field';
import { grow, unite } from '../../../shared/network/geometry';
import type { Scene } from '../../../shared/network/scene';
import { seenPart, type Detail, type Viewport } from '../viewport';
import { layerIn, onPixel } from './layer';
import { only, type Shift } from './lifted';
import { paintPart, type Look } from './paint-part';
import { extentOf, extentOfFlow, type Emphasis } from './paint-scene';
import type { Palette } from './palette';

/** A canvas above the ground for what is being dragged. */
export interface LiftedLayer {
  /** Paints what is seen of a scene. */
  readonly paint: (scene: Scene, look: Look, palette: Palette) => void;
  /** Shows elements of the standing drawing shifted; painted once, moved from then on. */
  readonly shift: (look: Look & { readonly standing: Scene }, shift: Shift, palette: Palette) => void;
  readonly clear: () => void;
  readonly remove: () => void;
}

/** The canvas is no larger than what it shows needs, in steps: its size changes seldom, and little has to be copied. */
const step = 256;
const rim = 24;
/** What is larger than so many windows is painted anew with every step, as far as it is seen. */
const mostWindows = 1.5;

interface Shown {
  readonly standing: Scene;
  readonly ids: Shift['ids'];
  readonly viewport: Viewport;
  readonly detail: Detail;
  readonly emphasis: Emphasis;
  readonly palette: Palette;
}

export function createLiftedLayer(host: HTMLElement, className: string): LiftedLayer {
  const canvas = layerIn(host, className);
  let shown: Shown | undefined;
  let left = 0;
  let top = 0;
  canvas.hidden = true;
  const paintSeen = (scene: Scene, part: Shape, look: Look, palette: Palette): void => {
    const { zoom, x, y } = look.viewport;
    const inSteps = (length: number): number => Math.ceil((length * zoom) / step) * step;
    left = Math.floor(part.x * zoom + x);
    top = Math.floor(part.y * zoom + y);
    paintPart(canvas, scene, part, { left, top, width: inSteps(part.width), height: inSteps(part.height) }, look, palette);
  };
  return {
    paint: (scene, look, palette) => {
      shown = undefined;
      paintSeen(scene, among(extentOfScene(scene), seenPart(look.viewport, look.size, 0)), look, palette);
    },
    shift: (look, { ids, by }, palette) => {
      const { standing, viewport, detail, emphasis } = look;
      const isPainted = shown?.standing === standing && shown.ids === ids && shown.viewport === viewport && shown.detail === detail && shown.emphasis === emphasis && shown.palette === palette;
      if (!isPainted) {
        const scene = only(standing, ids);
        const extent = extentOfScene(scene);
        if (extent === undefined) return;
        paintSeen(scene, extent, look, palette);
        shown = { standing, ids, viewport, detail, emphasis, palette };
      }
      canvas.style.transform = `translate(${onPixel(left + by.x * viewport.zoom)}px, ${onPixel(top + by.y * viewport.zoom)}px)`;
    },
    clear: () => {
      shown = undefined;
      canvas.hidden = true;
    },
    remove: () => canvas.remove(),
  };
}

/** True when all of a scene fits on the canvas, so that it can be moved without painting. */
export function fitsLifted(scene: Scene, { viewport, size }: Pick<Look, 'viewport' | 'size'>): boolean {
  const extent = extentOfScene(scene);
  return extent !== undefined && extent.width * viewport.zoom <= mostWindows * size.width && extent.height * viewport.zoom <= mostWindows * size.height;
}

function extentOfScene({ zones, assets, callouts, stubs, conduits, flows }: Scene): Shape | undefined {
  const around = unite([...[...zones, ...assets, ...callouts, ...stubs].map(({ shape }) => shape), ...conduits.map(extentOf), ...flows.map(extentOfFlow)]);
  return around === undefined ? undefined : grow(around, rim);
}

/** The common part of two rectangles; empty at the corner of the second when they have none. */
export function among(shape: Shape | undefined, seen: Shape): Shape {
  if (shape === undefined) return { ...seen, width: 0, height: 0 };
  const x = Math.max(shape.x, seen.x);
  const y = Math.max(shape.y, seen.y);
  return { x, y, width: Math.max(0, Math.min(shape.x + shape.width, seen.x + seen.width) - x), height: Math.max(0, Math.min(shape.y + shape.height, seen.y + seen.height) - y) };
}
