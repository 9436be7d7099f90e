import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../assets/sample/inventories/', import.meta.url);
const told = JSON.parse(readFileSync(new URL('line-inventory-changes.json', folder), 'utf8')) as {
  readonly changes: readonly Readonly<Record<string, unknown>>[];
};
const fields = [
  'place', 'tag', 'location', 'name', 'kind', 'vendor', 'model', 'serial', 'version', 'count', 'ip', 'mac', 'backup',
  'backupDate', 'contract', 'costCentre', 'remark',
];

async function open(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(fileURLToPath(new URL(file, folder)));
  return workbook;
}

/** The numbered rows of the list by the device's name, without the running number. */
function rowsOf(workbook: ExcelJS.Workbook): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  workbook.getWorksheet('Inventar Linien')!.eachRow((row) => {
    if (typeof row.getCell(1).value !== 'number') return;
    const cells = fields.map((_, index) => row.getCell(index + 2).value);
    rows.set(String(cells[3]), cells.map((cell) => (cell instanceof Date ? cell.toISOString() : String(cell ?? ''))));
  });
  return rows;
}

describe('the inventories of the sample plant', () => {
  it('differ between the two revisions of the list in exactly the changes told', async () => {
    const [oldBook, newBook] = await Promise.all([open('Inventar_Linien_RevF.xlsx'), open('Inventar_Linien_RevG.xlsx')]);
    const [before, after] = [rowsOf(oldBook), rowsOf(newBook)];
    const names = (change: string) => told.changes.filter((entry) => entry['change'] === change).map((entry) => entry['name']);
    const changed = [...before].flatMap(([name, cells]) => {
      const newer = after.get(name);
      return newer === undefined ? [] : cells.flatMap((cell, index) => (cell === newer[index] ? [] : [name]));
    });
    const heading = (book: ExcelJS.Workbook) => book.getWorksheet('Inventar Linien')!.getCell(6, 10).value;
    expect({
      added: [...after.keys()].filter((name) => !before.has(name)).sort(),
      gone: [...before.keys()].filter((name) => !after.has(name)).sort(),
      changed: changed.sort(),
      renamed: [heading(oldBook), heading(newBook)],
      count: told.changes.length,
      rows: [before.size, after.size],
    }).toEqual({
      added: [...names('added')].sort(),
      gone: [...names('gone')].sort(),
      changed: [...names('changed')].sort(),
      renamed: ['SW-/FW-Stand', 'Firmware / Version'],
      count: 15,
      rows: [87, 88],
    });
  });

  it('has the sheets, the merged headings and the damage of a list made by people', async () => {
    const workbook = await open('Inventar_Linien_RevF.xlsx');
    const sheet = workbook.getWorksheet('Inventar Linien')!;
    const kinds = new Set<string>();
    sheet.getColumn(12).eachCell((cell) => {
      if (cell.value !== null) kinds.add(typeof cell.value);
    });
    expect({
      sheets: workbook.worksheets.map(({ name }) => name),
      title: sheet.getCell('A1').value,
      isMerged: [sheet.getCell('B5').isMerged, sheet.getCell('A5').isMerged],
      addresses: [...kinds].sort(),
    }).toEqual({
      sheets: ['Deckblatt', 'Inventar Linien', 'Legende'],
      title: 'Sorrental Milchdesserts GmbH & Co. KG',
      isMerged: [true, true],
      addresses: ['number', 'string'],
    });
  });

  it('lists servers and some devices of the lines again in the register of the IT department', async () => {
    const sheet = (await open('IT_Asset_Register.xlsx')).getWorksheet('Assets')!;
    expect({ rows: sheet.actualRowCount - 1, headings: sheet.getRow(1).values }).toEqual({
      rows: 51,
      headings: [
        undefined, 'Asset ID', 'Hostname', 'Description', 'Manufacturer', 'Model', 'S/N', 'OS / Firmware', 'IPv4', 'MAC',
        'VLAN', 'Location', 'Owner', 'Criticality (1-4)', 'EoL date', 'Last restore test', 'Qty',
      ],
    });
  });
});
