import { rounded } from '../../../shared/network/borders';
import { closedLayout, closedSymbolSize, foldMark, foldMarkSize, type ClosedLayout } from '../../../shared/network/closed-layout';
import { closedSheet } from '../../../shared/network/painting/paint-closed';
import type { SceneZone } from '../../../shared/network/scene';
import { signColour, signLook, zoneLook } from '../../../shared/network/styles';
import { assetSymbols } from '../../../shared/network/symbols';
import { fitText } from '../../../shared/network/text-fit';
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

/** What lies in a closed zone, and the mark that opens it; from afar the words stand with the name. */
export function paintClosed(brush: Brush, zone: SceneZone, detail: Detail): void {
  if (zone.closed === undefined) return;
  const layout = closedLayout(zone);
  inPlace(brush, zone.shape.x, zone.shape.y, 1, () => {
    if (detail !== 'far') paintContent(brush, zone, layout, detail);
    const scale = markScale[detail];
    const size = foldMarkSize * scale;
    const { box, strokes } = foldMark({ x: layout.mark.x, y: layout.mark.y - (size - foldMarkSize) / 2 }, size, true);
    const line = zoneLook(zone).line;
    fillPath(brush, sharedPath(box), 'canvas');
    strokePath(brush, sharedPath(box), { colour: line, width: 1.2 * scale });
    strokePath(brush, sharedPath(strokes), { colour: line, width: 1.6 * scale });
  });
}

function paintContent(brush: Brush, zone: SceneZone, { words, kinds, signs, scale }: ClosedLayout, detail: Detail): void {
  const size = detail === 'near' ? words.size : Math.max(words.size, 18);
  const text = size === words.size ? words.text : fitText(zone.closed?.words ?? '', zone.shape.width - 44, size);
  write(brush, text, words.at.x, words.at.y, { size, weight: 400, colour: 'text-muted' });
  for (const { kind, count, at } of kinds) {
    const symbol = assetSymbols[kind];
    inPlace(brush, at.x, at.y, (closedSymbolSize / 24) * scale, () => {
      strokePath(brush, sharedPath(symbol.lines), { colour: 'text', width: 1.5 });
      if (symbol.solids !== undefined) fillPath(brush, sharedPath(symbol.solids), 'text');
    });
    inPlace(brush, at.x, at.y, scale, () => write(brush, `× ${count}`, closedSymbolSize + 6, closedSymbolSize / 2 + 5, { size: 14, weight: 400, colour: 'text-muted' }));
  }
  for (const { sign, count, at } of signs) {
    inPlace(brush, at.x, at.y, scale, () => {
      paintDisc(brush, sign, { x: 0, y: 0 }, { rim: 'line-strong', sign: signLook(signColour(sign), zone.difference) });
      write(brush, `× ${count}`, 12, 4, { size: 10.5, weight: 400, colour: 'text-muted' });
    });
  }
}
