import { useDocumentKeys } from '../../ui';

export interface WalkKeys {
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
const actions: ReadonlyMap<string, (keys: WalkKeys) => void> = new Map([
  ['s', (keys: WalkKeys) => keys.seen()],
  ['g', (keys: WalkKeys) => keys.seen()],
  ['n', (keys: WalkKeys) => keys.notFound()],
  ['d', (keys: WalkKeys) => keys.different()],
  ['a', (keys: WalkKeys) => keys.different()],
  ['+', (keys: WalkKeys) => keys.add()],
  ['t', (keys: WalkKeys) => keys.note()],
  ['u', (keys: WalkKeys) => keys.undo()],
  ['/', (keys: WalkKeys) => keys.search()],
  ['arrowleft', (keys: WalkKeys) => keys.move(-1)],
  ['arrowright', (keys: WalkKeys) => keys.move(1)],
]);

/** The keys of the walk. Texts, menus and dialogs keep theirs; Escape leads out of them. */
export function useWalkKeys(keys: WalkKeys): void {
  useDocumentKeys((event) => handle(event, keys));
}

function handle(event: KeyboardEvent, keys: WalkKeys): boolean {
  const element = event.target instanceof Element ? event.target : document.body;
  if (element.closest('.zw-popover, [role="dialog"], [aria-haspopup]') !== null) return false;
  if (event.key === 'Escape') {
    keys.back();
    return true;
  }
  if (element.closest('input, textarea') !== null) return false;
  if (event.key.startsWith('Arrow') && element.closest('[role="radiogroup"]') !== null) return false;
  const action = actions.get(event.key.toLowerCase());
  action?.(keys);
  return action !== undefined;
}
