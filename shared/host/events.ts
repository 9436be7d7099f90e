/** What the host tells the page without being asked. */
export interface HostEvents {
  /** A menu entry (or its shortcut) was chosen. `id` is a command id. */
  readonly 'menu.command': { readonly id: string };
  /** A job running under limits has come further. `fraction` lies between 0 and 1. */
  readonly 'job.progress': { readonly jobId: string; readonly fraction: number; readonly stage: string };
  /** The user wants to close the window: finish saving, then answer with `window.update` and `closing: true`. */
  readonly 'close.requested': Readonly<Record<string, never>>;
  /** The operating system asks to open a file (double click, second start). */
  readonly 'file.opened': { readonly token: string; readonly name: string; readonly size: number };
}

export type HostEvent = keyof HostEvents;

export const hostEvents = ['menu.command', 'job.progress', 'close.requested', 'file.opened'] as const satisfies readonly HostEvent[];

/** The name of an event's channel between main process and preload. */
export function eventChannel(event: HostEvent): string {
  return `zonewalk:event:${event}`;
}
