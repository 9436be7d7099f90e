import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inIdleMoments } from '../../../renderer/app/idle-moments';

/** The window's idle moments, one after the other as the test says. */
let waiting: (() => void)[];

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => waiting.push(work));
  vi.stubGlobal('cancelIdleCallback', (place: number) => {
    waiting[place - 1] = () => undefined;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function idleMoment(index: number): Promise<void> {
  waiting[index]?.();
  await Promise.resolve();
  await Promise.resolve();
}

describe('works of idle moments', () => {
  test('each waits for a moment of its own, also behind one that failed', async () => {
    const done: string[] = [];
    inIdleMoments([
      async () => done.push('first'),
      async () => Promise.reject(new Error('not there')),
      async () => done.push('third'),
    ]);
    expect(done).toEqual([]);
    await idleMoment(0);
    expect({ done, waiting: waiting.length }).toEqual({ done: ['first'], waiting: 2 });
    await idleMoment(1);
    await idleMoment(2);
    expect({ done, waiting: waiting.length }).toEqual({ done: ['first', 'third'], waiting: 3 });
  });

  test('what is ended begins nothing more, also while a work runs', async () => {
    const done: string[] = [];
    const end = inIdleMoments([async () => done.push('first'), async () => done.push('second')]);
    waiting[0]?.();
    end();
    await Promise.resolve();
    await Promise.resolve();
    expect({ done, waiting: waiting.length }).toEqual({ done: ['first'], waiting: 1 });
  });

  test('what is ended before its first moment does nothing', async () => {
    const done: string[] = [];
    inIdleMoments([async () => done.push('first')])();
    await idleMoment(0);
    expect(done).toEqual([]);
  });
});
