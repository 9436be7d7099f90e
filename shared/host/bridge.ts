import type { HostApi } from './contract';
import type { HostEvent, HostEvents } from './events';

/** What the preload script puts on the page's `window.zonewalk`: the methods, one way to listen, nothing else. */
export interface HostBridge extends HostApi {
  /** Calls `listener` at every such event; the returned function ends it. */
  readonly on: <Event extends HostEvent>(event: Event, listener: (payload: HostEvents[Event]) => void) => () => void;
}
