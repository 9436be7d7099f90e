import type { Brush } from './brush';
import type { Palette } from './palette';

const densest = 2;

/** A canvas at the bottom of an element, for the eye only. */
export function layerIn(host: HTMLElement, className: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = className;
  canvas.setAttribute('aria-hidden', 'true');
  host.prepend(canvas);
  return canvas;
}

/** Pixels of the canvas for a pixel of the window. */
export function density(): number {
  return Math.min(densest, window.devicePixelRatio);
}

/** The nearest place between two pixels of the screen, in pixels of the window. */
export function onPixel(place: number): number {
  const dense = window.devicePixelRatio;
  return Math.round(place * dense) / dense;
}

/** A brush for a canvas; the ground of the drawing shows nothing through. */
export function brushOn(canvas: HTMLCanvasElement, palette: Palette): Brush | undefined {
  const context = canvas.getContext('2d', { alpha: canvas.className !== 'zw-canvas__tile' });
  return context === null ? undefined : { context, ...palette };
}
