import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '../../../shared/network/geometry';
import { childZones } from '../../../shared/network/zone-tree';
import { listOf } from '../../../shared/model/model';
import { danglingReferences } from '../../../shared/model/references';
import { validateRecord } from '../../../shared/model/validate';
import { largePlantModel, largePlantRecords, largePlantTarget } from '../../bench/support/large-plant';

describe('the large plant of the benchmarks', () => {
  const model = largePlantModel();

  it('has the size the benchmarks speak of, and is the same every time', () => {
    const { zone, asset, conduit, flow, access } = model.tables;
    expect({ zones: zone.size, assets: asset.size, conduits: conduit.size, flows: flow.size, accesses: access.size }).toEqual({
      zones: 300, assets: 2_000, conduits: 300, flows: 2_700, accesses: 20,
    });
    expect(largePlantRecords()).toEqual(largePlantRecords());
    expect(largePlantTarget(model).kind).toBe('safetyController');
  });

  it('is valid and refers to nothing that is not there', () => {
    expect(largePlantRecords().flatMap(validateRecord)).toEqual([]);
    expect(danglingReferences(model)).toEqual([]);
  });

  it('stands on the drawing without overlaps, everything inside its zone', () => {
    const wrong: string[] = [];
    const shapesIn = (zoneId: string) => [...childZones(model, zoneId), ...listOf(model, 'asset').filter((asset) => asset.zoneId === zoneId)];
    for (const { id, shape } of listOf(model, 'zone')) {
      const inside = shapesIn(id);
      for (const [index, one] of inside.entries()) {
        if (shape === undefined || one.shape === undefined || !contains(shape, one.shape)) wrong.push(`${one.id} outside ${id}`);
        for (const other of inside.slice(index + 1)) if (one.shape === undefined || other.shape === undefined || overlaps(one.shape, other.shape)) wrong.push(`${one.id} over ${other.id}`);
      }
    }
    const outermost = listOf(model, 'zone').filter(({ parentId }) => parentId === undefined);
    for (const [index, one] of outermost.entries()) for (const other of outermost.slice(index + 1)) if (one.shape === undefined || other.shape === undefined || overlaps(one.shape, other.shape)) wrong.push(`${one.id} over ${other.id}`);
    expect(wrong).toEqual([]);
  });
});
