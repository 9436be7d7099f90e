import { startTransition, useEffect, useState } from 'react';

/** The value as it was at the last paint but one: what follows from a tap is drawn when the tap itself is on the screen. */
export function useAfterPaint<Value extends object>(value: Value): Value {
  const [shown, show] = useState(value);
  useEffect(() => afterPaint(() => show(value)), [value]);
  return shown;
}

/** False until the part that asks has been painted once: what lies below the fold follows the first picture. */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return isPainted;
}

function afterPaint(draw: () => void): () => void {
  let timer: number | undefined;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(() => startTransition(draw));
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
