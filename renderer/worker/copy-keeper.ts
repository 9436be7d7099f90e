import type { WorkingCopy } from '../db/working-copy';
import type { Follower } from './follower';

/** Writes the working copy some time behind the journal, so that a burst of edits costs one transaction. */
export interface CopyKeeper {
  readonly touch: (ids: readonly string[]) => void;
  readonly rebuild: () => void;
  readonly stop: () => void;
}

const restMilliseconds = 800;

/**
 * @param tell called with the sequence written; `failed` when the database refused. After a failure nothing more is
 * written in this session: retrying a full or damaged database is what destroys it, and the journal has everything.
 */
export function createCopyKeeper(
  copy: WorkingCopy,
  follower: Follower,
  tell: (sequence: number, failed: boolean) => void,
): CopyKeeper {
  let dirty = new Set<string>();
  let whole = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = false;
  let given = false;
  let stopped = false;

  const schedule = (): void => {
    if (stopped || given || writing || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void write();
    }, restMilliseconds);
  };

  const write = async (): Promise<void> => {
    const ids = dirty;
    const all = whole;
    dirty = new Set();
    whole = false;
    writing = true;
    const at = follower.position();
    try {
      if (all) await copy.rebuild(follower.replica(), at);
      else await copy.write(follower.replica(), ids, at);
      if (!stopped) tell(at.sequence, false);
    } catch {
      given = true;
      if (!stopped) tell(at.sequence, true);
    } finally {
      writing = false;
      if (dirty.size > 0) schedule();
    }
  };

  return {
    touch: (ids) => {
      for (const id of ids) dirty.add(id);
      if (dirty.size > 0) schedule();
    },
    rebuild: () => {
      whole = true;
      schedule();
    },
    stop: () => {
      stopped = true;
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}
