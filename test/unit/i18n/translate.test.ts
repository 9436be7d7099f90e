import { describe, expect, test } from 'vitest';
import { formatDate, formatInstant } from '../../../shared/i18n/format';
import { translate } from '../../../shared/i18n/translate';

describe('numbers in messages', () => {
  test('a quantity is grouped as the language does it, and still chooses the plural', () => {
    expect([
      translate('en', 'app.status.records', { count: 1 }),
      translate('en', 'app.status.records', { count: 5000 }),
      translate('de', 'app.status.records', { count: 1 }),
      translate('de', 'app.status.records', { count: 5000 }),
      translate('de', 'records.shown-of', { shown: 1200, all: 1_000_000 }),
    ]).toEqual(['1 record', '5,000 records', '1 Eintrag', '5.000 Einträge', '1.200 von 1.000.000']);
  });

  test('a row and a column are called as the sheet shows them', () => {
    expect([
      translate('de', 'import.row-number', { row: 12_345 }),
      translate('en', 'inventory.import.column-number', { number: 1024 }),
      translate('en', 'import.sheet-lead', { row: 1004, count: 20_000 }),
    ]).toEqual(['Zeile 12345', 'Column 1024', expect.stringMatching(/^The headings are in row 1004, with 20,000 entries below\./)]);
  });

  test('texts stay as they are, and decimals take the mark of the language', () => {
    expect([
      translate('de', 'cli.wrong.number', { value: '10000' }),
      translate('de', 'report.scales.risk', { value: 12.5 }),
      translate('en', 'report.scales.risk', { value: 12.5 }),
      translate('en', 'import.row-number'),
    ]).toEqual([expect.stringContaining('„10000“'), expect.stringContaining('12,5'), expect.stringContaining('12.5'), 'Row {row}']);
  });
});

test('a month has three letters in English, also in September', () => {
  expect([formatDate('en', '2026-09-03'), formatDate('en', '2026-08-03'), formatDate('de', '2026-09-03'), formatInstant('en', '2026-09-03T10:00:00Z').includes('Sep ')]).toEqual([
    '3 Sep 2026', '3 Aug 2026', '03.09.2026', true,
  ]);
});
