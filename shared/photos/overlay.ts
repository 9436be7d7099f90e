import { drawingFonts, element, escapeXml } from '../network/painting/svg';
import type { Mark, Size } from './marks';
import { markShapes, type MarkShape } from './shapes';

/** The marks as the inside of an SVG whose unit is a pixel of the photo. */
export function overlaySvg(marks: readonly Mark[], photo: Size): string {
  return markShapes(marks, photo).map(shapeElement).join('');
}

/** A photo with its marks as an SVG of its own; the photo's address is a data URL. */
export function photoSvg(address: string, marks: readonly Mark[], photo: Size): string {
  const { width, height } = photo;
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, 'font-family': drawingFonts }, [
    element('image', { href: address, x: 0, y: 0, width, height, preserveAspectRatio: 'none' }),
    overlaySvg(marks, photo),
  ]);
}

function shapeElement(shape: MarkShape): string {
  switch (shape.kind) {
    case 'path':
      return element('path', { d: shape.d, fill: shape.fill, stroke: shape.stroke, 'stroke-width': shape.strokeWidth, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' });
    case 'plate':
      return element('rect', { x: shape.x, y: shape.y, width: shape.width, height: shape.height, rx: shape.radius, fill: shape.fill, stroke: shape.stroke, 'stroke-width': shape.strokeWidth });
    case 'line':
      return element('text', { x: shape.x, y: shape.y, 'font-size': shape.size, 'font-weight': 600, fill: shape.fill }, [escapeXml(shape.text)]);
  }
}
