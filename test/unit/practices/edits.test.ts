import { describe, expect, it } from 'vitest';
import { applyChange, invert, type Change } from '../../../shared/model/change';
import { listOf, modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import {
  addEvidence,
  areaRatings,
  changeEvidence,
  organisationRatings,
  patchRating,
  ratePractice,
  removeEvidence,
  setDomainTarget,
} from '../../../shared/practices/edits';

const assessment: AnyRecord = { id: 'assessment:1', type: 'assessment', name: 'Plant' };
const rater = { author: 'M. Voss', now: '2026-09-14T08:00:00Z' };
const empty = modelOf([assessment]);
const after = (model: Model, change: Change): Model => applyChange(model, change);
const ratings = (model: Model) => listOf(model, 'rating');

describe('rating a practice', () => {
  it('creates one record for the whole organisation, and changes it from then on', () => {
    const first = after(empty, ratePractice(empty, 'REM-03', 'ml1', rater));
    const second = after(first, ratePractice(first, 'REM-03', 'ml3', { author: '', now: '2026-09-15T08:00:00Z' }));

    expect(ratings(first)).toEqual([
      { id: 'rating:REM-03', type: 'rating', practice: 'REM-03', value: 'ml1', rater: 'M. Voss', ratedAt: '2026-09-14T08:00:00Z' },
    ]);
    expect(ratings(second)).toEqual([
      { id: 'rating:REM-03', type: 'rating', practice: 'REM-03', value: 'ml3', ratedAt: '2026-09-15T08:00:00Z' },
    ]);
  });

  it('changes nothing when the level is the same, and can be undone', () => {
    const change = ratePractice(empty, 'REM-03', 'ml1', rater);
    const rated = after(empty, change);

    expect(ratePractice(rated, 'REM-03', 'ml1', { author: 'other', now: '2027-01-01T00:00:00Z' }).size).toBe(0);
    expect(ratings(after(rated, invert(change)))).toEqual([]);
  });

  it('takes a rating back and keeps note and evidence', () => {
    const model = modelOf([
      assessment,
      { id: 'rating:a', type: 'rating', practice: 'REM-03', value: 'ml2', note: 'seen', rater: 'M. Voss', ratedAt: '2026-09-14T08:00:00Z' },
    ]);

    expect(ratings(after(model, ratePractice(model, 'REM-03', undefined, rater)))).toEqual([
      { id: 'rating:a', type: 'rating', practice: 'REM-03', note: 'seen' },
    ]);
  });

  it('leaves ratings of areas alone and puts the one that counts first', () => {
    const model = modelOf([
      { id: 'rating:1', type: 'rating', practice: 'REM-03', value: 'ml3' },
      { id: 'rating:2', type: 'rating', practice: 'REM-03', value: 'ml1' },
      { id: 'rating:3', type: 'rating', practice: 'REM-03', areaId: 'area:line1', value: 'notInPlace' },
    ]);

    expect(organisationRatings(model, 'REM-03').map(({ id }) => id)).toEqual(['rating:2', 'rating:1']);
    expect(areaRatings(model, 'REM-03').map(({ id }) => id)).toEqual(['rating:3']);
  });

  it('writes a note before there is a level', () => {
    expect(ratings(after(empty, patchRating(empty, 'MED-01', { note: 'USB stick in the cabinet' })))).toEqual([
      { id: 'rating:MED-01', type: 'rating', practice: 'MED-01', note: 'USB stick in the cabinet' },
    ]);
  });
});

describe('evidence', () => {
  const env = { newId: () => 'e9' };
  const withOne = after(empty, addEvidence(empty, 'MED-01', { kind: 'seen', title: 'Media gate' }, env));

  it('is added, changed and removed by its id', () => {
    const changed = after(withOne, changeEvidence(withOne, 'MED-01', 'e9', { kind: 'document' }));

    expect(organisationRatings(withOne, 'MED-01')[0]?.evidence).toEqual([{ id: 'e9', kind: 'seen', title: 'Media gate' }]);
    expect(organisationRatings(changed, 'MED-01')[0]?.evidence).toEqual([{ id: 'e9', kind: 'document', title: 'Media gate' }]);
    expect(organisationRatings(after(changed, removeEvidence(changed, 'MED-01', 'e9')), 'MED-01')).toEqual([
      { id: 'rating:MED-01', type: 'rating', practice: 'MED-01' },
    ]);
  });

  it('is left alone when the id is gone', () => {
    expect(changeEvidence(withOne, 'MED-01', 'x', { title: 'Y' }).size).toBe(0);
    expect(removeEvidence(withOne, 'MED-01', 'x').size).toBe(0);
  });
});

describe('setDomainTarget', () => {
  it('sets, changes and clears the target of one domain', () => {
    const set = after(empty, setDomainTarget(empty, 'REM', 'ml3'));
    const changed = after(set, setDomainTarget(set, 'REM', 'ml2'));

    expect(listOf(changed, 'assessment')).toEqual([{ ...assessment, targets: [{ id: 'REM', domain: 'REM', target: 'ml2' }] }]);
    expect(listOf(after(changed, setDomainTarget(changed, 'REM', undefined)), 'assessment')).toEqual([assessment]);
  });

  it('does nothing without an assessment', () => {
    expect(setDomainTarget(modelOf([]), 'REM', 'ml3').size).toBe(0);
  });
});
