import { purdueLevels } from '../model/choice-sets';
import type { Zone } from '../model/entities/zone';
import { bottomOf } from './geometry';

export type PurdueLevel = NonNullable<Zone['purdueLevel']>;

/** A band behind the zones of one Purdue level, in drawing units. */
export interface Lane {
  readonly level: PurdueLevel;
  readonly top: number;
  readonly bottom: number;
}

const laneMargin = 20;

/**
 * The bands of the outermost zones' levels from top to bottom. Neighbouring bands meet half-way between their zones;
 * levels whose zones stand beside each other make no band, so that a band never says something untrue.
 */
export function lanesOf(outermost: readonly Zone[]): readonly Lane[] {
  const spans = purdueLevels.values.toReversed().flatMap((level) => {
    const shapes = outermost.flatMap((zone) => (zone.purdueLevel === level && zone.shape !== undefined ? zone.shape : []));
    if (shapes.length === 0) return [];
    return [{ level, top: Math.min(...shapes.map(({ y }) => y)), bottom: Math.max(...shapes.map(bottomOf)) }];
  });
  const clear = spans.filter((span) => spans.every((other) => other === span || other.bottom <= span.top || span.bottom <= other.top));
  const sorted = clear.toSorted((first, second) => first.top - second.top);
  return sorted.map((span, index) => {
    const before = sorted[index - 1];
    const after = sorted[index + 1];
    return {
      level: span.level,
      top: before === undefined ? span.top - laneMargin : (before.bottom + span.top) / 2,
      bottom: after === undefined ? span.bottom + laneMargin : (span.bottom + after.top) / 2,
    };
  });
}
