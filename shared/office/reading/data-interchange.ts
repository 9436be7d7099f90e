import { type ImportLimits, refuse } from '../import-gate';
import { cellKind, type WorkbookData } from '../workbook';
import { placeBoolean, placeNumber } from './place-value';
import { finishText, unwrapText } from './shared-strings';
import { createSheetBuilder } from './sheet-builder';
import { finishSheet, readSheets } from './sheet-list';
import { eachLine } from './symbolic-link';

/** Reads a table in the DIF notation (.dif): pairs of lines, a type with a number and a text. @throws AppError when cut short or beyond the limits */
export function readDataInterchange(text: string, name: string, limits: ImportLimits): WorkbookData {
  const builder = createSheetBuilder(name, limits);
  let section: 'head' | 'data' | 'done' = 'head';
  let row = -1;
  let column = -1;
  let first: string | undefined;
  let headLines = 0;
  eachLine(text, (line) => {
    if (section === 'head') {
      // The heading of the data is a topic of three lines like those before it.
      if (headLines > 0 || line === 'DATA') headLines += 1;
      if (headLines === 3) section = 'data';
      return;
    }
    if (section === 'done') return;
    if (first === undefined) {
      first = line;
      return;
    }
    const [type = '', number = ''] = first.split(',', 2);
    first = undefined;
    if (type === '-1') {
      if (line === 'EOD') section = 'done';
      row += 1;
      column = -1;
      return;
    }
    column += 1;
    if (row < 0) row = 0;
    if (type === '1') {
      const written = finishText(line.startsWith('"') ? line.slice(1, line.endsWith('"') && line.length > 1 ? -1 : undefined).replaceAll('""', '"') : line);
      builder.place(row, column, unwrapText(written), cellKind.text, written);
    } else if (type !== '0') refuse('workbook-damaged', {}, 'type');
    else if (line === 'TRUE' || line === 'FALSE') placeBoolean(builder, row, column, line === 'TRUE', number);
    else if (line === 'NA' || line === 'ERROR') builder.place(row, column, line === 'NA' ? '#N/A' : '#ERROR!', cellKind.error, number);
    else placeNumber(builder, row, column, number.trim(), undefined, false);
  });
  // Checked through a call, because the lines above were read in a function of their own.
  if (!isDone(section)) refuse('workbook-damaged', {}, 'cut short');
  return { sheets: readSheets([{ name, isHidden: false, scan: () => finishSheet(builder, false, 0) }], []), notices: [] };
}

function isDone(section: string): boolean {
  return section === 'done';
}
