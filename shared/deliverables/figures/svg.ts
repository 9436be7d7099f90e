import { drawingFonts, element, escapeXml, svgNumber, type Attributes } from '../../network/painting/svg';
import { paper } from '../palette';

export { element };

/** A drawn picture as an SVG text of its own, with what a reader who cannot see it is told. */
export interface DrawnFigure {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alternativeText: string;
}

export interface TextLook {
  readonly size?: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly upright?: boolean;
}

/** A line of text with its baseline at (x, y). */
export function textElement(x: number, y: number, text: string, look: TextLook = {}): string {
  const attributes: Attributes = {
    x,
    y,
    'font-size': look.size ?? 13,
    fill: `#${look.colour ?? paper.ink}`,
    ...(look.bold === true ? { 'font-weight': 'bold' } : {}),
    ...(look.anchor === undefined || look.anchor === 'start' ? {} : { 'text-anchor': look.anchor }),
    ...(look.upright === true ? { transform: `rotate(-90 ${svgNumber(x)} ${svgNumber(y)})` } : {}),
  };
  return element('text', attributes, [escapeXml(text)]);
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}): string {
  return element('rect', { x, y, width, height, fill: fill === 'none' ? 'none' : `#${fill}`, ...more });
}

export function line(x1: number, y1: number, x2: number, y2: number, colour: string, width = 1, more: Attributes = {}): string {
  return element('line', { x1, y1, x2, y2, stroke: `#${colour}`, 'stroke-width': width, ...more });
}

/** Wraps the parts into an SVG document; without style attributes, so that a strict content policy accepts it. */
export function drawing(widthPx: number, heightPx: number, title: string, parts: readonly string[]): string {
  const content = [element('title', {}, [escapeXml(title)]), rectangle(0, 0, widthPx, heightPx, paper.white), ...parts];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      'font-family': drawingFonts,
    },
    content,
  );
}

/** Short diagonal lines inside a rectangle: "not in place" in grey print. */
export function hatch(x: number, y: number, width: number, height: number, colour: string): readonly string[] {
  const lines: string[] = [rectangle(x, y, width, height, paper.white, { stroke: `#${colour}`, 'stroke-width': 1 })];
  for (let start = 4 - height; start < width; start += 5) {
    const left = Math.max(0, start);
    const right = Math.min(width, start + height);
    if (right > left) lines.push(line(x + left, y + height - (left - start), x + right, y + height - (right - start), colour, 1));
  }
  return lines;
}
