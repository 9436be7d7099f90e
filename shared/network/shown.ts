import { differenceOf, type Difference, type LifeState } from './styles';
import type { View } from './scene-elements';

/** True when a record of that state belongs to the architecture looked at. */
export function isShown(state: LifeState | undefined, view: View): boolean {
  if (view === 'difference') return true;
  return state !== (view === 'asIs' ? 'planned' : 'toBeRemoved');
}

/** How a record differs between as-is and target, where that is looked at. */
export function differenceIn(view: View, state: LifeState | undefined): Difference | undefined {
  return view === 'difference' ? differenceOf[state ?? 'existing'] : undefined;
}
