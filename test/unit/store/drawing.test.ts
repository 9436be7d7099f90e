import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createDrawing } from '../../../renderer/store/drawing';
import type { SavedState } from '../../../renderer/store/journal-writer';

const saving: SavedState = { kind: 'saving', waiting: 1 };
const tick = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** A screen that reads one number, an edit that sets it, and a journal that says when it is saved. */
function scene() {
  const saved = createStore<SavedState>(() => ({ kind: 'saved', sequence: 1 }));
  const value = createStore(() => ({ number: 0 }));
  const input = new EventTarget();
  const drawing = createDrawing(saved, input);
  const shown = drawing.shown(value);
  const told: string[] = [];
  shown.subscribe(() => told.push(`news ${shown.getState().number}`));
  const edit = (number: number, writes = true): void => {
    drawing.afterSaving(() => {
      value.setState({ number });
      if (writes) saved.setState(saving, true);
    }, () => told.push(`closed ${number}`));
  };
  return { saved, value, input, told, edit, shown, say: (state: SavedState) => saved.setState(state, true) };
}

describe('an edit is drawn', () => {
  it('when it is saved, after everybody heard so; it can be read at once', async () => {
    const { edit, told, say, saved, shown } = scene();
    saved.subscribe(({ kind }) => told.push(kind));
    edit(1);
    expect([shown.getState().number, [...told]]).toEqual([1, ['saving']]);
    say({ kind: 'saved', sequence: 2 });
    await tick();
    expect(told).toEqual(['saving', 'saved', 'closed 1', 'news 1']);
  });

  it('at once when the user goes on, once', async () => {
    const { edit, told, say, input } = scene();
    edit(1);
    input.dispatchEvent(new Event('keydown'));
    expect(told).toEqual(['closed 1', 'news 1']);
    say({ kind: 'saved', sequence: 2 });
    await tick();
    expect(told).toEqual(['closed 1', 'news 1']);
  });

  it('at once when there is nothing to wait for, or the next edit comes', () => {
    const { edit, told } = scene();
    edit(1, false);
    edit(2);
    edit(3);
    expect(told).toEqual(['closed 1', 'news 1', 'closed 2', 'news 2']);
  });

  it('soon when the disk is slow, and when it failed', async () => {
    const slow = scene();
    slow.edit(1);
    await expect.poll(() => slow.told).toEqual(['closed 1', 'news 1']);
    const failed = scene();
    failed.edit(1);
    failed.say({ kind: 'notSaved', error: { code: 'disk-full', parameters: {}, detail: '' } });
    await tick();
    expect(failed.told).toEqual(['closed 1', 'news 1']);
  });

  it('when the edit itself breaks off', () => {
    const { value, told } = scene();
    const drawing = createDrawing(createStore<SavedState>(() => saving), new EventTarget());
    const shown = drawing.shown(value);
    shown.subscribe(() => told.push('told'));
    const broken = (): void => {
      value.setState({ number: 5 });
      throw new Error('refused');
    };
    expect(() => drawing.afterSaving(broken, () => told.push('closed'))).toThrow('refused');
    expect(told).toEqual(['news 5', 'closed', 'told']);
  });

  it('without delay outside of such an edit', () => {
    const { value, told } = scene();
    value.setState({ number: 9 });
    expect(told).toEqual(['news 9']);
  });
});
