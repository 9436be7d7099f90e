import { useEffect, useRef, type RefObject } from 'react';

/** Hears the keys pressed inside an element, whatever in it has the focus. Put the ref on the element. */
export function useKeysWithin(onKey: (event: KeyboardEvent) => void): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => latest.current(event);
    const within = element.current;
    within?.addEventListener('keydown', listener);
    return () => within?.removeEventListener('keydown', listener);
  }, []);
  return element;
}
