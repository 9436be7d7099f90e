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
 * levels whose zones stand beside each other make no band, so that a band never says something untrue. `drawn` are the same
 * zones as small as they are drawn: closing one does not move the others' ground, but where a closed one has no room to open,
 * its box counts.
 */
export function lanesOf(outermost: readonly Zone[], drawn = outermost): readonly Lane[] {
  const open = spansOf(outermost);
  const spans = open.every((span) => isClear(span, open)) ? open : spansOf(drawn);
  return bandsOf(spans.filter((span) => isClear(span, spans)));
}

function isClear(span: Lane, spans: readonly Lane[]): boolean {
  return spans.every((other) => other === span || other.bottom <= span.top || span.bottom <= other.top);
}

function spansOf(zones: readonly Zone[]): readonly Lane[] {
  return purdueLevels.values.toReversed().flatMap((level) => {
    const shapes = zones.flatMap((zone) => (zone.purdueLevel === level && zone.shape !== undefined ? zone.shape : []));
    if (shapes.length === 0) return [];
    return [{ level, top: Math.min(...shapes.map(({ y }) => y)), bottom: Math.max(...shapes.map(bottomOf)) }];
  });
}

function bandsOf(spans: readonly Lane[]): readonly Lane[] {
  const sorted = spans.toSorted((first, second) => first.top - second.top);
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
