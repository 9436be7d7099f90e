import type { Shape } from '../../../shared/model/field';
import type { Scene, SceneConduit } from '../../../shared/network/scene';
import { seenPart } from '../viewport';
import { layerIn } from './layer';
import { among } from './lifted-layer';
import { partsOfLine } from './line-parts';
import { paintPart, type Look } from './paint-part';
import type { Palette } from './palette';

/** Small canvases along the lines of conduits that change their way while something is dragged. */
export interface Strips {
  /** Paints the conduits of a scene; false when there is more than lines, or so many of them that one canvas is cheaper. */
  readonly paint: (scene: Scene, look: Look, palette: Palette) => boolean;
  readonly clear: () => void;
  readonly remove: () => void;
}

const mostStrips = 48;
/** Sizes in steps, so that they change seldom. */
const step = 64;

/**
 * A line with its badge covers little of the rectangle around it. One canvas of that size would have to be cleared and
 * copied with every step of a hand; the strips along the parts of the line are a small share of it.
 */
export function createStrips(host: HTMLElement): Strips {
  const frame = document.createElement('div');
  host.prepend(frame);
  const canvases: HTMLCanvasElement[] = [];
  const clear = (from = 0): void => canvases.slice(from).forEach((canvas) => (canvas.hidden = true));
  return {
    paint: (scene, look, palette) => {
      // Only lines are thin; what has a body is painted whole.
      if (scene.zones.length + scene.assets.length + scene.callouts.length + scene.flows.length + scene.stubs.length > 0) return false;
      const seen = seenPart(look.viewport, look.size, 0);
      const pieces = scene.conduits.flatMap((conduit) => partsOfLine(conduit, look.detail).flatMap((piece) => partOf(conduit, among(piece, seen))));
      if (pieces.length > mostStrips) {
        clear();
        return false;
      }
      while (canvases.length < pieces.length) canvases.push(layerIn(frame, 'zw-canvas__lifted'));
      pieces.forEach(({ conduit, part }, index) => {
        const canvas = canvases[index];
        if (canvas !== undefined) paintPiece(canvas, { ...scene, conduits: [conduit] }, part, look, palette);
      });
      clear(pieces.length);
      return true;
    },
    clear: () => clear(),
    remove: () => frame.remove(),
  };
}

interface Piece {
  readonly conduit: SceneConduit;
  readonly part: Shape;
}

function partOf(conduit: SceneConduit, part: Shape): readonly Piece[] {
  return part.width > 0 && part.height > 0 ? [{ conduit, part }] : [];
}

function paintPiece(canvas: HTMLCanvasElement, scene: Scene, part: Shape, look: Look, palette: Palette): void {
  const { zoom, x, y } = look.viewport;
  const inSteps = (length: number): number => Math.ceil((length * zoom + 1) / step) * step;
  const place = { left: Math.floor(part.x * zoom + x), top: Math.floor(part.y * zoom + y), width: inSteps(part.width), height: inSteps(part.height) };
  paintPart(canvas, scene, part, place, look, palette);
}
