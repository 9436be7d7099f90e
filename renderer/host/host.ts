import type { HostBridge } from '../../shared/host/bridge';

declare global {
  interface Window {
    /** Put there by the preload script; the only way out of the page. */
    readonly zonewalk: HostBridge;
  }
}

/** The host of this window. */
export function hostBridge(): HostBridge {
  return window.zonewalk;
}
