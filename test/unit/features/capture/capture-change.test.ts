import { describe, expect, it } from 'vitest';
import { captureChange, missingIn } from '../../../../renderer/features/capture/capture-change';
import { currentPlace } from '../../../../renderer/features/capture/current-place';
import { readCaptureDrafts, type CaptureDraft } from '../../../../renderer/store/capture';
import { applyChange } from '../../../../shared/model/change';
import { findRecord, getRecord, modelOf } from '../../../../shared/model/model';

const model = modelOf([
  { id: 'assessment:1', type: 'assessment', name: 'Plant' },
  { id: 'area:1', type: 'area', name: 'Line 1' },
  { id: 'zone:1', type: 'zone', name: 'Cell' },
  { id: 'asset:1', type: 'asset', name: 'PLC', tag: 'P-1', zoneId: 'zone:1', areaId: 'area:1', notes: 'Spare in stock' },
  { id: 'finding:1', type: 'finding', title: 'Bridge', code: 'B-07' },
  { id: 'risk:1', type: 'risk', title: 'Stop' },
  { id: 'rating:1', type: 'rating', practice: 'REM-01' },
]);
const facts = () => {
  let last = 0;
  return {
    author: 'Voss',
    language: 'en' as const,
    env: {
      now: () => '2026-11-23T10:00:00Z',
      newId: () => {
        last += 1;
        return `new${String(last)}`;
      },
    },
  };
};
const empty: CaptureDraft = { kind: 'finding', title: '', text: '', severity: 'medium', placeIds: [], photos: [], at: '2026-11-23T09:59:00Z' };
const capture = (draft: Partial<CaptureDraft>, from = model) => {
  const { change, id } = captureChange(from, { ...empty, ...draft }, facts());
  const after = applyChange(from, change);
  return { after, id, size: change.size, record: id === undefined ? undefined : findRecord(after, id) };
};

describe('what is captured', () => {
  it('is a finding with its places, its number and its photos', () => {
    const { record, size } = capture({ title: ' Door open ', text: 'Since spring', placeIds: ['asset:1', 'zone:1', 'area:1'], practice: 'REM-01', severity: 'high', photos: [{ sha256: 'a' }] });
    expect([size, record]).toEqual([
      2,
      {
        id: 'finding:new2', type: 'finding', code: 'B-08', title: 'Door open', text: 'Since spring', severity: 'high', assetIds: ['asset:1'], zoneIds: ['zone:1'], areaIds: ['area:1'],
        practices: ['REM-01'], origin: 'rating', state: 'open', foundOn: '2026-11-23', foundBy: 'Voss', attachmentIds: ['attachment:new1'],
      },
    ]);
  });

  it('is an asset that stands in no list; one word with a digit is its tag', () => {
    const asset = { id: 'asset:new1', type: 'asset', walkState: 'notListed', walkAt: '2026-11-23T10:00:00Z', walkBy: 'Voss' };
    expect(capture({ kind: 'asset', title: 'SW-77', placeIds: ['zone:1', 'area:1'] }).record).toEqual({ ...asset, name: 'SW-77', tag: 'SW-77', zoneId: 'zone:1', areaId: 'area:1' });
    expect(capture({ kind: 'asset', title: 'Grey box', text: 'humming' }).record).toEqual({ ...asset, name: 'Grey box', walkNote: 'humming' });
  });

  it('is a photo with its caption, on the first thing that can carry one', () => {
    const { after, record } = capture({ kind: 'photo', title: 'Plate', placeIds: ['risk:1', 'zone:1'], photos: [{ sha256: 'a' }] });
    expect([record, getRecord(after, 'attachment', 'attachment:new1')?.caption]).toEqual([{ id: 'zone:1', type: 'zone', name: 'Cell', attachmentIds: ['attachment:new1'] }, 'Plate']);
  });

  it('is a note under those there are, or about the whole plant', () => {
    const notes = [capture({ kind: 'note', title: 'Left door', placeIds: ['asset:1'] }), capture({ kind: 'note', title: 'Noisy' })].map(({ record }) => (record !== undefined && 'notes' in record ? record.notes : ''));
    expect(notes.map((note) => note?.split('\n').map((line) => line.replace(/^.*, Voss: /, 'Voss: ')))).toEqual([['Spare in stock', 'Voss: Left door'], ['Voss: Noisy']]);
  });

  it('lacks words, a photo or a place, and says so', () => {
    expect([missingIn(model, empty), missingIn(model, { ...empty, kind: 'photo' }), missingIn(model, { ...empty, kind: 'photo', photos: [{ sha256: 'a' }] }), missingIn(model, { ...empty, title: 'x' })]).toEqual([
      'title',
      'photo',
      'place',
      undefined,
    ]);
  });
});

describe('the place in hand', () => {
  const looked = { screen: 'inventory', target: undefined, inHand: undefined, walkPlaces: {}, practiceWalks: {} } as const;
  const walking = { areaId: 'area:1', assetId: 'asset:1', show: 'open', layout: 'cards', isWalking: true } as const;
  it('is the record looked at with where it stands, the walk, the practice, or nothing', () => {
    expect([
      currentPlace(model, { ...looked, target: 'asset:1' }, 'p'),
      currentPlace(model, { ...looked, screen: 'zones', inHand: { ids: ['zone:1', 'zone:gone'] } }, 'p'),
      currentPlace(model, { ...looked, screen: 'practices', inHand: { ids: ['area:1'], practice: 'GOV-01' } }, 'p'),
      currentPlace(model, { ...looked, screen: 'practices', target: 'rating:1' }, 'p'),
      currentPlace(model, { ...looked, screen: 'walkDown', walkPlaces: { p: walking } }, 'p'),
      currentPlace(model, { ...looked, screen: 'walkDown', walkPlaces: { p: { ...walking, isWalking: false } } }, 'p'),
      currentPlace(model, { ...looked, screen: 'practiceWalk', practiceWalks: { p: { practiceId: 'REM-02', placeId: 'zone:1', filter: { show: 'all' }, isWalking: true } } }, 'p'),
      currentPlace(model, { ...looked, screen: 'risks', target: 'risk:1' }, 'p'),
    ]).toEqual([
      { placeIds: ['asset:1', 'zone:1', 'area:1'] },
      { placeIds: ['zone:1'] },
      { placeIds: ['area:1'], practice: 'GOV-01' },
      { placeIds: [], practice: 'REM-01' },
      { placeIds: ['asset:1', 'zone:1', 'area:1'] },
      { placeIds: [] },
      { placeIds: ['zone:1'], practice: 'REM-02' },
      { placeIds: [] },
    ]);
  });
});

describe('kept drafts', () => {
  it('come back as they were, and what is odd is left out', () => {
    const draft: CaptureDraft = { ...empty, title: 'Half a word', placeIds: ['zone:1'], practice: 'REM-01', photos: [{ sha256: 'a'.repeat(64), size: 5 }] };
    const stored: unknown = JSON.parse(JSON.stringify({ p: draft, q: { kind: 'song' }, r: 4, s: { ...draft, severity: 'loud', photos: [{ sha256: '../x' }], placeIds: [1, 'zone:1'] } }));
    const { practice: _, ...rest } = draft;
    expect(readCaptureDrafts(stored)).toEqual({ p: draft, s: { ...rest, practice: 'REM-01', photos: [] } });
    expect(readCaptureDrafts(undefined)).toEqual({});
  });
});
