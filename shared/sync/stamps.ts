/** A copy of an assessment that writes: 26 characters, new for every profile, copy or restore. */
export type ReplicaId = string;

/** Where a value came from. */
export interface Source {
  readonly kind: 'import' | 'seen' | 'interview' | 'document' | 'capture' | 'derived' | 'entered';
  readonly file?: string;
  readonly sheet?: string;
  /** 1-based row of the sheet. */
  readonly row?: number;
  readonly note?: string;
  /** SHA-256 of the file, where it was kept with the assessment. */
  readonly original?: string;
  readonly confidence?: 'high' | 'medium' | 'low';
}

/** Who wrote something and when; one stamp for everything written in one commit. */
export interface Stamp {
  readonly replica: ReplicaId;
  /** Counts the commits of a replica, from 1. */
  readonly counter: number;
  /** Hybrid logical time: ISO 8601, `#`, four hexadecimal digits. Sorts as text. */
  readonly time: string;
  readonly author: string;
}

/** How many commits of each replica a copy has seen. */
export type VersionVector = ReadonlyMap<ReplicaId, number>;

/** The name of a commit, `<replica>:<counter>`. */
export type Dot = string;

export function dotOf(stamp: Pick<Stamp, 'replica' | 'counter'>): Dot {
  return `${stamp.replica}:${stamp.counter}`;
}

/** True when a copy with this vector has seen the commit. */
export function hasSeen(vector: VersionVector, stamp: Pick<Stamp, 'replica' | 'counter'>): boolean {
  return (vector.get(stamp.replica) ?? 0) >= stamp.counter;
}

/** The vector that has seen what either has seen. */
export function joinVectors(first: VersionVector, second: VersionVector): VersionVector {
  const joined = new Map(first);
  for (const [replica, counter] of second) joined.set(replica, Math.max(counter, joined.get(replica) ?? 0));
  return joined;
}

/** Order for showing and for ties only: later time first; equal times by replica, then counter. Never causality. */
export function compareStamps(first: Stamp, second: Stamp): number {
  if (first.time !== second.time) return first.time > second.time ? -1 : 1;
  if (first.replica !== second.replica) return first.replica > second.replica ? -1 : 1;
  return second.counter - first.counter;
}

/** How far a foreign clock may pull ours forward, in milliseconds: one day. */
const longestPull = 24 * 60 * 60 * 1000;
/** What our own clocks give; anything else in a file is no clock to follow. */
const clockPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * The next hybrid logical time: the wall clock, or just after the latest time seen when that is ahead. A time more than
 * a day ahead of the wall clock (a laptop with a wrong date) is not followed.
 */
export function nextTime(latest: string, now: string): string {
  const [latestClock = '', latestCount = '0'] = latest.split('#');
  const pull = Date.parse(latestClock) - Date.parse(now);
  const isAhead = clockPattern.test(latestClock) && pull >= 0 && pull <= longestPull;
  if (!isAhead) return `${now}#0000`;
  const count = Number.parseInt(latestCount, 16) + 1;
  return count <= 0xffff
    ? `${latestClock}#${count.toString(16).padStart(4, '0')}`
    : `${new Date(Date.parse(latestClock) + 1).toISOString()}#0000`;
}

/** The instant in a hybrid logical time. */
export function instantOf(time: string): string {
  return time.slice(0, Math.max(0, time.indexOf('#'))) || time;
}
