import type { HostBridge } from '../../shared/host/bridge';
import { appendOverLine } from './append-line';

declare global {
  interface Window {
    /** Put there by the preload script; the only way out of the page. */
    readonly zonewalk: HostBridge;
  }
}

let bridge: HostBridge | undefined;

/** The host of this window. */
export function hostBridge(): HostBridge {
  bridge ??= { ...window.zonewalk, 'project.append': appendOverLine(window.zonewalk['project.append']) };
  return bridge;
}
