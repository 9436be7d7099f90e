import { useCallback, useRef } from 'react';

/** One function for as long as the component lives, which does what the latest one does. For events, not for drawing. */
export function useStable<Parameters extends readonly unknown[]>(work: (...parameters: Parameters) => void): (...parameters: Parameters) => void {
  const latest = useRef(work);
  latest.current = work;
  return useCallback((...parameters: Parameters) => latest.current(...parameters), []);
}
