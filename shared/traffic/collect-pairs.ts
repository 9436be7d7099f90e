import { ipAddress } from './addresses';
import type { ConnectionLog, ObservedPair } from './observed';
import { isKnownPort } from './protocol-ports';

/** One connection of a log. */
export interface Connection {
  readonly from: string;
  readonly to: string;
  readonly fromPort: number | undefined;
  readonly port: number | undefined;
  readonly transport: string;
  readonly services: readonly string[];
  /** Milliseconds since 1970. */
  readonly seen: number;
  /** Seconds. */
  readonly duration: number;
  readonly bytesOut: number;
  readonly bytesBack: number;
  /** How it went, as the log says (`SF`, `S0`, …). */
  readonly state: string;
}

interface Sum {
  readonly from: string;
  readonly to: string;
  readonly transport: string;
  readonly port: number | undefined;
  lastPort: number | undefined;
  readonly services: Set<string>;
  connections: number;
  answered: number;
  bytes: number;
  first: number;
  last: number;
  turned: number;
}

type Collected = Pick<ConnectionLog, 'pairs' | 'connections' | 'firstSeen' | 'lastSeen'>;

/** Puts connections together by ends, transport and the port that answers. */
export interface Collector {
  readonly add: (connection: Connection) => void;
  readonly done: () => Collected;
}

/** States in which nobody answered, or the answer was a refusal. */
const unanswered: ReadonlySet<string> = new Set(['S0', 'REJ', 'RSTOS0', 'RSTRH', 'SH', 'SHR']);
/** From here on the system hands ports out to whoever opens a connection. */
const handedOut = 1024;
/** So many ports without a name between two ends are one service that changes its port. */
const fewPorts = 12;
const greatest = Number.MAX_SAFE_INTEGER;

export function createCollector(): Collector {
  const sums = new Map<string, Sum>();
  const keys = new Map<string, string>();
  const keyOf = (address: string): string => {
    let key = keys.get(address);
    if (key === undefined) {
      key = ipAddress(address)?.key ?? address.toLowerCase().slice(0, 100);
      keys.set(address, key);
    }
    return key;
  };
  let connections = 0;
  return {
    add: (connection) => {
      connections += 1;
      const isTurned = wasMetInTheMiddle(connection);
      const [from, to] = isTurned ? [keyOf(connection.to), keyOf(connection.from)] : [keyOf(connection.from), keyOf(connection.to)];
      const port = isTurned ? connection.fromPort : connection.port;
      const key = `${from} ${to} ${port ?? ''}/${connection.transport}`;
      let sum = sums.get(key);
      if (sum === undefined) {
        sum = { from, to, transport: connection.transport, port, lastPort: undefined, services: new Set(), connections: 0, answered: 0, bytes: 0, first: connection.seen, last: connection.seen, turned: 0 };
        sums.set(key, sum);
      }
      for (const service of connection.services) sum.services.add(service);
      sum.connections += 1;
      if (connection.transport !== 'tcp' || !unanswered.has(connection.state)) sum.answered += 1;
      sum.bytes = Math.min(greatest, sum.bytes + Math.floor(connection.bytesOut) + Math.floor(connection.bytesBack));
      sum.first = Math.min(sum.first, connection.seen);
      sum.last = Math.max(sum.last, connection.seen + Math.floor(connection.duration * 1000));
      if (isTurned) sum.turned += 1;
    },
    done: () => {
      const pairs = withoutChangingPorts([...sums.values()]).map(pairOf);
      const times = pairs.flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen]).sort();
      return { pairs, connections, firstSeen: times[0] ?? '', lastSeen: times.at(-1) ?? '' };
    },
  };
}

/** Met in the middle, a log may take the answer for the question: the port that has a name tells who answers. */
function wasMetInTheMiddle({ state, transport, fromPort, port }: Connection): boolean {
  if (state !== 'OTH' || fromPort === undefined || port === undefined || port < handedOut) return false;
  return isKnownPort(transport, fromPort) && !isKnownPort(transport, port);
}

/** Services that answer on another port each time (OPC Classic, file transfers) become one pair with all their ports. */
function withoutChangingPorts(sums: readonly Sum[]): readonly Sum[] {
  const groups = new Map<string, Sum[]>();
  for (const sum of sums) {
    if (sum.port === undefined || sum.port < handedOut || sum.services.size > 0 || isKnownPort(sum.transport, sum.port) || sum.answered === 0) continue;
    const key = `${sum.from} ${sum.to} ${sum.transport}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sum]);
    else group.push(sum);
  }
  const gone = new Set<Sum>();
  for (const group of groups.values()) {
    if (group.length <= fewPorts) continue;
    const [first, ...others] = group.sort((one, other) => (one.port ?? 0) - (other.port ?? 0));
    if (first === undefined) continue;
    for (const other of others) {
      gone.add(other);
      first.lastPort = other.port;
      first.connections += other.connections;
      first.answered += other.answered;
      first.bytes = Math.min(greatest, first.bytes + other.bytes);
      first.first = Math.min(first.first, other.first);
      first.last = Math.max(first.last, other.last);
      first.turned += other.turned;
    }
  }
  return sums.filter((sum) => !gone.has(sum));
}

function pairOf({ services, first, last, lastPort, ...sum }: Sum): ObservedPair {
  return {
    ...sum,
    ...(lastPort === undefined ? {} : { lastPort }),
    services: [...services],
    firstSeen: new Date(first).toISOString(),
    lastSeen: new Date(last).toISOString(),
  };
}
