import type { Conduit } from '../../model/entities/conduit';
import type { Shape } from '../../model/field';
import type { RecordId } from '../../model/record-type';
import { badgeLayout } from '../../network/badges';
import { centreOf, contains, distance, type Point } from '../../network/geometry';
import { segmentsOf } from '../../network/routes';
import type { SceneConduit } from '../../network/scene';
import { labelOf } from '../../network/scene-conduits';
import { badgeCellStyle, badgeSize, conduitCellStyle, type Looked } from './cell-styles';
import { pointsText } from './own-marks';
import { badgeCell, lineCell, shapeCell, type Marks } from './written-cells';
import type { ConduitKind } from '../../network/styles';

interface Drawn {
  readonly looked: Looked<ConduitKind>;
  /** The zones that are on the drawing, at least two. */
  readonly ends: readonly { readonly id: RecordId; readonly shape: Shape }[];
  /** Its way on our own drawing; undefined when it ends within a closed zone there. */
  readonly drawn: SceneConduit | undefined;
  readonly marks: Marks;
  readonly tip: string;
}

/** A conduit as draw.io shows it: a line between two zones, or a line from each of more to the badge in their middle. */
export function conduitCells(conduit: Conduit, { looked, ends, drawn, marks, tip }: Drawn): readonly string[] {
  const label = labelOf(conduit);
  const size = { width: badgeLayout(label, 0).width, height: badgeSize.height };
  const badgeStyle = badgeCellStyle(looked, conduit.trusted === true);
  const [first, second] = ends;
  if (first === undefined || second === undefined) return [];
  const own = { ...marks, label };
  if (ends.length === 2) {
    const path = pathBetween(first.shape, second.shape, drawn?.paths[0] ?? []);
    const way = path.length === 0 ? (conduit.bends ?? []) : path.slice(1, -1);
    const routed = { ...own, way: pointsText(way), bends: conduit.bends === undefined || conduit.bends.length === 0 ? undefined : pointsText(conduit.bends) };
    return [
      lineCell({ id: conduit.id, label: '', marks: routed, tip, style: styleOf(looked, path, first.shape, second.shape), source: first.id, target: second.id, bends: way }),
      badgeCell({ id: `${conduit.id}/label`, label, tip, line: conduit.id, share: shareOf(path, drawn), size, style: badgeStyle }),
    ];
  }
  const paths = ends.map((_, index) => drawn?.paths[index] ?? []);
  const middle = conduit.bends?.[0] ?? paths[0]?.at(-1) ?? middleOf(ends.map(({ shape }) => centreOf(shape)));
  const hub = { x: Math.round(middle.x - size.width / 2), y: Math.round(middle.y - size.height / 2), ...size };
  return [
    shapeCell({ id: `${conduit.id}/hub`, label, marks: own, tip, style: badgeStyle, parent: '1', shape: hub }),
    ...ends.map(({ id, shape }, index) => {
      const path = paths[index] ?? [];
      return lineCell({ id: `${conduit.id}/${index + 1}`, label: '', marks: { ...own, label: '' }, tip, style: styleOf(looked, path, shape, undefined), source: id, target: `${conduit.id}/hub`, bends: path.slice(1, -1) });
    }),
  ];
}

/** A way from one zone to the other; into a zone within another it ends at the border, since draw.io paints lines over heads. */
function pathBetween(from: Shape, to: Shape, path: readonly Point[]): readonly Point[] {
  const [outside, inside] = path;
  if (outside === undefined || inside === undefined || !isNested(from, to)) return path;
  const border = { x: (outside.x + inside.x) / 2, y: (outside.y + inside.y) / 2 };
  return contains(to, from) ? [border, outside] : [outside, border];
}

function isNested(one: Shape, other: Shape): boolean {
  return contains(one, other) || contains(other, one);
}

/** Lines across the border of a nested zone are short and straight: draw.io would lead them through both zones. */
function styleOf(looked: Looked<ConduitKind>, path: readonly Point[], from: Shape, to: Shape | undefined): string {
  const isGate = to !== undefined && isNested(from, to);
  const [start, end] = [path[0], path.at(-1)];
  if (start === undefined || end === undefined) return conduitCellStyle(looked, !isGate, {});
  return conduitCellStyle(looked, !isGate, { ...placeOn('exit', from, start), ...(to === undefined ? {} : placeOn('entry', to, end)) });
}

/** Where a line leaves or enters a shape, as shares of its sides. */
function placeOn(end: 'exit' | 'entry', shape: Shape, point: Point): Readonly<Record<string, number>> {
  const share = (value: number, size: number): number => (size === 0 ? 0 : Math.round((value / size) * 10_000) / 10_000);
  return { [`${end}X`]: share(point.x - shape.x, shape.width), [`${end}Y`]: share(point.y - shape.y, shape.height), [`${end}Dx`]: 0, [`${end}Dy`]: 0, [`${end}Perimeter`]: 0 };
}

/** How far along its way the badge stands on our own drawing. */
function shareOf(path: readonly Point[], drawn: SceneConduit | undefined): number {
  if (drawn === undefined || path.length < 2) return 0.5;
  const middle = centreOf(drawn.badge);
  let [length, best, bestGap] = [0, 0, Infinity];
  for (const { from, to } of segmentsOf(path)) {
    const part = distance(from, to);
    const along = part === 0 ? 0 : Math.max(0, Math.min(1, ((middle.x - from.x) * (to.x - from.x) + (middle.y - from.y) * (to.y - from.y)) / (part * part)));
    const gap = distance(middle, { x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along });
    if (gap < bestGap) [best, bestGap] = [length + along * part, gap];
    length += part;
  }
  return length === 0 ? 0.5 : best / length;
}

function middleOf(points: readonly Point[]): Point {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
}
