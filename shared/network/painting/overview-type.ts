import { badgeCountSize } from '../badges';
import { smallestText } from './paint-elements';

/** How large everything on an overview is written, in drawing units or as a scale of the usual size. */
export interface OverviewType {
  readonly title: number;
  readonly meta: number;
  /** Symbols with their numbers. */
  readonly count: number;
  /** Badges of conduits whole, or where they would take too much room their label alone, `size` large. */
  readonly badge: { readonly isWhole: true; readonly scale: number } | { readonly isWhole: false; readonly size: number };
  /** Marks of the target level; undefined where they would take too much room and stand in words. */
  readonly level: number | undefined;
  readonly lane: number;
  readonly legend: number;
  readonly heading: number;
}

/** With more than this, badges and level marks would cover the zones they belong to. */
const largestWhole = 15.5;

/** The sizes with which nothing is smaller than `least` drawing units. */
export function overviewType(least: number): OverviewType {
  const isWhole = least <= largestWhole;
  return {
    title: Math.max(22, least * 1.25),
    meta: Math.max(14, least),
    count: Math.max(1, least / 18),
    badge: isWhole ? { isWhole: true, scale: Math.max(1.5, least / badgeCountSize) } : { isWhole: false, size: Math.max(16, least) },
    level: isWhole ? Math.max(1.35, least / smallestText) : undefined,
    lane: Math.max(1.35, least / 12),
    legend: Math.max(1.65, least / 12.5),
    heading: Math.max(1, least / 15),
  };
}
