import { type ImportLimits, refuse } from '../import-gate';
import { cellKind, type WorkbookData } from '../workbook';
import { cellAddress } from './cell-address';
import { decodeHtml } from './html-text';
import { dateText } from './number-format';
import { isTruthText, numberAsShown } from './ods-cells';
import { placeBoolean } from './place-value';
import { finishText } from './shared-strings';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder';
import { finishSheet, readSheets, type SheetTask } from './sheet-list';

/** Elements whose content is no text of the page. */
const raw: ReadonlySet<string> = new Set(['script', 'style', 'xml', 'title', 'textarea']);

/** A table being read; rows and columns are places after joined cells are taken into account. */
interface OpenTable {
  readonly builder: SheetBuilder;
  readonly name: string;
  row: number;
  column: number;
  /** For each column, the first row that no cell from above reaches into. */
  readonly freeFrom: number[];
  cell: { text: string; readonly stored: string | undefined } | undefined;
}

/**
 * Reads the tables of a page that was saved under the name of a workbook, as many programs export. Nothing it points to
 * is loaded. A table within a cell counts as the cell's text.
 * @throws AppError when it holds no table, is cut short or beyond the limits
 */
export function readHtmlTables(text: string, limits: ImportLimits): WorkbookData {
  const tasks: SheetTask[] = [];
  let table: OpenTable | undefined;
  let depth = 0;
  eachToken(text, {
    text(start, end) {
      if (table?.cell === undefined) return;
      table.cell.text += text.slice(start, end);
      // References are longer than what they stand for; ten times the limit cannot become an acceptable cell.
      if (table.cell.text.length > limits.pendingLength) refuse('workbook-cell-too-long', { limit: limits.cellLength });
    },
    tag(name, isClosing, attributes) {
      if (name === 'table') {
        depth += isClosing ? -1 : 1;
        if (depth === 1 && !isClosing) table = startTable(tasks.length + 1, limits);
        else if (depth === 0 && table !== undefined) {
          tasks.push(endTable(table));
          table = undefined;
        }
        depth = Math.max(0, depth);
        return;
      }
      if (table === undefined) return;
      if (depth === 1) inTable(table, name, isClosing, attributes, limits);
      if (table.cell !== undefined && breaks.has(name) && (name === 'br' || isClosing)) table.cell.text += '\u0000';
    },
  });
  if (table !== undefined) refuse('workbook-damaged', {}, 'cut short');
  if (tasks.length === 0) refuse('workbook-unreadable');
  return { sheets: readSheets(tasks, []), notices: [] };
}

const breaks: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'tr']);

function startTable(number: number, limits: ImportLimits): OpenTable {
  if (number > limits.sheets) refuse('workbook-unsafe', {}, 'number of tables');
  const name = `Table ${number}`;
  return { builder: createSheetBuilder(name, limits), name, row: -1, column: 0, freeFrom: [], cell: undefined };
}

function endTable(table: OpenTable): SheetTask {
  endCell(table);
  return { name: table.name, isHidden: false, scan: () => finishSheet(table.builder, false, 0) };
}

function inTable(table: OpenTable, name: string, isClosing: boolean, attributes: string, limits: ImportLimits): void {
  if (name === 'tr') {
    endCell(table);
    if (isClosing) return;
    table.row += 1;
    table.column = 0;
    if (/display\s*:\s*none/i.test(attributes)) table.builder.hideRow(table.row);
  } else if (name === 'td' || name === 'th') {
    endCell(table);
    if (!isClosing) startCell(table, attributes, limits);
  }
}

function startCell(table: OpenTable, attributes: string, limits: ImportLimits): void {
  if (table.row < 0) table.row = 0;
  while ((table.freeFrom[table.column] ?? 0) > table.row) table.column += 1;
  const wide = spanOf(attributes, 'colspan', limits.columns + 1);
  const high = spanOf(attributes, 'rowspan', limits.rows);
  if (table.column > limits.columns) refuse('workbook-too-many-columns', { sheet: table.name, cell: cellAddress(table.row, table.column), limit: limits.columns });
  if (wide > 1 || high > 1) {
    table.builder.merge({ top: table.row, left: table.column, bottom: table.row + high - 1, right: table.column + wide - 1 });
    for (let column = table.column; column < table.column + wide; column += 1) table.freeFrom[column] = table.row + high;
  }
  const stored = /\b(?:x:num|sdval)\s*=\s*["']?(-?[\d.]+(?:e[-+]?\d+)?)/i.exec(attributes)?.[1];
  table.cell = { text: '', stored };
}

function spanOf(attributes: string, name: string, most: number): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,9})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(1, Number(written ?? 1)), most);
}

function endCell(table: OpenTable): void {
  const { cell, builder, row, column } = table;
  if (cell === undefined) return;
  table.cell = undefined;
  table.column += 1;
  const lines = cell.text.replace(/[ \t\r\n]+/g, ' ').split('\u0000');
  const text = finishText(lines.map((line) => decodeHtml(line).replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '')).join('\n').trim());
  const { stored } = cell;
  if (stored === undefined || text === '') {
    builder.place(row, column, text, cellKind.text, text);
    return;
  }
  if (isTruthText(text)) {
    placeBoolean(builder, row, column, Number(stored) !== 0, stored);
    return;
  }
  const date = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(text) ? dateText(Number(stored), true, true) : undefined;
  builder.place(row, column, date ?? numberAsShown(stored, text, text.includes('%')), date === undefined ? cellKind.number : cellKind.date, stored);
}

interface TokenReceiver {
  text(start: number, end: number): void;
  tag(name: string, isClosing: boolean, attributes: string): void;
}

/** Goes through a page once, forgiving what browsers forgive. */
function eachToken(text: string, receiver: TokenReceiver): void {
  const folded = text.toLowerCase();
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at);
    const stop = open === -1 ? text.length : open;
    if (stop > at) receiver.text(at, stop);
    if (open === -1) return;
    if (text.startsWith('<!--', open)) {
      at = behind(text, '-->', open + 4);
      continue;
    }
    const isClosing = text[open + 1] === '/';
    const nameStart = open + (isClosing ? 2 : 1);
    if (!/[a-z!?]/i.test(text[nameStart] ?? '')) {
      receiver.text(open, open + 1);
      at = open + 1;
      continue;
    }
    const end = endOfTag(text, nameStart);
    if (end === -1) return;
    const name = /^[a-z][a-z0-9:]*/.exec(folded.slice(nameStart, Math.min(end, nameStart + 40)))?.[0] ?? '';
    if (name !== '') receiver.tag(name, isClosing, text.slice(nameStart + name.length, Math.min(end, nameStart + 10_000)));
    at = end + 1;
    if (!isClosing && raw.has(name)) {
      const closing = folded.indexOf(`</${name}`, at);
      at = closing === -1 ? text.length : closing;
    }
  }
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

/** Position of the `>` that ends a tag; one in quotation marks does not count. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '>') return at;
    if (sign === '"' || sign === "'") {
      if (text[at - 1] !== '=' && text[at - 1] !== ' ') continue;
      const close = text.indexOf(sign, at + 1);
      if (close === -1) return text.indexOf('>', at);
      at = close;
    }
  }
  return -1;
}
