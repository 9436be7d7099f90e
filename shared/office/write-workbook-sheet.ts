import type { ConditionalFormattingRule, Workbook, Worksheet } from 'exceljs';
import { cellRoom, type SheetColumn, type TableSheet, type ToneRule, type WorkbookDescription } from '../deliverables/sheet';
import { columnNames } from './write-workbook-names';
import { linesOf, rowHeight, uprightHeight } from './write-workbook-heights';
import { patternRows } from './write-workbook-rows';
import { cellStyle, headerStyle, tabColour, toneStyle } from './write-workbook-styles';
import { cleanLine } from './write-text';

declare module 'exceljs' {
  interface Worksheet {
    /** Missing in the library's own types: validations by range. */
    readonly dataValidations: { add(range: string, validation: DataValidation): void };
  }
}

/** Excel's numbers for paper sizes. */
const a3 = 8;
const a4 = 9;

const dateFormats = { de: 'dd.mm.yyyy', en: 'dd mmm yyyy' } as const;

/** Where the words of a drop-down stand on the hidden sheet of lists. */
export type ListRange = (choices: readonly string[]) => string;

/** Adds a sheet that is one real Excel table with filters, frozen header, drop-downs and tints; its rows come later (`writeRows`). */
export function writeTableSheet(
  workbook: Workbook,
  sheet: TableSheet,
  names: { readonly sheet: string; readonly table: string },
  description: WorkbookDescription,
  listRange: ListRange,
): void {
  const worksheet = addSheet(workbook, names.sheet, description, tablePrint(sheet));
  const titles = columnNames(sheet.columns.map((column) => column.title));
  worksheet.columns = sheet.columns.map((column) => ({ width: column.width }));
  worksheet.addTable({
    name: names.table,
    displayName: names.table,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: titles.map((name) => ({ name, filterButton: true })),
    rows: Object.values(patternRows).map(() => sheet.columns.map(() => null)),
  });
  styleTable(worksheet, sheet, dateFormats[description.language]);
  sheet.columns.forEach((column, index) => {
    const letter = worksheet.getColumn(index + 1).letter;
    addColumnRules(worksheet, column, `${letter}2:${letter}${Math.max(2, sheet.rows.length + 1)}`, index, listRange);
  });
}

function styleTable(worksheet: Worksheet, sheet: TableSheet, dateFormat: string): void {
  const titles = sheet.columns.map((column) => column.title);
  worksheet.getRow(1).height =
    sheet.uprightHeader === true ? uprightHeight(titles) : 6 + rowHeight(sheet.columns.map(({ title, width }) => linesOf(title, width - cellRoom.filterArrow, 'bold')));
  sheet.columns.forEach((column, index) => {
    worksheet.getCell(1, index + 1).style = headerStyle(column.kind, column.isCentred === true, sheet.uprightHeader === true && index >= sheet.freezeColumns);
    const format = formatOf(column, dateFormat, sheet, index);
    worksheet.getCell(patternRows.plain, index + 1).style = cellStyle(column.kind, format, false, column.isCentred);
    worksheet.getCell(patternRows.guarded, index + 1).style = cellStyle(column.kind, format, true, column.isCentred);
  });
}

/** Dates as the language writes them; whole numbers with the reader's mark for thousands. */
function formatOf(column: SheetColumn, dateFormat: string, { rows }: TableSheet, index: number): string {
  if (column.kind === 'date') return dateFormat;
  return column.kind === 'number' && rows.every((row) => (row[index] ?? null) === null || Number.isInteger(row[index])) ? '#,##0' : '';
}

function addColumnRules(worksheet: Worksheet, column: SheetColumn, range: string, index: number, listRange: ListRange): void {
  if (column.choices !== undefined && column.choices.length > 0) {
    worksheet.dataValidations.add(range, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: false,
      formulae: [listRange(column.choices)],
    });
  }
  if (column.tones === undefined) return;
  worksheet.addConditionalFormatting({
    ref: range,
    rules: column.tones.map((rule, position) => toneRule(rule, index * 20 + position + 1, range.split(':')[0] ?? 'A2')),
  });
}

/** A text inside a formula of a rule. */
function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function toneRule(rule: ToneRule, priority: number, firstCell: string): ConditionalFormattingRule {
  const style = toneStyle(rule.tone);
  // FIND takes its text literally; the ready-made rule for parts of texts reads some characters as wildcards.
  if ('contains' in rule) return { type: 'expression', priority, formulae: [`ISNUMBER(FIND(${quoted(rule.contains)},${firstCell}))`], style };
  const wanted = typeof rule.equals === 'number' ? String(rule.equals) : quoted(rule.equals);
  return { type: 'cellIs', operator: 'equal', priority, formulae: [wanted], style };
}

interface PrintSetup {
  readonly freezeColumns: number;
  /** A3 instead of A4. */
  readonly isLarge: boolean;
  readonly pagesWide: number;
}

/** Widest table, in characters, that stays readable on one landscape page. */
const readableOnA4 = 190;
const readableOnA3 = 310;

function tablePrint(sheet: TableSheet): PrintSetup {
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  return { freezeColumns: sheet.freezeColumns, isLarge: width > readableOnA4, pagesWide: Math.max(1, Math.ceil(width / readableOnA3)) };
}

export function addSheet(workbook: Workbook, name: string, description: WorkbookDescription, print: PrintSetup): Worksheet {
  const { freezeColumns } = print;
  const isTable = freezeColumns > 0;
  const worksheet = workbook.addWorksheet(name, {
    properties: { tabColor: tabColour },
    views: [
      isTable
        ? { state: 'frozen', xSplit: freezeColumns, ySplit: 1, showGridLines: false, zoomScale: 100 }
        : { state: 'normal', showGridLines: false, zoomScale: 100 },
    ],
    pageSetup: {
      orientation: isTable ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: print.pagesWide,
      fitToHeight: isTable ? 0 : 1,
      ...(isTable ? {} : { horizontalCentered: true }),
      ...(isTable ? { printTitlesRow: '1:1', printTitlesColumn: `A:${String.fromCharCode(64 + freezeColumns)}` } : {}),
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 },
    },
    headerFooter: {
      oddHeader: `&L${printed(description.header)}&R${printed(name)}`,
      oddFooter: `&L${printed(description.footer)}&R${pageCodes(description.pagePattern)}`,
    },
  });
  // The library's list of paper sizes lacks A3.
  Object.assign(worksheet.pageSetup, { paperSize: print.isLarge ? a3 : a4 });
  return worksheet;
}

/** Text of a printed running head: `&` is a command there and must be doubled; the size comes first. */
function printed(text: string): string {
  return `&8 ${cleanLine(text).slice(0, 90).replace(/&/g, '&&')}`;
}

function pageCodes(pattern: string): string {
  return printed(pattern).replace('{page}', '&P').replace('{pages}', '&N');
}

