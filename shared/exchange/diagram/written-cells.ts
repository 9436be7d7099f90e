import type { Shape } from '../../model/field';
import type { Point } from '../../network/geometry';
import { element, escapeXml } from '../../network/painting/svg';
import { markNames } from './own-marks';

export type Marks = Partial<Readonly<Record<keyof typeof markNames, string | undefined>>>;

/** What is written on an element, and what stands in its data. */
interface Written {
  readonly id: string;
  readonly label: string;
  readonly marks: Marks;
  /** What is said when the pointer rests on it; without it draw.io shows its data. */
  readonly tip: string;
  readonly style: string;
}

interface WrittenShape extends Written {
  readonly parent: string;
  /** Relative to the parent's corner. */
  readonly shape: Shape;
  /** What a shape that is drawn closed opens to. */
  readonly open?: Shape | undefined;
  /** No line is drawn to it by hand. */
  readonly isFixed?: boolean;
}

export function shapeCell({ parent, shape, open, isFixed, style, ...written }: WrittenShape): string {
  const bounds = open === undefined ? [] : [element('mxRectangle', { width: open.width, height: open.height, as: 'alternateBounds' })];
  const geometry = element('mxGeometry', { x: shape.x, y: shape.y, width: shape.width, height: shape.height, as: 'geometry' }, bounds);
  return carrier(written, element('mxCell', { style, vertex: '1', collapsed: open === undefined ? undefined : '1', connectable: isFixed === true ? '0' : undefined, parent }, [geometry]));
}

interface WrittenLine extends Written {
  readonly source: string;
  readonly target: string;
  readonly bends: readonly Point[];
}

export function lineCell({ source, target, bends, style, ...written }: WrittenLine): string {
  const points = bends.map(({ x, y }) => element('mxPoint', { x, y }));
  const geometry = element('mxGeometry', { relative: '1', as: 'geometry' }, points.length === 0 ? [] : [element('Array', { as: 'points' }, points)]);
  return carrier(written, element('mxCell', { style, edge: '1', parent: '1', source, target }, [geometry]));
}

interface WrittenBadge extends Omit<Written, 'marks'> {
  readonly line: string;
  /** Where its middle is on the line, from 0 at the source to 1 at the target. */
  readonly share: number;
  readonly size: Pick<Shape, 'width' | 'height'>;
}

/** A shape that stands on a line and goes with it. */
export function badgeCell({ id, label, tip, line, share, size: { width, height }, style }: WrittenBadge): string {
  const offset = element('mxPoint', { x: -width / 2, y: -height / 2, as: 'offset' });
  const geometry = element('mxGeometry', { x: share * 2 - 1, width, height, relative: '1', as: 'geometry' }, [offset]);
  return carrier({ id, label, marks: {}, tip }, element('mxCell', { style, vertex: '1', connectable: '0', parent: line }, [geometry]));
}

/** The element of draw.io that carries a label with data of its own. */
function carrier({ id, label, marks, tip }: Omit<Written, 'style'>, cell: string): string {
  const written = Object.entries(marks).flatMap(([name, value]) => (value === undefined ? [] : ` ${markNames[name as keyof typeof markNames]}="${attribute(value)}"`));
  return `<UserObject label="${attribute(label)}" tooltip="${attribute(tipHtml(tip))}"${written.join('')} id="${attribute(id)}">${cell}</UserObject>`;
}

/** Tips are taken for marks. */
function tipHtml(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br>');
}

/** Text of an attribute; line breaks and tabs as references, since a reader turns them into blanks otherwise. */
function attribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
}
