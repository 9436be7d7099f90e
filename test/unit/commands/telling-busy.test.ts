import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppError } from '../../../shared/app/errors';
import { tellingBusy } from '../../../renderer/commands/telling-busy';
import { createUiStore } from '../../../renderer/store/ui-store';

describe('long work', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const begin = () => {
    const ui = createUiStore();
    const seen: (number | undefined)[] = [];
    ui.subscribe(({ busy }) => seen.push(busy?.fraction));
    return { ui, seen };
  };

  it('is told once it takes 300 milliseconds, and no longer than it lasts', async () => {
    const { ui, seen } = begin();
    const done = tellingBusy({ ui }, 'grid.writing', async (onProgress) => {
      onProgress(0.1);
      await vi.advanceTimersByTimeAsync(299);
      onProgress(0.2);
      await vi.advanceTimersByTimeAsync(1);
      onProgress(0.5);
      return 'written';
    });
    expect([await done, seen, ui.getState().busy]).toEqual(['written', [0.2, 0.5, undefined], undefined]);
  });

  it('is not told when it is short', async () => {
    const { ui, seen } = begin();
    await tellingBusy({ ui }, 'grid.writing', (onProgress) => Promise.resolve(onProgress(0.5)));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toEqual([]);
  });

  it('is stopped by the way that is shown, and leaves nothing behind', async () => {
    const { ui } = begin();
    const done = tellingBusy({ ui }, 'grid.writing', async (_onProgress, signal) => {
      await vi.advanceTimersByTimeAsync(300);
      ui.getState().busy?.cancel?.();
      if (signal.aborted) throw createAppError('cancelled');
    });
    await expect(done).rejects.toMatchObject({ code: 'cancelled' });
    expect(ui.getState().busy).toBe(undefined);
  });
});
