import { describe, expect, it } from 'vitest';
import { toAppError } from '../../../shared/app/errors';
import type { JobContext } from '../../../shared/jobs/job';
import { readWorkbookJob, textChoicesOf } from '../../../shared/jobs/read-workbook';
import { oneRow, workbookBytes } from '../office/read-samples';

const context = (isCancelled: boolean, stages: string[] = []): JobContext => ({
  progress: (_, stage) => void stages.push(stage),
  cancelled: () => isCancelled,
  env: { now: () => '2026-01-01T00:00:00Z', newId: () => '' },
});

describe('workbook.read', () => {
  it('reads, tells its progress and gives data that can be sent to another process', async () => {
    const stages: string[] = [];
    const output = await readWorkbookJob.run({ name: 'x.xlsx', bytes: workbookBytes(oneRow) }, context(false, stages));
    expect([structuredClone(output), stages]).toEqual([output, ['reading']]);
  });

  it('stops when asked to', () => {
    const run = (): unknown => readWorkbookJob.run({ name: 'x.xlsx', bytes: workbookBytes(oneRow) }, context(true));
    expect(() => run()).toThrow();
    try {
      run();
    } catch (error) {
      expect(toAppError(error).code).toBe('cancelled');
    }
  });

  it('follows the choices given beside the file, and refuses those that are none', async () => {
    const text = textChoicesOf({ text: { encoding: 'cp850', delimiter: ',', quote: 'none', decimal: ',' } });
    const output = await readWorkbookJob.run({ name: 'x.csv', bytes: Uint8Array.from([0x94, 0x2c, 0x31]), text }, context(false));
    expect([output.sheets[0]?.shown, output.text]).toEqual([[['ö', '1']], { encoding: 'cp850', delimiter: ',', quote: 'none', decimal: ',' }]);
    expect([{}, null, { text: {} }, { text: { encoding: null } }].map(textChoicesOf)).toEqual([{}, {}, {}, {}]);
    expect(() => textChoicesOf({ text: { encoding: 'constructor' } })).toThrow(TypeError);
  });
});
