import type { Point } from './geometry';
import type { SceneZone } from './scene-elements';
import type { SignName } from './symbols';
import { fitText } from './text-fit';

/** Where in a closed zone stands what is said of its content, from the zone's corner in drawing units. */
export interface ClosedLayout {
  readonly words: { readonly text: string; readonly at: Point; readonly size: number };
  readonly signs: readonly { readonly sign: SignName; readonly count: number; readonly at: Point }[];
  /** The middle of the mark that opens the zone. */
  readonly mark: Point;
}

/** Edge of the mark that opens and closes. */
export const foldMarkSize = 14;
const left = 14;
const signPitch = 46;
/** From the upper border to the row of signs, and the height from which on there is room for it. */
const signRow = { y: 75, needs: 86 } as const;
/** Kept free at the right border for the mark. */
const markRoom = 34;

/** Lays out a closed zone: how much lies in it always, its signs as far as there is room. `wordSize` is larger from further away. */
export function closedLayout({ shape: { width, height }, closed }: Pick<SceneZone, 'shape' | 'closed'>, wordSize = 12): ClosedLayout {
  const hasSigns = height >= signRow.needs;
  const room = width - left - markRoom;
  const signs = hasSigns ? (closed?.signs ?? []).slice(0, Math.max(0, Math.floor(room / signPitch))) : [];
  return {
    // Beside the mark only in a box too low to have it below the words.
    words: { text: fitText(closed?.words ?? '', hasSigns ? width - 2 * left : room, wordSize), at: { x: left, y: hasSigns ? 55 : 51 }, size: wordSize },
    signs: signs.map(([sign, count], index) => ({ sign, count, at: { x: left + 9 + index * signPitch, y: signRow.y } })),
    mark: { x: width - 16, y: height - (hasSigns ? 15 : 12) },
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
