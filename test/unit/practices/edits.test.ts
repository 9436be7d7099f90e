import { describe, expect, it } from 'vitest';
import { applyChange, invert, type Change } from '../../../shared/model/change';
import { listOf, modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import {
  addEvidence,
  changeEvidence,
  organisationRatings,
  ownRating,
  patchRating,
  placedRatings,
  ratePractice,
  ratingId,
  ratingsAt,
  removeEvidence,
  setDomainTarget,
  type RatingSpot,
} from '../../../shared/practices/edits';

const assessment: AnyRecord = { id: 'assessment:1', type: 'assessment', name: 'Plant' };
const empty = modelOf([assessment]);
const after = (model: Model, change: Change): Model => applyChange(model, change);
const ratings = (model: Model) => listOf(model, 'rating');
const by = (author: string, practice = 'REM-03', place?: string): RatingSpot => ({ practice, author, ...(place === undefined ? {} : { place }) });
const rate = (model: Model, spot: RatingSpot, value: 'ml1' | 'ml2' | 'ml3' | undefined, now = '2026-09-14T08:00:00Z'): Model => after(model, ratePractice(model, spot, value, now));

describe('rating a practice', () => {
  it('creates a record of the rater, and changes it from then on', () => {
    const first = rate(empty, by('M. Voss'), 'ml1');
    const second = rate(first, by('M. Voss'), 'ml3', '2026-09-14T09:00:00Z');

    expect(ratings(first)).toEqual([
      { id: ratingId('REM-03', undefined, 'M. Voss'), type: 'rating', practice: 'REM-03', value: 'ml1', rater: 'M. Voss', ratedAt: '2026-09-14T08:00:00Z' },
    ]);
    expect(ratings(second)).toEqual([
      { id: ratingId('REM-03', undefined, 'M. Voss'), type: 'rating', practice: 'REM-03', value: 'ml3', rater: 'M. Voss', ratedAt: '2026-09-14T09:00:00Z' },
    ]);
  });

  it('gives every rater and every place a record of its own, whose id says neither name', () => {
    const spots = [by('M. Voss'), by('D. Okafor'), by('M. Voss', 'REM-03', 'area:line1'), by('M. Voss', 'REM-03', 'zone:z1'), by('M. Voss', 'REM-03', 'person:p1')];
    const model = spots.reduce((before, spot) => rate(before, spot, 'ml1'), empty);

    expect(ratings(model).map(({ rater, areaId, zoneId, contractorId }) => [rater, areaId ?? zoneId ?? contractorId]).sort()).toEqual([
      ['D. Okafor', undefined],
      ['M. Voss', undefined],
      ['M. Voss', 'area:line1'],
      ['M. Voss', 'person:p1'],
      ['M. Voss', 'zone:z1'],
    ]);
    expect(ratings(model).filter(({ id }) => /voss|okafor/i.test(id))).toEqual([]);
    expect(ratingId('REM-03', undefined, '')).toBe('rating:REM-03');
  });

  it('lets a rater sign what nobody signed, and the nameless go on with what stands there', () => {
    const unsigned = rate(empty, by(''), 'ml1');
    const signed = rate(unsigned, by('M. Voss'), 'ml2', '2026-09-14T09:00:00Z');
    const nameless = rate(signed, by(''), 'ml3', '2026-09-14T10:00:00Z');

    expect(ratings(unsigned)).toEqual([{ id: 'rating:REM-03', type: 'rating', practice: 'REM-03', value: 'ml1', ratedAt: '2026-09-14T08:00:00Z' }]);
    expect(ratings(signed).map(({ id, rater, value }) => [id, rater, value])).toEqual([['rating:REM-03', 'M. Voss', 'ml2']]);
    expect(ratings(nameless).map(({ id, rater, value }) => [id, rater, value])).toEqual([['rating:REM-03', undefined, 'ml3']]);
  });

  it('changes nothing when the level is the same, and can be undone', () => {
    const change = ratePractice(empty, by('M. Voss'), 'ml1', '2026-09-14T08:00:00Z');
    const rated = after(empty, change);

    expect(ratePractice(rated, by('M. Voss'), 'ml1', '2027-01-01T00:00:00Z').size).toBe(0);
    expect(ratings(after(rated, invert(change)))).toEqual([]);
  });

  it('takes a rating back and keeps note and evidence', () => {
    const model = modelOf([
      assessment,
      { id: 'rating:a', type: 'rating', practice: 'REM-03', value: 'ml2', note: 'seen', rater: 'M. Voss', ratedAt: '2026-09-14T07:00:00Z' },
    ]);

    expect(ratings(rate(model, by('M. Voss'), undefined))).toEqual([{ id: 'rating:a', type: 'rating', practice: 'REM-03', note: 'seen', rater: 'M. Voss' }]);
  });

  it('keeps what it was on an earlier day or from another hand, not a slip of the finger', () => {
    const monday = rate(empty, by('M. Voss'), 'ml1', '2026-09-14T08:00:00Z');
    const corrected = rate(monday, by('M. Voss'), 'ml2', '2026-09-14T08:00:05Z');
    const tuesday = rate(corrected, by('M. Voss'), 'ml3', '2026-09-15T08:00:00Z');

    expect(ratings(corrected)[0]?.earlier).toBeUndefined();
    expect(ratings(tuesday)[0]?.earlier).toEqual([{ id: '20260914080005', value: 'ml2', at: '2026-09-14T08:00:05Z', rater: 'M. Voss' }]);
  });

  it('leaves ratings of places alone and puts the one that counts first', () => {
    const model = modelOf([
      { id: 'rating:1', type: 'rating', practice: 'REM-03', value: 'ml3', rater: 'A' },
      { id: 'rating:2', type: 'rating', practice: 'REM-03', value: 'ml1', rater: 'B' },
      { id: 'rating:3', type: 'rating', practice: 'REM-03', areaId: 'area:line1', value: 'notInPlace' },
    ]);

    expect(organisationRatings(model, 'REM-03').map(({ id }) => id)).toEqual(['rating:2', 'rating:1']);
    expect(placedRatings(model, 'REM-03').map(({ id }) => id)).toEqual(['rating:3']);
    expect(ratingsAt(model, 'REM-03', 'area:line1').map(({ id }) => id)).toEqual(['rating:3']);
    expect(['A', 'B', 'C'].map((author) => ownRating(model, by(author))?.id)).toEqual(['rating:1', 'rating:2', undefined]);
  });

  it('writes a note before there is a level', () => {
    expect(ratings(after(empty, patchRating(empty, by('', 'MED-01'), { note: 'USB stick in the cabinet' })))).toEqual([
      { id: 'rating:MED-01', type: 'rating', practice: 'MED-01', note: 'USB stick in the cabinet' },
    ]);
  });
});

describe('evidence', () => {
  const env = { newId: () => 'e9' };
  const spot = by('', 'MED-01');
  const withOne = after(empty, addEvidence(empty, spot, { kind: 'seen', title: 'Media gate', where: 'Line 1' }, env));

  it('is added, changed and removed by its id', () => {
    const changed = after(withOne, changeEvidence(withOne, spot, 'e9', { kind: 'document', where: undefined }));

    expect(organisationRatings(withOne, 'MED-01')[0]?.evidence).toEqual([{ id: 'e9', kind: 'seen', title: 'Media gate', where: 'Line 1' }]);
    expect(organisationRatings(changed, 'MED-01')[0]?.evidence).toEqual([{ id: 'e9', kind: 'document', title: 'Media gate' }]);
    expect(organisationRatings(after(changed, removeEvidence(changed, spot, 'e9')), 'MED-01')).toEqual([
      { id: 'rating:MED-01', type: 'rating', practice: 'MED-01' },
    ]);
  });

  it('is left alone when the id is gone', () => {
    expect(changeEvidence(withOne, spot, 'x', { title: 'Y' }).size).toBe(0);
    expect(removeEvidence(withOne, spot, 'x').size).toBe(0);
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
