import { useCallback, useEffect, useRef, useState } from 'react';

/** Rest after the last key until typing is handed over, in milliseconds. */
const restBeforeCommit = 1000;

export type Draft = {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly revert: () => void;
};

/**
 * Keeps what is being typed apart from the stored value and hands it over on blur, Enter or one second of rest.
 * A value changed from outside replaces the draft unless the user is in the middle of typing.
 */
export function useDraft(value: string, onCommit: (text: string) => void): Draft {
  const [text, setText] = useState(value);
  const state = useRef({ text: value, value, dirty: false, timer: 0, onCommit });
  state.current.value = value;
  state.current.onCommit = onCommit;
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (!state.current.dirty) {
      state.current.text = value;
      setText(value);
    }
  }

  const commit = useCallback(() => {
    const now = state.current;
    window.clearTimeout(now.timer);
    if (!now.dirty) return;
    now.dirty = false;
    if (now.text !== now.value) now.onCommit(now.text);
  }, []);
  const type = useCallback(
    (next: string) => {
      const now = state.current;
      now.text = next;
      now.dirty = true;
      setText(next);
      window.clearTimeout(now.timer);
      now.timer = window.setTimeout(commit, restBeforeCommit);
    },
    [commit],
  );
  const revert = useCallback(() => {
    const now = state.current;
    window.clearTimeout(now.timer);
    now.dirty = false;
    now.text = now.value;
    setText(now.value);
  }, []);

  // Leaving the screen counts as leaving the field: nothing typed is dropped.
  useEffect(() => commit, [commit]);

  return { text, type, commit, revert };
}
