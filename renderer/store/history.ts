import { createStore, type StoreApi } from 'zustand/vanilla';
import { invert, squash, type Change } from '../../shared/model/change';
import { commitInParts } from './commit-in-parts';
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

type Direction = 'undo' | 'redo';

/** Undo and redo. Each is a new edit applied to the present, so it is stamped, journalled and merged like any other. */
export interface History {
  readonly state: StoreApi<HistoryState>;
  /** Done at once, or part by part when it touches thousands of records. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Ends when what was asked for is done. */
  readonly settled: () => Promise<void>;
  readonly clear: () => void;
}

const longest = 200;
/** Records that are written in one task without the window standing still. */
const atOnce = 500;
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

  // A large step under way; what is asked for meanwhile waits for it.
  let running: Promise<void> | undefined;

  const step = (from: Direction): void => {
    if (running !== undefined) {
      void running.then(() => step(from));
      return;
    }
    const taken = state.getState()[from].at(-1);
    if (taken === undefined) return;
    const change = invert(taken.change);
    const options = { origin: from, label: taken.label };
    if (change.size <= atOnce) {
      if (project.commit(change, options).ok) move(from, taken, change);
      return;
    }
    running = commitInParts(project, change, options)
      .then((written) => {
        if (written) move(from, taken, change);
      })
      .finally(() => {
        running = undefined;
      });
  };

  const move = (from: Direction, taken: Step, change: Change): void => {
    const stacks = state.getState();
    const to = from === 'undo' ? 'redo' : 'undo';
    const moved: Step = { change, label: taken.label, mergeKey: undefined };
    state.setState({ ...stacks, [from]: stacks[from].slice(0, -1), [to]: [...stacks[to], moved] });
  };

  return {
    state,
    undo: () => step('undo'),
    redo: () => step('redo'),
    settled: async () => {
      while (running !== undefined) await running;
    },
    clear: () => state.setState(empty),
  };
}
