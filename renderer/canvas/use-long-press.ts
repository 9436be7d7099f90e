import { useEffect, useRef } from 'react';
import type { Point } from '../../shared/network/geometry';

export interface LongPress {
  /** A finger came down at a place of the window. */
  readonly begin: (at: Point) => void;
  /** It moved, was lifted, or another came. */
  readonly end: () => void;
}

/** How long a finger rests for a long press, in milliseconds. */
const longEnough = 550;

/** Tells when a finger rests at its place. */
export function useLongPress(onLongPress: (at: Point) => void): LongPress {
  const timer = useRef(0);
  const latest = useRef(onLongPress);
  useEffect(() => {
    latest.current = onLongPress;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    begin: (at) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => latest.current(at), longEnough);
    },
    end: () => window.clearTimeout(timer.current),
  };
}
