import { describe, expect, it } from 'vitest';
import { practiceFor, practiseUntil } from '../../../../electron/untrusted/practise';

describe('a thread that waits for its job', () => {
  it('practises until the job is there', async () => {
    let rounds = 0;
    await practiseUntil(() => rounds === 3, () => {
      rounds += 1;
    });
    expect(rounds).toBe(3);
  });

  it('stops by itself when no job comes', async () => {
    let rounds = 0;
    await practiseUntil(() => false, () => {
      rounds += 1;
    });
    expect(rounds).toBe(30);
  });

  it('reads a list of its own, for jobs that read lists', () => {
    const practise = practiceFor('workbook.read');
    expect(practise).toBeTypeOf('function');
    expect(() => practise?.()).not.toThrow();
    expect([practiceFor('assessment.unpack'), practiceFor(undefined)]).toEqual([undefined, undefined]);
  });
});
