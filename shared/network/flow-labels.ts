import type { Shape } from '../model/field';
import type { Badge } from './badges';
import { distance, grow, overlaps, unite, type Point } from './geometry';
import { segmentsOf } from './routes';
import { createSpaceIndex, type SpaceIndex } from './space-index';
import { textWidth } from './text-fit';

export const flowTextSize = 9.5;
/** Where the words of a flow's label begin, right of the sign of its verdict. */
export const flowLabelStart = 15;
const labelHeight = 14;
/** A label without words: the sign of the verdict alone. */
const signWidth = 16;
/** Between assets that stand below each other there is room for one label, and no more. */
const clearance = 1;
/** Between places that are tried, and how many of them on one part of a way. */
const pitch = 6;
const mostPlaces = 60;
/** Kept free at both ends of a part, for arrows and marks. */
const atEnds = 14;

/** A flow that wants its label. */
export interface Labelled {
  readonly path: readonly Point[];
  readonly label: string;
}

/** True when the words of a flow have room on the drawing; where they have not, the lists beside it say them. */
export function hasWords({ badge }: { readonly badge: Badge }): boolean {
  return badge.width > signWidth;
}

/** True when at least the sign of its verdict has room on its way; the mark at the end of its line is always there. */
export function hasLabel({ badge }: { readonly badge: Badge }): boolean {
  return badge.width > 0;
}

/**
 * A place on its way for the label of each flow: nearest to the middle of its longest part where it covers nothing of what
 * is taken and no other label. Where the words have room nowhere, the sign alone; where not even that has, nothing (a
 * badge without width).
 */
export function placeFlowLabels(flows: readonly Labelled[], taken: readonly Shape[]): readonly Badge[] {
  const wanted = flows.map(({ path, label }, position) => ({ path, position, length: lengthOf(path), words: Math.round(flowLabelStart + textWidth(label, flowTextSize) + 5) }));
  const index = createSpaceIndex<Shape>();
  const reach = reachOfLabels(wanted);
  if (reach !== undefined) for (const shape of taken) if (overlaps(shape, reach)) index.add(shape, shape);
  const result: Badge[] = [];
  // Those with the least room first.
  for (const { path, words, position } of wanted.toSorted((one, other) => one.length - other.length)) {
    const badge = freePlace(path, words, index) ?? freePlace(path, signWidth, index);
    if (badge !== undefined) index.add(badge, badge);
    result[position] = badge ?? { ...(path[0] ?? { x: 0, y: 0 }), width: 0, height: 0 };
  }
  return result;
}

/** Where labels may come to lie: mostly the flows of one asset, and most of the plant is too far away to matter. */
function reachOfLabels(wanted: readonly { readonly path: readonly Point[]; readonly words: number }[]): Shape | undefined {
  return unite(wanted.flatMap(({ path, words }) => path.map(({ x, y }) => grow({ x, y, width: 0, height: 0 }, Math.max(words, labelHeight) + clearance))));
}

function lengthOf(path: readonly Point[]): number {
  return segmentsOf(path).reduce((sum, { from, to }) => sum + distance(from, to), 0);
}

function freePlace(path: readonly Point[], width: number, taken: Pick<SpaceIndex<Shape>, 'near'>): Badge | undefined {
  const parts = segmentsOf(path).map(({ from, to }) => {
    const length = distance(from, to);
    const own = from.y === to.y ? width : labelHeight;
    return { from, to, length, fits: length >= own + 8 };
  });
  const best = parts.toSorted((one, other) => Number(other.fits) - Number(one.fits) || other.length - one.length);
  for (const { from, to, length } of best) {
    for (const share of sharesOf(length)) {
      const badge = { x: from.x + (to.x - from.x) * share - width / 2, y: from.y + (to.y - from.y) * share - labelHeight / 2, width, height: labelHeight };
      if (!taken.near(grow(badge, clearance)).some((shape) => overlaps(shape, badge, clearance))) return badge;
    }
  }
  return undefined;
}

/** Places along a part of a way, from its middle outwards. */
function sharesOf(length: number): readonly number[] {
  const reach = length / 2 - atEnds;
  const count = Math.max(0, Math.min(mostPlaces / 2, Math.floor(reach / pitch)));
  const step = count === 0 ? 0 : reach / count / Math.max(1, length);
  return [0.5, ...Array.from({ length: count }, (_, index) => [0.5 + (index + 1) * step, 0.5 - (index + 1) * step]).flat()];
}
