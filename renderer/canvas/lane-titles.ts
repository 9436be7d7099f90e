import type { Translate } from '../../shared/i18n/translate';
import { overlaps, type Point } from '../../shared/network/geometry';
import type { Lane } from '../../shared/network/lanes';
import { zoneHead } from '../../shared/network/measures';
import type { Scene } from '../../shared/network/scene';
import { textWidth } from '../../shared/network/text-fit';
import type { Viewport } from './viewport';

/** The name of a lane and where its base line begins, in pixels of the canvas. */
interface LaneTitle {
  readonly level: Lane['level'];
  readonly text: string;
  readonly at: Point;
}

/** The largest in which they are written. */
const textSize = 13;
/** From the left edge of the window, from the right one with the questions there, and from the upper edge of the lane. */
const inset = { left: 8, right: 60, y: 14 } as const;
/** Names of zones are written larger from further away. */
const farHead = { below: 0.6, height: 2 * zoneHead } as const;

/**
 * Names of lanes stand at the left edge of the window, however far the drawing is zoomed or moved. Where they would lie over
 * the name of a zone they go to the lower edge of their lane, then to the right; and nowhere when a name is there as well.
 */
export function laneTitles({ lanes, zones }: Pick<Scene, 'lanes' | 'zones'>, viewport: Viewport, width: number, t: Translate): readonly LaneTitle[] {
  const { x, y, zoom } = viewport;
  const height = zoom < farHead.below ? farHead.height : zoneHead;
  return lanes.flatMap(({ level, top, bottom }) => {
    const text = t(`choice.purdueLevel.${level}`);
    // At the upper edge of the lane, or of the window while the lane reaches beyond it.
    const lowest = bottom * zoom + y - 4;
    const highest = Math.min(Math.max(top * zoom + y, 0) + inset.y, lowest);
    const length = textWidth(text, textSize, true);
    const isFree = (at: Point): boolean => {
      const words = { x: (at.x - x) / zoom, y: (at.y - textSize - y) / zoom, width: length / zoom, height: (textSize + 3) / zoom };
      return !zones.some(({ shape }) => overlaps(shape, words) && words.y < shape.y + height);
    };
    const places = [{ x: inset.left, y: highest }, { x: inset.left, y: lowest }, { x: width - inset.right - length, y: highest }];
    const at = places.find(isFree);
    return at === undefined ? [] : [{ level, text, at }];
  });
}
