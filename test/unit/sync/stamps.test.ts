import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStamps, instantOf, joinVectors, nextTime } from '../../../shared/sync/stamps';

const day = 24 * 60 * 60 * 1000;
const anyClock = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((milliseconds) => new Date(milliseconds).toISOString());

describe('hybrid logical time', () => {
  it('goes on after what was seen, and counts within a moment', () => {
    const now = '2026-05-01T08:00:00.000Z';
    expect([
      nextTime('', now),
      nextTime('2026-05-01T07:00:00.000Z#0003', now),
      nextTime(`${now}#0000`, now),
      nextTime('2026-05-01T09:00:00.000Z#00ff', now),
      nextTime(`${now}#ffff`, now),
    ]).toEqual([
      `${now}#0000`, `${now}#0000`, `${now}#0001`, '2026-05-01T09:00:00.000Z#0100', '2026-05-01T08:00:00.001Z#0000',
    ]);
  });

  it('does not follow a clock more than a day ahead, nor one that is no clock', () => {
    const now = '2026-05-01T08:00:00.000Z';
    expect([nextTime('2031-01-01T00:00:00.000Z#0000', now), nextTime('zzz#0000', now), nextTime('9', now)]).toEqual([`${now}#0000`, `${now}#0000`, `${now}#0000`]);
    fc.assert(fc.property(anyClock, anyClock, (latest, wall) => {
      const next = instantOf(nextTime(`${latest}#0000`, wall));
      expect(Date.parse(next) - Date.parse(wall)).toBeLessThanOrEqual(day);
      expect(Date.parse(next)).toBeGreaterThanOrEqual(Date.parse(wall));
    }));
  });

  it('never runs backwards while clocks are less than a day apart', () => {
    fc.assert(fc.property(anyClock, fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 }), (start, steps) => {
      let wall = Date.parse(start);
      let time = '';
      for (const step of steps) {
        wall = Math.max(0, wall + step);
        const next = nextTime(time, new Date(wall).toISOString());
        expect(next > time).toBe(true);
        time = next;
      }
    }));
  });
});

describe('stamps', () => {
  it('are ordered by time, then name, then number, the later first', () => {
    const stamp = (time: string, replica: string, counter: number) => ({ time, replica, counter, author: '' });
    const sorted = [stamp('b', 'x', 1), stamp('a', 'y', 9), stamp('a', 'x', 2), stamp('a', 'x', 1)];
    expect([...sorted].reverse().sort(compareStamps)).toEqual(sorted);
  });

  it('join as vectors', () => {
    expect(joinVectors(new Map([['a', 2], ['b', 1]]), new Map([['a', 1], ['c', 4]]))).toEqual(new Map([['a', 2], ['b', 1], ['c', 4]]));
  });
});
