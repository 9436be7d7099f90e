import { type ImportLimits, refuse } from '../import-gate';
import type { WorkbookNotice } from '../workbook';
import { type OdsCell, placeOdsCell } from './ods-cells';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder';
import { finishSheet, type ScannedSheet, type SheetTask } from './sheet-list';
import type { XmlReceiver } from './xml-scanner';
import { type Attributes, createAttributes, decodeEntities, localAttributeOf, scanAttributes } from './xml-text';

/** Collects the sheets of an OpenDocument content part while it is scanned. */
export interface OdsCollector {
  readonly receiver: XmlReceiver;
  readonly tasks: readonly SheetTask[];
  readonly notices: readonly WorkbookNotice['code'][];
}

/** A table being read. */
interface OpenTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly depth: number;
  readonly builder: SheetBuilder;
  row: number;
  rowRepeat: number;
  column: number;
  /** Cells of the row, placed once the row is over: it may stand for many. */
  cells: { readonly column: number; readonly repeat: number; readonly cell: OdsCell }[];
  isRowHidden: boolean;
  withoutValue: number;
  /** The first problem with this sheet; reported when the sheets are listed, so that the others are kept. */
  problem: unknown;
}

interface OpenCell {
  readonly depth: number;
  readonly repeat: number;
  readonly type: string;
  readonly value: string;
  readonly hasFormula: boolean;
  shown: string;
}

/** Parts of a cell whose text does not belong to its value. */
const beside: ReadonlySet<string> = new Set(['annotation', 'frame', 'custom-shape', 'note', 'ruby-text', 'shapes', 'table']);

export function collectOds(part: string, limits: ImportLimits): OdsCollector {
  const attributes = createAttributes();
  const tasks: SheetTask[] = [];
  const notices: WorkbookNotice['code'][] = [];
  const hiddenStyles = new Set<string>();
  let styleName = '';
  let table: OpenTable | undefined;
  let cell: OpenCell | undefined;
  let skippedFrom = 0;
  let hasParagraph = false;
  let isInParagraph = false;
  const value = (name: string): string => decodeEntities(localAttributeOf(attributes, name) ?? '', part);
  const write = (text: string): void => {
    if (cell === undefined) return;
    cell.shown += text;
    if (cell.shown.length > limits.pendingLength) refuse('workbook-cell-too-long', { limit: limits.cellLength });
  };

  const openInTable = (open: OpenTable, name: string, depth: number): void => {
    if (name === 'table-row') startRow(open, attributes, limits);
    else if (name === 'table-cell' || name === 'covered-table-cell') cell = startCell(open, attributes, depth, part);
    else if (cell !== undefined && beside.has(name)) skippedFrom = depth;
    else if (cell !== undefined && name === 'p' && depth === cell.depth + 1) {
      if (hasParagraph) write('\n');
      hasParagraph = true;
      isInParagraph = true;
    } else if (isInParagraph) {
      if (name === 's') write(' '.repeat(Math.min(Number(value('c')) || 1, limits.cellLength)));
      else if (name === 'tab') write('\t');
      else if (name === 'line-break') write('\n');
    } else if (name === 'table-source' || name === 'cell-range-source') addNotice(notices, 'workbook-external-links');
  };

  const receiver: XmlReceiver = {
    open(name, depth, text, start, end) {
      if (skippedFrom !== 0) return;
      if (!interesting.has(name) && table === undefined) return;
      scanAttributes(text, start, end, attributes, limits, part);
      if (name === 'style') styleName = value('name');
      else if (name === 'table-properties' && value('display') === 'false') hiddenStyles.add(styleName);
      else if (name === 'table' && table === undefined) table = startTable(value('name'), hiddenStyles.has(value('style-name')), depth, limits, tasks.length);
      else if (name === 'database-source-sql' || name === 'database-source-table' || name === 'database-source-query') addNotice(notices, 'workbook-connections');
      else if (table !== undefined) openInTable(table, name, depth);
    },
    close(name, depth) {
      if (skippedFrom !== 0) {
        if (depth === skippedFrom) skippedFrom = 0;
        return;
      }
      if (table === undefined) return;
      if (cell !== undefined && depth === cell.depth) {
        endCell(table, cell);
        cell = undefined;
        hasParagraph = false;
        isInParagraph = false;
      } else if (cell !== undefined && depth === cell.depth + 1) isInParagraph = false;
      else if (name === 'table-row') attempt(table, endRow);
      else if (depth === table.depth) {
        tasks.push(asTask(table));
        table = undefined;
      }
    },
    text(text, start, end, literal) {
      if (cell === undefined || skippedFrom !== 0 || !isInParagraph) return;
      const piece = text.slice(start, end);
      // Blanks in a row count as one; more of them are written as elements.
      write((literal ? piece : decodeEntities(piece, part)).replace(/[ \t\r\n]+/g, ' '));
    },
  };
  return { receiver, tasks, notices };
}

const interesting: ReadonlySet<string> = new Set(['style', 'table-properties', 'table', 'database-source-sql', 'database-source-table', 'database-source-query']);

function addNotice(notices: WorkbookNotice['code'][], code: WorkbookNotice['code']): void {
  if (!notices.includes(code)) notices.push(code);
}

function startTable(name: string, isHidden: boolean, depth: number, limits: ImportLimits, count: number): OpenTable {
  if (count >= limits.sheets) refuse('workbook-unsafe', {}, 'number of sheets');
  const builder = createSheetBuilder(name.slice(0, 255), limits);
  return { name: name.slice(0, 255), isHidden, depth, builder, row: 0, rowRepeat: 0, column: 0, cells: [], isRowHidden: false, withoutValue: 0, problem: undefined };
}

/** How often a row or cell stands for itself. @throws AppError when that is no number */
function repeats(attributes: Attributes, name: string): number {
  const written = localAttributeOf(attributes, name);
  const count = written === undefined ? 1 : Number(written);
  return Number.isSafeInteger(count) && count >= 1 ? count : refuse('workbook-damaged', {}, name);
}

function startRow(table: OpenTable, attributes: Attributes, limits: ImportLimits): void {
  table.rowRepeat = repeats(attributes, 'number-rows-repeated');
  table.column = 0;
  table.cells = [];
  const visibility = localAttributeOf(attributes, 'visibility');
  table.isRowHidden = visibility === 'collapse' || visibility === 'filter';
  if (!table.isRowHidden) return;
  const end = Math.min(table.row + table.rowRepeat, limits.rows);
  for (let row = table.row; row < end; row += 1) table.builder.hideRow(row);
}

function startCell(table: OpenTable, attributes: Attributes, depth: number, part: string): OpenCell {
  const read = (name: string): string => decodeEntities(localAttributeOf(attributes, name) ?? '', part);
  const [columns, rows] = [repeats(attributes, 'number-columns-spanned'), repeats(attributes, 'number-rows-spanned')];
  if (columns > 1 || rows > 1) {
    table.builder.merge({ top: table.row, left: table.column, bottom: table.row + rows - 1, right: table.column + columns - 1 });
  }
  const type = read('value-type');
  const stored = type === 'float' || type === 'percentage' || type === 'currency' ? 'value' : type === '' ? '' : `${type}-value`;
  return {
    depth,
    repeat: repeats(attributes, 'number-columns-repeated'),
    type,
    value: stored === '' ? '' : read(stored),
    hasFormula: localAttributeOf(attributes, 'formula') !== undefined,
    shown: '',
  };
}

function endCell(table: OpenTable, cell: OpenCell): void {
  if (cell.shown !== '' || cell.value !== '') table.cells.push({ column: table.column, repeat: cell.repeat, cell });
  else if (cell.hasFormula) table.withoutValue += 1;
  table.column += cell.repeat;
}

/** Places the cells of a row as often as they stand for. Empty ones cost nothing, whatever number they claim. */
function endRow(table: OpenTable): void {
  const { builder, cells, row, rowRepeat } = table;
  table.row += rowRepeat;
  if (cells.length === 0) return;
  for (let down = 0; down < rowRepeat; down += 1) {
    for (const { column, repeat, cell } of cells) {
      for (let right = 0; right < repeat; right += 1) placeOdsCell(builder, row + down, column + right, cell);
    }
  }
}

function attempt(table: OpenTable, run: (table: OpenTable) => void): void {
  if (table.problem !== undefined) return;
  try {
    run(table);
  } catch (error) {
    table.problem = error;
  }
}

function asTask(table: OpenTable): SheetTask {
  return {
    name: table.name,
    isHidden: table.isHidden,
    scan(): ScannedSheet {
      if (table.problem !== undefined) throw table.problem;
      return finishSheet(table.builder, table.isHidden, table.withoutValue);
    },
  };
}
