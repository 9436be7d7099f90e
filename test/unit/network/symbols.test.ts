import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { assetKinds } from '../../../shared/model/choice-sets';
import { assetSymbols, signSymbols, type DrawnSymbol } from '../../../shared/network/symbols';

const smallest = 16;

function svgOf({ lines, solids = '' }: DrawnSymbol, view: string, size: number): string {
  const drawn = `<path fill="none" stroke="#000" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" d="${lines}"/><path d="${solids}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${view}">${drawn}</svg>`;
}

/** How dark each pixel is at the smallest size, 0…1. */
function inked(symbol: DrawnSymbol): readonly number[] {
  const { pixels } = new Resvg(svgOf(symbol, '0 0 24 24', smallest)).render();
  return Array.from({ length: smallest * smallest }, (_, place) => (pixels[place * 4 + 3] ?? 0) / 255);
}

/** The part of the ink of two symbols that is not common to both. */
function unlike(one: readonly number[], other: readonly number[]): number {
  const differing = one.reduce((sum, value, place) => sum + Math.abs(value - (other[place] ?? 0)), 0);
  return differing / one.reduce((sum, value, place) => sum + Math.max(value, other[place] ?? 0), 0);
}

describe('symbols', () => {
  it('are there for every kind of asset, at least 28', () => {
    expect(Object.keys(assetSymbols).toSorted()).toEqual([...assetKinds.values].toSorted());
    expect(assetKinds.values.length).toBeGreaterThanOrEqual(28);
  });

  it('can be told apart at 16 pixels', () => {
    const drawn = assetKinds.values.map((kind) => ({ kind, ink: inked(assetSymbols[kind]) }));
    const alike = drawn.flatMap((one, index) => drawn.slice(index + 1).filter((other) => unlike(one.ink, other.ink) < 0.25).map((other) => `${one.kind} / ${other.kind}`));
    expect(alike).toEqual([]);
  });

  it('stay in their field', () => {
    const outside = Object.entries({ ...assetSymbols, ...signSymbols }).filter(([, symbol]) => {
      const box = new Resvg(svgOf(symbol, '-12 -12 48 48', 48)).getBBox();
      return box === undefined || box.x < -0.9 || box.y < -0.9 || box.x + box.width > 24.9 || box.y + box.height > 24.9;
    });
    expect(outside.map(([name]) => name)).toEqual([]);
  });
});
