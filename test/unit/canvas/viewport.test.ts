import { describe, expect, it } from 'vitest';
import { centredOn, detailAt, fitted, panned, refitted, revealing, seenPart, toDrawing, zoomedAt } from '../../../renderer/canvas/viewport';

const size = { width: 800, height: 600 };

describe('viewport', () => {
  it('keeps the place under the pointer when zooming', () => {
    const before = { x: 40, y: 20, zoom: 0.5 };
    const at = { x: 300, y: 200 };
    const after = zoomedAt(before, at, 2);
    expect({ zoom: after.zoom, place: toDrawing(after, at) }).toEqual({ zoom: 1, place: toDrawing(before, at) });
  });

  it('zooms neither too near nor too far', () => {
    const start = { x: 0, y: 0, zoom: 1 };
    expect([zoomedAt(start, { x: 0, y: 0 }, 1000).zoom, zoomedAt(start, { x: 0, y: 0 }, 0.0001).zoom]).toEqual([3, 0.08]);
  });

  it('fits and centres', () => {
    const content = { x: 100, y: 100, width: 1504, height: 552 };
    const fit = fitted(content, size);
    expect({ zoom: fit.zoom, middle: toDrawing(fit, { x: 400, y: 300 }) }).toEqual({ zoom: 0.5, middle: { x: 852, y: 376 } });
    expect(toDrawing(centredOn(panned(fit, 77, 5), content, size), { x: 400, y: 300 })).toEqual({ x: 852, y: 376 });
    expect(fitted(undefined, size)).toEqual({ x: 40, y: 40, zoom: 1 });
  });

  it('fits again, but never so that assets vanish', () => {
    const wide = (width: number): Parameters<typeof refitted>[0] => ({ x: 0, y: 0, width, height: 500 });
    const zooms = [wide(1504), wide(4000)].map((content) => [refitted(content, size, 'mid').zoom, refitted(content, size, 'far').zoom]);
    expect([zooms, detailAt(0.3, 'near'), detailAt(0.3, 'mid')]).toEqual([[[0.5, 0.5], [0.3, 0.188]], 'mid', 'mid']);
    const last = { x: 3900, y: 0, width: 100, height: 500 };
    const [left, selected] = [refitted(wide(4000), size, 'mid'), refitted(wide(4000), size, 'mid', last)];
    const rounded = ({ x, y }: { readonly x: number; readonly y: number }): readonly number[] => [Math.round(x) + 0, Math.round(y)];
    expect([rounded(toDrawing(left, { x: 24, y: 300 })), rounded(toDrawing(selected, { x: 776, y: 300 }))]).toEqual([[0, 250], [4000, 250]]);
  });

  it('reveals what lies outside, and moves no further than needed', () => {
    const start = { x: 0, y: 0, zoom: 1 };
    expect(revealing(start, { x: 100, y: 100, width: 50, height: 50 }, size)).toBe(start);
    expect(revealing(start, { x: 1000, y: 100, width: 50, height: 50 }, size)).toEqual({ x: -274, y: 0, zoom: 1 });
  });

  it('knows what is seen', () => {
    expect(seenPart({ x: 100, y: 50, zoom: 0.5 }, size, 50)).toEqual({ x: -300, y: -200, width: 1800, height: 1400 });
  });

  it('changes detail with inertia', () => {
    const zooms = [1, 0.6, 0.57, 0.61, 0.63, 0.31, 0.29, 0.32, 0.34];
    const details: string[] = [];
    let detail: ReturnType<typeof detailAt> = 'near';
    for (const zoom of zooms) {
      detail = detailAt(zoom, detail);
      details.push(detail);
    }
    expect(details).toEqual(['near', 'near', 'mid', 'mid', 'near', 'mid', 'far', 'far', 'mid']);
  });
});
