import { throwAppError } from '../app/errors';
import type { RecordChange } from '../model/change';
import type { RecordId } from '../model/record-type';
import { layoutSteps, type LayoutArguments } from '../network/edits/layout';
import { storedChange } from '../network/edits/stored-change';
import { viewedModel } from '../network/views';
import { defineProjectJob } from './project-jobs';

export interface LayoutInput extends LayoutArguments {
  /** The named view to lay out; the plant-wide one without. */
  readonly viewId?: RecordId;
}

/** The share of the work that is done when every place is known and only the change is written. */
const planned = 0.9;

/** Lays out the drawing of the open assessment. Answers with the change to commit, record by record. */
export const layoutZonesJob = defineProjectJob('drawing.layout', async (input: LayoutInput, { project, progress, cancelled, turn }): Promise<readonly (readonly [RecordId, RecordChange])[]> => {
  const { model } = project;
  const pause = async (fraction: number): Promise<void> => {
    progress(fraction, 'arranging');
    await turn?.();
    if (cancelled()) throwAppError('cancelled');
  };
  await pause(0);
  const steps = layoutSteps(viewedModel(model, input.viewId), input);
  let step = steps.next();
  let told = 0;
  while (step.done !== true) {
    // A turn costs more than many a step.
    if (step.value - told >= 0.05) {
      told = step.value;
      await pause(told * planned);
    }
    step = steps.next();
  }
  await pause(planned);
  return [...storedChange(model, input.viewId, step.value)];
});
