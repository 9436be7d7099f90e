import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceDomains, type PracticeDomain } from '../../../shared/practices/catalog';
import { maturityValues, type RatedPractice, type RatingValue } from '../../../shared/practices/rating';
import { countedStates, scorePractices, shownMean } from '../../../shared/practices/score';

const none = { iec62443Part21: [], iec62443Part24: [], iso27001: [], nis2Article21: [], bsiGrundschutz: [] };
const domainOf = (id: string, count: number): PracticeDomain => ({
  id,
  practices: Array.from({ length: count }, (_, index) => ({
    id: `${id}-0${index + 1}`,
    quickWin: false,
    appliesTo: ['organisation'],
    topics: [],
    references: none,
  })),
});
const rated = (practice: string, value: RatingValue): RatedPractice => ({ practice, value });

describe('scorePractices', () => {
  it('scores a domain with every kind of answer and the whole', () => {
    const ratings = [
      rated('A-01', 'ml3'),
      rated('A-02', 'ml2'),
      rated('A-03', 'notApplicable'),
      rated('B-01', 'ml4'),
      rated('X-01', 'ml1'),
      { practice: 'A-04' },
    ];
    const targets = [
      { domain: 'A', target: 'ml3' as const },
      { domain: 'B', target: 'ml3' as const },
      { domain: 'C', target: 'ml2' as const },
    ];

    expect(scorePractices({ ratings, targets }, [domainOf('A', 4), domainOf('B', 1), domainOf('C', 1)])).toEqual({
      domains: [
        {
          domain: 'A',
          practices: 4,
          counts: { notInPlace: 0, ml1: 0, ml2: 1, ml3: 1, ml4: 0, notApplicable: 1, notRated: 1 },
          coverage: 0.75,
          staircase: 2,
          mean: 2.5,
          target: 3,
          gap: 1,
        },
        {
          domain: 'B',
          practices: 1,
          counts: { notInPlace: 0, ml1: 0, ml2: 0, ml3: 0, ml4: 1, notApplicable: 0, notRated: 0 },
          coverage: 1,
          staircase: 4,
          mean: 4,
          target: 3,
          gap: 0,
        },
        {
          domain: 'C',
          practices: 1,
          counts: { notInPlace: 0, ml1: 0, ml2: 0, ml3: 0, ml4: 0, notApplicable: 0, notRated: 1 },
          coverage: 0,
          staircase: null,
          mean: null,
          target: 2,
          gap: null,
        },
      ],
      overall: {
        practices: 6,
        counts: { notInPlace: 0, ml1: 0, ml2: 1, ml3: 1, ml4: 1, notApplicable: 1, notRated: 2 },
        coverage: 4 / 6,
        staircase: 2,
        mean: 3,
        domainsWithTarget: 3,
        domainsAtTarget: 1,
      },
      unknownPractices: ['X-01'],
    });
  });

  it('treats "not in place" as level 0 and "not applicable" as a target as none', () => {
    const score = scorePractices(
      { ratings: [rated('A-01', 'notInPlace')], targets: [{ domain: 'A', target: 'notApplicable' }] },
      [domainOf('A', 1)],
    );
    expect(score.domains).toEqual([
      {
        domain: 'A',
        practices: 1,
        counts: { notInPlace: 1, ml1: 0, ml2: 0, ml3: 0, ml4: 0, notApplicable: 0, notRated: 0 },
        coverage: 1,
        staircase: 0,
        mean: 0,
        target: null,
        gap: null,
      },
    ]);
  });

  it('covers the shipped catalogue: 18 domains, 93 practices, all open in an empty assessment', () => {
    const { domains, overall, unknownPractices } = scorePractices({ ratings: [] });
    expect({ domains: domains.length, overall, unknownPractices }).toEqual({
      domains: 18,
      overall: {
        practices: 93,
        counts: { notInPlace: 0, ml1: 0, ml2: 0, ml3: 0, ml4: 0, notApplicable: 0, notRated: 93 },
        coverage: 0,
        staircase: null,
        mean: null,
        domainsWithTarget: 0,
        domainsAtTarget: 0,
      },
      unknownPractices: [],
    });
  });
});

describe('properties of scores', () => {
  const practiceIds = practiceDomains.flatMap((domain) => domain.practices.map((practice) => practice.id));
  const ratings = fc.array(
    fc.record({
      practice: fc.constantFrom(...practiceIds),
      value: fc.constantFrom<RatingValue>(...maturityValues, 'notApplicable'),
    }),
    { maxLength: 200 },
  );

  it('never prints a mean below the staircase or above the true mean', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const { domains, overall } = scorePractices({ ratings: list });
        for (const score of [...domains, overall]) {
          if (score.mean === null || score.staircase === null) continue;
          expect(shownMean(score.mean)).toBeGreaterThanOrEqual(score.staircase);
          expect(shownMean(score.mean)).toBeLessThanOrEqual(score.mean + 1e-9);
        }
      }),
    );
  });

  it('never lowers any score when one rating is raised', () => {
    fc.assert(
      fc.property(ratings, fc.nat(), fc.nat(), (list, pick, rise) => {
        const target = list[pick % Math.max(1, list.length)];
        if (target === undefined || target.value === 'notApplicable') return;
        const level = maturityValues.indexOf(target.value);
        const raised = maturityValues[level + (rise % (maturityValues.length - level))] ?? target.value;
        const targets = practiceDomains.map((domain) => ({ domain: domain.id, target: 'ml3' as const }));
        const before = scorePractices({ ratings: list, targets });
        const after = scorePractices({
          ratings: list.map((entry) => (entry === target ? { ...entry, value: raised } : entry)),
          targets,
        });
        const scoresOf = (result: typeof before) => [...result.domains, { ...result.overall, gap: 0 }];
        scoresOf(after).forEach((score, index) => {
          const previous = scoresOf(before)[index]!;
          expect(score.mean ?? -1).toBeGreaterThanOrEqual(previous.mean ?? -1);
          expect(score.staircase ?? -1).toBeGreaterThanOrEqual(previous.staircase ?? -1);
          expect(score.gap ?? 9).toBeLessThanOrEqual(previous.gap ?? 9);
          expect(score.coverage).toBe(previous.coverage);
        });
      }),
    );
  });

  it('does not depend on the order of ratings', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        expect(scorePractices({ ratings: [...list].reverse() })).toEqual(scorePractices({ ratings: list }));
      }),
    );
  });
});

describe('shownMean', () => {
  it('rounds down to one decimal without losing exact values', () => {
    expect([0, 2.3, 2.9999, 3.97, 11 / 3, 4].map(shownMean)).toEqual([0, 2.3, 2.9, 3.9, 3.6, 4]);
  });
});

describe('countedStates', () => {
  it('lists what occurs, weakest first', () => {
    const { overall } = scorePractices({ ratings: [rated('A-02', 'ml4'), rated('A-01', 'ml1')] }, [domainOf('A', 3)]);
    expect(countedStates(overall)).toEqual([
      { state: 'ml1', count: 1 },
      { state: 'ml4', count: 1 },
      { state: 'notRated', count: 1 },
    ]);
  });
});
