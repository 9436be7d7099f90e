import type { Shape } from '../../../shared/model/field';
import type { RecordId } from '../../../shared/model/record-type';
import type { Point } from '../../../shared/network/geometry';
import type { Detail } from '../viewport';
import { write, type Brush } from './brush';
import type { SeverityTone } from './palette';

/** A number in the colour of a severity at the corner of an element, such as its open checks. */
export interface Mark {
  readonly tone: SeverityTone;
  readonly count: number;
  /** Stands in place of the count. */
  readonly text?: string;
}

export type Marks = ReadonlyMap<RecordId, Mark>;

/** Shapes differ as well as colours: octagon, triangle, diamond, circle, dot. */
const outlines: Readonly<Record<SeverityTone, readonly (readonly [number, number])[]>> = {
  critical: ring(8, 22.5),
  high: [[0, -9], [8.5, 6.5], [-8.5, 6.5]],
  medium: [[0, -9], [9, 0], [0, 9], [-9, 0]],
  low: ring(16, 0),
  info: ring(16, 0),
};

function ring(corners: number, turn: number): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((turn + (360 / corners) * index) * Math.PI) / 180;
    return [8 * Math.cos(angle), 8 * Math.sin(angle)] as const;
  });
}

const scales: Readonly<Record<Detail, number>> = { near: 1, mid: 1.6, far: 2.3 };
const radius = 9;
const beforeName = 14;

/** How much room the mark of a zone takes before its name: where names are written large, it stands in their line. */
export function markRoom(mark: Mark | undefined, detail: Detail): number {
  return mark === undefined || detail === 'near' ? 0 : 2 * radius * scales[detail] + 6;
}

/** Paints the mark of a zone: at its corner, or from further away before its name, which it never covers. */
export function paintZoneMark(brush: Brush, mark: Mark | undefined, corner: Point, detail: Detail): void {
  const reach = radius * scales[detail];
  paintMark(brush, mark, detail === 'near' ? corner : { x: corner.x + beforeName + reach, y: corner.y + (detail === 'mid' ? 22 : 27) }, detail);
}

/** Paints the mark of a conduit at the left end of its badge, in which it leaves the words free. */
export function paintBadgeMark(brush: Brush, mark: Mark | undefined, badge: Shape, detail: Detail): void {
  paintMark(brush, mark, detail === 'near' ? badge : { x: badge.x + 3 - radius * scales[detail], y: badge.y + badge.height / 2 }, detail);
}

/** Paints a mark around a place, the upper left corner of an element. */
export function paintMark(brush: Brush, mark: Mark | undefined, corner: Point, detail: Detail): void {
  if (mark === undefined) return;
  const { context, severity } = brush;
  const scale = scales[detail];
  context.beginPath();
  for (const [x, y] of outlines[mark.tone]) context.lineTo(corner.x + x * scale, corner.y + y * scale);
  context.closePath();
  context.fillStyle = severity(mark.tone);
  context.fill();
  context.strokeStyle = brush.colour('canvas');
  context.lineWidth = 1.5 * scale;
  context.setLineDash([]);
  context.stroke();
  const text = mark.text ?? (mark.count > 99 ? '99+' : String(mark.count));
  write(brush, text, corner.x, corner.y + (mark.tone === 'high' ? 4.5 : 3.2) * scale, { size: (text.length > 2 ? 6.5 : 9) * scale, weight: 600, colour: 'canvas', align: 'center' });
}
