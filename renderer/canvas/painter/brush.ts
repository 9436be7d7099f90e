import type { ColourRole } from '../../../shared/network/styles';
import type { SeverityTone } from './palette';

/** What everything on the drawing is painted with: a canvas in drawing units, and the colours of the theme. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly colour: (role: ColourRole) => string;
  /** The colour of a severity. */
  readonly severity: (tone: SeverityTone) => string;
  readonly sans: string;
  readonly mono: string;
}

export interface Stroke {
  readonly colour: ColourRole;
  readonly width: number;
  /** As in SVG: lengths of strokes and gaps, separated by blanks. */
  readonly dash?: string | undefined;
}

const paths = new Map<string, Path2D>();
const dashes = new Map<string, readonly number[]>();
const noDash: readonly number[] = [];

/** The path of one of the few shapes that stand on the drawing many times, such as a symbol. */
export function sharedPath(data: string): Path2D {
  const known = paths.get(data);
  if (known !== undefined) return known;
  const made = new Path2D(data);
  paths.set(data, made);
  return made;
}

function dashOf(dash: string | undefined): readonly number[] {
  if (dash === undefined) return noDash;
  const known = dashes.get(dash) ?? dash.split(' ').map(Number);
  dashes.set(dash, known);
  return known;
}

/** Draws along a path; the corner of the drawing's coordinates is where the context has it. */
export function strokePath({ context, colour }: Brush, path: Path2D, stroke: Stroke): void {
  context.strokeStyle = colour(stroke.colour);
  context.lineWidth = stroke.width;
  context.setLineDash([...dashOf(stroke.dash)]);
  context.stroke(path);
}

export function fillPath({ context, colour }: Brush, path: Path2D, role: ColourRole): void {
  context.fillStyle = colour(role);
  context.fill(path);
}

/** Draws a symbol of 24 × 24 units with its corner at a place, scaled. */
export function strokeSymbol(brush: Brush, data: string, at: { readonly x: number; readonly y: number; readonly scale: number }, stroke: Stroke): void {
  inPlace(brush, at.x, at.y, at.scale, () => strokePath(brush, sharedPath(data), stroke));
}

/** Works with the corner of the coordinates at a place, and puts it back. */
export function inPlace({ context }: Brush, x: number, y: number, scale: number, work: () => void): void {
  const before = context.getTransform();
  context.translate(x, y);
  if (scale !== 1) context.scale(scale, scale);
  work();
  context.setTransform(before);
}

export interface Writing {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly colour: ColourRole;
  readonly isMono?: boolean;
  readonly align?: CanvasTextAlign;
}

/** Writes a line of text with its base line at a place. */
export function write({ context, colour, sans, mono }: Brush, text: string, x: number, y: number, { size, weight, colour: role, isMono, align }: Writing): void {
  if (text === '') return;
  context.font = `${weight} ${size}px ${isMono === true ? mono : sans}`;
  context.fillStyle = colour(role);
  context.textAlign = align ?? 'left';
  context.fillText(text, x, y);
}
