// Writes the inventories the sample plant came from. Same input, same bytes.
// Run by hand after changing the plant: node build/sample/write-inventories.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describeChanges, renamedColumns, revisedSections } from './inventory-revision.mjs';
import { listedSections, registeredRows } from './inventory-rows.mjs';

const root = fileURLToPath(new URL('../../assets/sample/', import.meta.url));
const plant = Object.fromEntries(
  ['area', 'asset'].map((type) => [type, JSON.parse(readFileSync(`${root}plant/${type}.json`, 'utf8'))]),
);

const thin = { style: 'thin', color: { argb: 'FF9AA5A8' } };
/** @type {Partial<import('exceljs').PageSetup>} */
const onePage = { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
const box = { top: thin, left: thin, bottom: thin, right: thin };
const font = (facts) => ({ name: 'Calibri', size: 11, ...facts });
/** @returns {import('exceljs').FillPattern} */
const fill = (argb) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/**
 * Groups of the list's two-row heading: field, heading, width.
 * @type {readonly (readonly [title: string, columns: readonly (readonly [field: string, heading: string, width: number])[]])[]}
 */
const groups = [
  ['', [['number', 'Lfd. Nr.', 7]]],
  ['Anlage', [['place', 'Anlagenteil', 22], ['tag', 'BMK', 12], ['location', 'Einbauort', 20]]],
  ['Gerät', [['name', 'Bezeichnung', 34], ['kind', 'Geräteart', 15], ['vendor', 'Hersteller', 18], ['model', 'Typ', 28], ['serial', 'Serien-Nr.', 21], ['version', 'SW-/FW-Stand', 22], ['count', 'Stk.', 6]]],
  ['Netzwerk', [['ip', 'IP-Adresse', 19], ['mac', 'MAC-Adresse', 19]]],
  ['Betrieb', [['backup', 'Sicherung vorh.', 11], ['backupDate', 'zuletzt getestet', 13], ['contract', 'Wartungsvertrag', 19], ['costCentre', 'Kostenst.', 10]]],
  ['', [['remark', 'Bemerkung', 38]]],
];
const explanations = new Map(Object.entries({
  tag: 'wie Schaltplan', serial: 'lt. Typenschild', version: 'lt. Gerät, sonst Projekt', ip: 'statisch', count: 'sonst 1', backup: 'ja / nein', backupDate: 'TT.MM.JJJJ',
}));

function columnsOf(isNewer) {
  const renamed = new Map(isNewer ? renamedColumns.map(([field, , heading]) => [field, heading]) : []);
  return groups.flatMap(([, columns]) => columns.map(([field, heading, width]) => ({ field, heading: renamed.get(field) ?? heading, width })));
}

function writeTitle(sheet, revision, date) {
  sheet.getCell('A1').value = 'Sorrental Milchdesserts GmbH & Co. KG';
  sheet.getCell('A1').font = font({ bold: true, size: 14 });
  sheet.getCell('A2').value = 'Werk Wiesenbrück · Instandhaltung / Automatisierung';
  sheet.getCell('A3').value = 'Inventar Steuerungs- und Netzwerkgeräte Linien';
  sheet.getCell('A3').font = font({ bold: true, size: 12 });
  sheet.getCell('L1').value = 'Revision:';
  sheet.getCell('M1').value = revision;
  sheet.getCell('L2').value = 'Stand:';
  sheet.getCell('M2').value = date;
  sheet.getCell('M2').numFmt = 'dd.mm.yyyy';
  sheet.getCell('L3').value = 'erstellt:';
  sheet.getCell('M3').value = 'T. Grell';
  for (const row of [1, 2, 3]) sheet.mergeCells(row, 1, row, 6);
}

function writeHeadings(sheet, columns) {
  let first = 1;
  for (const [title, members] of groups) {
    const last = first + members.length - 1;
    if (title === '') sheet.mergeCells(5, first, 6, first);
    else sheet.mergeCells(5, first, 5, last);
    sheet.getCell(5, first).value = title === '' ? columns[first - 1].heading : title;
    first = last + 1;
  }
  columns.forEach(({ field, heading, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(6, index + 1);
    if (!cell.isMerged) cell.value = heading;
    sheet.getCell(7, index + 1).value = explanations.get(field) ?? '';
    sheet.getCell(7, index + 1).font = font({ italic: true, size: 8, color: { argb: 'FF6B7679' } });
    for (const row of [5, 6]) {
      const heading = sheet.getCell(row, index + 1);
      heading.font = font({ bold: true });
      heading.fill = fill('FFD7E3E4');
      heading.border = box;
      heading.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    }
  });
}

function writeSections(sheet, columns, sections) {
  let row = 8;
  let number = 0;
  for (const { title, rows } of sections) {
    sheet.mergeCells(row, 1, row, columns.length);
    sheet.getCell(row, 1).value = title;
    sheet.getCell(row, 1).font = font({ bold: true });
    sheet.getCell(row, 1).fill = fill('FFF2EBD3');
    row += 1;
    for (const { cells } of rows) {
      number += 1;
      columns.forEach(({ field }, index) => {
        const cell = sheet.getCell(row, index + 1);
        const value = field === 'number' ? number : cells[field];
        if (value !== '') cell.value = value;
        if (value instanceof Date) cell.numFmt = 'dd.mm.yyyy';
        cell.border = box;
        cell.alignment = { vertical: 'top', wrapText: field === 'remark' };
      });
      row += 1;
    }
  }
  sheet.getCell(row + 1, 2).value = 'Summe Positionen';
  sheet.getCell(row + 1, 4).value = { formula: `MAX(A8:A${row - 1})`, result: number };
  sheet.getCell(row + 2, 2).value = 'Büro-PCs und Server: siehe Liste der IT';
  return number;
}

function writeCover(sheet, revision, date, history) {
  sheet.getColumn(1).width = 5;
  sheet.getColumn(2).width = 16;
  sheet.getColumn(3).width = 16;
  sheet.getColumn(4).width = 60;
  sheet.getCell('B3').value = 'Sorrental Milchdesserts GmbH & Co. KG';
  sheet.getCell('B3').font = font({ bold: true, size: 16 });
  sheet.getCell('B4').value = 'Werk Wiesenbrück';
  sheet.getCell('B6').value = 'Inventar Automatisierungstechnik';
  sheet.getCell('B6').font = font({ bold: true, size: 20 });
  sheet.getCell('B8').value = 'Revision';
  sheet.getCell('C8').value = revision;
  sheet.getCell('B9').value = 'Stand';
  sheet.getCell('C9').value = date;
  sheet.getCell('C9').numFmt = 'dd.mm.yyyy';
  sheet.getCell('B10').value = 'Verteiler';
  sheet.getCell('C10').value = 'Instandhaltung, Produktion, IT';
  ['Rev.', 'Datum', 'Änderung'].forEach((heading, index) => {
    sheet.getCell(13, index + 2).value = heading;
    sheet.getCell(13, index + 2).font = font({ bold: true });
  });
  history.forEach((line, index) => line.forEach((value, column) => { sheet.getCell(14 + index, column + 2).value = value; }));
}

const legend = [
  ['BMK', 'Betriebsmittelkennzeichen nach Schaltplan, wo vorhanden'],
  ['SPS / Sicherheits-SPS', 'Steuerung / fehlersichere Steuerung'],
  ['FU / Servo', 'Frequenzumrichter oder Servoantrieb, gleiche Geräte zusammengefasst'],
  ['ET200 / E-A', 'dezentrale Ein-/Ausgabe'],
  ['Sicherung vorh.', 'ja = Programm oder Konfiguration liegt auf dem Programmarchiv'],
  ['Kostenst.', '4010 Prozess, 4110 L1, 4120 L2, 4130 L3, 4510 Betriebstechnik, 4520 Kälte'],
  ['?', 'nicht bekannt, bitte nachtragen'],
];

/** Packs the workbook anew with a fixed time, since the library stamps every entry with the present one. */
async function bytesOf(workbook) {
  const fixed = new Date(Date.UTC(2026, 7, 12, 6));
  workbook.created = fixed;
  workbook.modified = fixed;
  const entries = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const named = Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(named.map(([name, bytes]) => [name, [bytes, { mtime: '1980-01-01T00:00:00', level: 9 }]])));
}

async function writeList(file, sections, isNewer) {
  const [revision, date] = isNewer ? ['G', new Date(Date.UTC(2026, 11, 11))] : ['F', new Date(Date.UTC(2026, 7, 12))];
  const history = [['D', '03/2024', 'Linie 3 aufgenommen'], ['E', '09/2025', 'Kälte ergänzt, Kostenstellen'], ['F', '08/2026', 'Abgleich vor Sicherheitsbewertung'], ['G', '12/2026', 'Wartungswoche Herbst nachgetragen']];
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'T. Grell';
  writeCover(workbook.addWorksheet('Deckblatt', { pageSetup: onePage }), revision, date, history.slice(0, isNewer ? 4 : 3));
  const sheet = workbook.addWorksheet('Inventar Linien', { views: [{ state: 'frozen', xSplit: 3, ySplit: 7 }], pageSetup: onePage });
  const columns = columnsOf(isNewer);
  writeTitle(sheet, revision, date);
  writeHeadings(sheet, columns);
  const count = writeSections(sheet, columns, sections);
  const words = workbook.addWorksheet('Legende');
  words.getColumn(1).width = 24;
  words.getColumn(2).width = 74;
  legend.forEach((line) => words.addRow(line));
  writeFileSync(`${root}inventories/${file}`, await bytesOf(workbook));
  process.stdout.write(`${file}: ${count} rows\n`);
}

/** @type {readonly (readonly [key: string, header: string, width: number])[]} */
const registerColumns = [
  ['id', 'Asset ID', 10], ['hostname', 'Hostname', 18], ['description', 'Description', 36], ['vendor', 'Manufacturer', 16], ['model', 'Model', 28], ['serial', 'S/N', 18], ['version', 'OS / Firmware', 34], ['ip', 'IPv4', 30], ['mac', 'MAC', 15], ['vlan', 'VLAN', 7], ['place', 'Location', 30], ['owner', 'Owner', 14], ['criticality', 'Criticality (1-4)', 10], ['endOfLife', 'EoL date', 12], ['backupTest', 'Last restore test', 12], ['count', 'Qty', 6],
];

async function writeRegister(file, rows) {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'IT';
  const sheet = workbook.addWorksheet('Assets', { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: onePage });
  sheet.columns = registerColumns.map(([key, header, width]) => ({ key, header, width }));
  sheet.getRow(1).font = font({ bold: true, color: { argb: 'FFFFFFFF' } });
  sheet.getRow(1).fill = fill('FF2F5D73');
  for (const { cells } of rows) {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
    const row = sheet.addRow(filled);
    for (const key of ['endOfLife', 'backupTest']) row.getCell(key).numFmt = 'yyyy-mm-dd';
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: registerColumns.length } };
  const log = workbook.addWorksheet('Changelog');
  log.addRow(['2026-03-02', 'wireless controller marked end of life']);
  log.addRow(['2026-06-19', 'restore test dates added']);
  log.addRow(['2026-09-07', 'line devices seen in ARP table added, names to be confirmed with maintenance']);
  writeFileSync(`${root}inventories/${file}`, await bytesOf(workbook));
  process.stdout.write(`${file}: ${rows.length} rows\n`);
}

const sections = listedSections(plant);
await writeList('Inventar_Linien_RevF.xlsx', sections, false);
await writeList('Inventar_Linien_RevG.xlsx', revisedSections(sections), true);
await writeRegister('IT_Asset_Register.xlsx', registeredRows(plant));
const headings = new Map(columnsOf(false).map(({ field, heading }) => [field, heading]));
const changes = { from: 'Inventar_Linien_RevF.xlsx', to: 'Inventar_Linien_RevG.xlsx', changes: describeChanges(sections, headings) };
writeFileSync(`${root}inventories/line-inventory-changes.json`, strToU8(`${JSON.stringify(changes, null, 2)}\n`));
