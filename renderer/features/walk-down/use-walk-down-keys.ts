import { useWalkKeys } from '../../ui';

export interface WalkDownKeys {
  readonly seen: () => void;
  readonly notFound: () => void;
  readonly different: () => void;
  readonly add: () => void;
  readonly undo: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly search: () => void;
  readonly note: () => void;
  /** Escape: out of a form, then out of the walk. */
  readonly back: () => void;
}

/** Both languages' initials work, whatever the language of the screen: S/G, N, D/A, T. */
const actions: ReadonlyMap<string, (keys: WalkDownKeys) => void> = new Map([
  ['s', (keys: WalkDownKeys) => keys.seen()],
  ['g', (keys: WalkDownKeys) => keys.seen()],
  ['n', (keys: WalkDownKeys) => keys.notFound()],
  ['d', (keys: WalkDownKeys) => keys.different()],
  ['a', (keys: WalkDownKeys) => keys.different()],
  ['+', (keys: WalkDownKeys) => keys.add()],
  ['t', (keys: WalkDownKeys) => keys.note()],
  ['u', (keys: WalkDownKeys) => keys.undo()],
  ['/', (keys: WalkDownKeys) => keys.search()],
  ['arrowleft', (keys: WalkDownKeys) => keys.move(-1)],
  ['arrowright', (keys: WalkDownKeys) => keys.move(1)],
]);

/** The keys of the walk: an answer for each asset, arrows turn the card, slash searches. */
export function useWalkDownKeys(keys: WalkDownKeys): void {
  const act = (name: string): boolean => {
    const action = actions.get(name);
    action?.(keys);
    return action !== undefined;
  };
  useWalkKeys({ act, back: keys.back });
}
