import { regulationDates, type RegulationDate } from './catalog';

export interface TimelineEntry extends RegulationDate {
  /** Days from today: negative in the past, 0 today. */
  readonly days: number;
}

const day = 86_400_000;

/** All dates in their order with the days from today (`2026-11-23`). */
export function listTimeline(today: string): readonly TimelineEntry[] {
  return regulationDates
    .map((entry) => ({ ...entry, days: daysBetween(today, entry.on) }))
    .sort((first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0));
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / day);
}
