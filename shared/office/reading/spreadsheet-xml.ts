import { type ImportLimits, refuse } from '../import-gate';
import { cellKind, type WorkbookData, type WorkbookNotice } from '../workbook';
import { scanText } from './ods-workbook';
import { isoText, placeBoolean, placeNumber } from './place-value';
import { type NumberFormat, parseNumberFormat } from './number-format';
import { finishText } from './shared-strings';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder';
import { finishSheet, readSheets, type SheetTask } from './sheet-list';
import type { XmlReceiver } from './xml-scanner';
import { createAttributes, decodeEntities, localAttributeOf, scanAttributes } from './xml-text';

const part = 'xml';

/** Named formats of this notation. */
const namedFormats: ReadonlyMap<string, string> = new Map([
  ['General Date', 'd.m.y h:m'], ['Long Date', 'd.m.y'], ['Medium Date', 'd.m.y'], ['Short Date', 'd.m.y'],
  ['Long Time', 'h:m:s'], ['Medium Time', 'h:m'], ['Short Time', 'h:m'], ['Fixed', '0.00'], ['Standard', '0.00'],
  ['Percent', '0.00%'], ['Scientific', '0E+0'],
]);

/** Reads a workbook that Excel 2003 and many programs save as one XML text. @throws AppError when damaged or beyond the limits */
export function readSpreadsheetXml(text: string, limits: ImportLimits): WorkbookData {
  const tasks: SheetTask[] = [];
  scanText(text, part, limits, workbookReceiver(tasks, limits));
  const notices: WorkbookNotice[] = [];
  return { sheets: readSheets(tasks, notices), notices };
}

interface OpenSheet {
  readonly builder: SheetBuilder;
  readonly name: string;
  isHidden: boolean;
  row: number;
  column: number;
}

interface OpenCell {
  readonly across: number;
  readonly style: string;
  readonly hasFormula: boolean;
  type: string;
  value: string;
}

function workbookReceiver(tasks: SheetTask[], limits: ImportLimits): XmlReceiver {
  const attributes = createAttributes();
  const formats = new Map<string, NumberFormat>();
  let style = '';
  let sheet: OpenSheet | undefined;
  let cell: OpenCell | undefined;
  let isInData = false;
  let isInState = false;
  const value = (name: string): string => decodeEntities(localAttributeOf(attributes, name) ?? '', part);
  const count = (name: string, otherwise: number): number => {
    const written = value(name);
    const number = written === '' ? otherwise : Number(written);
    return Number.isSafeInteger(number) && number >= 0 ? number : refuse('workbook-damaged', {}, name);
  };
  return {
    open(name, _depth, source, start, end) {
      if (!tags.has(name)) return;
      scanAttributes(source, start, end, attributes, limits, part);
      if (name === 'Style') style = value('ID');
      else if (name === 'NumberFormat') formats.set(style, parseNumberFormat(namedFormats.get(value('Format')) ?? value('Format')));
      else if (name === 'Worksheet') {
        if (tasks.length >= limits.sheets) refuse('workbook-unsafe', {}, 'number of sheets');
        const title = value('Name').slice(0, 255);
        sheet = { builder: createSheetBuilder(title, limits), name: title, isHidden: false, row: -1, column: -1 };
      } else if (sheet === undefined) return;
      else if (name === 'Row') {
        sheet.row = count('Index', sheet.row + 2) - 1;
        sheet.column = -1;
        if (value('Hidden') === '1') sheet.builder.hideRow(sheet.row);
      } else if (name === 'Cell') {
        sheet.column = count('Index', sheet.column + 2) - 1;
        const [across, down] = [count('MergeAcross', 0), count('MergeDown', 0)];
        if (across + down > 0) sheet.builder.merge({ top: sheet.row, left: sheet.column, bottom: sheet.row + down, right: sheet.column + across });
        cell = { across, style: value('StyleID'), hasFormula: value('Formula') !== '', type: '', value: '' };
      } else if (name === 'Data' && cell !== undefined) {
        cell.type = value('Type');
        isInData = true;
      } else if (name === 'Visible') isInState = true;
    },
    close(name) {
      if (name === 'Data') isInData = false;
      else if (name === 'Visible') isInState = false;
      else if (name === 'Cell' && sheet !== undefined && cell !== undefined) {
        place(sheet, cell, formats);
        sheet.column += cell.across;
        cell = undefined;
      } else if (name === 'Worksheet' && sheet !== undefined) {
        tasks.push(asTask(sheet));
        sheet = undefined;
      }
    },
    text(source, start, end, literal) {
      if (isInState && sheet !== undefined) sheet.isHidden = /hidden/i.test(source.slice(start, end));
      if (!isInData || cell === undefined) return;
      cell.value += literal ? source.slice(start, end) : decodeEntities(source.slice(start, end), part);
      if (cell.value.length > limits.pendingLength) refuse('workbook-cell-too-long', { limit: limits.cellLength });
    },
  };
}

const tags: ReadonlySet<string> = new Set(['Style', 'NumberFormat', 'Worksheet', 'Row', 'Cell', 'Data', 'Visible']);

function place({ builder, row, column }: OpenSheet, cell: OpenCell, formats: ReadonlyMap<string, NumberFormat>): void {
  const { type, value } = cell;
  if (type === 'Number') placeNumber(builder, row, column, value, formats.get(cell.style), false);
  else if (type === 'DateTime') builder.place(row, column, isoText(value), cellKind.date, value);
  else if (type === 'Boolean') placeBoolean(builder, row, column, value.trim() === '1', value);
  else if (type === 'Error') builder.place(row, column, value, cellKind.error, value);
  else {
    const text = finishText(value);
    builder.place(row, column, text, cell.hasFormula ? cellKind.formulaText : cellKind.text, text);
  }
}

function asTask(sheet: OpenSheet): SheetTask {
  return { name: sheet.name, isHidden: sheet.isHidden, scan: () => finishSheet(sheet.builder, sheet.isHidden, 0) };
}
