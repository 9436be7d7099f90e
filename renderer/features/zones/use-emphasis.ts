import { useMemo } from 'react';
import type { Emphasis } from '../../canvas/painter/paint-scene';
import type { ZonesDesk } from './use-zones-desk';

const none: Emphasis = {};

/** What is pointed out on the drawing. */
export function useEmphasis({ layers }: ZonesDesk): Emphasis {
  return useMemo(() => (layers.marks ? none : none), [layers.marks]);
}
