import { textWidth } from '../network/text-fit';
import { extentOf, regionOf, type Mark, type Size } from './marks';

/** What a mark is drawn of, in pixels of the photo. Screen and paper draw the same shapes. */
export type MarkShape =
  | { readonly kind: 'path'; readonly d: string; readonly fill: string; readonly stroke: string; readonly strokeWidth: number }
  | { readonly kind: 'plate'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius: number; readonly fill: string; readonly stroke: string; readonly strokeWidth: number }
  | { readonly kind: 'line'; readonly x: number; readonly y: number; readonly size: number; readonly fill: string; readonly text: string };

/** A red that stands out on grey machines, light enough beside black and dark enough in grey print; always on white. */
const colours = { mark: '#C4001A', casing: '#FFFFFF', text: '#1B2428' } as const;

/** Blurred areas are no shapes: their pixels are replaced. All others lie over the photo in their order. */
export function markShapes(marks: readonly Mark[], photo: Size): readonly MarkShape[] {
  return marks.flatMap((mark) => shapesOf(mark, photo));
}

function shapesOf(mark: Mark, photo: Size): readonly MarkShape[] {
  switch (mark.kind) {
    case 'blur':
      return [];
    case 'box':
      return [...boxShapes(mark, photo), ...labelShapes(mark, photo)];
    case 'arrow':
      return [...arrowShapes(mark, photo), ...labelShapes(mark, photo)];
    case 'text':
      return labelShapes(mark, photo);
  }
}

/** A thousandth of the longer side: marks look the same on every photo. */
function unitOf({ width, height }: Size): number {
  return Math.max(width, height) / 1000;
}

function cased(d: string, unit: number, fill: string): readonly MarkShape[] {
  return [
    { kind: 'path', d, fill: fill === 'none' ? 'none' : colours.casing, stroke: colours.casing, strokeWidth: 11 * unit },
    { kind: 'path', d, fill, stroke: colours.mark, strokeWidth: 5 * unit },
  ];
}

function boxShapes(mark: Mark, photo: Size): readonly MarkShape[] {
  const { x, y, width, height } = regionOf(mark, photo);
  return cased(`M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`, unitOf(photo), 'none');
}

function arrowShapes(mark: Mark, photo: Size): readonly MarkShape[] {
  const unit = unitOf(photo);
  const extent = extentOf(mark);
  const [fromX, fromY] = [(mark.x * photo.width) / 1000, (mark.y * photo.height) / 1000];
  const [acrossX, acrossY] = [(extent.width * photo.width) / 1000, (extent.height * photo.height) / 1000];
  const length = Math.hypot(acrossX, acrossY);
  if (length === 0) return [];
  const [alongX, alongY] = [acrossX / length, acrossY / length];
  const head = Math.min(34 * unit, length * 0.7);
  const half = head * 0.45;
  const [pointX, pointY] = [fromX + acrossX, fromY + acrossY];
  const [neckX, neckY] = [pointX - alongX * head, pointY - alongY * head];
  const shaft = `M${n(fromX)} ${n(fromY)}L${n(neckX)} ${n(neckY)}`;
  const tip = `M${n(pointX)} ${n(pointY)}L${n(neckX - alongY * half)} ${n(neckY + alongX * half)}L${n(neckX + alongY * half)} ${n(neckY - alongX * half)}z`;
  const [shaftCasing, shaftLine] = cased(shaft, unit * 1.3, 'none');
  const [tipCasing, tipFill] = cased(tip, unit, colours.mark);
  return [shaftCasing, tipCasing, shaftLine, tipFill].flatMap((shape) => (shape === undefined ? [] : [shape]));
}

/** A text on a white plate: of a text mark at its place, of an arrow at its end, of a box above it. */
function labelShapes(mark: Mark, photo: Size): readonly MarkShape[] {
  const text = (mark.text ?? '').trim();
  if (text === '') return [];
  const unit = unitOf(photo);
  const size = 30 * unit;
  const lines = wrapped(text, Math.min(photo.width * 0.6, 420 * unit), size);
  const padding = 9 * unit;
  const width = Math.max(...lines.map((line) => textWidth(line, size, true))) + 2 * padding;
  const height = lines.length * size * 1.25 + 2 * padding - size * 0.2;
  const wanted = labelPlace(mark, photo, { width, height }, 8 * unit);
  const x = Math.max(0, Math.min(photo.width - width, wanted.x));
  const y = Math.max(0, Math.min(photo.height - height, wanted.y));
  return [
    { kind: 'plate', x, y, width, height, radius: 5 * unit, fill: colours.casing, stroke: colours.mark, strokeWidth: 3 * unit },
    ...lines.map((line, index): MarkShape => ({ kind: 'line', x: x + padding, y: y + padding + size * (0.86 + index * 1.25), size, fill: colours.text, text: line })),
  ];
}

function labelPlace(mark: Mark, photo: Size, plate: Size, gap: number): { readonly x: number; readonly y: number } {
  const at = { x: (mark.x * photo.width) / 1000, y: (mark.y * photo.height) / 1000 };
  if (mark.kind === 'text') return at;
  if (mark.kind === 'box') {
    const box = regionOf(mark, photo);
    const above = box.y - plate.height - gap;
    return { x: box.x, y: above >= 0 ? above : box.y + box.height + gap };
  }
  // Behind the arrow's end, so that neither lies on the other.
  const extent = extentOf(mark);
  const isAcross = Math.abs(extent.width * photo.width) >= Math.abs(extent.height * photo.height);
  if (isAcross) return { x: extent.width > 0 ? at.x - plate.width - gap : at.x + gap, y: at.y - plate.height / 2 };
  return { x: at.x - plate.width / 2, y: extent.height > 0 ? at.y - plate.height - gap : at.y + gap };
}

function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size, true) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

/** A number as SVG holds it. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
