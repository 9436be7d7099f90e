import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { listOf, type Model } from '../../../shared/model/model';
import { layoutZonesJob } from '../../../shared/jobs/layout-jobs';
import type { ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { layoutZones } from '../../../shared/network/edits/layout';
import { viewedModel } from '../../../shared/network/views';
import { emptyReplica } from '../../../shared/sync/replica';
import { exampleId } from '../../support/builders';
import { contentOf, countingEnv, sampleModel, plant } from '../network/plant';

function contextOf(model: Model, stopsAt = Infinity): { readonly context: ProjectJobContext; readonly told: number[] } {
  const told: number[] = [];
  const context: ProjectJobContext = {
    progress: (fraction) => void told.push(fraction),
    cancelled: () => told.length >= stopsAt,
    turn: () => Promise.resolve(),
    env: countingEnv(),
    project: { model, replica: emptyReplica, attachment: () => Promise.resolve(undefined) },
  };
  return { context, told };
}

describe('drawing.layout', () => {
  it('answers with the change to commit and tells how far it is', async () => {
    const model = sampleModel();
    const { context, told } = contextOf(model);
    const change = new Map(await layoutZonesJob.run({ scope: 'all' }, context));
    expect(change).toEqual(layoutZones(model, { scope: 'all' }));
    expect([told.length > 4, told[0], told.at(-1)]).toEqual([true, 0, 0.9]);
  });

  it('lays out one view and leaves the plant-wide places', async () => {
    const first = listOf(sampleModel(), 'zone')[0]!;
    const model = plant(...contentOf(sampleModel()).values(), { id: exampleId('view'), type: 'view', name: 'One', zoneIds: [first.id] });
    const after = applyChange(model, new Map(await layoutZonesJob.run({ scope: 'all', viewId: exampleId('view') }, contextOf(model).context)));
    expect(after.tables.zone).toEqual(model.tables.zone);
    expect(viewedModel(after, exampleId('view')).tables.zone.get(first.id)?.shape).toMatchObject({ x: 240, y: 40 });
  });

  it('stops when asked', async () => {
    await expect(layoutZonesJob.run({ scope: 'all' }, contextOf(sampleModel(), 3).context)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
