import type { StoreApi } from 'zustand/vanilla';
import type { SavedState } from './journal-writer';

/** A store as screens read it: the present state at once, the news of it when there is time to draw. */
export type ShownStore<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

/**
 * Drawing ten thousand records takes longer than writing them to the disk. So the screens learn of a large edit when
 * *Saved* stands in the window: the curtain is drawn before them while it is written.
 */
export interface Curtain {
  /** Does the edit at once; ends when *Saved* stands in the window, or writing failed. The screens are told in the next frame. */
  readonly whileWriting: (edit: () => void) => Promise<void>;
  readonly before: <State>(store: ShownStore<State>) => ShownStore<State>;
}

/** @param painted ends when what was told before stands in the window */
export function createCurtain(saved: StoreApi<SavedState>, painted: () => Promise<void>): Curtain {
  const told = new Map<object, () => void>();
  let isDrawn = false;
  let edits = 0;

  const open = (): void => {
    isDrawn = false;
    const waiting = [...told.values()];
    told.clear();
    for (const tell of waiting) tell();
  };

  return {
    whileWriting: async (edit) => {
      edits += 1;
      const mine = edits;
      isDrawn = true;
      try {
        edit();
        await written(saved);
        await painted();
      } finally {
        // Whoever waited for the edit goes first: a dialog is closed before ten thousand rows are drawn behind it.
        void painted().then(() => {
          if (mine === edits) open();
        });
      }
    },
    before: (store) => ({
      getState: store.getState,
      getInitialState: store.getInitialState,
      subscribe: (listener) => {
        const stop = store.subscribe((state, before) => {
          if (isDrawn) told.set(listener, () => listener(state, before));
          else listener(state, before);
        });
        return () => {
          told.delete(listener);
          stop();
        };
      },
    }),
  };
}

/** Ends when nothing is on its way to the disk, also when writing failed. */
function written(saved: StoreApi<SavedState>): Promise<void> {
  if (saved.getState().kind !== 'saving') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = saved.subscribe(({ kind }) => {
      if (kind === 'saving') return;
      stop();
      resolve();
    });
  });
}
