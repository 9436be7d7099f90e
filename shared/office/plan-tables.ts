import type { Cell, DefinitionsBlock, DocumentDescription, FlowBlock, KeyFiguresBlock, TableBlock, TableCell, TableColumn } from '../deliverables/document';
import { paper, toneLooks } from '../deliverables/palette';
import { fitColumns } from './fit-columns';
import { keptRows } from './kept-rows';
import { createTextMeasure, type TextMeasure } from './text-measure';
import { cellMargins, paragraphs, textWidth, type PageKind } from './write-document-measures';
import { markerRuns, runsOf, type Run, type Targets } from './write-document-runs';

/** Styles that occur in tables. */
export type CellStyle = 'tableText' | 'tableSmall' | 'tableHead' | 'keyValue' | 'keyLabel';

export interface PlannedParagraph {
  readonly runs: readonly Run[];
  readonly style: CellStyle;
}

export interface PlannedCell {
  readonly paragraphs: readonly PlannedParagraph[];
  readonly alignment?: 'right' | 'center' | undefined;
  /** Colour behind the cell. */
  readonly fill?: string | undefined;
  /** Colour of a strong bar at the left edge. */
  readonly bar?: string;
}

export interface PlannedRow {
  readonly cells: readonly PlannedCell[];
  /** Stays on the page of the row below. */
  readonly isKept: boolean;
}

/** A table ready to be written and to be measured: everything in twips, everything decided. */
export interface PlannedTable {
  readonly kind: 'data' | 'definitions' | 'keyFigures';
  readonly widths: readonly number[];
  readonly margins: { readonly left: number; readonly right: number };
  /** Repeated on every page. */
  readonly head: PlannedRow | undefined;
  readonly rows: readonly PlannedRow[];
}

const alignments = { left: undefined, right: 'right', centre: 'center' } as const;
/** Definitions up to this many rows stay on one page. */
const longestTogether = 10;

/** Column widths in twips that sum up to the table's width exactly. */
export function columnWidths(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const left = width - widths.reduce((total, part) => total + part, 0);
  return widths.map((part, index) => (index === widths.length - 1 ? part + left : part));
}

/** Plans every table of a document once; the writer and the page layout use the same plans. */
export function planTables(description: DocumentDescription, targets: Targets): ReadonlyMap<FlowBlock, PlannedTable> {
  const plans = new Map<FlowBlock, PlannedTable>();
  const measure = createTextMeasure();
  for (const block of description.blocks) {
    const kind: PageKind = block.kind === 'landscape' ? (block.large === true ? 'large' : 'landscape') : 'portrait';
    for (const inner of block.kind === 'landscape' ? block.blocks : [block]) {
      const plan = planTable(inner, textWidth[kind], targets, measure);
      if (plan !== undefined) plans.set(inner, plan);
    }
  }
  return plans;
}

function planTable(block: FlowBlock, width: number, targets: Targets, measure: TextMeasure): PlannedTable | undefined {
  if (block.kind === 'table') return planData(block, width, targets, measure);
  if (block.kind === 'definitions') return planDefinitions(block.rows, width, targets);
  return block.kind === 'keyFigures' ? planKeyFigures(block.items, width) : undefined;
}

function planData(block: TableBlock, width: number, targets: Targets, measure: TextMeasure): PlannedTable {
  const style = block.isDense === true ? 'tableSmall' : 'tableText';
  const head = { isKept: true, cells: block.columns.map(headCell) };
  const rows = block.rows.map((row) => ({ cells: block.columns.map((column, position) => bodyCell(row[position] ?? '', column, style, targets)) }));
  const loose = { widths: columnWidths(block.columns.map((column) => column.share), width), margins: cellMargins, head, rows };
  const fitted = { ...loose, widths: fitColumns(loose, measure) };
  const kept = keptRows(fitted, { heads: new Set(block.headRows ?? []), isKeptWithNext: block.keepWithNext === true }, measure);
  return { ...fitted, kind: 'data', rows: rows.map(({ cells }, index) => ({ isKept: kept[index] ?? false, cells })) };
}

function headCell(column: TableColumn): PlannedCell {
  return {
    paragraphs: [{ runs: runsOf(column.title, new Map()), style: 'tableHead' }],
    alignment: alignments[column.align ?? 'left'],
    fill: paper.headerTint,
  };
}

function cellOf(cell: Cell): TableCell {
  return typeof cell === 'string' || !('text' in cell) ? { text: cell } : cell;
}

function bodyCell(cell: Cell, column: TableColumn, style: 'tableText' | 'tableSmall', targets: Targets): PlannedCell {
  const { text, marker, fill, bold } = cellOf(cell);
  const tone = fill === undefined ? undefined : toneLooks[fill];
  const look = {
    size: paragraphs[style].size,
    ...(bold === true ? { bold } : {}),
    ...(column.mono === true ? { mono: true } : {}),
    ...(tone === undefined ? {} : { colour: tone.text }),
  };
  const runs = runsOf(text, targets, look);
  return {
    paragraphs: [{ runs: marker === undefined ? runs : [...markerRuns(marker), ...runs], style }],
    alignment: alignments[column.align ?? 'left'],
    fill: tone?.fill,
  };
}

/** Label and value in two columns, without frame. */
export function planDefinitions(rows: DefinitionsBlock['rows'], width: number, targets: Targets, labelShare = 0.27): PlannedTable {
  const cell = (text: DefinitionsBlock['rows'][number]['value'], colour?: string): PlannedCell => ({
    paragraphs: [{ runs: runsOf(text, targets, { size: paragraphs.tableText.size, ...(colour === undefined ? {} : { colour }) }), style: 'tableText' }],
  });
  return {
    kind: 'definitions',
    widths: columnWidths([labelShare, 1 - labelShare], width),
    margins: cellMargins,
    head: undefined,
    rows: rows.map((row, index) => ({
      isKept: rows.length <= longestTogether && index < rows.length - 1,
      cells: [cell(row.label, paper.muted), { ...cell(row.value), ...(row.marker === undefined ? {} : { paragraphs: markedParagraphs(row, targets) }) }],
    })),
  };
}

function markedParagraphs(row: DefinitionsBlock['rows'][number], targets: Targets): readonly PlannedParagraph[] {
  const marker = row.marker === undefined ? [] : markerRuns(row.marker);
  return [{ runs: [...marker, ...runsOf(row.value, targets, { size: paragraphs.tableText.size })], style: 'tableText' }];
}

/** A row of large numbers with their meaning. */
function planKeyFigures(items: KeyFiguresBlock['items'], width: number): PlannedTable {
  return {
    kind: 'keyFigures',
    widths: columnWidths(items.map(() => 1), width),
    margins: { left: 140, right: 120 },
    head: undefined,
    rows: [
      {
        isKept: false,
        cells: items.map((item) => ({
          paragraphs: [
            { runs: runsOf(item.value, new Map()), style: 'keyValue' },
            { runs: runsOf(item.label, new Map()), style: 'keyLabel' },
          ],
          fill: paper.panel,
          bar: item.tone === undefined ? paper.accent : toneLooks[item.tone].strong,
        })),
      },
    ],
  };
}
