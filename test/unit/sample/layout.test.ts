import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../shared/model/field';
import type { RecordFor } from '../../../shared/model/registry';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';

const records = buildSample(samplePlant, 'en');
const zones = records.filter((record): record is RecordFor<'zone'> => record.type === 'zone');
const assets = records.filter((record): record is RecordFor<'asset'> => record.type === 'asset');
const zoneOf = new Map(zones.map((zone) => [zone.id, zone]));
const titleStrip = 36;

function overlap(one: Shape, other: Shape, gap = 0): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

function contains(outer: Shape, inner: Shape): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y + titleStrip &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function pairs<Element>(elements: readonly Element[]): readonly (readonly [Element, Element])[] {
  return elements.flatMap((one, index) => elements.slice(index + 1).map((other) => [one, other] as const));
}

describe('the drawing of the sample plant', () => {
  it('gives every zone a place on the grid', () => {
    const offGrid = zones.filter(({ shape }) => {
      return shape === undefined || [shape.x, shape.y, shape.width, shape.height].some((length) => length % 10 !== 0);
    });
    expect(offGrid).toEqual([]);
  });

  it('keeps neighbouring zones apart', () => {
    const touching = pairs(zones)
      .filter(([one, other]) => one.parentId === other.parentId)
      .filter(([one, other]) => overlap(one.shape!, other.shape!, 16));
    expect(touching.map(([one, other]) => `${one.name} / ${other.name}`)).toEqual([]);
  });

  it('keeps nested zones inside their parents, below the title', () => {
    const outside = zones.filter((zone) => {
      return zone.parentId !== undefined && !contains(zoneOf.get(zone.parentId)!.shape!, zone.shape!);
    });
    expect(outside.map((zone) => zone.name)).toEqual([]);
  });

  it('places every asset with a zone inside it and none on another or on a nested zone', () => {
    const placed = assets.filter((asset) => asset.zoneId !== undefined);
    const outside = placed.filter((asset) => !contains(zoneOf.get(asset.zoneId!)!.shape!, asset.shape!));
    const stacked = pairs(placed).filter(([one, other]) => overlap(one.shape!, other.shape!, 15));
    const onNested = placed.filter((asset) =>
      zones.some((zone) => zone.parentId === asset.zoneId && overlap(zone.shape!, asset.shape!, 5)),
    );
    expect({
      outside: outside.map((asset) => asset.name),
      stacked: stacked.map(([one, other]) => `${one.name} / ${other.name}`),
      onNested: onNested.map((asset) => asset.name),
    }).toEqual({ outside: [], stacked: [], onNested: [] });
  });

  it('orders zones from the enterprise at the top to the cells at the bottom', () => {
    const outer = zones.filter((zone) => zone.parentId === undefined && zone.purdueLevel !== undefined);
    const wrong = pairs(outer).filter(([one, other]) => {
      const byLevel = Number(other.purdueLevel) - Number(one.purdueLevel);
      const byHeight = one.shape!.y - other.shape!.y;
      return byLevel !== 0 && Math.sign(byLevel) !== Math.sign(byHeight);
    });
    expect(wrong.map(([one, other]) => `${one.name} / ${other.name}`)).toEqual([]);
  });
});
