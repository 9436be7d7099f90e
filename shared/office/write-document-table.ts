import { paper } from '../deliverables/palette';
import type { PlannedCell, PlannedRow, PlannedTable } from './plan-tables';
import { cellMargins } from './write-document-measures';
import { styleIds } from './write-document-styles';
import { paragraphXml } from './write-document-xml';

/**
 * Tables are written as text of their own, not through the library's objects: a large plant's inventory has tens of
 * thousands of cells, and an object tree for each costs fifty times the time and memory of its text.
 */
export function tableXml(table: PlannedTable): string {
  const width = table.widths.reduce((sum, part) => sum + part, 0);
  const grid = table.widths.map((part) => `<w:gridCol w:w="${part}"/>`).join('');
  const head = table.head === undefined ? '' : rowXml(table.head, table, true);
  const rows = table.rows.map((row) => rowXml(row, table, false)).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${bordersXml(table)}<w:tblLayout w:type="fixed"/>${marginsXml(table)}${lookXml(table)}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows}</w:tbl>`;
}

function lineXml(side: string, size: number, colour: string): string {
  return size === 0 ? `<w:${side} w:val="nil"/>` : `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
}

/** Hairlines between rows only; a strong line above a table with a header; none around key figures. */
function bordersXml({ kind }: PlannedTable): string {
  const hairline = kind === 'keyFigures' ? 0 : 4;
  const top = kind === 'data' ? lineXml('top', 8, paper.accent) : lineXml('top', hairline, paper.hairline);
  const sides = [lineXml('left', 0, ''), lineXml('bottom', hairline, paper.hairline), lineXml('right', 0, '')].join('');
  return `<w:tblBorders>${top}${sides}${lineXml('insideH', hairline, paper.hairline)}${lineXml('insideV', 0, '')}</w:tblBorders>`;
}

function marginsXml({ margins }: PlannedTable): string {
  const side = (name: string, width: number): string => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  return `<w:tblCellMar>${side('top', cellMargins.top)}${side('left', margins.left)}${side('bottom', cellMargins.bottom)}${side('right', margins.right)}</w:tblCellMar>`;
}

/** Tells screen readers and Word's own table styles that the first row is a header. */
function lookXml({ head }: PlannedTable): string {
  return `<w:tblLook w:val="${head === undefined ? '0600' : '0620'}" w:firstRow="${head === undefined ? 0 : 1}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
}

function rowXml(row: PlannedRow, table: PlannedTable, isHead: boolean): string {
  const cells = row.cells.map((cell, index) => cellXml(cell, table.widths[index] ?? 0, row.isKept, isHead)).join('');
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
}

function cellXml(cell: PlannedCell, width: number, isKept: boolean, isHead: boolean): string {
  const bar = cell.bar === undefined ? '' : `<w:tcBorders>${lineXml('left', 24, cell.bar)}${lineXml('right', 24, paper.white)}</w:tcBorders>`;
  const fill = cell.fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill}"/>`;
  const bottom = isHead ? '<w:vAlign w:val="bottom"/>' : '';
  const content = cell.paragraphs
    .map(({ runs, style }) => paragraphXml(runs, { style: styleIds[style], isKeptWithNext: isKept, alignment: cell.alignment }))
    .join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${bar}${fill}${bottom}</w:tcPr>${content}</w:tc>`;
}

/** The paragraph that stands where a table will be put; no text of a user can look like it. */
const place = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${styleIds.tablePlace}"/></w:pPr></w:p>`, 'g');

/** Puts the tables, in their order, where their places are. */
export function putTables(xml: string, tables: readonly string[]): string {
  let next = 0;
  return xml.replace(place, () => tables[next++] ?? '');
}
