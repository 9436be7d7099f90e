import { Bookmark, HeadingLevel, PageBreak, Paragraph, type ParagraphChild } from 'docx';
import type { CalloutBlock, DocumentWords, FigureBlock, FlowBlock, HeadingBlock, ListBlock, ParagraphBlock, TableBlock } from '../deliverables/document';
import { toneLooks } from '../deliverables/palette';
import type { PlannedTable } from './plan-tables';
import { captionParagraph, figureParagraphs, sourceParagraph } from './write-document-figure';
import { inlineRuns, writeRuns } from './write-document-inline';
import type { PageKind } from './write-document-measures';
import { markerRuns, runsOf, type Targets } from './write-document-runs';
import { numberingIds, styleIds } from './write-document-styles';
import { tableXml } from './write-document-table';

/** What the block writers carry from block to block. */
export interface BlockState {
  readonly words: DocumentWords;
  readonly targets: Targets;
  readonly plans: ReadonlyMap<FlowBlock, PlannedTable>;
  readonly figureScales: ReadonlyMap<FigureBlock, number>;
  /** The text of every table met so far, in order; each has left its place in the document. */
  readonly tableTexts: string[];
  figures: number;
  tables: number;
  lists: number;
  isAnnex: boolean;
  /** True until the first block of a section is written: a chapter there needs no page break. */
  isPageStart: boolean;
  /** True while the last block of a page is written. */
  isPageEnd: boolean;
}

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** One block as Word paragraphs and tables; numbers in `state` advance as Word's own fields will. */
export function writeBlock(block: FlowBlock, page: PageKind, state: BlockState): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, state)];
    case 'paragraph':
      return [bodyParagraph(block, state)];
    case 'list':
      return listParagraphs(block, state);
    case 'table':
      return tableParagraphs(block, state);
    case 'figure': {
      state.figures += 1;
      return figureParagraphs(block, page, { words: state.words, target: targetOf(block.id, state), number: state.figures, isPageStart: state.isPageStart, scale: state.figureScales.get(block) ?? 1 });
    }
    case 'callout':
      return calloutParagraphs(block, state);
    case 'definitions':
    case 'keyFigures':
      return [tablePlace(state.plans.get(block), state.tableTexts), ...spaceBelow(state)];
    case 'pageBreak':
      return [new Paragraph({ style: styleIds.spacer, children: [new PageBreak()] })];
  }
}

/** Leaves a place for a table and keeps its text until the document is packed. */
export function tablePlace(plan: PlannedTable | undefined, texts: string[]): Paragraph {
  texts.push(plan === undefined ? '' : tableXml(plan));
  return new Paragraph({ style: styleIds.tablePlace });
}

function targetOf(id: string | undefined, state: BlockState) {
  return id === undefined ? undefined : state.targets.get(id);
}

function headingParagraph(block: HeadingBlock, state: BlockState): Paragraph {
  if (block.level === 1) state.isAnnex = block.annex === true;
  const runs: ParagraphChild[] = inlineRuns(block.text, state.targets);
  const target = targetOf(block.id, state);
  return new Paragraph({
    pageBreakBefore: block.level === 1 && !state.isPageStart,
    heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_3,
    ...(state.isAnnex ? { numbering: { reference: numberingIds.annexes, level: block.level - 1 } } : {}),
    children: target === undefined ? runs : [new Bookmark({ id: target.bookmark, children: runs })],
  });
}

function bodyParagraph(block: ParagraphBlock, state: BlockState): Paragraph {
  return new Paragraph({
    style: styleIds[block.style ?? 'body'],
    keepNext: block.keepWithNext === true,
    children: inlineRuns(block.text, state.targets),
  });
}

function listParagraphs(block: ListBlock, state: BlockState): Paragraph[] {
  state.lists += 1;
  const reference = block.ordered ? numberingIds.numbers : numberingIds.bullets;
  const items = block.items.map(
    (item) =>
      new Paragraph({
        style: styleIds.list,
        numbering: { reference, level: 0, instance: block.ordered ? state.lists : 0 },
        children: inlineRuns(item, state.targets),
      }),
  );
  return [...items, ...spaceBelow(state)];
}

function tableParagraphs(block: TableBlock, state: BlockState): Paragraph[] {
  const table = tablePlace(state.plans.get(block), state.tableTexts);
  const after = block.source === undefined ? spaceBelow(state, block.keepWithNext) : [sourceParagraph(block.source, state.words)];
  if (block.caption === undefined) return [table, ...after];
  state.tables += 1;
  const caption = { words: state.words, target: targetOf(block.id, state), number: state.tables };
  return [captionParagraph('table', block.caption, caption, true), table, ...after];
}

function calloutParagraphs(block: CalloutBlock, state: BlockState): Paragraph[] {
  const look = { bold: true, ...(block.tone === undefined ? {} : { colour: toneLooks[block.tone].text }) };
  const marker = block.tone === undefined ? [] : markerRuns(block.tone);
  const title = block.title === undefined ? [] : [writeRuns([...marker, ...runsOf(block.title, state.targets, look)])];
  const lines = [...title, ...block.text.map((text) => inlineRuns(text, state.targets))];
  return [
    spacer(),
    ...lines.map((children, index) => new Paragraph({ style: styleIds.callout, keepNext: index < lines.length - 1, children })),
    ...spaceBelow(state),
  ];
}

/** Air below a block, unless its page ends with it. */
function spaceBelow({ isPageEnd }: BlockState, isKept = false): Paragraph[] {
  return isPageEnd ? [] : [spacer(isKept)];
}

/** A little air after tables and lists; Word needs a paragraph between two tables anyway. */
function spacer(isKept = false): Paragraph {
  return new Paragraph({ style: styleIds.spacer, ...(isKept ? { keepNext: true } : {}) });
}
