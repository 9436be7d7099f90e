import { describe, expect, it } from 'vitest';
import { practiceDomains } from '../../../shared/practices/catalog';
import { liftDomain, listLifts } from '../../../shared/practices/lift';
import { effectiveValues } from '../../../shared/practices/rating';

const remoteAccess = practiceDomains.find((domain) => domain.id === 'REM')!;

describe('liftDomain', () => {
  it('names the practices that hold a domain and those not rated', () => {
    const values = effectiveValues([
      { practice: 'REM-01', value: 'ml2' },
      { practice: 'REM-02', value: 'ml1' },
      { practice: 'REM-03', value: 'ml4' },
      { practice: 'REM-04', value: 'ml1' },
      { practice: 'REM-05', value: 'notApplicable' },
    ]);
    expect(liftDomain(remoteAccess, values)).toEqual({
      domain: 'REM',
      from: 1,
      to: 2,
      raise: ['REM-02', 'REM-04'],
      rateFirst: ['REM-06'],
    });
  });

  it('has nothing to say without ratings and at ML4', () => {
    const all = new Map(remoteAccess.practices.map(({ id }) => [id, 'ml4' as const]));
    expect([liftDomain(remoteAccess, new Map()), liftDomain(remoteAccess, all)]).toEqual([null, null]);
  });
});

describe('listLifts', () => {
  it('puts the domain that needs the fewest practices first', () => {
    const lifts = listLifts([
      { practice: 'REM-01', value: 'ml1' },
      { practice: 'REM-02', value: 'ml1' },
      { practice: 'BCK-01', value: 'notInPlace' },
      { practice: 'BCK-02', value: 'ml2' },
    ]);
    expect(lifts).toEqual([
      { domain: 'BCK', from: 0, to: 1, raise: ['BCK-01'], rateFirst: ['BCK-03', 'BCK-04', 'BCK-05'] },
      {
        domain: 'REM',
        from: 1,
        to: 2,
        raise: ['REM-01', 'REM-02'],
        rateFirst: ['REM-03', 'REM-04', 'REM-05', 'REM-06'],
      },
    ]);
  });
});
