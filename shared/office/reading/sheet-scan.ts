import { type ImportLimits, refuse } from '../import-gate';
import { cellKind } from '../workbook';
import { parseAddress } from './cell-address';
import { createGlancedCell, glanceAtCell } from './glanced-cell';
import type { NumberFormat } from './number-format';
import type { Package } from './package-parts';
import { isoText, placeBoolean, placeNumber } from './place-value';
import { finishText } from './shared-strings';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder';
import { finishSheet, type ScannedSheet } from './sheet-list';
import type { XmlReceiver } from './xml-scanner';
import { type Attributes, attributeOf, createAttributes, decodeEntities, scanAttributes } from './xml-text';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly is1904: boolean;
  readonly limits: ImportLimits;
}

/**
 * Reads one worksheet part in a single pass. Values come as stored; formulas are never computed.
 * @throws AppError when the part is damaged or beyond the limits
 */
export function scanSheet(source: Package, part: string, name: string, isHidden: boolean, context: SheetContext): ScannedSheet {
  const builder = createSheetBuilder(name, context.limits);
  const cells = createCellReader(builder, part, context);
  source.scan(part, sheetReceiver(builder, cells, part, context.limits));
  return finishSheet(builder, isHidden, cells.formulasWithoutValue());
}

function sheetReceiver(builder: SheetBuilder, cells: CellReader, part: string, limits: ImportLimits): XmlReceiver {
  const attributes = createAttributes();
  let section = '';
  let isInCell = false;
  return {
    glance: (source, at, depth) => (depth === 3 && section === 'sheetData' ? cells.glance(source, at) : at),
    open(name, depth, text, start, end) {
      if (depth === 2) {
        section = name;
      } else if (section === 'sheetData') {
        if (depth === 4 && name === 'c') {
          scanAttributes(text, start, end, attributes, limits, part);
          cells.openCell(attributes);
          isInCell = true;
        } else if (depth === 3 && name === 'row') {
          scanAttributes(text, start, end, attributes, limits, part);
          cells.openRow(attributes);
        } else if (isInCell) {
          cells.openPiece(name, depth);
        }
      } else if (section === 'mergeCells' && depth === 3 && name === 'mergeCell') {
        scanAttributes(text, start, end, attributes, limits, part);
        addMerge(builder, attributeOf(attributes, 'ref') ?? '');
      }
    },
    close(name, depth) {
      if (!isInCell) return;
      if (depth === 4) {
        isInCell = false;
        cells.closeCell();
      } else {
        cells.closePiece(name, depth);
      }
    },
    text(text, start, end, literal) {
      if (isInCell) cells.text(text, start, end, literal);
    },
  };
}

function addMerge(builder: SheetBuilder, reference: string): void {
  const [from, to] = reference.split(':').map(parseAddress);
  if (from === undefined || to === undefined) return;
  builder.merge({
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  });
}

interface CellReader {
  openRow(attributes: Attributes): void;
  openCell(attributes: Attributes): void;
  openPiece(name: string, depth: number): void;
  closePiece(name: string, depth: number): void;
  closeCell(): void;
  text(source: string, start: number, end: number, literal: boolean): void;
  /** Reads the cells that are written in the usual way; gives the position behind them. */
  glance(source: string, at: number): number;
  formulasWithoutValue(): number;
}

/** Follows the pieces of a cell: `v` (value), `f` (formula), `is` with `t` (text in place). */
function createCellReader(builder: SheetBuilder, part: string, context: SheetContext): CellReader {
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let hasFormula = false;
  let isInText = false;
  let aidDepth = 0;
  let withoutValue = 0;
  const glanced = createGlancedCell();
  // An element inside a cell stands on the fifth level.
  const canGlance = context.limits.xmlDepth >= 5;

  return {
    glance(source, at) {
      let next = at;
      while (canGlance && glanceAtCell(source, next, glanced)) {
        const { from, to } = glanced;
        if (to - from > context.limits.pendingLength) break;
        row = glanced.column === -1 ? row : glanced.row;
        column = glanced.column === -1 ? column + 1 : glanced.column;
        next = glanced.end;
        if (glanced.type === 's' && to > from) placeShared(builder, row, column, glanced.shared, cellKind.text, context, part);
        else if (to > from) placeCell(builder, row, column, { type: glanced.type, style: glanced.style, value: source.slice(from, to), hasFormula: false }, context, part);
      }
      return next;
    },
    openRow(attributes) {
      const number = attributeOf(attributes, 'r');
      row = number === undefined ? row + 1 : Number(number) - 1;
      if (!Number.isInteger(row) || row < 0) refuse('workbook-damaged', {}, part);
      column = -1;
      const hidden = attributeOf(attributes, 'hidden');
      if (hidden === '1' || hidden === 'true') builder.hideRow(row);
    },
    openCell(attributes) {
      type = 'n';
      style = 0;
      value = '';
      hasFormula = false;
      column += 1;
      for (let index = 0; index < attributes.count; index += 1) {
        const name = attributes.names[index];
        const written = attributes.values[index] ?? '';
        if (name === 't') type = written;
        else if (name === 's') style = Number(written);
        else if (name === 'r') {
          const address = parseAddress(written);
          if (address === undefined) refuse('workbook-damaged', {}, part);
          row = address.row;
          column = address.column;
        }
      }
    },
    openPiece(name, depth) {
      if (name === 'v' || name === 't') isInText = aidDepth === 0;
      else if (name === 'f') hasFormula = true;
      else if (name === 'is') type = 'inlineStr';
      else if (name === 'rPh') aidDepth = depth;
    },
    closePiece(name, depth) {
      if (name === 'v' || name === 't') isInText = false;
      else if (name === 'rPh' && depth === aidDepth) aidDepth = 0;
    },
    text(source, start, end, literal) {
      if (!isInText) return;
      const piece = source.slice(start, end);
      const decoded = literal ? piece : decodeEntities(piece, part);
      value = value === '' ? decoded : value + decoded;
      if (value.length > context.limits.pendingLength) refuse('workbook-cell-too-long', { limit: context.limits.cellLength });
    },
    closeCell() {
      isInText = false;
      aidDepth = 0;
      if (value === '') {
        if (hasFormula) withoutValue += 1;
        return;
      }
      placeCell(builder, row, column, { type, style, value, hasFormula }, context, part);
    },
    formulasWithoutValue: () => withoutValue,
  };
}

interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly hasFormula: boolean;
}

function placeCell(builder: SheetBuilder, row: number, column: number, cell: StoredCell, context: SheetContext, part: string): void {
  const { type, value } = cell;
  const textKind = cell.hasFormula ? cellKind.formulaText : cellKind.text;
  if (type === 's') {
    placeShared(builder, row, column, Number(value), textKind, context, part);
  } else if (type === 'n' || type === '') {
    placeNumber(builder, row, column, value, context.styles[cell.style], context.is1904);
  } else if (type === 'b') {
    placeBoolean(builder, row, column, value.trim() === '1' || value.trim() === 'true', value);
  } else if (type === 'e') {
    builder.place(row, column, value, cellKind.error, value);
  } else if (type === 'd') {
    builder.place(row, column, isoText(value), cellKind.date, value);
  } else {
    const text = finishText(value);
    builder.place(row, column, text, textKind, text);
  }
}

function placeShared(builder: SheetBuilder, row: number, column: number, number: number, kind: number, { strings }: SheetContext, part: string): void {
  const text = strings[number];
  if (text === undefined) refuse('workbook-damaged', {}, part);
  builder.place(row, column, text, kind, text);
}
