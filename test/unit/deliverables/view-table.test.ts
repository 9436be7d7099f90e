import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeInventoryWorkbook } from '../../../shared/deliverables/inventory-workbook';
import { describeViewTable, viewTexts, type ViewTable } from '../../../shared/deliverables/view-table';
import { writeViewJob } from '../../../shared/jobs/write-view';
import { emptyModel } from '../../../shared/model/model';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { emptyReplica } from '../../../shared/sync/replica';
import { countingIds } from '../inventory/sheet-samples';
import { smallPlant } from './small-plant';

const view: ViewTable = {
  title: 'Inventar',
  columns: [{ heading: 'Kennzeichen', kind: 'identifier' }, { heading: 'Bezeichnung', kind: 'text', width: 30 }, { heading: 'Anzahl', kind: 'number' }, { heading: 'Support bis', kind: 'date' }],
  rows: [
    ['K1', '=1+1', 2.5, '2027-12-31'],
    ['-K2', 'Behälter; "groß"', -3, null],
  ],
};
const rows = [view.rows.slice(0, 1), view.rows.slice(1)].map((part) => new TextEncoder().encode(JSON.stringify(part)));
const context = {
  project: { replica: emptyReplica, model: emptyModel, attachment: () => Promise.resolve(undefined) },
  progress: () => undefined,
  cancelled: () => false,
  env: { now: () => '2026-11-23T08:00:00.000Z', ...countingIds() },
};

describe('the view of a grid', () => {
  it('becomes a table in the order it is shown', () => {
    const { sheets, ...rest } = describeViewTable(view, { language: 'de', date: '2026-11-23T08:00:00Z', author: 'Voss' });
    expect(rest).toEqual({ id: 'view', language: 'de', title: 'Inventar', subject: 'Inventar', author: 'Voss', date: '2026-11-23', header: 'Inventar', footer: '', pagePattern: 'Seite {page} von {pages}' });
    expect(sheets).toEqual([{ kind: 'table', id: 'view', name: 'Inventar', freezeColumns: 1, columns: view.columns.map(({ heading, kind, width }) => ({ title: heading, kind, width: width ?? expect.any(Number) })), rows: view.rows }]);
  });

  it('becomes CSV as the language’s programs read it, without formulas', async () => {
    const write = async (language: 'de' | 'en') => writeViewJob.run({ view, rows, format: 'csv', language, date: '2026-11-23' }, context);
    const written = [await write('de'), await write('en')];
    expect(written.map(({ fileName, mediaType, bytes }) => [fileName, mediaType, [...bytes.subarray(0, 3)], strFromU8(bytes.subarray(3))])).toEqual([
      ['Inventar 2026-11-23.csv', 'text/csv', [0xef, 0xbb, 0xbf], "Kennzeichen;Bezeichnung;Anzahl;Support bis\r\nK1;'=1+1;2,5;2027-12-31\r\n'-K2;\"Behälter; \"\"groß\"\"\";-3;\r\n"],
      ['Inventar 2026-11-23.csv', 'text/csv', [0xef, 0xbb, 0xbf], "Kennzeichen,Bezeichnung,Anzahl,Support bis\r\nK1,'=1+1,2.5,2027-12-31\r\n'-K2,\"Behälter; \"\"groß\"\"\",-3,\r\n"],
    ]);
  });

  it('becomes an Excel table that reads back as it was', async () => {
    const { bytes, fileName } = await writeViewJob.run({ view, rows, format: 'xlsx', language: 'en', date: '2026-11-23', author: 'Voss' }, context);
    expect([fileName, readWorkbook(fileName, bytes).sheets[0]?.shown]).toEqual([
      'Inventar 2026-11-23.xlsx',
      [
        ['Kennzeichen', 'Bezeichnung', 'Anzahl', 'Support bis'],
        ['K1', '=1+1', '2.5', '2027-12-31'],
        ['-K2', 'Behälter; "groß"', '-3'],
      ],
    ]);
  });

  it('has texts for every cell, also for those that are missing', () => {
    expect(viewTexts({ ...view, rows: [['K1']] }, 'de')[1]).toEqual(['K1', '', '', '']);
  });
});

describe('the inventory as a workbook of its own', () => {
  it('is the one table, and never a workbook without sheets', () => {
    const options = { date: '2026-11-23', view: 'asIs' } as const;
    expect(describeInventoryWorkbook(smallPlant, 'de', options).sheets.map(({ id, kind }) => [id, kind])).toEqual([['inventory', 'table']]);
    expect(describeInventoryWorkbook(emptyModel, 'de', options).sheets.map(({ id }) => id)).toEqual(['overview']);
  });
});
