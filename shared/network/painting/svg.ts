import { drawingColours, type ColourRole, type DrawingTheme } from '../styles';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The fonts of everything drawn: those of documents first, then the shipped one. */
export const drawingFonts = "Calibri, Carlito, 'IBM Plex Sans', Arial, sans-serif";

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in XML; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A number as SVG holds it: hundredths are enough. */
export function svgNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** One SVG element; attributes without a value are left out. Children must be elements or escaped text. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === 'number' ? svgNumber(value) : escapeXml(value)}"`;
  }
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export interface TextLook {
  readonly size: number;
  readonly colour?: ColourRole;
  readonly bold?: boolean;
  readonly anchor?: 'middle' | 'end';
}

/** Paints in the colours and fonts of one drawing. */
export interface Brush {
  readonly colour: (role: ColourRole) => string;
  readonly text: (x: number, y: number, text: string, look: TextLook) => string;
  readonly path: (d: string, look: PathLook) => string;
  readonly box: (x: number, y: number, width: number, height: number, look: PathLook & { readonly radius?: number }) => string;
}

export interface PathLook {
  readonly fill?: ColourRole;
  readonly stroke?: ColourRole;
  readonly width?: number;
  readonly dash?: string | undefined;
  readonly round?: boolean;
  readonly opacity?: number;
}

/** A brush for a theme. */
export function createBrush(theme: DrawingTheme): Brush {
  const colours = drawingColours[theme];
  const colour = (role: ColourRole): string => colours[role];
  const painted = ({ fill, stroke, width, dash, round, opacity }: PathLook): Attributes => ({
    fill: fill === undefined ? 'none' : colour(fill),
    stroke: stroke === undefined ? undefined : colour(stroke),
    'stroke-width': stroke === undefined ? undefined : (width ?? 1),
    'stroke-dasharray': dash,
    'stroke-linecap': round === true ? 'round' : undefined,
    'stroke-linejoin': round === true ? 'round' : undefined,
    opacity,
  });
  return {
    colour,
    text: (x, y, text, look) =>
      text === ''
        ? ''
        : element(
            'text',
            {
              x,
              y,
              'font-size': look.size,
              'font-weight': look.bold === true ? 600 : undefined,
              'text-anchor': look.anchor,
              fill: colour(look.colour ?? 'text'),
            },
            [escapeXml(text)],
          ),
    path: (d, look) => (d === '' ? '' : element('path', { d, ...painted(look) })),
    box: (x, y, width, height, look) => element('rect', { x, y, width, height, rx: look.radius, ...painted(look) }),
  };
}

/** A group moved to a place, and made larger or smaller. */
export function group(x: number, y: number, children: readonly string[], scale = 1): string {
  const move = `translate(${svgNumber(x)} ${svgNumber(y)})`;
  return element('g', { transform: scale === 1 ? move : `${move} scale(${Math.round(scale * 1000) / 1000})` }, children);
}
