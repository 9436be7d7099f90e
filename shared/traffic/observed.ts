/** Communication between two addresses over one port, as it was seen: many connections put together. */
export interface ObservedPair {
  /** Address that opens the connections. */
  readonly from: string;
  readonly to: string;
  /** `tcp`, `udp`, `icmp` or another protocol over IP. */
  readonly transport: string;
  /** Port of the one that answers; none for protocols without ports. */
  readonly port: number | undefined;
  /** Set where several ports are put together: the last of them. */
  readonly lastPort?: number;
  /** What the recorder recognised, in its own words. */
  readonly services: readonly string[];
  readonly connections: number;
  /** Connections to which the other end answered. */
  readonly answered: number;
  /** Bytes of both directions. */
  readonly bytes: number;
  /** ISO 8601. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Connections the recorder met in the middle and whose direction was taken from the ports. */
  readonly turned: number;
}

const lineProblems = ['columns', 'address', 'time', 'json', 'too-long', 'no-header'] as const;
export type LineProblem = (typeof lineProblems)[number];

/** What a capture log says, line by line put together. */
export interface ConnectionLog {
  readonly notation: 'tsv' | 'json';
  readonly pairs: readonly ObservedPair[];
  /** Connections read. */
  readonly connections: number;
  /** Lines that hold something and are neither connections nor headings of the log. */
  readonly unreadable: number;
  /** The first of them, lines from 1. */
  readonly problems: readonly { readonly line: number; readonly problem: LineProblem }[];
  readonly firstSeen: string;
  readonly lastSeen: string;
}
