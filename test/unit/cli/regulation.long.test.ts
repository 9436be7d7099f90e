import { beforeAll, describe, expect, it } from 'vitest';
import { runHere, workFolder } from './run-cli';

const folder = workFolder();

beforeAll(async () => {
  await runHere(folder, ['new', '--sample', '--out', 'a.zonewalk', '--lang', 'en']);
});

describe('regulation on the command line', () => {
  it('answers with the class under both laws, suppliers, machines and dates', async () => {
    const { code, err, json } = await runHere(folder, ['regulation', 'a.zonewalk', '--json', '--date', '2026-11-23']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(json).toMatchObject({
      ok: true,
      command: 'regulation',
      stateOfLaw: '2026-03-11',
      nis2: {
        totals: { employees: 262, turnover: 64.6, balance: 50.8 },
        de: { verdict: 'important', rule: 'annexTwo', article: '§ 28(2) no. 3 BSIG, Annex 2 no. 4' },
        eu: { verdict: 'important' },
        ruleOfThumb: { isIn: true },
      },
    });
    const { suppliers, machines, dates } = json as { readonly suppliers: readonly { name: string; state: string }[]; readonly machines: readonly { name: string; open: number; gaps: number }[]; readonly dates: readonly { id: string; days: number }[] };
    expect(suppliers.find(({ name }) => name === 'Siemens')?.state).toBe('gaps');
    expect(machines.map(({ open, gaps }) => [open, gaps])).toEqual([[2, 2], [3, 2]]);
    expect(dates.find(({ id }) => id === 'machineryApplies')?.days).toBe(58);
  });

  it('says in words what it is, and refuses a date that is none', async () => {
    const german = await runHere(folder, ['regulation', 'a.zonewalk', '--lang', 'de', '--date', '2026-11-23']);
    expect(german.out).toContain('Orientierung, keine Rechtsberatung. Rechtsstand: 11.03.2026.');
    expect(german.out).toContain('in 58 Tagen');
    expect((await runHere(folder, ['regulation', 'a.zonewalk', '--date', 'soon'])).code).toBe(2);
  });
});
