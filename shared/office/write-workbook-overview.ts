import type { Style, Workbook, Worksheet } from 'exceljs';
import type { OverviewFigure, OverviewGroup, OverviewRow, OverviewSheet, OverviewValue, WorkbookDescription } from '../deliverables/sheet';
import { writeCell } from './write-workbook-cells';
import { linesOf, rowHeight } from './write-workbook-heights';
import { addSheet } from './write-workbook-sheet';
import { cellStyle, figureStyles, groupStyle, headStyle, labelStyle, subtitleStyle, titleStyle, toneStyle } from './write-workbook-styles';

/** Label and four values, in characters. */
const widths = [46, 21, 16, 16, 16] as const;
const lastColumn = widths.length;
const valueWidth = widths.slice(1).reduce((sum, width) => sum + width, 0);
/** Counts with the reader's mark for thousands. */
const wholeNumbers = '#,##0';
/** Where the large numbers stand: first and last column. */
const figurePlaces = [[1, 1], [2, 3], [4, 5]] as const;

/** Adds the sheet in front: title, large numbers, facts, counts. */
export function writeOverviewSheet(workbook: Workbook, sheet: OverviewSheet, name: string, description: WorkbookDescription): void {
  const worksheet = addSheet(workbook, name, description, { freezeColumns: 0, isLarge: false, pagesWide: 1 });
  worksheet.columns = widths.map((width) => ({ width }));
  put(worksheet, 1, 1, { value: sheet.title }, titleStyle);
  worksheet.getRow(1).height = 32;
  put(worksheet, 2, 1, { value: sheet.subtitle }, subtitleStyle);
  let row = 4;
  if (sheet.figures.length > 0) {
    writeFigures(worksheet, sheet.figures, row);
    row += 3;
  }
  for (const group of sheet.groups) row = writeGroup(worksheet, group, row) + 1;
}

function put(worksheet: Worksheet, row: number, column: number, { value, tone }: OverviewValue, style: Partial<Style>): void {
  const written = writeCell(value, 'text');
  const cell = worksheet.getCell(row, column);
  cell.value = written.value;
  const format = written.isGuarded || Number.isInteger(written.value) ? cellStyle('text', written.isGuarded ? '' : wholeNumbers, written.isGuarded).numFmt : undefined;
  const guard = format === undefined ? {} : { numFmt: format };
  cell.style = { ...style, ...(tone === undefined ? {} : { ...toneStyle(tone), font: { ...style.font, ...toneStyle(tone).font } }), ...guard };
}

function writeFigures(worksheet: Worksheet, figures: readonly OverviewFigure[], row: number): void {
  figures.slice(0, figurePlaces.length).forEach((figure, index) => {
    const [first, last] = figurePlaces[index] ?? figurePlaces[0];
    const styles = figureStyles(figure.tone);
    for (let column = first; column <= last; column += 1) {
      put(worksheet, row, column, { value: column === first ? figure.value : null }, styles.value);
      put(worksheet, row + 1, column, { value: column === first ? figure.label : null }, styles.label);
    }
    if (last > first) {
      worksheet.mergeCells(row, first, row, last);
      worksheet.mergeCells(row + 1, first, row + 1, last);
    }
  });
  worksheet.getRow(row).height = 34;
  worksheet.getRow(row + 1).height = 22;
}

/** Writes a group from a row on; gives the first row below it. */
function writeGroup(worksheet: Worksheet, group: OverviewGroup, start: number): number {
  for (let column = 1; column <= lastColumn; column += 1) {
    const text = column === 1 ? group.title : (group.heads?.[column - 2] ?? null);
    put(worksheet, start, column, { value: text }, column === 1 ? groupStyle : headStyle);
  }
  worksheet.getRow(start).height = 20;
  group.rows.forEach((row, index) => writeRow(worksheet, row, start + 1 + index, group.heads !== undefined));
  return start + 1 + group.rows.length;
}

function writeRow(worksheet: Worksheet, row: OverviewRow, place: number, isTable: boolean): void {
  put(worksheet, place, 1, { value: row.label }, labelStyle);
  const usual = cellStyle('text', '', false);
  const style: Partial<Style> = { ...usual, alignment: { ...usual.alignment, horizontal: isTable ? 'center' : 'left' } };
  for (let column = 2; column <= lastColumn; column += 1) put(worksheet, place, column, row.values[column - 2] ?? { value: null }, style);
  const last = row.values.length + 1;
  const text = row.values.at(-1)?.value;
  const isWide = typeof text === 'string' && last < lastColumn;
  if (isWide) worksheet.mergeCells(place, last, place, lastColumn);
  const room = isWide ? widths.slice(last - 1).reduce((sum, width) => sum + width, 0) : valueWidth;
  worksheet.getRow(place).height = rowHeight([linesOf(row.label, widths[0]), linesOf(text ?? null, room)]);
}
