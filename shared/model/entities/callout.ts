import { defineEntity, type RecordOf } from '../entity';
import { longText, reference, required, shape } from '../field';

/** A note that stands on the drawing; without a view, on the plant-wide one. */
export const callout = defineEntity('callout', 'text', {
  text: required(longText(4000)),
  viewId: reference('view'),
  shape: shape(),
});

export type Callout = RecordOf<typeof callout>;
