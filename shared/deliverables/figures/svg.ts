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

/** Six hex digits as SVG writes a colour; `none` and colours in words (`var(--zw-text)`) as they are. */
export function paint(colour: string): string {
  return /^[0-9a-f]{6}$/i.test(colour) ? `#${colour}` : colour;
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
    fill: paint(look.colour ?? paper.ink),
    ...(look.bold === true ? { 'font-weight': 'bold' } : {}),
    ...(look.anchor === undefined || look.anchor === 'start' ? {} : { 'text-anchor': look.anchor }),
    ...(look.upright === true ? { transform: `rotate(-90 ${svgNumber(x)} ${svgNumber(y)})` } : {}),
  };
  return element('text', attributes, [escapeXml(text)]);
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}): string {
  return element('rect', { x, y, width, height, fill: paint(fill), ...more });
}

export function line(x1: number, y1: number, x2: number, y2: number, colour: string, width = 1, more: Attributes = {}): string {
  return element('line', { x1, y1, x2, y2, stroke: paint(colour), 'stroke-width': width, ...more });
}

/** Wraps the parts into an SVG document; without style attributes, so that a strict content policy accepts it. */
export function drawing(widthPx: number, heightPx: number, title: string, parts: readonly string[], surface: string = paper.white): string {
  const content = [element('title', {}, [escapeXml(title)]), rectangle(0, 0, widthPx, heightPx, surface), ...parts];
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

/** The drawing with white all round, for a file of its own: nothing touches the edge of the slide it is put on. */
export function withMargin(svg: string, marginPx: number): string {
  const [opening = '', width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"/.exec(svg) ?? [];
  if (opening === '') return svg;
  const outer = [Number(width) + 2 * marginPx, Number(height) + 2 * marginPx] as const;
  const wider = svg.replace(opening, `width="${outer[0]}" height="${outer[1]}" viewBox="${-marginPx} ${-marginPx} ${outer[0]} ${outer[1]}"`);
  return wider.replace('</title>', `</title>${rectangle(-marginPx, -marginPx, ...outer, paper.white)}`);
}

/** Parts that belong to something one can go to, such as a domain's row: a click finds its id. */
export function part(id: string, parts: readonly string[]): string {
  return element('g', { 'data-part': id }, parts);
}

/** Nothing one sees: the room of a part that takes clicks between its letters. */
export function hitArea(x: number, y: number, width: number, height: number): string {
  return rectangle(x, y, width, height, 'none', { 'pointer-events': 'all' });
}

/** Short diagonal lines inside a rectangle: "not in place" in grey print. */
export function hatch(x: number, y: number, width: number, height: number, colour: string, surface: string = paper.white): readonly string[] {
  const lines: string[] = [rectangle(x, y, width, height, surface, { stroke: paint(colour), 'stroke-width': 1 })];
  for (let start = 4 - height; start < width; start += 5) {
    const left = Math.max(0, start);
    const right = Math.min(width, start + height);
    if (right > left) lines.push(line(x + left, y + height - (left - start), x + right, y + height - (right - start), colour, 1));
  }
  return lines;
}
