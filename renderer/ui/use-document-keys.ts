import { useEffect, useRef } from 'react';

/**
 * Keys of a whole room. `handle` is asked about every key that nobody took yet and that carries no Ctrl, Alt or Meta, and
 * says whether it was one of its own.
 */
export function useDocumentKeys(handle: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
