import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../renderer/ui/date-text';
import { matchPalette } from '../../../renderer/ui/frame/command-match';
import { classes, given } from '../../../renderer/ui/given';

describe('days as text', () => {
  it.each([
    ['2026-03-09', '2026-03-09'],
    ['2026-3-9', '2026-03-09'],
    ['20260309', '2026-03-09'],
    ['9.3.2026', '2026-03-09'],
    ['09.03.26', '2026-03-09'],
    ['9/3/2026', '2026-03-09'],
    ['29.2.2028', '2028-02-29'],
    ['29.2.2027', null],
    ['31.4.2026', null],
    ['0.1.2026', null],
    ['13-2026', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(parseDay(text)).toBe(expected);
  });

  it('writes a day in either style and leaves other text alone', () => {
    expect([formatDay('2026-03-09', 'german'), formatDay('2026-03-09', 'iso'), formatDay('about 2026', 'german')]).toEqual(['09.03.2026', '2026-03-09', 'about 2026']);
  });
});

describe('command palette', () => {
  const items = [
    { id: 'open', title: 'Open file', group: 'File' },
    { id: 'export', title: 'Export report', group: 'Deliverables', keywords: 'word document' },
    { id: 'zones', title: 'Zonen & Übergänge', group: 'Go', keywords: 'conduits' },
    { id: 'reopen', title: 'Bring back answer', group: 'Checks', keywords: 'reopen' },
  ];
  const found = (query: string): readonly string[] => matchPalette(items, query).map((item) => item.id);

  it('lists everything before one types', () => {
    expect(found('  ')).toEqual(['open', 'export', 'zones', 'reopen']);
    const offline = [{ id: 'save', title: 'Save', group: 'File', isDisabled: true }, ...items];
    expect(matchPalette(offline, '').map((item) => item.id)).toEqual(['open', 'export', 'zones', 'reopen', 'save']);
  });
  it('prefers the title, finds keywords, ignores accents and the order of words', () => {
    expect(found('open')).toEqual(['open', 'reopen']);
    expect(found('ubergange')).toEqual(['zones']);
    expect(found('report exp')).toEqual(['export']);
    expect(found('word')).toEqual(['export']);
    expect(found('open nothing')).toEqual([]);
  });
  it('prefers the words as they were typed over the same words scattered', () => {
    const plcs = ['L3-PLC01 · PLC filler 3', 'L1-PLC01 · PLC filler 1'].map((title) => ({ id: title.slice(0, 2), title, group: 'Asset' }));
    expect(matchPalette(plcs, 'plc filler 1').map(({ id }) => id)).toEqual(['L1', 'L3']);
  });
});

describe('props', () => {
  it('drops what is not given and joins class names', () => {
    expect(given({ id: 'a', title: undefined, isOpen: false })).toEqual({ id: 'a', isOpen: false });
    expect(classes('zw-a', false, undefined, '', 'zw-b')).toBe('zw-a zw-b');
  });
});
