import type { WebContents } from 'electron';
import { eventChannel, type HostEvent, type HostEvents } from '../../shared/host/events';

/** Tells the page something. */
export type SendEvent = <Event extends HostEvent>(event: Event, payload: HostEvents[Event]) => void;

export function eventSender(page: () => WebContents | null): SendEvent {
  return (event, payload) => page()?.send(eventChannel(event), payload);
}
