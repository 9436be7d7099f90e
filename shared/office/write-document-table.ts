import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import type { Cell, DefinitionRow, KeyFigure, TableBlock, TableCell as CellDescription, TableColumn } from '../deliverables/document';
import { paper, toneLooks } from '../deliverables/palette';
import { inlineRuns, markerRun, type Targets } from './write-document-inline';
import { styleIds } from './write-document-styles';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hairline = { style: BorderStyle.SINGLE, size: 4, color: paper.hairline } as const;
const strong = { style: BorderStyle.SINGLE, size: 8, color: paper.accent } as const;

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  centre: AlignmentType.CENTER,
} as const;

function horizontalOnly(top: ITableBordersOptions['top']): ITableBordersOptions {
  return { top: top ?? hairline, bottom: hairline, left: none, right: none, insideHorizontal: hairline, insideVertical: none };
}

/** Column widths in twips that sum up to the table's width exactly. */
export function columnWidths(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const left = width - widths.reduce((total, part) => total + part, 0);
  return widths.map((part, index) => (index === widths.length - 1 ? part + left : part));
}

function cellOf(cell: Cell): CellDescription {
  return typeof cell === 'string' || !('text' in cell) ? { text: cell } : cell;
}

const cellMargins = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 70, right: 70 } as const;

function headCell(column: TableColumn, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: 'clear', fill: paper.headerTint, color: 'auto' },
    verticalAlign: VerticalAlignTable.BOTTOM,
    margins: cellMargins,
    children: [
      new Paragraph({
        style: styleIds.tableHead,
        alignment: alignments[column.align ?? 'left'],
        children: inlineRuns(column.title, new Map()),
      }),
    ],
  });
}

function bodyCell(cell: Cell, column: TableColumn, width: number, targets: Targets): TableCell {
  const described = cellOf(cell);
  const fill = described.fill === undefined ? undefined : toneLooks[described.fill];
  const look = {
    ...(described.bold === true ? { bold: true } : {}),
    ...(column.mono === true ? { mono: true } : {}),
    ...(fill === undefined ? {} : { colour: fill.text }),
  };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    ...(fill === undefined ? {} : { shading: { type: 'clear', fill: fill.fill, color: 'auto' } }),
    children: [
      new Paragraph({
        style: styleIds.tableText,
        alignment: alignments[column.align ?? 'left'],
        children: [...(described.marker === undefined ? [] : markerRun(described.marker)), ...inlineRuns(described.text, targets, look)],
      }),
    ],
  });
}

/** A data table: tinted header repeated on every page, hairlines, rows kept whole. `width` in twips. */
export function dataTable(block: TableBlock, width: number, targets: Targets): Table {
  const widths = columnWidths(block.columns.map((column) => column.share), width);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) => headCell(column, widths[index] ?? 0)),
  });
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((column, index) => bodyCell(row[index] ?? '', column, widths[index] ?? 0, targets)),
      }),
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: horizontalOnly(strong),
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [header, ...rows],
  });
}

/** Definition lists up to this length stay on one page. */
const longestKeptTogether = 10;

/** Label and value in two columns, without frame. */
export function definitionTable(rows: readonly DefinitionRow[], width: number, targets: Targets, labelShare = 0.27): Table {
  const widths = columnWidths([labelShare, 1 - labelShare], width);
  const cell = (text: DefinitionRow['value'], index: number): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { ...cellMargins, left: index === 0 ? 0 : 70 },
      children: [
        new Paragraph({
          style: styleIds.tableText,
          children: inlineRuns(text, targets, index === 0 ? { colour: paper.muted } : {}),
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: horizontalOnly(hairline),
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          keepNext: rows.length <= longestKeptTogether && index < rows.length - 1,
          children: [cell(row.label, 0), cell(row.value, 1)],
        }),
    ),
  });
}

/** A row of large numbers with their meaning. */
export function keyFigureTable(items: readonly KeyFigure[], width: number): Table {
  const widths = columnWidths(items.map(() => 1), width);
  const cell = (item: KeyFigure, index: number): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { ...cellMargins, left: 140 },
      shading: { type: 'clear', fill: paper.panel, color: 'auto' },
      borders: {
        left: { style: BorderStyle.SINGLE, size: 24, color: item.tone === undefined ? paper.accent : toneLooks[item.tone].strong },
        top: none,
        bottom: none,
        right: { style: BorderStyle.SINGLE, size: 24, color: paper.white },
      },
      children: [
        new Paragraph({ style: styleIds.keyValue, children: inlineRuns(item.value, new Map()) }),
        new Paragraph({ style: styleIds.keyLabel, children: inlineRuns(item.label, new Map()) }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: items.map(cell) })],
  });
}
