import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../renderer/canvas/cells';
import { cellNamespace } from '../../../renderer/canvas/shapes';
import { translator } from '../../../shared/i18n/translate';
import { sceneOf } from '../../../shared/network/scene';
import { sampleModel } from '../network/plant';

const t = translator('en');

describe('shapes', () => {
  const made = Object.values(cellNamespace.zw).map((Shape) => new Shape({}));
  const parts = new Map(made.map((shape) => [shape.get('type'), [...JSON.stringify(shape.markup).matchAll(/"selector":"(\w+)"/g)].map(([, selector]) => selector)]));

  it('are known by the type they give their cells', () => {
    expect(made.map((shape) => shape.get('type'))).toEqual(Object.keys(cellNamespace.zw).map((name) => `zw.${name}`));
  });

  it('have an element for everything that cells say of them', () => {
    const cells = (['asIs', 'target'] as const).flatMap((view) => cellsOf(sceneOf(sampleModel(), { view, t }), 'near', t));
    const missing = cells.flatMap(({ type, attrs }) => Object.keys(attrs).filter((part) => parts.get(type)?.includes(part) !== true).map((part) => `${type} ${part}`));
    expect({ missing, seen: new Set(cells.map(({ type }) => type)).size }).toEqual({ missing: [], seen: made.length });
  });

  it('start with what never changes, each cell with its own', () => {
    const [first, second] = [new cellNamespace.zw.ConduitBadge({}), new cellNamespace.zw.ConduitBadge({})];
    const open = { fill: 'none' };
    expect([first.get('attrs'), first.get('attrs') === second.get('attrs')]).toEqual([{ lock: open, sign: open, stateDisc: { r: 8 }, stateSign: open }, false]);
  });
});
