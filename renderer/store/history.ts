import { createStore, type StoreApi } from 'zustand/vanilla';
import { invert, squash, type Change } from '../../shared/model/change';
import type { CommitLabel, ProjectStore } from './project-store';

interface Step {
  readonly change: Change;
  readonly label: CommitLabel;
  readonly mergeKey: string | undefined;
}

export interface HistoryState {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** Undo and redo. Each is a new edit applied to the present, so it is stamped, journalled and merged like any other. */
export interface History {
  readonly state: StoreApi<HistoryState>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
}

const longest = 200;
const empty: HistoryState = { undo: [], redo: [] };

/** Keeps the steps of a project store. A merge, a restored copy or another assessment empties both stacks. */
export function createHistory(project: ProjectStore): History {
  const state = createStore<HistoryState>(() => empty);
  project.listen(({ change, options: { origin, label, mergeKey } }) => {
    // A conflict decided for the value that was shown: nothing that could be taken back.
    if (change.size === 0 && origin !== 'merge' && origin !== 'restore' && origin !== 'load') return;
    if (origin === 'user' || origin === 'import') push({ change, label, mergeKey });
    else if (origin === 'merge' || origin === 'restore' || origin === 'load') state.setState(empty);
  });

  const push = (step: Step): void => {
    const { undo } = state.getState();
    const last = undo.at(-1);
    const joins = last !== undefined && step.mergeKey !== undefined && last.mergeKey === step.mergeKey;
    const joined = joins ? { ...step, change: squash(last.change, step.change) } : step;
    const steps = joins ? undo.slice(0, -1) : undo;
    // Typed and taken back by typing: no step is left.
    const next = joined.change.size === 0 ? steps : [...steps, joined].slice(-longest);
    state.setState({ undo: next, redo: [] });
  };

  const step = (from: 'undo' | 'redo', to: 'undo' | 'redo'): void => {
    const stacks = state.getState();
    const taken = stacks[from].at(-1);
    if (taken === undefined) return;
    const result = project.commit(invert(taken.change), { origin: from, label: taken.label });
    if (!result.ok) return;
    const moved: Step = { change: invert(taken.change), label: taken.label, mergeKey: undefined };
    state.setState({ ...stacks, [from]: stacks[from].slice(0, -1), [to]: [...stacks[to], moved] });
  };

  return {
    state,
    undo: () => step('undo', 'redo'),
    redo: () => step('redo', 'undo'),
    clear: () => state.setState(empty),
  };
}
