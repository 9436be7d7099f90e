import type { Commit, CommitListener } from './commit';

/** Tells listeners of commits in the order of writing, whoever commits in between. */
export interface Announcer {
  readonly listen: (listener: CommitListener) => () => void;
  /** Puts the commit in line, makes it visible with `show`, and tells everybody of all that stand in line. */
  readonly announce: (commit: Commit, show: () => void) => void;
}

/**
 * A listener, or a screen that learns of the new state, may commit again at once. That commit waits in line: the journal
 * must never see the second before the first. A listener that fails does not keep the others from being told.
 */
export function createAnnouncer(): Announcer {
  const listeners = new Set<CommitListener>();
  const line: Commit[] = [];
  let telling = false;

  const tellAll = (): void => {
    if (telling) return;
    telling = true;
    const failures: unknown[] = [];
    try {
      for (let commit = line.shift(); commit !== undefined; commit = line.shift()) {
        for (const listener of listeners) {
          try {
            listener(commit);
          } catch (error) {
            failures.push(error);
          }
        }
      }
    } finally {
      telling = false;
    }
    if (failures.length > 0) throw failures[0];
  };

  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce: (commit, show) => {
      line.push(commit);
      try {
        show();
      } finally {
        tellAll();
      }
    },
  };
}
