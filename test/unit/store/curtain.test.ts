import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCurtain } from '../../../renderer/store/curtain';
import type { SavedState } from '../../../renderer/store/journal-writer';

const tick = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** A screen that counts, behind a curtain; frames are drawn when the test says so. */
function scene() {
  const saved = createStore<SavedState>(() => ({ kind: 'saved', sequence: 1 }));
  const value = createStore(() => ({ number: 0 }));
  const frames: (() => void)[] = [];
  const curtain = createCurtain(saved, () => new Promise((resolve) => void frames.push(resolve)));
  const told: string[] = [];
  const shown = curtain.before(value);
  const stop = shown.subscribe(({ number }) => told.push(`news ${number}`));
  const write = (number: number, writes = true): void => {
    void curtain.whileWriting(() => {
      value.setState({ number });
      if (writes) saved.setState({ kind: 'saving', waiting: 1 }, true);
    }).then(() => told.push('written'), () => told.push('failed'));
  };
  const draw = async (): Promise<void> => {
    for (const frame of frames.splice(0)) frame();
    await tick();
  };
  return { saved, value, curtain, shown, told, stop, write, draw };
}

describe('a large edit', () => {
  it('is shown one frame after it was called saved, and can be read at once', async () => {
    const { write, told, draw, saved, shown } = scene();
    write(1);
    await draw();
    expect([shown.getState().number, [...told]]).toEqual([1, []]);
    saved.setState({ kind: 'saved', sequence: 2 }, true);
    await tick();
    await draw();
    expect(told).toEqual(['written']);
    await draw();
    expect(told).toEqual(['written', 'news 1']);
  });

  it('is shown also when it was not written', async () => {
    const { write, told, draw, saved } = scene();
    write(1);
    saved.setState({ kind: 'notSaved', error: { code: 'disk-full', parameters: {}, detail: '' } }, true);
    await tick();
    await draw();
    await draw();
    expect(told).toEqual(['written', 'news 1']);
  });

  it('that fails leaves the curtain open', async () => {
    const { curtain, draw, told, value } = scene();
    const failed = curtain.whileWriting(() => {
      throw new RangeError('no');
    });
    await expect(failed).rejects.toThrow(RangeError);
    await draw();
    value.setState({ number: 2 });
    expect(told).toEqual(['news 2']);
  });

  it('is not told to a screen that left', async () => {
    const { write, stop, told, draw } = scene();
    write(1, false);
    stop();
    await tick();
    await draw();
    await draw();
    expect(told).toEqual(['written']);
  });
});
