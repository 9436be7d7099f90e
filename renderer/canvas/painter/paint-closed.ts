import { rounded } from '../../../shared/network/borders';
import { closedLayout, foldMark, foldMarkSize } from '../../../shared/network/closed-layout';
import { closedSheet } from '../../../shared/network/painting/paint-closed';
import type { SceneZone } from '../../../shared/network/scene';
import { signColour, signLook, zoneLook } from '../../../shared/network/styles';
import type { Detail } from '../viewport';
import { fillPath, inPlace, sharedPath, strokePath, write, type Brush } from './brush';
import { paintDisc } from './paint-signs';

/** The sheet behind a closed zone: there is more in it than is seen. */
export function paintSheetBehind(brush: Brush, zone: SceneZone): void {
  if (zone.closed === undefined) return;
  const style = zoneLook(zone);
  inPlace(brush, zone.shape.x + closedSheet, zone.shape.y + closedSheet, 1, () => {
    const sheet = sharedPath(rounded(0, zone.shape, 8));
    fillPath(brush, sheet, style.fill);
    strokePath(brush, sheet, { colour: style.line, width: 1 });
  });
}

const markScale: Readonly<Record<Detail, number>> = { near: 1, mid: 1.5, far: 2.2 };
const wordSize: Readonly<Record<Detail, number>> = { near: 12, mid: 18, far: 24 };

/** What lies in a closed zone, and the mark that opens it; from afar the words stand with the name. */
export function paintClosed(brush: Brush, zone: SceneZone, detail: Detail): void {
  if (zone.closed === undefined) return;
  const { words, signs, mark } = closedLayout(zone, wordSize[detail]);
  inPlace(brush, zone.shape.x, zone.shape.y, 1, () => {
    if (detail !== 'far') {
      write(brush, words.text, words.at.x, words.at.y, { size: words.size, weight: 400, colour: 'text-muted' });
      for (const { sign, count, at } of signs) {
        paintDisc(brush, sign, at, { rim: 'line-strong', sign: signLook(signColour(sign), zone.difference) });
        write(brush, `× ${count}`, at.x + 12, at.y + 4, { size: 10.5, weight: 400, colour: 'text-muted' });
      }
    }
    const scale = markScale[detail];
    const size = foldMarkSize * scale;
    const further = (size - foldMarkSize) / 2;
    const { box, strokes } = foldMark({ x: mark.x - further, y: mark.y - further }, size, true);
    const line = zoneLook(zone).line;
    fillPath(brush, sharedPath(box), 'canvas');
    strokePath(brush, sharedPath(box), { colour: line, width: 1.2 * scale });
    strokePath(brush, sharedPath(strokes), { colour: line, width: 1.6 * scale });
  });
}
