import { useDeferredValue, useEffect, useMemo, useState } from 'react';
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

/** The results for a screen that is about them. An edit is drawn first, and what the checks make of it right behind it. */
export function useCheckResults(today: string): readonly AnsweredResult[] {
  const model = useDeferredValue(useModel());
  return useMemo(() => checkResultsOf(model, today), [model, today]);
}

/** After the last of several edits, in milliseconds. */
const restBeforeChecks = 300;

/**
 * The results for what stands beside the work and says how many there are: those of before while somebody edits, those of
 * now when the hand rests. `isLookedAt` while the results themselves are seen: then right behind each edit.
 */
export function useCheckResultsBeside(today: string, isLookedAt: boolean): readonly AnsweredResult[] {
  const present = useModel();
  const [rested, setRested] = useState(present);
  useEffect(() => {
    let idle = 0;
    const timer = window.setTimeout(() => {
      idle = requestIdleCallback(() => setRested(present));
    }, restBeforeChecks);
    return () => {
      window.clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [present]);
  const model = useDeferredValue(isLookedAt ? present : rested);
  return useMemo(() => checkResultsOf(model, today), [model, today]);
}

/** How many results of a model wait for somebody. */
export function countWaiting(model: Model, today: string): number {
  return checkResultsOf(model, today).filter(isWaiting).length;
}
