import { applyChange, noChange, squash, type Change } from '../../model/change';
import type { Model } from '../../model/model';

/** An edit that is computed on the model the edits before it left behind. */
export type EditStep = (model: Model) => Change;

/** Several edits, each building on the one before, as one change. */
export function inSteps(model: Model, steps: Iterable<EditStep>): Change {
  let current = model;
  let whole = noChange;
  for (const step of steps) {
    const change = step(current);
    if (change.size === 0) continue;
    current = applyChange(current, change);
    whole = squash(whole, change);
  }
  return whole;
}
