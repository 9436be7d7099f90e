import type { Attachment } from '../model/entities/attachment';

/** Something drawn over a photo. Places are thousandths of its width and height, counted from the top left. */
export type Mark = NonNullable<Attachment['marks']>[number];
export type MarkKind = Mark['kind'];

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in the unit of its surroundings; never of negative size. */
export interface Region extends Size {
  readonly x: number;
  readonly y: number;
}

/** How large a mark is that says nothing of it, in thousandths. */
const usualSize: Readonly<Record<MarkKind, Size>> = {
  arrow: { width: 120, height: -120 },
  box: { width: 240, height: 200 },
  text: { width: 0, height: 0 },
  blur: { width: 240, height: 120 },
};

/** A new mark of a kind that begins at a place; its size is the usual one. */
export function newMark(kind: MarkKind, x: number, y: number, id: string): Mark {
  const { width, height } = usualSize[kind];
  const placed = { id, kind, x, y };
  return kind === 'text' ? placed : { ...placed, width, height };
}

/** The extent of a mark from its beginning: of an arrow from its end to its point. */
export function extentOf({ kind, width, height }: Mark): Size {
  const usual = usualSize[kind];
  return { width: width ?? usual.width, height: height ?? usual.height };
}

/** The area a mark covers on a photo of a size, in pixels, cut at the edges of the photo. */
export function regionOf(mark: Mark, photo: Size): Region {
  const extent = extentOf(mark);
  const left = clamp(Math.min(mark.x, mark.x + extent.width));
  const right = clamp(Math.max(mark.x, mark.x + extent.width));
  const top = clamp(Math.min(mark.y, mark.y + extent.height));
  const bottom = clamp(Math.max(mark.y, mark.y + extent.height));
  return {
    x: (left * photo.width) / 1000,
    y: (top * photo.height) / 1000,
    width: ((right - left) * photo.width) / 1000,
    height: ((bottom - top) * photo.height) / 1000,
  };
}

/** True when something of the photo must not be seen. */
export function hidesSomething(marks: readonly Mark[] | undefined): boolean {
  return (marks ?? []).some(({ kind }) => kind === 'blur');
}

/** The mark moved by thousandths; its beginning stays on the photo. */
export function movedMark(mark: Mark, byX: number, byY: number): Mark {
  return { ...mark, x: rounded(clamp(mark.x + byX)), y: rounded(clamp(mark.y + byY)) };
}

/** The mark with its far corner (of an arrow: its point) moved by thousandths; it stays on the photo. */
export function stretchedMark(mark: Mark, byX: number, byY: number): Mark {
  if (mark.kind === 'text') return mark;
  const { width, height } = extentOf(mark);
  return { ...mark, width: rounded(clamp(mark.x + width + byX) - mark.x), height: rounded(clamp(mark.y + height + byY) - mark.y) };
}

/** The mark drawn from one place to another; undefined when that is too small to have been meant. */
export function drawnMark(kind: MarkKind, from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, id: string): Mark | undefined {
  const begin = { x: clamp(from.x), y: clamp(from.y) };
  const end = { x: clamp(to.x), y: clamp(to.y) };
  if (kind === 'text') return newMark('text', rounded(end.x), rounded(end.y), id);
  const [width, height] = [end.x - begin.x, end.y - begin.y];
  if (Math.abs(width) < leastDrawn && Math.abs(height) < leastDrawn) return undefined;
  if (kind === 'arrow') return { id, kind, x: rounded(begin.x), y: rounded(begin.y), width: rounded(width), height: rounded(height) };
  return {
    id,
    kind,
    x: rounded(Math.min(begin.x, end.x)),
    y: rounded(Math.min(begin.y, end.y)),
    width: rounded(Math.max(leastDrawn, Math.abs(width))),
    height: rounded(Math.max(leastDrawn, Math.abs(height))),
  };
}

const leastDrawn = 8;

function clamp(thousandths: number): number {
  return Math.min(1000, Math.max(0, thousandths));
}

/** Tenths of a thousandth are finer than a pixel of any photo that is printed. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
