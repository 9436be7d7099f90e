import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf, type Model } from '../../../../shared/model/model';
import type { AnyRecord } from '../../../../shared/model/registry';
import { practiceDomains } from '../../../../shared/practices/catalog';
import { effectiveValues } from '../../../../shared/practices/rating';
import { listConfidence, sumConfidence } from '../../../../shared/practices/results/confidence';
import { countingRatings } from '../../../../shared/practices/results/counting-ratings';
import { compareWithRounds, earlierRounds, roundsAt } from '../../../../shared/practices/results/earlier-rounds';
import { heatMapOf } from '../../../../shared/practices/results/heat-map';
import { listLiftAdvice } from '../../../../shared/practices/results/lift-advice';
import { practiceChanges } from '../../../../shared/practices/results/practice-changes';
import { resultOf } from '../../../../shared/practices/results/result';
import { listStairs } from '../../../../shared/practices/results/stairs';

const site: AnyRecord = { id: 'area:site', type: 'area', name: 'Plant', kind: 'site' };
const line1: AnyRecord = { id: 'area:line1', type: 'area', name: 'Line 1', kind: 'line', parentId: 'area:site' };
const line2: AnyRecord = { id: 'area:line2', type: 'area', name: 'Line 2', kind: 'line', parentId: 'area:site' };
const plant: readonly AnyRecord[] = [
  { id: 'assessment:1', type: 'assessment', name: 'Plant', targets: [{ id: 't', domain: 'REM', target: 'ml3' }, { id: 'u', domain: 'PHY', target: 'ml1' }] },
  site, line1, line2,
  { id: 'rating:1', type: 'rating', practice: 'REM-01', value: 'ml2', evidence: [{ id: 'a', kind: 'said', title: 'x' }, { id: 'b', kind: 'document', title: 'y' }] },
  { id: 'rating:2', type: 'rating', practice: 'REM-02', value: 'ml1', metricIds: ['metric:1'] },
  { id: 'rating:3', type: 'rating', practice: 'REM-03', value: 'notApplicable', reason: 'none' },
  { id: 'rating:4', type: 'rating', practice: 'REM-02', areaId: 'area:line1', value: 'ml3', evidence: [{ id: 'a', kind: 'seen', title: 'x' }] },
  { id: 'rating:5', type: 'rating', practice: 'PHY-01', value: 'ml2' },
  { id: 'metric:1', type: 'metric', title: 'Sessions', values: [{ id: 'v', until: '2026-03-31', value: 3 }] },
  { id: 'round:2', type: 'round', name: 'Second', number: 2, figures: [{ id: 'a', name: 'meanMl.REM', value: 0.67 }, { id: 'b', name: 'assets', value: 9 }] },
  { id: 'round:1', type: 'round', name: 'First', number: 1, figures: [{ id: 'a', name: 'meanMl.REM', value: 1 }, { id: 'b', name: 'meanMl.PHY', value: 2 }] },
  { id: 'round:3', type: 'round', name: 'Without figures', number: 3 },
];
const model: Model = modelOf(plant);
const remoteAccess = practiceDomains.filter(({ id }) => id === 'REM');

describe('the result of a place', () => {
  const of = (place?: 'area:line1' | 'area:line2'): unknown => {
    const { score, stairs, confidence } = resultOf(model, place);
    const at = score.domains.findIndex(({ domain }) => domain === 'REM');
    const { staircase, mean, gap } = score.domains[at]!;
    return { staircase, mean, gap, steps: stairs[at]!.steps.map(({ reached }) => reached), open: stairs[at]!.open, counts: confidence[at]!.counts };
  };

  it('takes the nearest rating and falls back to the organisation', () => {
    expect([of(), of('area:line1'), of('area:line2')]).toEqual([
      { staircase: 1, mean: 1.5, gap: 2, steps: [2, 1, 0, 0], open: 3, counts: { measured: 1, document: 1, seen: 0, said: 0, none: 0 } },
      { staircase: 2, mean: 2.5, gap: 1, steps: [2, 2, 1, 0], open: 3, counts: { measured: 0, document: 1, seen: 1, said: 0, none: 0 } },
      { staircase: 1, mean: 1.5, gap: 2, steps: [2, 1, 0, 0], open: 3, counts: { measured: 1, document: 1, seen: 0, said: 0, none: 0 } },
    ]);
  });

  it('speaks of a client’s domain once somebody has answered it', () => {
    const own: AnyRecord = { id: 'clientPractice:1', type: 'clientPractice', code: 'WN-01', title: 'Keys', catalog: 'Works standard' };
    const rated: AnyRecord = { id: 'rating:9', type: 'rating', practice: 'WN-01', value: 'ml1' };
    const last = (records: readonly AnyRecord[]): string | undefined => resultOf(modelOf([...plant, ...records])).score.domains.at(-1)?.domain;
    expect([last([]), last([own]), last([own, rated])]).toEqual(['IMP', 'IMP', 'Works standard']);
  });
});

it('a heat map has a column for each place with ratings of its own and says which cells rest on them', () => {
  const { columns, domains } = heatMapOf(model, 'en');
  const row = domains.indexOf('REM');
  expect(columns.map(({ name, cells }) => ({ name, cell: cells[row] }))).toEqual([
    { name: '', cell: { staircase: 1, mean: 1.5, gap: 2, own: 3 } },
    { name: 'Line 1', cell: { staircase: 2, mean: 2.5, gap: 1, own: 1 } },
  ]);
});

it('a practice counts once with its strongest evidence; "not applicable" needs none', () => {
  const parts = listConfidence([...model.tables.rating.values()], model.tables.metric, practiceDomains);
  expect(parts.filter(({ rated }) => rated > 0)).toEqual([
    { domain: 'REM', rated: 2, counts: { measured: 1, document: 1, seen: 0, said: 0, none: 0 }, share: 1 },
    { domain: 'PHY', rated: 1, counts: { measured: 0, document: 0, seen: 0, said: 0, none: 1 }, share: 0 },
  ]);
  expect(sumConfidence(parts)).toEqual({ domain: '', rated: 3, counts: { measured: 1, document: 1, seen: 0, said: 0, none: 1 }, share: 2 / 3 });
  expect(sumConfidence([]).share).toBe(null);
});

it('rounds are compared by what they were frozen with, the change by what is printed', () => {
  const rounds = earlierRounds(model);
  const changes = compareWithRounds(resultOf(model).score, rounds).filter(({ now }) => now !== null);
  expect({ names: rounds.map(({ name }) => name), changes }).toEqual({
    names: ['First', 'Second'],
    changes: [
      { domain: 'REM', now: 1.5, before: [1, 0.67], change: 0.9 },
      { domain: 'PHY', now: 2, before: [2, null], change: 0 },
    ],
  });
});

describe('what became of each practice since a round', () => {
  const levels = [
    { id: 'a', practice: 'REM-01', value: 'ml3' },
    { id: 'b', practice: 'REM-02', value: 'notInPlace' },
    { id: 'c', practice: 'REM-02', place: 'area:line1', value: 'ml3' },
    { id: 'd', practice: 'REM-03', value: 'ml1' },
    { id: 'e', practice: 'REM-04', value: 'notApplicable' },
    { id: 'f', practice: 'REM-01', place: 'area:gone', value: 'ml4' },
  ];
  const withLevels = modelOf([...plant, { id: 'round:4', type: 'round', name: 'Fourth', number: 4, levels }]);
  const changesAt = (place?: 'area:line1') => {
    const round = earlierRounds(withLevels).find(({ name }) => name === 'Fourth')!;
    const { changes, same } = practiceChanges(withLevels, resultOf(withLevels, place), round);
    return { same, changes: changes.map(({ kind, practice, before, now }) => [kind, practice, before, now]) };
  };

  it('is told for the organisation and for a place; a place that is gone counts no more', () => {
    expect(changesAt()).toEqual({
      same: 0,
      changes: [['fallen', 'REM-01', 'ml3', 'ml2'], ['risen', 'REM-02', 'notInPlace', 'ml1'], ['dropped', 'REM-03', 'ml1', 'notApplicable'], ['added', 'PHY-01', undefined, 'ml2']],
    });
    expect(changesAt('area:line1')).toEqual({
      same: 1,
      changes: [['fallen', 'REM-01', 'ml3', 'ml2'], ['dropped', 'REM-03', 'ml1', 'notApplicable'], ['added', 'PHY-01', undefined, 'ml2']],
    });
  });

  it('a place is compared with the rounds that kept levels, the organisation with all', () => {
    const of = (place?: 'area:line1') => {
      const { score, domains } = resultOf(withLevels, place);
      const rounds = roundsAt(withLevels, earlierRounds(withLevels), place, domains);
      return [rounds.map(({ name }) => name), compareWithRounds(score, rounds).find(({ domain }) => domain === 'REM')?.before];
    };
    expect([of(), of('area:line1')]).toEqual([
      [['First', 'Second', 'Fourth'], [1, 0.67, null]],
      [['Fourth'], [7 / 3]],
    ]);
  });
});

it('advice names the practices that hold a domain back, those below their target first, with their first measures', () => {
  const guide = { 'REM-02': { ask: [], lookAt: [], anchors: {}, firstMeasure: 'A book at the door.' } };
  expect(listLiftAdvice(model, resultOf(model), 'en', guide).map(({ domain, from, to, target, raise, rateFirst }) => ({ domain, from, to, target, rateFirst, first: raise.map(({ id, firstMeasure }) => [id, firstMeasure]) }))).toEqual([
    { domain: 'REM', from: 1, to: 2, target: 3, rateFirst: 3, first: [['REM-02', 'A book at the door.']] },
    { domain: 'PHY', from: 2, to: 3, target: 1, rateFirst: 3, first: [['PHY-01', undefined]] },
  ]);
});

describe('for whatever ratings', () => {
  const value = fc.constantFrom('notApplicable', 'notInPlace', 'ml1', 'ml2', 'ml3', 'ml4');
  const ratings = fc.array(
    fc.record({
      practice: fc.constantFrom(...remoteAccess.flatMap(({ practices }) => practices.map(({ id }) => id))),
      place: fc.constantFrom(undefined, 'area:line1', 'area:line2'),
      value,
      kinds: fc.array(fc.constantFrom('seen', 'said', 'document', 'measured'), { maxLength: 2 }),
    }),
    { maxLength: 20 },
  ).map((list) =>
    list.map(({ practice, place, value: rated, kinds }, index) => ({
      id: `rating:${index}`, type: 'rating', practice, value: rated, evidence: kinds.map((kind, at) => ({ id: String(at), kind, title: 't' })), ...(place === undefined ? {} : { areaId: place }),
    })) as unknown as AnyRecord[],
  );

  it('staircase and steps agree, steps never rise, and every rated practice has one strength', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(undefined, 'area:line1' as const), (records, place) => {
        const { score, stairs, confidence } = resultOf(modelOf([site, line1, line2, ...records]), place);
        for (const [index, { steps, rated }] of stairs.entries()) {
          const climbed = steps.filter(({ reached }) => rated > 0 && reached === rated).length;
          expect(climbed).toBe(score.domains[index]!.staircase ?? 0);
          expect([...steps].sort((left, right) => right.reached - left.reached)).toEqual(steps);
          expect(Object.values(confidence[index]!.counts).reduce((sum, count) => sum + count, 0)).toBe(rated);
        }
      }),
    );
  });

  it('the ratings that count hold the value that counts', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(undefined, ['area:line1', 'area:site']), (records, path) => {
        const all = records.filter((record) => record.type === 'rating');
        const values = effectiveValues(all, path);
        const counting = countingRatings(all, path);
        expect([...counting.keys()].sort()).toEqual([...values.keys()].sort());
        for (const [practice, own] of counting) expect(own.map((rating) => rating.value)).toContain(values.get(practice));
      }),
    );
  });
});

it('steps of a domain without ratings', () => {
  expect(listStairs(new Map(), remoteAccess)).toEqual([{ domain: 'REM', steps: [1, 2, 3, 4].map((level) => ({ level, reached: 0 })), rated: 0, open: 6 }]);
});
