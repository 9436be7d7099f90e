import type { Change } from '../model/change';
import type { RecordId } from '../model/record-type';
import type { Objection, SameReason } from './recorded-flows';
import type { Seen } from './seen-counts';

/** What becomes of an address that was seen. */
export type HostFate = 'known' | 'asset' | 'zone' | 'leave';
/** Why; the text is `traffic.host.<reason>`. */
export type HostReason = 'address-known' | 'mac-known' | 'address-shared' | 'in-subnet' | 'private-address' | 'public-address' | 'chosen';

/** What a person decides about an address: an asset that is there, a new one, an unknown host of a zone, or nothing. */
export type HostChoice =
  | { readonly as: 'known'; readonly assetId: RecordId }
  | { readonly as: 'asset' }
  | { readonly as: 'zone'; readonly zoneId: RecordId }
  | { readonly as: 'leave' };

export interface PlannedHost extends Seen {
  readonly address: string;
  readonly as: HostFate;
  readonly reason: HostReason;
  /** The asset (known or to be made) or the zone that stands for the address. */
  readonly endId: RecordId | undefined;
  /** Name of that end. */
  readonly name: string;
  /** The zone whose subnet holds the address. */
  readonly zoneId: RecordId | undefined;
  /** Assets that carry the address. */
  readonly candidates: readonly RecordId[];
  /** Communications the address takes part in. */
  readonly flows: number;
  /** Ports on which it answers, most used first. */
  readonly offers: readonly string[];
}

/** What a communication becomes. `contradicts`: a decision says that it should not be there. */
export type FlowFate = 'new' | 'confirmed' | 'contradicts' | 'left-out';
/** Why; the text is `traffic.flow.<reason>`. */
export type FlowReason = SameReason | 'not-recorded' | 'proposed-before' | 'host-left-out' | 'inside-zone' | 'unanswered' | 'chosen';

export interface PlannedFlow extends Seen {
  /** Names the line when a person decides otherwise; the same for the same log and choices of hosts. */
  readonly key: string;
  readonly fate: FlowFate;
  readonly reason: FlowReason;
  readonly objections: readonly Objection[];
  /** The flow that is there or will be. */
  readonly flowId: RecordId | undefined;
  /** True when applying changes something about it. */
  readonly isChanged: boolean;
  readonly fromId: RecordId | undefined;
  readonly toId: RecordId | undefined;
  readonly from: string;
  readonly to: string;
  /** Addresses behind the ends. */
  readonly addresses: readonly string[];
  readonly protocols: readonly string[];
  /** `502/tcp`; empty for protocols without ports. */
  readonly port: string;
  /** Protocols the port could mean, when neither port nor recorder tells; one of them may be chosen. */
  readonly ambiguous: readonly string[];
  /** Connections to which the other end answered. */
  readonly answered: number;
  /** Connections whose direction was taken from the ports. */
  readonly turned: number;
  readonly conduitId: RecordId | undefined;
}

/** What was sent to many or to everybody: told, and no flow. */
export interface GroupTraffic extends Seen {
  readonly to: string;
  readonly reach: 'many' | 'everybody' | 'nobody';
  readonly port: string;
  readonly protocols: readonly string[];
  /** How many send it. */
  readonly senders: number;
}

/** Decisions of a person that differ from what is proposed. */
export interface TrafficChoices {
  /** By address. */
  readonly hosts?: ReadonlyMap<string, HostChoice>;
  /** By key of the flow: taken or not. */
  readonly flows?: ReadonlyMap<string, boolean>;
  /** By key of the flow: which of the protocols its port could mean. */
  readonly protocols?: ReadonlyMap<string, string>;
}

export interface TrafficCounts {
  readonly connections: number;
  readonly pairs: number;
  readonly unreadable: number;
  readonly hostsKnown: number;
  readonly hostsNew: number;
  readonly hostsOfZones: number;
  readonly hostsLeftOut: number;
  readonly flowsNew: number;
  readonly flowsConfirmed: number;
  readonly flowsContradicting: number;
  readonly flowsLeftOut: number;
  readonly flowsChanged: number;
  readonly ambiguous: number;
}

/** Everything a capture would do, before it does anything. Plain data; `change` is what applying means. */
export interface TrafficPlan {
  readonly file: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly hosts: readonly PlannedHost[];
  readonly flows: readonly PlannedFlow[];
  readonly groups: readonly GroupTraffic[];
  readonly counts: TrafficCounts;
  readonly change: Change;
}
