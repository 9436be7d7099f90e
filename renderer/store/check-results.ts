import { useDeferredValue, useMemo } from 'react';
import { answeredResults, isWaiting, type AnsweredResult } from '../../shared/checks/answers';
import type { Model } from '../../shared/model/model';
import { useModel } from './stores';

interface Kept {
  readonly today: string;
  readonly results: readonly AnsweredResult[];
}

const kept = new WeakMap<Model, Kept>();

/** What the checks say about a model, with the answers; worked out once for a model and a day (YYYY-MM-DD). */
export function checkResultsOf(model: Model, today: string): readonly AnsweredResult[] {
  const known = kept.get(model);
  if (known?.today === today) return known.results;
  const results = answeredResults(model, today);
  kept.set(model, { today, results });
  return results;
}

/** The results for a screen. An edit is drawn first, and what the checks make of it right behind it. */
export function useCheckResults(today: string): readonly AnsweredResult[] {
  const model = useDeferredValue(useModel());
  return useMemo(() => checkResultsOf(model, today), [model, today]);
}

/** How many results of a model wait for somebody. */
export function countWaiting(model: Model, today: string): number {
  return checkResultsOf(model, today).filter(isWaiting).length;
}
