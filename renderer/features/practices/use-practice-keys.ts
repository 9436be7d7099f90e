import type { RatingValue } from '../../../shared/practices/rating';
import { useDocumentKeys } from '../../ui';
import { ratingOfKey } from './rating-keys';

export interface PracticeKeys {
  readonly rate: (value: RatingValue) => void;
  readonly move: (by: number) => void;
  /** Enter or T: to the note. */
  readonly note: () => void;
  /** Escape out of a text: back to the practice. */
  readonly back: () => void;
}

/** The keys of the room: 1–4, 0, N rate; arrows move; Enter and T open the note. Texts, menus and dialogs keep theirs. */
export function usePracticeKeys(keys: PracticeKeys): void {
  useDocumentKeys((event) => handleKey(event, keys));
}

function handleKey(event: KeyboardEvent, keys: PracticeKeys): boolean {
  const element = event.target instanceof Element ? event.target : document.body;
  if (element.closest('.zw-popover, [role="dialog"], [aria-haspopup]') !== null) return false;
  if (element.closest('input, textarea') !== null) {
    if (event.key !== 'Escape' || element.closest('.zw-practices-detail') === null) return false;
    keys.back();
    return true;
  }
  const value = ratingOfKey(event.key.toLowerCase());
  if (value !== undefined) {
    keys.rate(value);
    return true;
  }
  if (event.key.toLowerCase() === 't') {
    keys.note();
    return true;
  }
  const isOnButton = element.closest('button, [role="separator"], [role="tab"]') !== null;
  const isOnPractice = element.closest('.zw-practices-list, .zw-level') !== null;
  return (!isOnButton || isOnPractice) && handleMove(event.key, element, keys);
}

function handleMove(key: string, element: Element, keys: PracticeKeys): boolean {
  const steps = new Map([['ArrowUp', -1], ['ArrowDown', 1]]);
  const by = steps.get(key);
  if (by !== undefined) {
    keys.move(by);
    return true;
  }
  // Enter on a button presses it; on a practice of the list it opens the note.
  const isOtherButton = element.closest('button') !== null && element.closest('.zw-practices-row') === null;
  if (key !== 'Enter' || isOtherButton) return false;
  keys.note();
  return true;
}
