import type { Metric } from '../../model/entities/metric';
import { listOf, type Model } from '../../model/model';
import { linesOf } from '../client';

export type MetricValue = NonNullable<Metric['values']>[number];
/** `changed` where nobody said which direction is better. */
export type Trend = 'better' | 'worse' | 'same' | 'changed';

/** A metric as it is read: its values in order, where it goes and whether it is there. */
export interface MetricReading {
  readonly values: readonly MetricValue[];
  readonly last: MetricValue | undefined;
  readonly previous: MetricValue | undefined;
  /** Last less previous; undefined before there are two. */
  readonly change: number | undefined;
  readonly trend: Trend | undefined;
  /** Whether the last value reaches the target; undefined without target, value or direction. */
  readonly isAtTarget: boolean | undefined;
}

/** What the values of a metric say. */
export function readMetric({ values = [], direction, target }: Pick<Metric, 'values' | 'direction' | 'target'>): MetricReading {
  const inOrder = [...values].sort((left, right) => (left.until < right.until ? -1 : left.until > right.until ? 1 : 0));
  const last = inOrder.at(-1);
  const previous = inOrder.at(-2);
  // Eleven digits are exact enough for any figure and free of the noise of binary fractions.
  const change = last === undefined || previous === undefined ? undefined : Number((last.value - previous.value).toPrecision(11));
  const reached = { higherIsBetter: (value: number, wanted: number) => value >= wanted, lowerIsBetter: (value: number, wanted: number) => value <= wanted };
  return {
    values: inOrder,
    last,
    previous,
    change,
    trend: change === undefined ? undefined : trendOf(change, direction),
    isAtTarget: last === undefined || target === undefined || direction === undefined ? undefined : reached[direction](last.value, target),
  };
}

function trendOf(change: number, direction: Metric['direction']): Trend {
  if (change === 0) return 'same';
  if (direction === undefined) return 'changed';
  return change > 0 === (direction === 'higherIsBetter') ? 'better' : 'worse';
}

/** The ids of the practices a metric speaks of. */
export function practicesOfMetric({ practices }: Pick<Metric, 'practices'>): readonly string[] {
  return linesOf(practices);
}

/** The metrics that speak of a practice, in the order of their titles. */
export function metricsOfPractice(model: Model, practiceId: string): readonly Metric[] {
  return listOf(model, 'metric')
    .filter((metric) => practicesOfMetric(metric).includes(practiceId))
    .sort((left, right) => (left.title < right.title ? -1 : 1));
}
