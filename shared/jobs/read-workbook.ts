import { readWorkbook, type ReadOptions } from '../office/read-workbook';
import type { WorkbookData } from '../office/workbook';
import { throwAppError } from '../app/errors';
import { defineJob } from './job';

export interface ReadWorkbookInput {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options?: Pick<ReadOptions, 'csv'>;
}

/** Reads a workbook of unknown origin; meant for the process that may be killed. */
export const readWorkbookJob = defineJob('workbook.read', ({ name, bytes, options }: ReadWorkbookInput, context): WorkbookData =>
  readWorkbook(name, bytes, {
    ...options,
    progress: (fraction) => {
      if (context.cancelled()) throwAppError('cancelled');
      context.progress(fraction, 'reading');
    },
  }),
);
