import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { TableSheet, WorkbookDescription } from '../deliverables/sheet';
import { sheetNames, tableNames } from './write-workbook-names';
import { finishWorkbook } from './write-workbook-parts';
import { columnLetter, type Pacing, type WrittenTable } from './write-workbook-rows';
import { writeOverviewSheet } from './write-workbook-overview';
import { writeTableSheet, type ListRange } from './write-workbook-sheet';
import { cleanLine } from './write-text';

const listSheetName = '_lists';

/**
 * An Excel file (bytes of an `.xlsx`) from a description. User text only ever becomes string cells; there is no formula
 * and no link in the file. The same description gives the same bytes.
 */
export async function writeWorkbook(description: WorkbookDescription, pacing: Pacing = { progress: () => undefined, pause: () => undefined }): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = cleanLine(description.title);
  workbook.subject = cleanLine(description.subject);
  workbook.creator = cleanLine(description.author);
  workbook.lastModifiedBy = cleanLine(description.author);
  const tables = writeSheets(workbook, description);
  const packed = await workbook.xlsx.writeBuffer({ useStyles: true, useSharedStrings: true });
  return finishWorkbook(new Uint8Array(packed), description.date, tables, pacing);
}

function writeSheets(workbook: Workbook, description: WorkbookDescription): readonly WrittenTable[] {
  const names = sheetNames(description.sheets.map((sheet) => sheet.name));
  const tables = tableNames(description.sheets.map((sheet) => sheet.id));
  const lists = collectLists(description);
  const written: WrittenTable[] = [];
  description.sheets.forEach((sheet, index) => {
    const name = names[index] ?? sheet.id;
    const table = tables[index] ?? sheet.id;
    if (sheet.kind === 'overview') writeOverviewSheet(workbook, sheet, name, description);
    else {
      writeTableSheet(workbook, sheet, { sheet: name, table }, description, lists.range);
      written.push({ place: index + 1, name: table, sheet });
    }
  });
  if (lists.columns.length > 0) writeLists(workbook, lists.columns);
  return written;
}

interface Lists {
  readonly columns: readonly (readonly string[])[];
  readonly range: ListRange;
}

/** All distinct drop-down lists of the workbook, one column each on a hidden sheet. */
function collectLists(description: WorkbookDescription): Lists {
  const keys = new Map<string, number>();
  const columns: (readonly string[])[] = [];
  const tableSheets = description.sheets.filter((sheet): sheet is TableSheet => sheet.kind === 'table');
  for (const choices of tableSheets.flatMap((sheet) => sheet.columns.map((column) => column.choices ?? []))) {
    const key = choices.join('\n');
    if (choices.length > 0 && !keys.has(key)) {
      keys.set(key, columns.length);
      columns.push(choices);
    }
  }
  const range: ListRange = (choices) => {
    const letter = columnLetter((keys.get(choices.join('\n')) ?? 0) + 1);
    return `'${listSheetName}'!$${letter}$1:$${letter}$${choices.length}`;
  };
  return { columns, range };
}

function writeLists(workbook: Workbook, columns: readonly (readonly string[])[]): void {
  const worksheet: Worksheet = workbook.addWorksheet(listSheetName, { state: 'veryHidden' });
  columns.forEach((choices, columnIndex) => {
    choices.forEach((choice, rowIndex) => {
      worksheet.getCell(rowIndex + 1, columnIndex + 1).value = choice;
    });
  });
}
