import type { RatingValue } from '../../../../shared/practices/rating';
import { useWalkKeys } from '../../../ui';
import { ratingOfKey } from '../rating-keys';

interface PracticeWalkKeys {
  readonly rate: (value: RatingValue) => void;
  readonly move: (by: 1 | -1) => void;
  readonly note: () => void;
  readonly evidence: () => void;
  readonly undo: () => void;
  /** Escape: out of a text, out of a drawer, then out of the walk. */
  readonly back: () => void;
}

const actions: ReadonlyMap<string, (keys: PracticeWalkKeys) => void> = new Map([
  ['t', (keys: PracticeWalkKeys) => keys.note()],
  ['e', (keys: PracticeWalkKeys) => keys.evidence()],
  ['u', (keys: PracticeWalkKeys) => keys.undo()],
  ['arrowleft', (keys: PracticeWalkKeys) => keys.move(-1)],
  ['arrowright', (keys: PracticeWalkKeys) => keys.move(1)],
]);

/** The keys of the walk: 1–4, 0, N rate, arrows turn the card, T opens the note, E the evidence, U takes back. */
export function usePracticeWalkKeys(keys: PracticeWalkKeys): void {
  useWalkKeys({ act: (name) => act(name, keys), back: keys.back });
}

function act(name: string, keys: PracticeWalkKeys): boolean {
  const value = ratingOfKey(name);
  if (value !== undefined) keys.rate(value);
  const action = actions.get(name);
  action?.(keys);
  return value !== undefined || action !== undefined;
}
