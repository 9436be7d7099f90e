import ExcelJS from 'exceljs';
import type { CellContent, ChangesSheet, WorkbookPatch } from '../../../shared/office/workbook-patch';

export const changesSheet: ChangesSheet = {
  name: 'Änderungen',
  title: 'Änderungen an der Inventarliste',
  subtitle: 'liste.xlsx, Blatt „Inventar“, Stand 23.11.2026',
  legend: { changed: 'berichtigt', added: 'hinzugefügt', gone: 'nicht mehr da' },
  columns: [
    { heading: 'Nr.', width: 6 },
    { heading: 'Nachher', width: 30 },
    { heading: 'Bemerkung', width: 30 },
  ],
  rows: [
    ['1', '=1+1', ''],
    ['2', 'Zeile & <b>', ''],
  ],
  remarkColumn: 2,
  formulaKept: 'Formel bleibt.',
};

export function patchFor(sheet: string, more: Partial<WorkbookPatch>): WorkbookPatch {
  return { sheet, cells: [], goneRows: [], appended: { below: 0, at: 1, rows: [] }, columnCount: 1, changes: changesSheet, ...more };
}

export const text = (value: string): CellContent => ({ kind: 'text', text: value });

/** Corrected cells, a device that is gone and two that are new, for the list of the plant. */
export const plantPatch: WorkbookPatch = patchFor('Inventar', {
  cells: [
    { row: 3, column: 2, content: text('10.0.0.99'), line: 0 },
    { row: 4, column: 1, content: text('=HYPERLINK("http://x")'), line: 0 },
    { row: 5, column: 4, content: { kind: 'date', date: '2028-03-31' }, line: 1 },
    { row: 4, column: 5, content: { kind: 'number', value: 9 }, line: 1 },
  ],
  goneRows: [4],
  appended: { below: 5, at: 6, rows: [[text('K9'), text('Fernwartungsbox'), text('10.0.0.50'), undefined, { kind: 'date', date: '2030-01-31' }, undefined], [text('K10')]] },
  columnCount: 6,
});

/** A plant's list as such lists are: title, table with filter, own looks, drop-down, rule, joined cells, formula, note below. */
export async function plantList(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Deckblatt').getCell('A1').value = 'Molkerei Nord';
  const sheet = workbook.addWorksheet('Inventar', { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.getCell('A1').value = 'Inventarliste Abfüllung';
  sheet.mergeCells('A1:F1');
  sheet.columns = [{ width: 10 }, { width: 28 }, { width: 18 }, { width: 16 }, { width: 12 }, { width: 9 }];
  sheet.addTable({
    name: 'Liste',
    ref: 'A3',
    headerRow: true,
    columns: ['Kennz.', 'Bezeichnung', 'IP-Adresse', 'Schutzbedarf', 'Ende Support', 'Alter'].map((name) => ({ name, filterButton: true })),
    rows: [
      ['K1', 'Steuerung Abfüller', '10.0.0.1', 'hoch', new Date('2027-12-31T00:00:00Z'), 4],
      ['K2', 'Bedienpult', '10.0.0.2', 'normal', new Date('2026-06-30T00:00:00Z'), 2],
      ['K3', 'Switch', '10.0.0.3', 'sehr hoch', null, 7],
    ],
  });
  for (const row of [4, 5, 6]) {
    sheet.getCell(`F${row}`).value = { formula: `YEAR(E${row})-2023`, result: 4 };
    sheet.getCell(`E${row}`).numFmt = 'dd.mm.yyyy';
    sheet.getRow(row).eachCell((cell) => {
      cell.border = { bottom: { style: 'thin', color: { argb: 'FF888888' } } };
      cell.font = { name: 'Arial', size: 10 };
    });
  }
  sheet.getCell('D4').dataValidation = { type: 'list', allowBlank: true, formulae: ['"normal,hoch,sehr hoch"'] };
  sheet.addConditionalFormatting({ ref: 'D4:D6', rules: [{ type: 'containsText', operator: 'containsText', text: 'sehr', priority: 1, style: { font: { bold: true } } }] });
  workbook.addWorksheet('Legende').getCell('B2').value = 'normal, hoch, sehr hoch';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
