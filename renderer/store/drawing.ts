import type { StoreApi } from 'zustand/vanilla';
import type { SavedState } from './journal-writer';

/** A store as screens read it: the present state at once, the news of it when there is time to draw. */
export type ShownStore<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

/**
 * Drawing an edit keeps the window busy longer than writing it to the disk, and the journal's answer would wait behind
 * it. So a screen may let the answer come first.
 */
export interface Drawing {
  /**
   * Does the edit at once; tells the screens of it, and calls `show`, when it is in the journal, or as soon as that takes
   * longer than a few milliseconds or the user goes on. So both are drawn together, once.
   */
  readonly afterSaving: (edit: () => void, show: () => void) => void;
  readonly shown: <State>(store: StoreApi<State>) => ShownStore<State>;
}

/** A quarter of a frame: what is left is enough to draw in. */
const longestMilliseconds = 4;
/** With any of these the user goes on; what they act on must be up to date. */
const goingOn = ['keydown', 'pointerdown', 'mousedown', 'beforeinput', 'copy', 'paste', 'contextmenu'] as const;

export function createDrawing(saved: StoreApi<SavedState>, input: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>): Drawing {
  const told = new Map<object, () => void>();
  let shows: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;

  const draw = (): void => {
    if (!isHeld) return;
    isHeld = false;
    clearTimeout(timer);
    for (const kind of goingOn) input.removeEventListener(kind, draw, true);
    const waiting = [...shows, ...told.values()];
    shows = [];
    told.clear();
    for (const tell of waiting) tell();
  };

  saved.subscribe(({ kind }) => {
    // Whoever else waits for the answer hears of it before anything is drawn.
    if (isHeld && kind !== 'saving') queueMicrotask(draw);
  });

  return {
    afterSaving: (edit, show) => {
      draw();
      isHeld = true;
      shows.push(show);
      try {
        edit();
      } catch (error) {
        draw();
        throw error;
      }
      if (saved.getState().kind !== 'saving') {
        // Nothing was written, or nothing can be.
        draw();
        return;
      }
      for (const kind of goingOn) input.addEventListener(kind, draw, true);
      timer = setTimeout(draw, longestMilliseconds);
    },
    shown: (store) => ({
      getState: store.getState,
      getInitialState: store.getInitialState,
      subscribe: (listener) =>
        store.subscribe((state, before) => {
          if (isHeld) told.set(listener, () => listener(state, before));
          else listener(state, before);
        }),
    }),
  };
}
