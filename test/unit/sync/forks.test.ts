import { describe, expect, it } from 'vitest';
import { forkedReplicas } from '../../../shared/sync/forks';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { createCopy } from '../../support/copies';

const asset = buildAsset();

/** Anna's laptop and an image of it, both going on under the same name. */
function twins() {
  const anna = createCopy('anna');
  anna.write({ [asset.id]: asset });
  const image = createCopy('anna', '2026-05-02T08:00:00.000Z', anna.replica());
  return { anna, image };
}

describe('a forked replica', () => {
  it('is noticed when the same number stands for another value', () => {
    const anna = createCopy('anna');
    anna.write({ [asset.id]: asset });
    const image = createCopy('anna', '2026-05-01T08:00:01.000Z', anna.replica());
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    image.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    expect(forkedReplicas(anna.replica(), image.replica())).toEqual(['anna']);
  });

  it('is noticed when the same number stands for work elsewhere', () => {
    const { anna, image } = twins();
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    image.write({ [exampleId('zone')]: buildZone() });
    expect([forkedReplicas(anna.replica(), image.replica()), forkedReplicas(image.replica(), anna.replica())]).toEqual([['anna'], ['anna']]);
  });

  it('is noticed when both created the same record', () => {
    const anna = createCopy('anna');
    const image = createCopy('anna');
    anna.write({ [asset.id]: asset });
    image.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    expect(forkedReplicas(anna.replica(), image.replica())).toEqual(['anna']);
  });

  it('is not suspected of an older copy of itself, or of one that went on under a new name', () => {
    const { anna, image } = twins();
    const before = image.replica();
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    const renamed = createCopy('anna-2', '2026-05-02T08:00:00.000Z', before);
    renamed.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    expect([forkedReplicas(anna.replica(), before), forkedReplicas(before, anna.replica()), forkedReplicas(anna.replica(), renamed.replica())]).toEqual([[], [], []]);
  });
});
