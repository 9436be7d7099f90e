import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { modelOf } from '../../../shared/model/model';
import { practices } from '../../../shared/practices/catalog';
import { walkCards, type WalkWish } from '../../../shared/practices/walk-cards';
import { addPhoto, rateOnWalk } from '../../../shared/practices/walk-edits';
import { listWorklist } from '../../../shared/practices/worklist';

const model = modelOf([
  { id: 'area:1', type: 'area', name: 'Line 1', kind: 'line' },
  { id: 'person:1', type: 'person', name: 'Petra Holm' },
  { id: 'rating:REM-01', type: 'rating', practice: 'REM-01', value: 'ml2', rater: 'Ada', interviewees: 'Petra Holm, Jan' },
  { id: 'rating:REM-02-x', type: 'rating', practice: 'REM-02', areaId: 'area:1', value: 'ml1', rater: 'Ada' },
  { id: 'interview:1', type: 'interview', title: 'Talk', practices: 'MED-02\nREM-01\nGOV-01', personIds: ['person:1'] },
]);
const cards = (wish: WalkWish, place?: string): readonly string[] => walkCards(model, listWorklist(model, { place, author: 'Ada', isIndependent: false }), wish, place);

describe('walkCards', () => {
  it('leads through the catalogue, a domain, a topic, or the quick wins', () => {
    expect(cards({ show: 'all' })).toEqual(practices.map(({ id }) => id));
    expect(cards({ show: 'all', domain: 'REM' })).toEqual(practices.map(({ id }) => id).filter((id) => id.startsWith('REM')));
    expect(cards({ show: 'all', topic: 'removableMedia' })).toEqual(practices.filter(({ topics }) => topics.includes('removableMedia')).map(({ id }) => id));
    expect(cards({ show: 'all', quickWins: true })).toEqual(practices.filter(({ quickWin }) => quickWin).map(({ id }) => id));
  });

  it('follows an interview in its own order, and a person through talks and what they said', () => {
    expect(cards({ show: 'all', interviewId: 'interview:1' })).toEqual(['MED-02', 'REM-01', 'GOV-01']);
    expect(cards({ show: 'open', interviewId: 'interview:1' })).toEqual(['MED-02', 'GOV-01']);
    expect(cards({ show: 'all', personId: 'person:1' })).toEqual(['GOV-01', 'REM-01', 'MED-02']);
  });

  it('is open at a place until somebody answered it there, and leaves out what does not fit there', () => {
    const there = cards({ show: 'open', domain: 'REM' }, 'area:1');
    expect(there).toContain('REM-01');
    expect(there).not.toContain('REM-02');
    expect(cards({ show: 'all' }, 'area:1')).not.toContain('GOV-01');
    expect(cards({ show: 'all', interviewId: 'interview:1' }, 'area:1')).toContain('GOV-01');
  });
});

describe('edits on the walk', () => {
  const env = { now: () => '2026-11-23T10:00:00Z', newId: () => 'N'.repeat(26) };
  const spot = { practice: 'MED-02', author: 'Ada' };

  it('note whom the talk is held with, unless somebody is named already', () => {
    const rated = applyChange(model, rateOnWalk(model, spot, 'ml2', ['Petra Holm', 'night shift'], env.now()));
    expect([...rated.tables.rating.values()].find(({ practice }) => practice === 'MED-02')).toMatchObject({ value: 'ml2', interviewees: 'Petra Holm, night shift', rater: 'Ada', ratedAt: env.now() });
    const again = applyChange(model, rateOnWalk(model, { practice: 'REM-01', author: 'Ada' }, 'ml3', ['Somebody else'], env.now()));
    expect(again.tables.rating.get('rating:REM-01')).toMatchObject({ value: 'ml3', interviewees: 'Petra Holm, Jan' });
    expect(rateOnWalk(model, { practice: 'REM-01', author: 'Ada' }, 'ml2', ['Somebody else'], env.now()).size).toBe(0);
  });

  it('hang a photo on the rating as something seen', () => {
    const photo = { sha256: 'a'.repeat(64), mediaType: 'image/jpeg', fileName: 'p.jpg', size: 10, widthPx: 1, heightPx: 1 };
    const change = addPhoto(model, { ...spot, place: 'area:1' }, photo, { title: 'Photo', where: 'Line 1' }, env);
    const next = applyChange(model, change);
    const attachmentId = `attachment:${'N'.repeat(26)}`;
    expect(next.tables.attachment.get(attachmentId)).toMatchObject({ kind: 'photo', caption: 'Photo', takenBy: 'Ada' });
    expect([...next.tables.rating.values()].find(({ practice }) => practice === 'MED-02')).toMatchObject({ areaId: 'area:1', evidence: [{ kind: 'seen', title: 'Photo', attachmentId, where: 'Line 1', seenOn: '2026-11-23' }] });
  });
});
