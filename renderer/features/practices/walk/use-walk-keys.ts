import type { RatingValue } from '../../../../shared/practices/rating';
import { useDocumentKeys } from '../../../ui';
import { ratingOfKey } from '../rating-keys';

export interface WalkKeys {
  readonly rate: (value: RatingValue) => void;
  readonly move: (by: 1 | -1) => void;
  readonly note: () => void;
  readonly evidence: () => void;
  readonly undo: () => void;
  /** Escape: out of a text, out of a drawer, then out of the walk. */
  readonly back: () => void;
}

const actions: ReadonlyMap<string, (keys: WalkKeys) => void> = new Map([
  ['t', (keys: WalkKeys) => keys.note()],
  ['e', (keys: WalkKeys) => keys.evidence()],
  ['u', (keys: WalkKeys) => keys.undo()],
  ['arrowleft', (keys: WalkKeys) => keys.move(-1)],
  ['arrowright', (keys: WalkKeys) => keys.move(1)],
]);

/** The keys of the walk. Texts, menus and dialogs keep theirs; Escape leads out of them. */
export function useWalkKeys(keys: WalkKeys): void {
  useDocumentKeys((event) => handle(event, keys));
}

function handle(event: KeyboardEvent, keys: WalkKeys): boolean {
  const element = event.target instanceof Element ? event.target : document.body;
  if (element.closest('.zw-popover, [role="dialog"], [role="menu"], [role="listbox"]') !== null) return false;
  if (event.key === 'Escape') {
    keys.back();
    return true;
  }
  if (element.closest('input, textarea, [aria-haspopup="listbox"]') !== null) return false;
  if (event.key.startsWith('Arrow') && element.closest('[role="radiogroup"]') !== null) return false;
  const name = event.key.toLowerCase();
  const value = ratingOfKey(name);
  // A key that is held down rates one practice, not all of them.
  if (value !== undefined && !event.repeat) keys.rate(value);
  const action = actions.get(name);
  action?.(keys);
  return value !== undefined || action !== undefined;
}
