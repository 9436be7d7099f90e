import { useApp } from '../../../commands/app-context';
import { hintNames, type HintName, type WalkHabits } from '../../../store/practice-walk';
import { useUi } from '../../../store/stores';

export interface Hints {
  readonly isOpen: (name: HintName) => boolean;
  readonly toggle: (name: HintName) => void;
  /** Opens a hint and goes to its first button. */
  readonly reveal: (name: HintName) => void;
}

/** Below this width the hints stand above the levels; folded at first, so that all four levels are in sight. */
const besideFrom = '(min-width: 1280px)';

/** Which hints are open; remembered. */
export function useHints(): Hints {
  const { ui } = useApp();
  const folded = useUi((state) => state.walkHabits.folded) ?? foldedAtFirst();
  const fold = (next: readonly HintName[]): void => {
    const habits: WalkHabits = { ...ui.getState().walkHabits, folded: next };
    ui.setState({ walkHabits: habits });
  };
  const open = (name: HintName): void => fold(folded.filter((one) => one !== name));
  return {
    isOpen: (name) => !folded.includes(name),
    toggle: (name) => (folded.includes(name) ? open(name) : fold([...folded, name])),
    reveal: (name) => {
      open(name);
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`.zw-pwalk-hint--${name} .zw-pwalk-chip`)?.focus());
    },
  };
}

function foldedAtFirst(): readonly HintName[] {
  return window.matchMedia(besideFrom).matches ? [] : hintNames;
}
