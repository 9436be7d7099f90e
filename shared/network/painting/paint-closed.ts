import { rounded } from '../borders';
import { closedLayout, foldMark, foldMarkSize } from '../closed-layout';
import type { SceneZone } from '../scene';
import { signColour, signLook, zoneLook } from '../styles';
import { paintSign } from './paint-elements';
import { group, type Brush } from './svg';

/** How far the sheet behind a closed zone shows. */
export const closedSheet = 4;

/** The sheet behind a closed zone: there is more in it than is seen. */
export function paintSheetBehind(brush: Brush, zone: SceneZone): string {
  if (zone.closed === undefined) return '';
  const style = zoneLook(zone);
  return group(zone.shape.x + closedSheet, zone.shape.y + closedSheet, [brush.path(rounded(0, zone.shape, 8), { fill: style.fill, stroke: style.line, width: 1 })]);
}

/** What lies in a closed zone: in words, and the signs of its assets. */
export function paintClosed(brush: Brush, zone: SceneZone): string {
  if (zone.closed === undefined) return '';
  const { words, signs, mark } = closedLayout(zone);
  const { box, strokes } = foldMark(mark, foldMarkSize, true);
  const line = zoneLook(zone).line;
  return group(zone.shape.x, zone.shape.y, [
    brush.text(words.at.x, words.at.y, words.text, { size: words.size, colour: 'text-muted' }),
    ...signs.map(({ sign, count, at }) =>
      group(at.x, at.y, [paintSign(brush, sign, { x: 0, y: 0 }, signLook(signColour(sign), zone.difference)), brush.text(12, 4, `× ${count}`, { size: 10.5, colour: 'text-muted' })]),
    ),
    brush.path(box, { fill: 'canvas', stroke: line, width: 1.2 }),
    brush.path(strokes, { stroke: line, width: 1.6 }),
  ]);
}
