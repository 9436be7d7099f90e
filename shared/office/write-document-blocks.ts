import { Bookmark, HeadingLevel, PageBreak, Paragraph, type ParagraphChild, type Table } from 'docx';
import type { CalloutBlock, DocumentWords, FlowBlock, HeadingBlock, ListBlock, ParagraphBlock, TableBlock } from '../deliverables/document';
import { toneLooks } from '../deliverables/palette';
import { captionParagraph, figureParagraphs, sourceParagraph } from './write-document-figure';
import { inlineRuns, markerRun, type Targets } from './write-document-inline';
import { textWidth, type Orientation } from './write-document-measures';
import { numberingIds, styleIds } from './write-document-styles';
import { dataTable, definitionTable, keyFigureTable } from './write-document-table';

/** What the block writers carry from block to block. */
export interface BlockState {
  readonly words: DocumentWords;
  readonly targets: Targets;
  figures: number;
  tables: number;
  lists: number;
  isAnnex: boolean;
  /** True until the first block of a section is written: a chapter there needs no page break. */
  isPageStart: boolean;
}

type Written = Paragraph | Table;

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** One block as Word paragraphs and tables; numbers in `state` advance as Word's own fields will. */
export function writeBlock(block: FlowBlock, orientation: Orientation, state: BlockState): Written[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, state)];
    case 'paragraph':
      return [bodyParagraph(block, state)];
    case 'list':
      return listParagraphs(block, state);
    case 'table':
      return tableParagraphs(block, orientation, state);
    case 'figure': {
      state.figures += 1;
      return figureParagraphs(block, orientation, { words: state.words, target: targetOf(block.id, state), number: state.figures, isPageStart: state.isPageStart });
    }
    case 'callout':
      return calloutParagraphs(block, state);
    case 'definitions':
      return [definitionTable(block.rows, textWidth[orientation], state.targets), spacer()];
    case 'keyFigures':
      return [keyFigureTable(block.items, textWidth[orientation]), spacer()];
    case 'pageBreak':
      return [new Paragraph({ style: styleIds.spacer, children: [new PageBreak()] })];
  }
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
  return [...items, spacer()];
}

function tableParagraphs(block: TableBlock, orientation: Orientation, state: BlockState): Written[] {
  const table = dataTable(block, textWidth[orientation], state.targets);
  const after = block.source === undefined ? spacer() : sourceParagraph(block.source, state.words);
  if (block.caption === undefined) return [table, after];
  state.tables += 1;
  const caption = { words: state.words, target: targetOf(block.id, state), number: state.tables };
  return [captionParagraph('table', block.caption, caption, true), table, after];
}

function calloutParagraphs(block: CalloutBlock, state: BlockState): Paragraph[] {
  const colour = block.tone === undefined ? {} : { colour: toneLooks[block.tone].text };
  const title = block.title === undefined ? [] : [[...(block.tone === undefined ? [] : markerRun(block.tone)), ...inlineRuns(block.title, state.targets, { bold: true, ...colour })]];
  const lines = [...title, ...block.text.map((text) => inlineRuns(text, state.targets))];
  return [
    spacer(),
    ...lines.map((children, index) => new Paragraph({ style: styleIds.callout, keepNext: index < lines.length - 1, children })),
    spacer(),
  ];
}

/** A little air after tables and lists; Word needs a paragraph between two tables anyway. */
export function spacer(): Paragraph {
  return new Paragraph({ style: styleIds.spacer });
}
