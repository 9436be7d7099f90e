import { startTransition, useEffect, useState } from 'react';

/** The value as it was at the last paint but one: what follows from a tap is drawn when the tap itself is on the screen. */
export function useAfterPaint<Value extends object>(value: Value): Value {
  const [shown, show] = useState(value);
  useEffect(() => {
    let timer: number | undefined;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => show(value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
