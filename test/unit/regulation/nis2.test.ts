import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../fixtures/regulation/nis2-vectors.json';
import { assessNis2, nis2Classes, type Nis2Case, type Nis2Facts } from '../../../shared/regulation/nis2';
import type { Activity } from '../../../shared/regulation/nis2-activities';
import { possibleChanges } from '../../../shared/regulation/nis2-changes';
import { settleYears, sizeOf, totalFigures, type Figures } from '../../../shared/regulation/nis2-size';
import { ruleOfThumb } from '../../../shared/regulation/rule-of-thumb';

const nothing: Nis2Facts = {
  activities: [], own: {}, enterprises: [], previous: {}, earlier: {}, cases: new Set(),
  isForPayment: true, isItIndependent: false, isEnergyLaw: false, isReachDuty: true,
};

const energy: Activity = { sectorId: 'I-1-a', annex: 'I', weight: 'main' };
const machinery: Activity = { sectorId: 'II-5-d', annex: 'II', weight: 'main' };
const figures = (employees: number, turnover: number, balance: number): Figures => ({ employees, turnover, balance });
const company = (facts: Partial<Nis2Facts>): Nis2Facts => ({ ...nothing, ...facts });
const withCase = (caseId: Nis2Case, facts: Partial<Nis2Facts> = {}): Nis2Facts => company({ cases: new Set([caseId]), own: figures(5, 1, 1), ...facts });
const verdict = (facts: Nis2Facts, jurisdiction: 'eu' | 'de' = 'eu'): string => assessNis2(facts, jurisdiction).verdict;

describe('the vectors handed down', () => {
  it.each(vectors)('$employees employees, $turnoverMEUR and $balanceMEUR M €, annex $annex: $expected ($why)', ({ employees, turnoverMEUR, balanceMEUR, annex, expected }) => {
    const activities = annex === 'I' ? [energy] : annex === 'II' ? [machinery] : [];
    const facts = company({ activities, own: figures(employees, turnoverMEUR, balanceMEUR) });
    expect([verdict(facts, 'eu'), verdict(facts, 'de')]).toEqual([expected, expected]);
  });
});

describe('size', () => {
  it.each([
    [0, 0, 0, false, false],
    [49, 10, 10.01, false, false],
    [49, 10.01, 10, false, false],
    [49, 10.01, 10.01, true, false],
    [49.99, 0, 0, false, false],
    [50, 0, 0, true, false],
    [249, 50, 43.01, true, false],
    [249, 50.01, 43, true, false],
    [249.9, 50.01, 43.01, true, true],
    [250, 0, 0, true, true],
    [9, 50, 43, true, false],
    [0, 1000, 10, false, false],
    [0, 10, 1000, false, false],
    [0, 10.000001, 10.000001, true, false],
  ] as const)('%s employees, turnover %s, balance sheet total %s: medium %s, large %s', (employees, turnover, balance, isAtLeastMedium, isLarge) => {
    expect(sizeOf(figures(employees, turnover, balance))).toEqual({ isAtLeastMedium, isLarge });
  });

  it('is settled by part of the figures when they suffice, and else stays open', () => {
    expect(sizeOf({ employees: 60 })).toEqual({ isAtLeastMedium: true, isLarge: undefined });
    expect(sizeOf({ employees: 20, balance: 4 })).toEqual({ isAtLeastMedium: false, isLarge: false });
    expect(sizeOf({ employees: 20, balance: 40 })).toEqual({ isAtLeastMedium: undefined, isLarge: false });
    expect(sizeOf({ turnover: 60, balance: 50 })).toEqual({ isAtLeastMedium: true, isLarge: true });
    expect(sizeOf({})).toEqual({ isAtLeastMedium: undefined, isLarge: undefined });
  });

  it('adds linked enterprises in full and partners from 25 % on by their share', () => {
    const own = figures(30, 4, 4);
    const other = (relation: 'linked' | 'partner', share?: number) => [{ name: 'Other', relation, ...(share === undefined ? {} : { share }), ...figures(80, 20, 20) }];
    expect([
      totalFigures(own, other('linked')),
      totalFigures(own, other('partner', 24.99)),
      totalFigures(own, other('partner', 25)),
      totalFigures(own, other('partner', 50)),
      totalFigures(own, other('partner', 50.01)),
      totalFigures(own, other('partner')),
    ]).toEqual([figures(110, 24, 24), own, figures(50, 9, 9), figures(70, 14, 14), figures(110, 24, 24), own]);
    expect(sizeOf(own, other('partner', 25))).toEqual({ isAtLeastMedium: true, isLarge: false });
    expect(sizeOf(own, other('partner', 24.99))).toEqual({ isAtLeastMedium: false, isLarge: false });
  });

  it('is exact where decimals would drift', () => {
    const parts = [0.1, 0.2].map((turnover) => ({ name: String(turnover), relation: 'linked' as const, ...figures(0, turnover, 0.1) }));
    expect(sizeOf(figures(1, 9.7, 20), parts)).toEqual({ isAtLeastMedium: false, isLarge: false });
    expect(sizeOf(figures(1, 9.700001, 20), parts)).toEqual({ isAtLeastMedium: true, isLarge: false });
  });

  it('leaves a total open when an enterprise that counts has no figure', () => {
    expect(totalFigures(figures(30, 4, 4), [{ name: 'Holding', relation: 'linked', employees: 10 }])).toEqual({ employees: 40 });
    expect(sizeOf(figures(50, 4, 4), [{ name: 'Holding', relation: 'linked' }])).toEqual({ isAtLeastMedium: true, isLarge: undefined });
    expect(sizeOf(figures(30, 4, 4), [{ name: 'Minor', relation: 'partner', share: 10 }])).toEqual({ isAtLeastMedium: false, isLarge: false });
  });

  it('never shrinks when a figure or a share grows', () => {
    const amount = fc.integer({ min: 0, max: 600_000 }).map((value) => value / 1000);
    const rank = ({ isAtLeastMedium, isLarge }: ReturnType<typeof sizeOf>): number => Number(isAtLeastMedium) + Number(isLarge);
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), fc.tuple(amount, amount, amount), amount, fc.integer({ min: 0, max: 50 }), (own, other, more, share) => {
        const partner = (percent: number) => [{ name: 'P', relation: 'partner' as const, share: percent, ...figures(...other) }];
        const base = rank(sizeOf(figures(...own), partner(share)));
        expect(rank(sizeOf(figures(own[0] + more, own[1] + more, own[2]), partner(share)))).toBeGreaterThanOrEqual(base);
        expect(rank(sizeOf(figures(...own), partner(share + 50)))).toBeGreaterThanOrEqual(base);
      }),
    );
  });
});

describe('years', () => {
  it.each([
    [true, undefined, undefined, true, 'oneYear'],
    [true, true, undefined, true, 'same'],
    [true, true, false, true, 'same'],
    [true, false, undefined, false, 'thirdYear'],
    [true, false, false, false, 'twoYears'],
    [true, false, true, true, 'same'],
    [false, true, true, true, 'twoYears'],
    [false, false, true, false, 'same'],
    [undefined, true, true, undefined, 'oneYear'],
  ] as const)('%s after %s after %s stands at %s (%s)', (latest, previous, earlier, value, reading) => {
    expect(settleYears(latest, previous, earlier)).toEqual({ value, reading });
  });

  it('keep a company in for the first year below', () => {
    const facts = company({ activities: [machinery], own: figures(48, 8, 8), previous: figures(55, 9, 9), earlier: figures(56, 9, 9) });
    expect(assessNis2(facts, 'eu')).toMatchObject({ verdict: 'important', notices: ['twoYears'] });
    expect(assessNis2({ ...facts, previous: figures(47, 8, 8) }, 'eu')).toMatchObject({ verdict: 'out', notices: ['supplier'] });
  });
});

describe('cases that count whatever the size', () => {
  it.each([
    ['criticalEntity', 'essential', 'essential'],
    ['qualifiedTrust', 'essential', 'essential'],
    ['tldDns', 'essential', 'essential'],
    ['telecom', 'important', 'important'],
    ['trust', 'important', 'important'],
    ['centralAdministration', 'essential', 'out'],
    ['regionalAdministration', 'important', 'out'],
    ['soleProvider', 'out', 'out'],
    ['designated', 'out', 'out'],
    ['domainRegistration', 'out', 'out'],
  ] as const)('%s: a company of five is %s under the Directive, %s in Germany', (caseId, eu, de) => {
    expect([verdict(withCase(caseId), 'eu'), verdict(withCase(caseId), 'de')]).toEqual([eu, de]);
  });

  it('telecoms are essential from medium size on, trust services when large', () => {
    expect(verdict(withCase('telecom', { own: figures(50, 1, 1) }))).toBe('essential');
    expect(verdict(withCase('telecom', { own: figures(49, 10, 11) }))).toBe('important');
    expect(verdict(withCase('trust', { own: figures(249, 50, 43) }))).toBe('important');
    expect(verdict(withCase('trust', { own: figures(250, 1, 1) }))).toBe('essential');
  });

  it('cases of the Member State reach only what stands in the annexes, and Germany knows none of them', () => {
    const facts = withCase('soleProvider', { activities: [machinery] });
    expect([verdict(facts, 'eu'), verdict(facts, 'de')]).toEqual(['important', 'out']);
    expect(assessNis2(facts, 'de').notices).toEqual(['oneYear', 'memberStateCases', 'supplier']);
    expect(assessNis2(withCase('designated', { activities: [machinery] }), 'eu').ground).toEqual({ rule: 'caseEssential', least: 'essential', most: 'essential', caseId: 'designated' });
  });
});

describe('Germany', () => {
  const large = figures(300, 80, 60);

  it('leaves out negligible activities', () => {
    const facts = company({ own: large, activities: [{ ...energy, weight: 'negligible' }] });
    expect([verdict(facts, 'eu'), verdict(facts, 'de')]).toEqual(['essential', 'out']);
    expect(verdict(company({ own: large, activities: [{ ...energy, weight: 'negligible' }, machinery] }), 'de')).toBe('important');
  });

  it('does not add the group where the IT is independent', () => {
    const group = { enterprises: [{ name: 'Parent', relation: 'linked' as const, ...figures(900, 200, 150) }], own: figures(40, 6, 5), activities: [energy] };
    expect([verdict(company(group), 'de'), verdict(company({ ...group, isItIndependent: true }), 'de'), verdict(company({ ...group, isItIndependent: true }), 'eu')]).toEqual(['essential', 'out', 'essential']);
    expect(assessNis2(company(group), 'de').notices).toEqual(['groupCounts', 'oneYear']);
  });

  it('takes chemicals narrower', () => {
    const facts = company({ own: large, activities: [{ sectorId: 'II-3', annex: 'II', weight: 'main' }], isReachDuty: false });
    expect([verdict(facts, 'eu'), verdict(facts, 'de')]).toEqual(['important', 'out']);
  });

  it('asks for goods or services against payment', () => {
    const facts = company({ own: large, activities: [energy], isForPayment: false });
    expect([verdict(facts, 'eu'), verdict(facts, 'de')]).toEqual(['essential', 'out']);
  });

  it('points to energy law, and to what stays beside it', () => {
    const facts = company({ own: large, previous: large, activities: [energy], isEnergyLaw: true });
    expect(assessNis2(facts, 'de')).toMatchObject({ verdict: 'essential', notices: ['enwg'] });
    expect(assessNis2({ ...facts, activities: [energy, machinery] }, 'de').notices).toEqual(['enwg', 'enwgOther']);
    expect(assessNis2(facts, 'eu').notices).toEqual(['proposal']);
  });

  it('keeps public administration out of its annexes', () => {
    const facts = company({ own: large, activities: [{ sectorId: 'I-10', annex: 'I', weight: 'main' }] });
    expect([verdict(facts, 'eu'), verdict(facts, 'de')]).toEqual(['essential', 'out']);
  });
});

describe('annexes', () => {
  it('take waste management only as main activity, water only as an essential part', () => {
    const own = figures(300, 80, 60);
    const activity = (sectorId: string, annex: 'I' | 'II', weight: Activity['weight']) => verdict(company({ own, activities: [{ sectorId, annex, weight }] }));
    expect([activity('II-2', 'II', 'main'), activity('II-2', 'II', 'side'), activity('I-6', 'I', 'side'), activity('I-6', 'I', 'negligible'), activity('I-7', 'I', 'negligible')]).toEqual(['important', 'out', 'essential', 'out', 'out']);
  });

  it('decide by the strongest activity', () => {
    const result = assessNis2(company({ own: figures(260, 20, 20), activities: [machinery, energy] }), 'eu');
    expect([result.verdict, result.ground.rule, result.ground.sectorId, result.grounds.length]).toEqual(['essential', 'annexOneLarge', 'I-1-a', 2]);
  });
});

describe('open answers', () => {
  it('leave the result open only as far as they matter', () => {
    expect(assessNis2({ ...nothing, activities: undefined }, 'eu')).toMatchObject({ verdict: 'open', least: 'out', most: 'essential', ground: { rule: 'activityOpen' } });
    expect(assessNis2(company({ activities: [machinery] }), 'eu')).toMatchObject({ verdict: 'open', least: 'out', most: 'important', ground: { rule: 'sizeOpen' } });
    expect(assessNis2(company({ activities: [machinery], own: { employees: 50 } }), 'eu').verdict).toBe('important');
    expect(assessNis2(company({ activities: [energy], own: { employees: 50 } }), 'eu')).toMatchObject({ verdict: 'open', least: 'important', most: 'essential' });
    expect(assessNis2(company({ activities: [energy], own: { employees: 50, turnover: 50 } }), 'eu').verdict).toBe('important');
  });

  it('are never settled otherwise by the missing figure', () => {
    const amount = fc.integer({ min: 0, max: 600 }).map((value) => value / 2);
    const name = fc.constantFrom('employees', 'turnover', 'balance');
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), name, fc.boolean(), (values, missing, isEnergy) => {
        const own = figures(...values);
        const { [missing]: _left, ...rest } = own;
        const activities = [isEnergy ? energy : machinery];
        const partial = assessNis2(company({ activities, own: rest }), 'eu');
        const whole = assessNis2(company({ activities, own }), 'eu');
        const at = (value: string): number => nis2Classes.findIndex((entry) => entry === value);
        expect(at(whole.least)).toBeGreaterThanOrEqual(at(partial.least));
        expect(at(whole.most)).toBeLessThanOrEqual(at(partial.most));
      }),
    );
  });
});

describe('what would change it', () => {
  it('names growth below the thresholds', () => {
    const facts = company({ activities: [energy], own: figures(49, 9, 9) });
    expect(possibleChanges(facts, 'eu')).toEqual([
      { kind: 'staffMedium', becomes: 'important' },
      { kind: 'moneyMedium', becomes: 'important' },
      { kind: 'staffLarge', becomes: 'essential' },
      { kind: 'moneyLarge', becomes: 'essential' },
      { kind: 'criticalEntity', becomes: 'essential' },
    ]);
  });

  it('names shrinking, independent IT and negligible activities in Germany', () => {
    const facts = company({ activities: [machinery], own: figures(40, 5, 5), enterprises: [{ name: 'Parent', relation: 'linked', ...figures(30, 5, 4) }] });
    expect(possibleChanges(facts, 'de')).toEqual([
      { kind: 'belowMedium', becomes: 'out' },
      { kind: 'itIndependent', becomes: 'out' },
      { kind: 'negligible', becomes: 'out', sectorId: 'II-5-d' },
      { kind: 'criticalEntity', becomes: 'essential' },
    ]);
  });

  it('is silent while the result is open', () => {
    expect(possibleChanges(company({ activities: [energy] }), 'eu')).toEqual([]);
  });
});

describe('the rule of thumb', () => {
  const thumb = (own: Figures, activities: readonly Activity[] = [machinery]) => ruleOfThumb(assessNis2(company({ own, activities }), 'eu'));

  it.each([
    [50, 12, 3, { isIn: false, difference: 'exactlyFifty' }],
    [60, 8, 5, { isIn: false, difference: 'staffAlone' }],
    [35, 14, 12, { isIn: false, difference: 'moneyAlone' }],
    [35, 14, 6, { isIn: false, difference: undefined }],
    [51, 10.5, 3, { isIn: true, difference: undefined }],
  ] as const)('%s employees, %s and %s M €', (employees, turnover, balance, expected) => {
    expect(thumb(figures(employees, turnover, balance))).toEqual(expected);
  });

  it('knows neither sectors nor cases', () => {
    expect(thumb(figures(300, 80, 60), [])).toEqual({ isIn: true, difference: 'sector' });
    expect(ruleOfThumb(assessNis2(withCase('tldDns'), 'eu'))).toEqual({ isIn: false, difference: 'case' });
    expect(thumb({ employees: 60 })).toEqual({ isIn: undefined, difference: undefined });
  });
});
