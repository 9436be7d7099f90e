import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../renderer/canvas/cells';
import { compareCells } from '../../../renderer/canvas/projection';
import { translator } from '../../../shared/i18n/translate';
import { applyChange } from '../../../shared/model/change';
import { moveElements } from '../../../shared/network/edits/move';
import { sceneOf } from '../../../shared/network/scene';
import { assetId, asset, plant, sampleModel, zone, zoneId } from '../network/plant';
import { buildConduit, exampleId } from '../../support/builders';

const t = translator('en');
const model = plant(
  zone(1, [0, 0, 400, 300], { purdueLevel: '2', state: 'planned' }),
  zone(2, [600, 0, 400, 300], { purdueLevel: '2' }),
  asset(1, [20, 40], { zoneId: zoneId(2), state: 'toBeRemoved', safetyRelated: true }),
  buildConduit({ zoneIds: [zoneId(1), zoneId(2)], bends: [] }),
);
const cells = (of = model, view: 'asIs' | 'target' = 'asIs'): ReturnType<typeof cellsOf> => cellsOf(sceneOf(of, { view, t }), 'near', t);
const byId = (list: ReturnType<typeof cells>): ReadonlyMap<string, (typeof list)[number]> => new Map(list.map((cell) => [cell.id, cell]));

describe('cells', () => {
  it('stand back to front, with ids of their own', () => {
    const list = cellsOf(sceneOf(sampleModel(), { view: 'asIs', t }), 'near', t);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(list.map(({ z }) => Math.floor(z / 100) * 100)).toEqual(list.map(({ z }) => Math.floor(z / 100) * 100).toSorted((one, other) => one - other));
  });

  it('write less when it cannot be read', () => {
    const words = (detail: 'far' | 'mid' | 'near'): readonly unknown[] => {
      const head = cellsOf(sceneOf(plant(zone(1, [0, 0, 400, 300], { code: 'Z-01' }), asset(1, [20, 40], { zoneId: zoneId(1) })), { view: 'asIs', t }), detail, t).find(({ type }) => type === 'zw.ZoneHead');
      return ['title', 'meta'].map((part) => head?.attrs[part]?.['words']);
    };
    expect({ far: words('far'), mid: words('mid'), near: words('near') }).toEqual({ far: ['Zone 1', '1 asset'], mid: ['Zone 1', ''], near: ['Zone 1', 'Z-01 · Control'] });
  });
});

describe('compareCells', () => {
  it('finds nothing when nothing changed', () => {
    expect(compareCells(byId(cells()), cells())).toEqual({ added: [], changed: [], removed: [] });
  });

  it('finds what an edit touched', () => {
    const moved = applyChange(model, moveElements(model, { zoneIds: [zoneId(2)], dx: 0, dy: 100 }));
    const { added, changed, removed } = compareCells(byId(cells()), cells(moved));
    expect({ added, removed, changed: changed.map(({ id }) => id) }).toEqual({
      added: [],
      removed: [],
      changed: ['lane:2', zoneId(2), `${zoneId(2)}#head`, assetId(1)],
    });
  });

  it('finds what another view shows', () => {
    const { added, changed, removed } = compareCells(byId(cells()), cells(model, 'target'));
    expect({ added: added.map(({ id }) => id), removed, changed: changed.map(({ id }) => id) }).toEqual({
      added: [zoneId(1), exampleId('conduit'), `${zoneId(1)}#head`, `${exampleId('conduit')}#badge`],
      removed: [assetId(1)],
      changed: ['lane:2'],
    });
  });
});
