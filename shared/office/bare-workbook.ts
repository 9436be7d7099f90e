import { strToU8, zipSync } from 'fflate';
import { escapeXml } from './patching/xml-walk';
import { cellAddress } from './reading/cell-address';
import { cellKind, columnLetters, kindOf, rawText, type SheetData, shownText } from './workbook';
import { serialOfDate, writeCell } from './write-workbook-cells';
import { sheetNames } from './write-workbook-names';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Formats of the bare workbook by number: as it comes, a date, text that stays text. */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>';

/**
 * Sheets that were read, as a plain .xlsx: for lists in formats that cannot be changed in place. Same names, rows, columns,
 * texts, numbers and joined cells; no formulas and no looks.
 */
export function bareWorkbook(sheets: readonly SheetData[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const relation = (id: number, kind: string, target: string): string => `<Relationship Id="rId${id}" Type="${documents}/${kind}" Target="${target}"/>`;
  const type = (part: string, kind: string): string => `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('styles.xml', 'styles')}` +
      `${sheets.map((_, index) => type(`worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${documents}"><bookViews><workbookView/></bookViews><sheets>` +
      `${sheets.map(({ hidden }, index) => `<sheet name="${escapeXml(names[index] ?? '')}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${packages}/relationships">${sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}` +
      `${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetText(sheet);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(declaration + text)])), { mtime: '1980-01-01T00:00:00' });
}

const widest = 60;

function sheetText(sheet: SheetData): string {
  const { rowCount, columnCount, merges } = sheet;
  const hidden = new Set(sheet.hiddenRows);
  const widths = Array.from({ length: columnCount }, () => 8);
  const rows: string[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const cells: string[] = [];
    (sheet.shown[row] ?? []).forEach((text, column) => {
      if (text === '') return;
      widths[column] = Math.max(widths[column] ?? 0, Math.min(widest, (text.split('\n', 1)[0]?.length ?? 0) + 2));
      cells.push(cellText(sheet, row, column));
    });
    if (cells.length > 0 || hidden.has(row)) rows.push(`<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`);
  }
  const columns = widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join('');
  const blocks = merges.map(({ top, left, bottom, right }) => `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`).join('');
  return (
    `<worksheet xmlns="${main}"><dimension ref="A1:${columnLetters(Math.max(0, columnCount - 1))}${Math.max(1, rowCount)}"/>` +
    `${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rows.join('')}</sheetData>` +
    `${blocks === '' ? '' : `<mergeCells count="${merges.length}">${blocks}</mergeCells>`}</worksheet>`
  );
}

function cellText(sheet: SheetData, row: number, column: number): string {
  const kind = kindOf(sheet, row, column);
  const shown = shownText(sheet, row, column);
  const address = cellAddress(row, column);
  const stored = rawText(sheet, row, column).trim();
  // A number whose format says more than its digits is handed on as it was seen.
  if (kind === cellKind.number && shown === String(Number(stored))) return `<c r="${address}"><v>${Number(stored)}</v></c>`;
  const serial = kind === cellKind.date && shown.length === 10 ? serialOfDate(shown) : undefined;
  if (serial !== undefined) return `<c r="${address}" s="1"><v>${serial}</v></c>`;
  const { value, isGuarded } = writeCell(shown, 'text');
  if (typeof value !== 'string') return '';
  return `<c r="${address}"${isGuarded ? ' s="2"' : ''} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
