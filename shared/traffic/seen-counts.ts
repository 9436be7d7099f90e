import type { Flow } from '../model/entities/flow';

/** When and how much of a communication was seen. */
export interface Seen {
  /** ISO 8601. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly connections: number;
  readonly bytes: number;
}

type Counts = Pick<Flow, 'observedFrom' | 'observedUntil' | 'observedConnections' | 'observedBytes'>;

const mostConnections = 1_000_000_000_000;

/** The fields of a flow that was seen for the first time. */
export function firstCounts({ firstSeen, lastSeen, connections, bytes }: Seen): Required<Counts> {
  return { observedFrom: firstSeen, observedUntil: lastSeen, observedConnections: Math.min(connections, mostConnections), observedBytes: Math.min(bytes, Number.MAX_SAFE_INTEGER) };
}

/**
 * The fields after a flow was seen once more; undefined when this was counted before. What lies within the time already
 * counted is the same capture or a part of it; a time apart from it adds to the counts; of times that overlap, nobody can
 * tell what was counted twice, and the larger counts stay.
 */
export function countsAfter(flow: Flow, seen: Seen): Required<Counts> | undefined {
  const { observedFrom = '', observedUntil = '', observedConnections = 0, observedBytes = 0 } = flow;
  if (observedFrom === '' || observedUntil === '') return firstCounts(seen);
  const [from, until] = [moment(observedFrom), moment(observedUntil)];
  const [first, last] = [moment(seen.firstSeen), moment(seen.lastSeen)];
  if (first >= from && last <= until) return undefined;
  const isApart = first > until || last < from;
  const connections = isApart ? observedConnections + seen.connections : Math.max(observedConnections, seen.connections);
  const bytes = isApart ? observedBytes + seen.bytes : Math.max(observedBytes, seen.bytes);
  return firstCounts({ firstSeen: first < from ? seen.firstSeen : observedFrom, lastSeen: last > until ? seen.lastSeen : observedUntil, connections, bytes });
}

function moment(text: string): number {
  return Date.parse(text);
}

/** Two sights put together as one. */
export function together(one: Seen, other: Seen): Seen {
  return {
    firstSeen: one.firstSeen < other.firstSeen ? one.firstSeen : other.firstSeen,
    lastSeen: one.lastSeen > other.lastSeen ? one.lastSeen : other.lastSeen,
    connections: one.connections + other.connections,
    bytes: Math.min(Number.MAX_SAFE_INTEGER, one.bytes + other.bytes),
  };
}
