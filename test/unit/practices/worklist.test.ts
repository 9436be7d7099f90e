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
  filterWorklist(rows, { ...noFilter, ...filter }, 'en', keep).map(({ id }) => id);

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
