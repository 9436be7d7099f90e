import { defineEntity, type RecordOf } from '../entity';
import { points, reference, shape } from '../field';

/**
 * Where one element stands in one named view; in the plant-wide view it stands where its own record says. The id is made
 * from both, so that two people who move the same element in the same view meet in one record, and the newer place wins.
 */
export const placement = defineEntity('placement', 'elementId', {
  viewId: reference('view'),
  elementId: reference(['zone', 'asset', 'conduit']),
  shape: shape(),
  bends: points(),
});

export type Placement = RecordOf<typeof placement>;
