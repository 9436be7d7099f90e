import type { Shape } from '../../../shared/model/field';
import { grow } from '../../../shared/network/geometry';
import { segmentsOf } from '../../../shared/network/routes';
import type { Scene, SceneConduit } from '../../../shared/network/scene';
import { seenPart } from '../viewport';
import { brushOn, density, layerIn } from './layer';
import { among, type Look } from './lifted-layer';
import { paintScene } from './paint-scene';
import type { Palette } from './palette';

/** Small canvases along the lines of conduits that change their way while something is dragged. */
export interface Strips {
  /** Paints the conduits of a scene; false when there is more than lines, or so many of them that one canvas is cheaper. */
  readonly paint: (scene: Scene, look: Look, palette: Palette) => boolean;
  readonly clear: () => void;
  readonly remove: () => void;
}

/** Beside a line: half of it with its rim, ticks and ends. */
const beside = 12;
/** Around a badge: signs and marks at its corners, which are larger from afar. */
const aroundBadge = { near: 20, mid: 34, far: 50 } as const;
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
      const pieces = scene.conduits.flatMap((conduit) => piecesOf(conduit, look).flatMap((piece) => partOf(conduit, among(piece, seen))));
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

/** The straight parts of the line and the badge, which comes last and lies on top. */
function piecesOf({ paths, badge }: SceneConduit, { detail }: Look): readonly Shape[] {
  const lines = paths.flatMap(segmentsOf).map(({ from, to }) => ({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }));
  return [...lines.map((line) => grow(line, beside)), grow(badge, aroundBadge[detail])];
}

function paintPiece(canvas: HTMLCanvasElement, scene: Scene, part: Shape, { viewport, detail, t, emphasis }: Look, palette: Palette): void {
  const { zoom } = viewport;
  const dense = density();
  const [left, top] = [Math.floor(part.x * zoom + viewport.x), Math.floor(part.y * zoom + viewport.y)];
  const width = Math.ceil((part.width * zoom + 1) / step) * step;
  const height = Math.ceil((part.height * zoom + 1) / step) * step;
  if (canvas.width !== width * dense || canvas.height !== height * dense) {
    canvas.width = width * dense;
    canvas.height = height * dense;
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  const brush = brushOn(canvas, palette);
  if (brush === undefined) return;
  brush.context.setTransform(1, 0, 0, 1, 0, 0);
  brush.context.clearRect(0, 0, canvas.width, canvas.height);
  brush.context.setTransform(zoom * dense, 0, 0, zoom * dense, (viewport.x - left) * dense, (viewport.y - top) * dense);
  paintScene(brush, scene, { part, detail, t, emphasis, hasLanes: false });
  canvas.style.transform = `translate(${left}px, ${top}px)`;
  canvas.hidden = false;
}
