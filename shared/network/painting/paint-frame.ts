import type { Translate } from '../../i18n/translate';
import type { Lane } from '../lanes';
import { fitText, textWidth } from '../text-fit';
import type { Brush } from './svg';

/** Around everything that is drawn, in drawing units. */
export const drawingMargin = 30;
/** Where the names of lanes stand, at usual size. */
export const laneLabelWidth = 150;

interface Heading {
  readonly name: string;
  readonly title: string;
  readonly width: number;
  readonly scale: number;
}

/** The name of the assessment and what is shown beside it, or below it on a narrow drawing. */
export function paintHeading(brush: Brush, { name, title, width, scale }: Heading): { readonly svg: string; readonly height: number } {
  const room = width - 2 * drawingMargin;
  const [large, small] = [20 * scale, 15 * scale];
  const first = brush.text(drawingMargin, drawingMargin + 16 * scale, fitText(name === '' ? title : name, room, large, true), { size: large, bold: true });
  if (name === '') return { svg: first, height: 50 * scale };
  const isBeside = textWidth(name, large, true) + textWidth(title, small) + 40 <= room;
  if (isBeside) return { svg: first + brush.text(width - drawingMargin, drawingMargin + 16 * scale, title, { size: small, colour: 'text-muted', anchor: 'end' }), height: 50 * scale };
  return { svg: first + brush.text(drawingMargin, drawingMargin + 38 * scale, fitText(title, room, small), { size: small, colour: 'text-muted' }), height: 70 * scale };
}

interface LaneArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly scale: number;
}

/** The band of one level with its name. */
export function paintLane(brush: Brush, lane: Lane, { index, area, t }: { readonly index: number; readonly area: LaneArea; readonly t: Translate }): string {
  const top = area.y + lane.top;
  const height = lane.bottom - lane.top;
  const { x, width, scale } = area;
  return [
    brush.box(x, top, width, height, { fill: index % 2 === 0 ? 'lane-even' : 'lane-odd' }),
    brush.path(`M${x} ${top}h${width}M${x} ${top + height}h${width}`, { stroke: 'line', width: 0.8 }),
    brush.text(x + 12, top + 24 * scale, t(`choice.purdueLevel.${lane.level}`), { size: 15 * scale, bold: true, colour: 'text-muted' }),
    brush.text(x + 12, top + 42 * scale, fitText(t(`drawing.lane.${lane.level}`), laneLabelWidth * Math.max(1, scale / 1.35) - 10, 12 * scale), { size: 12 * scale, colour: 'text-faint' }),
  ].join('');
}
