import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../shared/model/model';
import { practices } from '../../../shared/practices/catalog';
import { filterWorklist, listWorklist, noFilter } from '../../../shared/practices/worklist';

const model = modelOf([
  { id: 'assessment:1', type: 'assessment', name: 'Plant', targets: [{ id: 'REM', domain: 'REM', target: 'ml3' }] },
  { id: 'rating:REM-01', type: 'rating', practice: 'REM-01', value: 'ml2', evidence: [{ id: 'a', kind: 'seen', title: 'Log' }], note: 'x' },
  { id: 'rating:REM-02', type: 'rating', practice: 'REM-02', value: 'ml2', target: 'ml2' },
  { id: 'rating:REM-03', type: 'rating', practice: 'REM-03', value: 'notApplicable' },
]);
const rows = listWorklist(model);
const shownIds = (filter: Partial<typeof noFilter>, keep?: string): readonly string[] =>
  filterWorklist(model, rows, { ...noFilter, ...filter }, 'en', keep).map(({ id }) => id);

describe('listWorklist', () => {
  it('lists every practice of the catalogue in its order', () => {
    expect(rows.map(({ id }) => id)).toEqual(practices.map(({ id }) => id));
  });

  it('tells state, target, evidence, note and what a rating lacks', () => {
    const facts = rows.filter(({ domain }) => domain === 'REM').slice(0, 4);

    expect(facts.map(({ id, state, target, evidence, hasNote, notices }) => ({ id, state, target, evidence, hasNote, notices }))).toEqual([
      { id: 'REM-01', state: 'ml2', target: 3, evidence: 1, hasNote: true, notices: [] },
      { id: 'REM-02', state: 'ml2', target: 2, evidence: 0, hasNote: false, notices: ['evidenceMissing'] },
      { id: 'REM-03', state: 'notApplicable', target: 3, evidence: 0, hasNote: false, notices: ['reasonMissing'] },
      { id: 'REM-04', state: 'notRated', target: 3, evidence: 0, hasNote: false, notices: [] },
    ]);
  });
});

describe('filterWorklist', () => {
  it('filters by state', () => {
    expect(shownIds({ belowTarget: true })).toEqual(['REM-01']);
    expect(shownIds({ withoutEvidence: true })).toEqual(['REM-02']);
    expect(shownIds({ unanswered: true }).length).toBe(practices.length - 3);
    expect(shownIds({ quickWins: true })).toEqual(practices.filter(({ quickWin }) => quickWin).map(({ id }) => id));
  });

  it('filters by domain and by every word of the text', () => {
    expect(shownIds({ domain: 'REM', text: 'REM-0' })[0]).toBe('REM-01');
    expect(shownIds({ text: 'owner named' })).toContain('GOV-01');
    expect(shownIds({ text: 'no practice says this' })).toEqual([]);
  });

  it('keeps the practice that is being rated', () => {
    expect(shownIds({ belowTarget: true }, 'REM-02')).toEqual(['REM-01', 'REM-02']);
  });
});

describe('at a place', () => {
  const placed = modelOf([
    { id: 'area:site', type: 'area', name: 'Site', kind: 'site' },
    { id: 'area:line', type: 'area', name: 'Line 2', kind: 'line', parentId: 'area:site' },
    { id: 'rating:1', type: 'rating', practice: 'REM-01', value: 'ml2', target: 'ml3', rater: 'Anna', interviewees: 'Mr Grell' },
    { id: 'rating:2', type: 'rating', practice: 'REM-01', areaId: 'area:line', value: 'ml1', rater: 'Anna' },
    { id: 'rating:3', type: 'rating', practice: 'REM-01', areaId: 'area:line', value: 'ml3', rater: 'Ben' },
    { id: 'rating:4', type: 'rating', practice: 'REM-02', areaId: 'area:site', value: 'ml1', rater: 'Ben' },
    { id: 'rating:5', type: 'rating', practice: 'GOV-01', value: 'ml2', rater: 'Ben' },
  ]);
  const facts = (author: string, isIndependent: boolean, place?: string) =>
    listWorklist(placed, { place, author, isIndependent })
      .filter(({ id }) => ['REM-01', 'REM-02', 'GOV-01'].includes(id))
      .map(({ id, fits, state, isInherited, own, target, difference }) => [id, fits, state, isInherited, own, target, difference]);

  it('shows what counts there, what comes from around it, and what does not belong there', () => {
    expect(facts('Anna', false, 'area:line')).toEqual([
      ['GOV-01', false, 'ml2', true, undefined, null, undefined],
      ['REM-01', true, 'ml1', false, 'ml1', 3, 'open'],
      ['REM-02', true, 'ml1', true, undefined, null, undefined],
    ]);
  });

  it('hides from an independent rater what the rater has not rated', () => {
    expect(facts('Ben', true, 'area:line')).toEqual([
      ['GOV-01', false, 'ml2', true, undefined, null, undefined],
      ['REM-01', true, 'ml1', false, 'ml3', 3, 'open'],
      ['REM-02', true, 'ml1', true, undefined, null, undefined],
    ]);
    expect(facts('Carla', true, 'area:line')).toEqual([
      ['GOV-01', false, 'notRated', false, undefined, null, undefined],
      ['REM-01', true, 'notRated', false, undefined, 3, undefined],
      ['REM-02', true, 'notRated', false, undefined, null, undefined],
    ]);
  });

  it('filters by topic, interviewee, warnings, differences, and leaves out what is for other places', () => {
    const at = (filter: Partial<typeof noFilter>, place?: string): readonly string[] =>
      filterWorklist(placed, listWorklist(placed, { place, author: 'Anna', isIndependent: false }), { ...noFilter, ...filter }, 'en').map(({ id }) => id);

    expect(at({ interviewee: 'Mr Grell' })).toEqual(['REM-01']);
    expect(at({ differing: true }, 'area:line')).toEqual(['REM-01']);
    expect(at({ warnings: true })).toEqual(['GOV-01', 'REM-01']);
    expect(at({ topic: 'remoteAccess' }).filter((id) => id.startsWith('GOV'))).toEqual([]);
    expect(at({ topic: 'remoteAccess' })).toContain('REM-01');
    expect(at({}, 'area:line')).not.toContain('GOV-01');
    expect(at({ everywhere: true }, 'area:line')).toContain('GOV-01');
  });
});

it('practices of the client stand below the catalogue', () => {
  const own = modelOf([
    { id: 'clientPractice:1', type: 'clientPractice', code: 'ACME-07', title: 'Gates are locked', domain: 'Access' },
    { id: 'rating:1', type: 'rating', practice: 'ACME-07', value: 'ml2' },
  ]);
  const last = listWorklist(own).at(-1);

  expect(last === undefined ? undefined : [last.id, last.domain, last.state]).toEqual(['ACME-07', 'Access', 'ml2']);
  expect(filterWorklist(own, listWorklist(own), { ...noFilter, text: 'gates' }, 'en').map(({ id }) => id)).toContain('ACME-07');
});
