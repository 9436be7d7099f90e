import type { Translate } from '../../../shared/i18n/translate';
import type { Shape } from '../../../shared/model/field';
import type { Scene } from '../../../shared/network/scene';
import type { Detail, PixelSize, Viewport } from '../viewport';
import { brushOn, density } from './layer';
import { paintScene, type Emphasis } from './paint-scene';
import type { Palette } from './palette';

/** How a scene is looked at. */
export interface Look {
  readonly viewport: Viewport;
  readonly size: PixelSize;
  readonly detail: Detail;
  readonly t: Translate;
  readonly emphasis: Emphasis;
}

/** Where a canvas stands in the window and how large it is, in pixels. */
export interface CanvasPlace extends PixelSize {
  readonly left: number;
  readonly top: number;
}

/** Paints a part of the scene onto a canvas of its own, which is made as large and put where it belongs. */
export function paintPart(canvas: HTMLCanvasElement, scene: Scene, part: Shape, place: CanvasPlace, { viewport, detail, t, emphasis }: Look, palette: Palette): void {
  const { left, top, width, height } = place;
  const dense = density();
  const scale = viewport.zoom * dense;
  if (canvas.width !== width * dense || canvas.height !== height * dense) {
    canvas.width = width * dense;
    canvas.height = height * dense;
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  const brush = brushOn(canvas, palette);
  if (brush === undefined) return;
  brush.context.setTransform(1, 0, 0, 1, 0, 0);
  brush.context.clearRect(0, 0, canvas.width, canvas.height);
  brush.context.setTransform(scale, 0, 0, scale, (viewport.x - left) * dense, (viewport.y - top) * dense);
  paintScene(brush, scene, { part, detail, t, emphasis, hasLanes: false });
  canvas.style.transform = `translate(${left}px, ${top}px)`;
  canvas.hidden = false;
}
