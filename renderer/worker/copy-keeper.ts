import type { WorkingCopy } from '../db/working-copy';
import type { Follower } from './follower';

/** Writes the working copy some time behind the journal, so that a burst of edits costs one transaction. */
export interface CopyKeeper {
  /** Marks records as written since; to be called after every frame, also one without records. */
  readonly touch: (ids: readonly string[]) => void;
  readonly rebuild: () => void;
  /** Writes nothing more; ends when what is being written is done. */
  readonly stop: () => Promise<void>;
}

export interface KeeperOptions {
  readonly restMilliseconds?: number;
}

/**
 * @param tell called with the sequence written; `failed` when the database refused. After a failure nothing more is
 * written in this session: retrying a full or damaged database is what destroys it, and the journal has everything.
 */
export function createCopyKeeper(
  copy: WorkingCopy,
  follower: Follower,
  tell: (sequence: number, failed: boolean) => void,
  { restMilliseconds = 800 }: KeeperOptions = {},
): CopyKeeper {
  let dirty = new Set<string>();
  let whole = false;
  let due = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;
  let stopped = false;

  const schedule = (): void => {
    due = true;
    if (stopped || writing !== undefined || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      writing = write();
    }, restMilliseconds);
  };

  const write = async (): Promise<void> => {
    const ids = dirty;
    const all = whole;
    dirty = new Set();
    whole = false;
    due = false;
    const at = follower.position();
    let failed = false;
    try {
      if (all) await copy.rebuild(follower.replica(), at);
      else await copy.write(follower.replica(), ids, at);
    } catch {
      failed = true;
    }
    writing = undefined;
    if (stopped) return;
    stopped = failed;
    tell(at.sequence, failed);
    if (due) schedule();
  };

  return {
    touch: (ids) => {
      for (const id of ids) dirty.add(id);
      schedule();
    },
    rebuild: () => {
      whole = true;
      schedule();
    },
    stop: async () => {
      stopped = true;
      if (timer !== undefined) clearTimeout(timer);
      await writing;
    },
  };
}
