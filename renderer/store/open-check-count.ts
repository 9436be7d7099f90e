import { useEffect, useState } from 'react';
import { countRecords } from '../../shared/model/model';
import { useStores } from './stores';

const countedWithinMilliseconds = 500;
/** In larger assessments the checks run when somebody looks at them: behind a list of 10,000 rows they held the window for a quarter of a second. */
const mostRecords = 5_000;

/** How many results wait for somebody; counted when the window has nothing else to do. Undefined while that is not known. */
export function useOpenCheckCount(today: string): number | undefined {
  const { shown } = useStores();
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const recount = (): void => {
      const { model } = shown.getState();
      const records = Object.values(countRecords(model)).reduce((sum, each) => sum + each, 0);
      if (records > mostRecords || records === 0) setCount(undefined);
      // Rules and catalogues are fetched behind the first screen.
      else void import('./check-results').then(({ countWaiting }) => setCount(countWaiting(model, today)));
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
