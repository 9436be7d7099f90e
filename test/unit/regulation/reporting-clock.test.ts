import { describe, expect, it } from 'vitest';
import { monthAfter, reportingDeadlines } from '../../../shared/regulation/reporting-clock';
import { listTimeline } from '../../../shared/regulation/timeline';

const berlin = (): number => 60;

describe('the reporting clock', () => {
  it('counts 24 and 72 hours from becoming aware, and the month from the notification', () => {
    expect(reportingDeadlines('2026-11-23T13:30:00Z', undefined, berlin)).toEqual({
      earlyWarning: '2026-11-24T13:30:00.000Z', notification: '2026-11-26T13:30:00.000Z', finalReport: '2026-12-26', isFinalCertain: false,
    });
    expect(reportingDeadlines('2026-11-23T13:30:00Z', '2026-11-24T23:30:00Z', berlin)).toEqual({
      earlyWarning: '2026-11-24T13:30:00.000Z', notification: '2026-11-26T13:30:00.000Z', finalReport: '2026-12-25', isFinalCertain: true,
    });
  });

  it('gives nothing for what is no date, and ignores a notification that is none', () => {
    expect(reportingDeadlines('soon', undefined, berlin)).toBeUndefined();
    expect(reportingDeadlines('2026-11-23T13:30:00Z', 'later', berlin)?.isFinalCertain).toBe(false);
  });

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-15', '2027-01-15'],
    ['2026-03-31', '2026-04-30'],
    ['2026-02-28', '2026-03-28'],
  ])('a month after %s is %s', (day, after) => {
    expect(monthAfter(day)).toBe(after);
  });
});

describe('the timeline', () => {
  const entries = listTimeline('2026-11-23');
  const days = new Map(entries.map((entry) => [entry.id, entry.days]));

  it('counts days from today, past ones negative', () => {
    expect([days.get('machineryApplies'), days.get('craReporting'), days.get('craFull')]).toEqual([58, -73, 383]);
    expect(listTimeline('2027-01-20T23:00:00+01:00').find(({ id }) => id === 'machineryApplies')?.days).toBe(0);
  });

  it('is in order', () => {
    expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).toSorted());
  });
});
