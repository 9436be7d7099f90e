import type { Message } from '../message';

export const inventoryEn = {
  'error.workbook-old-format':
    '“{file}” is in the format {format}, which is not read. Open it in Excel or LibreOffice, save it as .xlsx and choose it again. Nothing was changed.',
  'error.workbook-unreadable':
    '“{file}” is not a workbook or text table (.xlsx, .xlsm, .csv, .tsv). Nothing was changed. Choose the list itself.',
  'error.workbook-inflates-too-much':
    '“{file}” unpacks to far more data than its size suggests and was not read (limit: {limit} MB). Nothing was changed. Save the sheet you need as a new workbook and try again.',
  'error.workbook-too-many-rows':
    'The sheet “{sheet}” of “{file}” has content in row {row}; up to {limit} rows are read. Nothing was changed. Delete the unused rows, or split the list.',
  'error.workbook-too-many-columns':
    'The sheet “{sheet}” of “{file}” has content in cell {cell}; up to {limit} columns are read. Nothing was changed. Delete the unused columns.',
  'error.workbook-cell-too-long':
    '“{file}” holds a cell with more than {limit} characters, more than Excel itself allows. Nothing was changed. Shorten the text and save the workbook anew.',
  'notice.workbook-macros':
    'The workbook contains macros. They were not read and not run.',
  'notice.workbook-external-links':
    'The workbook refers to other files. They were not opened; the values stored last are shown.',
  'notice.workbook-embedded-objects':
    'The workbook contains embedded objects. They were left out.',
  'notice.workbook-connections':
    'The workbook draws data from a database or another file. No connection was opened; the values stored last are shown.',
  'notice.workbook-hidden-sheet':
    'The sheet “{sheet}” is hidden in Excel.',
  'notice.workbook-sheet-left-out':
    'The sheet “{sheet}” is too large and was left out. The other sheets were read.',
  'notice.workbook-not-a-table':
    '“{sheet}” is a chart or dialog, not a table, and was left out.',
  'notice.workbook-merges-left-out':
    'The sheet “{sheet}” has so many merged cells that some of them are shown as single cells.',
  'notice.workbook-formula-without-value': {
    one: 'In the sheet “{sheet}” one formula has no stored result; its cell is read as empty. Open and save the workbook in Excel to store it.',
    other: 'In the sheet “{sheet}” {count} formulas have no stored result; their cells are read as empty. Open and save the workbook in Excel to store them.',
  },
  'notice.workbook-encoding':
    'The text was read as {encoding}. If umlauts look wrong, choose another encoding.',
  'notice.workbook-quote-not-closed':
    'A quotation mark in row {row} is never closed. It was read as an ordinary character; please check this row.',
} as const satisfies Record<string, Message>;
