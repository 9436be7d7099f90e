import type { Point } from './geometry';
import type { SceneZone } from './scene-elements';
import type { AssetKind, SignName } from './symbols';
import { fitText } from './text-fit';

/** Where in a closed zone stands what lies in it, from the zone's corner in drawing units. */
export interface ClosedLayout {
  readonly words: { readonly text: string; readonly at: Point; readonly size: number };
  readonly kinds: readonly { readonly kind: AssetKind; readonly count: number; readonly at: Point }[];
  readonly signs: readonly { readonly sign: SignName; readonly count: number; readonly at: Point }[];
  /** The middle of the mark that opens the zone. */
  readonly mark: Point;
}

/** Edge of the mark that opens and closes. */
export const foldMarkSize = 14;
/** Edge of the symbol of a kind; its number stands right of it. */
export const closedSymbolSize = 26;
const left = 14;
const cell = { width: 84, height: 40 } as const;
const signPitch = 46;
const low = 130;
const firstRow = 76;
/** Kept free at the lower border for the mark. */
const markRoom = 26;

/** Lays out the content of a closed zone: words always, symbols as far as there is room. */
export function closedLayout({ shape: { width, height }, closed }: Pick<SceneZone, 'shape' | 'closed'>): ClosedLayout {
  const isLow = height < low;
  const mark = isLow ? { x: width - 16, y: height - 12 } : { x: width / 2, y: height - 14 };
  const room = width - 2 * left - (isLow ? 16 : 0);
  const size = isLow ? 11 : 14;
  const words = { text: fitText(closed?.words ?? '', room, size), at: { x: left, y: isLow ? 51 : 60 }, size };
  if (isLow) return { words, kinds: [], signs: [], mark };
  const columns = Math.max(0, Math.floor(room / cell.width));
  const { kinds = [], signs = [] } = closed ?? {};
  const hasSigns = signs.length > 0 && signPitch <= room;
  const rows = Math.max(0, Math.floor((height - firstRow - markRoom - (hasSigns ? 28 : 0)) / cell.height));
  const shown = kinds.slice(0, columns * rows);
  const signsY = firstRow + Math.ceil(shown.length / Math.max(1, columns)) * cell.height + 12;
  return {
    words,
    kinds: shown.map(([kind, count], index) => ({ kind, count, at: { x: left + (index % columns) * cell.width, y: firstRow + Math.floor(index / columns) * cell.height } })),
    signs: hasSigns && signsY + 10 <= height - markRoom ? signs.slice(0, Math.floor(room / signPitch)).map(([sign, count], index) => ({ sign, count, at: { x: left + 9 + index * signPitch, y: signsY } })) : [],
    mark,
  };
}

/** A plus (closed) or minus (open) in a box around a place, as path data: the box, and the strokes in it. */
export function foldMark({ x, y }: Point, size: number, isClosed: boolean): { readonly box: string; readonly strokes: string } {
  const half = size / 2;
  const arm = size * 0.28;
  return {
    box: `M${x - half} ${y - half}h${size}v${size}h${-size}z`,
    strokes: `M${x - arm} ${y}h${2 * arm}${isClosed ? `M${x} ${y - arm}v${2 * arm}` : ''}`,
  };
}
