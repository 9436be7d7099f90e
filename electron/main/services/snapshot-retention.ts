import type { SnapshotInfo } from '../../../shared/host/records';

const keptLatest = 10;
const keptHours = 24;
const keptDays = 30;

/**
 * The ids of the snapshots to keep: the latest ten, then the newest of each of 24 hours, then of each of 30 days.
 * Counted by the hours and days that have snapshots, not from the present: a wrong clock removes nothing early.
 */
export function snapshotsToKeep(snapshots: readonly SnapshotInfo[]): ReadonlySet<string> {
  const newestFirst = [...snapshots].sort(newerFirst);
  const kept = new Set(newestFirst.slice(0, keptLatest).map((snapshot) => snapshot.id));
  keepNewestOfEach(newestFirst, kept, 13, keptHours);
  keepNewestOfEach(newestFirst, kept, 10, keptDays);
  return kept;
}

/** Order by content, then by time: the sequence number cannot be set back by a clock. */
export function newerFirst(first: SnapshotInfo, second: SnapshotInfo): number {
  return second.sequence - first.sequence || second.at.localeCompare(first.at) || second.id.localeCompare(first.id);
}

/** `precision`: how many characters of the ISO instant name the stretch of time (10 the day, 13 the hour). */
function keepNewestOfEach(newestFirst: readonly SnapshotInfo[], kept: Set<string>, precision: number, count: number): void {
  const stretches = new Set<string>();
  for (const snapshot of newestFirst) {
    const stretch = snapshot.at.slice(0, precision);
    if (stretches.has(stretch)) continue;
    if (stretches.size === count) return;
    stretches.add(stretch);
    kept.add(snapshot.id);
  }
}
