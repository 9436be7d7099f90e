import type { Shape } from '../../../shared/model/field';
import { grow, shapeBetween } from '../../../shared/network/geometry';
import { segmentsOf } from '../../../shared/network/routes';
import type { SceneConduit } from '../../../shared/network/scene';
import type { Detail } from '../viewport';

/** Beside a line: half of it with its rim, ticks, arrows and ends. */
const beside = 12;
/** Around a badge or a box: signs and marks at its corners, which are larger from afar. */
export const reachAround: Readonly<Record<Detail, number>> = { near: 20, mid: 34, far: 50 };

/** Where a line is painted: its straight parts, and its badge last. */
export function partsOfLine({ paths, badge }: Pick<SceneConduit, 'paths' | 'badge'>, detail: Detail): readonly Shape[] {
  const lines = paths.flatMap(segmentsOf).map(({ from, to }) => shapeBetween(from, to));
  return [...lines.map((line) => grow(line, beside)), grow(badge, reachAround[detail])];
}
