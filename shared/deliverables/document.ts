import type { Language } from '../i18n/message';

/**
 * What a Word deliverable says, before it is a file: final text in one language, no model, no library.
 * The writer (`shared/office/write-document.ts`) turns it into bytes; a screen preview may draw the same blocks.
 */
export interface DocumentDescription {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  /** Calendar date (`2026-11-23`) written into the file's metadata, so that the same input gives the same bytes. */
  readonly date: string;
  readonly author: string;
  readonly cover: Cover;
  readonly running: RunningText;
  /** Empty for a document of few pages, which has no table of contents. */
  readonly contentsTitle: string;
  readonly words: DocumentWords;
  readonly blocks: readonly Block[];
}

export interface Cover {
  readonly logo?: Picture;
  readonly client: string;
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly DefinitionRow[];
  readonly classification: string;
  /** Small print at the foot of the cover: what the document is based on and how it may be used. */
  readonly note: string;
}

export interface RunningText {
  readonly headerLeft: string;
  readonly headerRight: string;
  readonly footerLeft: string;
  readonly footerCentre: string;
  /** Pattern with `{page}` and `{pages}`. */
  readonly pagePattern: string;
}

/** The words the writer needs for captions and cross references, in the document's language. */
export interface DocumentWords {
  readonly figure: string;
  readonly table: string;
  readonly chapter: string;
  readonly annex: string;
  readonly source: string;
}

export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg';
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface TextSpan {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly mono?: boolean;
  readonly muted?: boolean;
}

/** A cross reference to the heading, table or figure with that id; printed as "Table 4", "chapter 3.2". */
export interface ReferenceSpan {
  readonly referTo: string;
}

export type Span = string | TextSpan | ReferenceSpan;
export type Inline = string | readonly Span[];

/** Meaning carried by colour and, always, by a shape or a word as well. */
export type Tone =
  | 'critical'
  | 'high'
  | 'medium'
  | 'low'
  | 'info'
  | 'ml0'
  | 'ml1'
  | 'ml2'
  | 'ml3'
  | 'ml4'
  | 'within'
  | 'above'
  | 'farAbove'
  | 'good'
  | 'open'
  | 'muted';

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly id?: string;
  /** Annex chapters are lettered, all others numbered. Sub-headings follow their chapter. */
  readonly annex?: boolean;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Inline;
  readonly style?: 'body' | 'lead' | 'note';
  readonly keepWithNext?: boolean;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Inline[];
}

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width; shares are relative to their sum. */
  readonly share: number;
  readonly align?: 'left' | 'right' | 'centre';
  readonly mono?: boolean;
}

export interface TableCell {
  readonly text: Inline;
  /** Draws the tone's shape before the text (severity, verdict). */
  readonly marker?: Tone;
  /** Tints the cell (maturity steps, risk bands). */
  readonly fill?: Tone;
  readonly bold?: boolean;
}

export type Cell = Inline | TableCell;

export interface TableBlock {
  readonly kind: 'table';
  readonly id?: string;
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows (by index) that head the ones below: kept on their page. */
  readonly headRows?: readonly number[];
  /** A short table that heads what follows: on the same page as its beginning. */
  readonly keepWithNext?: boolean;
  /** Smaller type, for long lists with many columns. */
  readonly isDense?: boolean;
  readonly source?: string;
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly id?: string;
  readonly caption: string;
  readonly alternativeText: string;
  readonly source?: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Share of the text width, 1 when left out. */
  readonly widthShare?: number;
  readonly svg?: string;
  /** Bitmap: the picture itself (photos) or the fallback beside `svg`. */
  readonly picture?: Picture;
}

export interface CalloutBlock {
  readonly kind: 'callout';
  readonly title?: string;
  readonly text: readonly Inline[];
  readonly tone?: Tone;
}

export interface DefinitionRow {
  readonly label: string;
  readonly value: Inline;
  /** Draws the tone's shape before the value. */
  readonly marker?: Tone;
}

export interface DefinitionsBlock {
  readonly kind: 'definitions';
  readonly rows: readonly DefinitionRow[];
}

export interface KeyFigure {
  readonly value: string;
  readonly label: string;
  readonly tone?: Tone;
}

export interface KeyFiguresBlock {
  readonly kind: 'keyFigures';
  readonly items: readonly KeyFigure[];
}

export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}

/** Blocks on landscape pages of their own (wide tables, wide drawings). */
export interface LandscapeBlock {
  readonly kind: 'landscape';
  /** A3 instead of A4. */
  readonly large?: boolean;
  readonly blocks: readonly FlowBlock[];
}

export type FlowBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | CalloutBlock
  | DefinitionsBlock
  | KeyFiguresBlock
  | PageBreakBlock;

export type Block = FlowBlock | LandscapeBlock;

/** The blocks in reading order, landscape parts opened. */
export function flowBlocks(blocks: readonly Block[]): readonly FlowBlock[] {
  return blocks.flatMap((block) => (block.kind === 'landscape' ? block.blocks : [block]));
}

/** The description with a bitmap added to every vector figure; `rasterize` gives PNG bytes for an SVG at a width in pixels. */
export async function addFallbackPictures(
  description: DocumentDescription,
  rasterize: (svg: string, widthPx: number) => Promise<Uint8Array>,
): Promise<DocumentDescription> {
  const blocks: Block[] = [];
  for (const block of description.blocks) {
    blocks.push(block.kind === 'landscape' ? { ...block, blocks: await rasterizeAll(block.blocks, rasterize) } : await rasterizeOne(block, rasterize));
  }
  return { ...description, blocks };
}

/** Sharp in print at the width of an upright page, and at that of A3 for large drawings. */
const fallbackWidths = { least: 1600, most: 2800 } as const;

async function rasterizeAll(
  blocks: readonly FlowBlock[],
  rasterize: (svg: string, widthPx: number) => Promise<Uint8Array>,
): Promise<readonly FlowBlock[]> {
  const done: FlowBlock[] = [];
  for (const block of blocks) done.push(await rasterizeOne(block, rasterize));
  return done;
}

async function rasterizeOne(
  block: FlowBlock,
  rasterize: (svg: string, widthPx: number) => Promise<Uint8Array>,
): Promise<FlowBlock> {
  if (block.kind !== 'figure' || block.svg === undefined || block.picture !== undefined) return block;
  const widthPx = Math.min(fallbackWidths.most, Math.max(fallbackWidths.least, Math.round(block.widthPx * 1.2)));
  const bytes = await rasterize(block.svg, widthPx);
  const heightPx = Math.round((widthPx * block.heightPx) / block.widthPx);
  return { ...block, picture: { bytes, type: 'png', widthPx, heightPx } };
}
