import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { answeredResults, isWaiting, type AnsweredResult } from '../../shared/checks/answers';
import { countRecords, type Model } from '../../shared/model/model';
import { useModel, useStores } from './stores';

interface Kept {
  readonly today: string;
  readonly results: readonly AnsweredResult[];
}

const kept = new WeakMap<Model, Kept>();

/** What the checks say about a model, with the answers; worked out once for a model and a day (YYYY-MM-DD). */
function checkResultsOf(model: Model, today: string): readonly AnsweredResult[] {
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

const countedWithinMilliseconds = 500;
/** In larger assessments the checks run when somebody looks at them, not behind every edit. */
const mostRecords = 20_000;

/** How many results wait for somebody; counted when the window has nothing else to do. Undefined while that is not known. */
export function useOpenCheckCount(today: string): number | undefined {
  const { shown } = useStores();
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const recount = (): void => {
      const { model } = shown.getState();
      const records = Object.values(countRecords(model)).reduce((sum, each) => sum + each, 0);
      setCount(records > mostRecords ? undefined : checkResultsOf(model, today).filter(isWaiting).length);
    };
    let rest = requestIdleCallback(recount, { timeout: countedWithinMilliseconds });
    const stop = shown.subscribe(({ model }, before) => {
      if (model === before.model) return;
      cancelIdleCallback(rest);
      rest = requestIdleCallback(recount, { timeout: countedWithinMilliseconds });
    });
    return () => {
      stop();
      cancelIdleCallback(rest);
    };
  }, [shown, today]);
  return count;
}
