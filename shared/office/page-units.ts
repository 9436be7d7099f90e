import type { CalloutBlock, FigureBlock, FlowBlock, HeadingBlock, Inline, ListBlock, TableBlock } from '../deliverables/document';
import type { PlannedRow, PlannedTable } from './plan-tables';
import type { TextMeasure } from './text-measure';
import { sizeOnPaper } from './write-document-figure';
import { cellMargins, paragraphs, textWidth, type PageKind, type ParagraphMeasures } from './write-document-measures';
import { markerRuns, runsOf, stretchesOf, type Run, type Targets } from './write-document-runs';

/** Something that takes height on a page, in twips. */
export interface PageUnit {
  readonly before: number;
  readonly height: number;
  readonly after: number;
  readonly isKept: boolean;
  /** A paragraph that may continue on the next page: its lines and the height of one. */
  readonly lines?: { readonly count: number; readonly height: number };
  /** Height of the table header that is repeated when this row starts a page. */
  readonly repeated?: number;
  /** Level of the heading this is. */
  readonly heading?: 1 | 2 | 3;
  readonly isNewPage?: boolean;
  /** The figure whose picture this is. */
  readonly figure?: FigureBlock;
}

export interface UnitContext {
  readonly page: PageKind;
  readonly isPageStart: boolean;
  /** The page ends behind the block: no air below it. */
  readonly isPageEnd?: boolean;
  readonly targets: Targets;
  readonly plans: ReadonlyMap<FlowBlock, PlannedTable>;
  readonly measure: TextMeasure;
}

/** Ascent, descent and gap of the text face for a font size of 1. */
const faceHeight = 1.2207;
/** A hairline between table rows. */
const hairline = 10;

/** Height of one line in twips. */
export function lineHeight({ size, line }: ParagraphMeasures): number {
  return (size * 10 * faceHeight * line) / 240;
}

/** What a block takes on pages, from top to bottom. */
export function unitsOf(block: FlowBlock, context: UnitContext): readonly PageUnit[] {
  switch (block.kind) {
    case 'heading':
      return [headingUnit(block, context)];
    case 'paragraph':
      return [paragraphUnit(runsOf(block.text, context.targets), paragraphs[block.style ?? 'body'], context, block.keepWithNext === true)];
    case 'list':
      return listUnits(block, context);
    case 'table':
      return tableUnits(block, context);
    case 'figure':
      return figureUnits(block, context);
    case 'callout':
      return calloutUnits(block, context);
    case 'definitions':
    case 'keyFigures':
      return [...rowUnits(context.plans.get(block), context), ...spaceUnits(context)];
    case 'pageBreak':
      return [{ before: 0, height: 0, after: 0, isKept: false, isNewPage: true }];
  }
}

function paragraphUnit(runs: readonly Run[], measures: ParagraphMeasures, context: UnitContext, isKept = false): PageUnit {
  const room = textWidth[context.page] - (measures.left ?? 0) - (measures.right ?? 0);
  const count = context.measure.lines(stretchesOf(runs, measures.size, measures.isBold), room);
  const height = lineHeight(measures);
  return { before: measures.before, height: count * height, after: measures.after, isKept, lines: { count, height } };
}

function whole({ lines: _lines, ...unit }: PageUnit): PageUnit {
  return unit;
}

function headingUnit(block: HeadingBlock, context: UnitContext): PageUnit {
  const measures = ([paragraphs.heading1, paragraphs.heading2, paragraphs.heading3] as const)[block.level - 1] ?? paragraphs.heading3;
  return {
    ...whole(paragraphUnit(runsOf(block.text, context.targets), measures, context, true)),
    heading: block.level,
    isNewPage: block.level === 1 && !context.isPageStart,
  };
}

function spacerUnit(): PageUnit {
  const { before, after } = paragraphs.spacer;
  return { before, height: lineHeight(paragraphs.spacer), after, isKept: false };
}

function spaceUnits({ isPageEnd }: UnitContext, isKept = false): readonly PageUnit[] {
  return isPageEnd === true ? [] : [{ ...spacerUnit(), isKept }];
}

/** Items of one list stand without distance: the style leaves it out between paragraphs of its own. */
function listUnits(block: ListBlock, context: UnitContext): readonly PageUnit[] {
  const items = block.items.map((item, index) => {
    const unit = paragraphUnit(runsOf(item, context.targets), paragraphs.list, context);
    return index < block.items.length - 1 ? { ...unit, after: 0 } : unit;
  });
  return [...items, ...spaceUnits(context)];
}

function captionUnit(text: Inline, context: UnitContext, isKept: boolean): PageUnit {
  return whole(paragraphUnit(runsOf(text, context.targets), paragraphs.caption, context, isKept));
}

/** The label of a caption is about as wide as this; its number does not matter for the lines. */
const captionLabel = 'Abbildung 10: ';

function tableUnits(block: TableBlock, context: UnitContext): readonly PageUnit[] {
  const after = block.source === undefined ? spaceUnits(context, block.keepWithNext) : [noteUnit(block.source, context)];
  const rows = [...rowUnits(context.plans.get(block), context), ...after];
  return block.caption === undefined ? rows : [captionUnit(captionLabel + block.caption, context, true), ...rows];
}

function noteUnit(text: string, context: UnitContext): PageUnit {
  return paragraphUnit(runsOf(`Quelle: ${text}`, context.targets), paragraphs.note, context);
}

function rowUnits(plan: PlannedTable | undefined, context: UnitContext): readonly PageUnit[] {
  if (plan === undefined) return [];
  const heightOf = (row: PlannedRow): number => rowHeight(row, plan, context.measure);
  const head = plan.head === undefined ? 0 : heightOf(plan.head);
  const rows = plan.rows.map((row): PageUnit => ({ before: 0, height: heightOf(row), after: 0, isKept: row.isKept, repeated: head }));
  return head === 0 ? rows : [{ before: 0, height: head, after: 0, isKept: true }, ...rows];
}

function rowHeight(row: PlannedRow, plan: PlannedTable, measure: TextMeasure): number {
  let highest = 0;
  row.cells.forEach((cell, index) => {
    const room = (plan.widths[index] ?? 0) - plan.margins.left - plan.margins.right;
    let height = 0;
    for (const { runs, style } of cell.paragraphs) {
      const measures: ParagraphMeasures = paragraphs[style];
      height += measures.before + measures.after + lineHeight(measures) * measure.lines(stretchesOf(runs, measures.size, measures.isBold), room);
    }
    highest = Math.max(highest, height);
  });
  return highest + cellMargins.top + cellMargins.bottom + hairline;
}

function figureUnits(block: FigureBlock, context: UnitContext): readonly PageUnit[] {
  const size = sizeOnPaper(block, context.page, context.isPageStart);
  const { before, after } = paragraphs.figure;
  const picture: PageUnit = { before: context.isPageStart ? 0 : before, height: size.height * 15, after, isKept: true, figure: block };
  const caption = captionUnit(captionLabel + block.caption, context, block.source !== undefined);
  return block.source === undefined ? [picture, caption] : [picture, caption, noteUnit(block.source, context)];
}

function calloutUnits(block: CalloutBlock, context: UnitContext): readonly PageUnit[] {
  const marker = block.tone === undefined ? [] : markerRuns(block.tone);
  const title = block.title === undefined ? [] : [[...marker, ...runsOf(block.title, context.targets, { bold: true })]];
  const lines = [...title, ...block.text.map((text) => runsOf(text, context.targets))];
  const units = lines.map((runs, index) => whole(paragraphUnit(runs, paragraphs.callout, context, index < lines.length - 1)));
  return [spacerUnit(), ...units, ...spaceUnits(context)];
}
