import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import type { Interview } from '../../../shared/model/entities/interview';
import { listOf, modelOf, type Model } from '../../../shared/model/model';
import { listAgenda, peopleOfInterview, practicesOfInterview, practicesWithoutInterview } from '../../../shared/practices/agenda';
import { addInterview, moveInterview, patchInterview, removeInterview } from '../../../shared/practices/agenda-edits';
import { proposeAgenda, proposeTalks } from '../../../shared/practices/agenda-proposal';
import { usualTalks } from '../../../shared/practices/agenda-table';
import { freeFrom, minutesFor, minutesOf, nextWorkday, timeOf, workday } from '../../../shared/practices/agenda-times';
import { practiceDomains, practices } from '../../../shared/practices/catalog';

const all = practices.map(({ id }) => id);
let last = 0;
const env = { newId: (): string => String((last += 1)).padStart(26, '0') };
const interview = (id: string, fields: Partial<Interview>): Interview => ({ id: `interview:${id}`, type: 'interview', title: id, ...fields });
const timesOf = (model: Model): readonly string[] =>
  listAgenda(model).flatMap(({ day, items }) => items.map(({ interview: { title }, from, until }) => `${day ?? '-'} ${timeOf(from)}-${timeOf(until)} ${title}`));

describe('times of day', () => {
  it('are read as people write them', () => {
    expect(['9:30', '09.30', ' 13:05 ', '24:00', '9', '', undefined].map(minutesOf)).toEqual([570, 570, 785, undefined, undefined, undefined, undefined]);
  });

  it('leave lunch free and go on after it', () => {
    expect([freeFrom(9 * 60, 60), freeFrom(11 * 60 + 30, 60), freeFrom(12 * 60 + 15, 30), freeFrom(13 * 60, 60)].map(timeOf)).toEqual(['09:00', '13:00', '13:00', '13:00']);
  });

  it('skip the weekend', () => {
    expect([nextWorkday('2026-11-27'), nextWorkday('2026-11-30', -1), nextWorkday('2026-11-24'), nextWorkday('no day')]).toEqual(['2026-11-30', '2026-11-27', '2026-11-25', 'no day']);
  });

  it('grow with the number of practices', () => {
    expect([0, 3, 6, 10, 16, 93].map(minutesFor)).toEqual([30, 30, 60, 75, 120, 120]);
  });
});

describe('listAgenda', () => {
  it('puts days in order, set times where they are, the others one after the other, and those without a day last', () => {
    const model = modelOf([
      interview('c', { day: '2026-11-24', position: 3, minutes: 60 }),
      interview('a', { day: '2026-11-24', position: 1, minutes: 60, startsAt: '08:00' }),
      interview('b', { day: '2026-11-24', position: 2, minutes: 120 }),
      interview('later', { day: '2026-11-25', minutes: 30 }),
      interview('sometime', { minutes: 30 }),
    ]);
    expect(timesOf(model)).toEqual(['2026-11-24 08:00-09:00 a', '2026-11-24 09:15-11:15 b', '2026-11-24 13:00-14:00 c', '2026-11-25 08:00-08:30 later', '- 08:00-08:30 sometime']);
  });

  it('shows a person at two places at once, and who has to stay late; what is called off bothers nobody', () => {
    const person = { id: 'person:1', type: 'person', name: 'Petra' } as const;
    const both = { day: '2026-11-24', minutes: 60, personIds: ['person:1'] } as const;
    const model = modelOf([
      person,
      interview('a', { ...both, startsAt: '09:00' }),
      interview('b', { ...both, startsAt: '09:30' }),
      interview('c', { ...both, startsAt: '09:45', state: 'cancelled' }),
      interview('d', { ...both, startsAt: '17:30' }),
    ]);
    const conflicts = listAgenda(model).flatMap(({ items }) => items.map((item) => [item.interview.title, item.conflicts]));
    expect(conflicts).toEqual([
      ['a', [{ kind: 'person', personId: 'person:1', otherId: 'interview:b' }]],
      ['b', [{ kind: 'person', personId: 'person:1', otherId: 'interview:a' }]],
      ['c', []],
      ['d', [{ kind: 'late' }]],
    ]);
  });

  it('knows practices however they are written, and names people and guests', () => {
    const one = interview('a', { practices: 'REM-01, REM-02\nGOV-01;REM-01\nXYZ-99', personIds: ['person:1', 'person:gone'], others: ' Spätschicht ' });
    const model = modelOf([{ id: 'person:1', type: 'person', name: 'Petra' }, one]);
    expect([practicesOfInterview(model, one), peopleOfInterview(model, one), practicesWithoutInterview(model, ['REM-01', 'REM-03'])]).toEqual([['REM-01', 'REM-02', 'GOV-01'], ['Petra', 'Spätschicht'], ['REM-03']]);
  });
});

describe('edits of the agenda', () => {
  const day = '2026-11-24';
  const model = modelOf([
    interview('a', { day, position: 1, startsAt: '08:00', minutes: 60 }),
    interview('b', { day, position: 2, startsAt: '09:30', minutes: 45 }),
    interview('held', { day, position: 3, startsAt: '10:30', minutes: 30, state: 'done' }),
    interview('waiting', { minutes: 30 }),
  ]);

  it('moves within a day and gives new times one after the other; what was held stays', () => {
    expect(timesOf(applyChange(model, moveInterview(model, 'interview:a', day, 1)))).toEqual([`${day} 08:00-08:45 b`, `${day} 09:00-10:00 a`, `${day} 10:30-11:00 held`, '- 08:00-08:30 waiting']);
  });

  it('moves to another day, to a new one, and out of all', () => {
    expect(timesOf(applyChange(model, moveInterview(model, 'interview:waiting', day, 0)))).toEqual([`${day} 08:00-08:30 waiting`, `${day} 08:45-09:45 a`, `${day} 10:00-10:45 b`, `${day} 10:30-11:00 held`]);
    expect(timesOf(applyChange(model, moveInterview(model, 'interview:a', '2026-11-25', 0)))[2]).toBe('2026-11-25 08:00-09:00 a');
    expect(timesOf(applyChange(model, moveInterview(model, 'interview:a', undefined, 0))).slice(-2)).toEqual(['- 08:00-09:00 a', '- 09:15-09:45 waiting']);
    expect(moveInterview(model, 'interview:unknown', day, 0).size).toBe(0);
  });

  it('adds at the end, changes and removes', () => {
    const added = addInterview(model, { title: 'new', day }, env);
    const grown = applyChange(model, added.change);
    expect(grown.tables.interview.get(added.id)?.position).toBe(4);
    expect(applyChange(grown, patchInterview(grown, added.id, { title: 'named' })).tables.interview.get(added.id)?.title).toBe('named');
    expect(applyChange(grown, removeInterview(grown, added.id)).tables.interview.has(added.id)).toBe(false);
  });
});

describe('the proposal', () => {
  it('leads every domain in exactly one talk', () => {
    expect(usualTalks.flatMap(({ domains }) => domains).sort()).toEqual(practiceDomains.map(({ id }) => id).sort());
  });

  it('asks about every practice once, on working days, within working hours, without overlap', () => {
    const empty = modelOf([]);
    const { change, count } = proposeAgenda(empty, 'en', '2026-11-27', env);
    const model = applyChange(empty, change);
    const days = listAgenda(model);
    const items = days.flatMap((one) => one.items);
    expect([count, items.length, practicesWithoutInterview(model, all), items.flatMap((item) => item.practices).length]).toEqual([7, 7, [], all.length]);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02'].slice(0, days.length));
    for (const one of days) {
      for (const [at, { from, until }] of one.items.entries()) {
        expect([from >= workday.begin, until <= workday.end, from >= (one.items[at - 1]?.until ?? 0)]).toEqual([true, true, true]);
      }
    }
    // Once it stands, there is nothing left to propose.
    expect(proposeAgenda(model, 'en', '2026-11-27', env)).toEqual({ change: new Map(), count: 0 });
  });

  it('names those who fit: function, responsibility and role in either language', () => {
    const people = [
      { id: 'person:boss', type: 'person', name: 'A', role: 'management', function: 'Werkleiterin', responsibilities: [{ id: 'r', topic: 'governance', kind: 'accountable' }] },
      { id: 'person:electrician', type: 'person', name: 'B', role: 'ot', function: 'Betriebselektriker' },
      { id: 'person:buyer', type: 'person', name: 'C', role: 'assetOwner', function: 'Head of purchasing' },
      { id: 'person:network', type: 'person', name: 'D', role: 'it', responsibilities: [{ id: 'r', topic: 'network', kind: 'responsible' }] },
      { id: 'person:assessor', type: 'person', name: 'E', role: 'assessor', function: 'Network auditor', responsibilities: [{ id: 'r', topic: 'network', kind: 'responsible' }] },
    ] as const;
    const talks = proposeTalks(modelOf(people.map((person) => ({ ...person }))));
    expect(Object.fromEntries(talks.map(({ talk, personIds }) => [talk.id, personIds]))).toEqual({
      management: ['person:boss'],
      automation: [],
      maintenance: ['person:electrician'],
      network: ['person:network'],
      production: [],
      purchasing: ['person:buyer'],
      security: ['person:boss'],
    });
  });

  it('leaves out what is rated or planned, whatever that is', () => {
    fc.assert(
      fc.property(fc.subarray(all), fc.subarray(all), (rated, planned) => {
        const model = modelOf([
          ...rated.map((practice) => ({ id: `rating:${practice}`, type: 'rating', practice, value: 'ml2' }) as const),
          interview('planned', { practices: planned.join('\n') }),
        ]);
        const proposed = proposeTalks(model).flatMap((talk) => talk.practices);
        expect([...proposed].sort()).toEqual(all.filter((id) => !rated.includes(id) && !planned.includes(id)).sort());
        const grown = applyChange(model, proposeAgenda(model, 'de', '2026-11-23', env).change);
        expect(listOf(grown, 'interview').every((one) => practicesOfInterview(grown, one).length <= 93)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
