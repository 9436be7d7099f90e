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
  /** How much larger than usual symbols and words are. */
  readonly scale: number;
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

/** Larger where there is room, so that it can be read from further away. */
const scales = [2, 1.6, 1.3, 1] as const;

/** Lays out the content of a closed zone: words always, symbols as far as there is room. */
export function closedLayout(zone: Pick<SceneZone, 'shape' | 'closed'>): ClosedLayout {
  const { shape: { width, height }, closed } = zone;
  if (height < low) {
    const text = fitText(closed?.words ?? '', width - 2 * left - 16, 11);
    return { words: { text, at: { x: left, y: 51 }, size: 11 }, kinds: [], signs: [], mark: { x: width - 16, y: height - 12 }, scale: 1 };
  }
  const layouts = scales.map((scale) => layoutAt(zone, scale));
  const isWhole = ({ words, kinds, signs }: ClosedLayout): boolean => words.text === closed?.words && kinds.length === closed.kinds.length && signs.length === closed.signs.length;
  return layouts.find(isWhole) ?? layoutAt(zone, 1);
}

function layoutAt({ shape: { width, height }, closed }: Pick<SceneZone, 'shape' | 'closed'>, scale: number): ClosedLayout {
  const room = width - 2 * left;
  const { kinds = [], signs = [] } = closed ?? {};
  const columns = Math.floor(room / (cell.width * scale));
  const top = firstRow + 22 * (scale - 1);
  const signRoom = signs.length > 0 && signPitch * scale <= room ? 28 * scale : 0;
  const rows = Math.max(0, Math.floor((height - top - markRoom - signRoom) / (cell.height * scale)));
  const shown = kinds.slice(0, columns * rows);
  const signsY = top + (Math.ceil(shown.length / Math.max(1, columns)) * cell.height + 12) * scale;
  const signsShown = signRoom > 0 && signsY + 10 * scale <= height - markRoom ? signs.slice(0, Math.floor(room / (signPitch * scale))) : [];
  return {
    words: { text: fitText(closed?.words ?? '', room, 14 * scale), at: { x: left, y: 60 + 12 * (scale - 1) }, size: 14 * scale },
    kinds: shown.map(([kind, count], index) => ({ kind, count, at: { x: left + (index % columns) * cell.width * scale, y: top + Math.floor(index / columns) * cell.height * scale } })),
    signs: signsShown.map(([sign, count], index) => ({ sign, count, at: { x: left + (9 + index * signPitch) * scale, y: signsY } })),
    mark: { x: width / 2, y: height - 14 },
    scale,
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
