import { AlignmentType, Bookmark, ImageRun, LineRuleType, Paragraph, SimpleField, TextRun, type IImageOptions, type ParagraphChild } from 'docx';
import { strToU8 } from 'fflate';
import type { DocumentWords, FigureBlock, Picture } from '../deliverables/document';
import type { Target } from '../deliverables/numbering';
import { inlineRuns } from './write-document-inline';
import { paragraphs as measures, pixelsOfTwips, textHeight, textWidth, type PageKind } from './write-document-measures';
import { styleIds } from './write-document-styles';
import { cleanLine } from './write-text';

/** One white pixel: stands in where no bitmap could be drawn; Word itself shows the vector picture. */
const emptyPng = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155, 85, 0,
  0, 0, 10, 73, 68, 65, 84, 120, 218, 99, 248, 15, 0, 1, 1, 1, 0, 28, 176, 140, 153, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66,
  96, 130,
]);

/** Height kept free for caption and source below a figure, and for a heading above it, in twips. */
const belowFigure = 1000;
const aboveFigure = 1200;

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The figure's size on paper: the wanted share of the text width, smaller when the page is not high enough. */
export function sizeOnPaper(figure: FigureBlock, page: PageKind, isPageStart = false): PixelSize {
  const widest = pixelsOfTwips(textWidth[page]) * (figure.widthShare ?? 1);
  const highest = pixelsOfTwips(textHeight[page] - belowFigure - (isPageStart ? 0 : aboveFigure));
  const scale = Math.min(widest / figure.widthPx, highest / figure.heightPx);
  return { width: Math.round(figure.widthPx * scale), height: Math.round(figure.heightPx * scale) };
}

function scaled({ width, height }: PixelSize, scale: number): PixelSize {
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

type ImageFrame = Pick<IImageOptions, 'transformation' | 'altText'>;

function imageOf(figure: FigureBlock, frame: ImageFrame): ImageRun {
  const { bytes, type } = figure.picture ?? ({ bytes: emptyPng, type: 'png' } as const);
  if (figure.svg === undefined) return new ImageRun({ type, data: bytes, ...frame });
  return new ImageRun({ type: 'svg', data: strToU8(figure.svg), fallback: { type, data: bytes }, ...frame });
}

/** Picture, caption with its number, source line. */
export function figureParagraphs(figure: FigureBlock, page: PageKind, caption: CaptionOptions): Paragraph[] {
  const name = cleanLine(figure.caption);
  const image = imageOf(figure, {
    transformation: scaled(sizeOnPaper(figure, page, caption.isPageStart), caption.scale ?? 1),
    altText: { name, title: name, description: cleanLine(figure.alternativeText) },
  });
  const { before, after, line } = measures.figure;
  const spacing = { before: caption.isPageStart === true ? 0 : before, after, line, lineRule: LineRuleType.AUTO };
  const paragraphs = [
    new Paragraph({ alignment: AlignmentType.LEFT, spacing, keepNext: true, children: [image] }),
    captionParagraph('figure', figure.caption, caption, figure.source !== undefined),
  ];
  if (figure.source !== undefined) paragraphs.push(sourceParagraph(figure.source, caption.words));
  return paragraphs;
}

export interface CaptionOptions {
  readonly words: DocumentWords;
  readonly target: Target | undefined;
  /** The number the caption shows; Word's own field counts the same way. */
  readonly number: number;
  /** The figure is the first thing on its page and may use all of it. */
  readonly isPageStart?: boolean;
  /** How much smaller than usual the figure is drawn, so that it fits its page. */
  readonly scale?: number;
}

/** "Table 4: Zones": the number is a sequence field, and label and number carry the bookmark of cross references. */
export function captionParagraph(kind: 'figure' | 'table', text: string, options: CaptionOptions, isFollowed: boolean): Paragraph {
  const word = options.words[kind];
  const label: ParagraphChild[] = [
    new TextRun(`${word}\u00a0`),
    new SimpleField(`SEQ ${word} \\* ARABIC`, String(options.number)),
  ];
  return new Paragraph({
    style: styleIds.caption,
    keepNext: isFollowed,
    children: [
      ...(options.target === undefined ? label : [new Bookmark({ id: options.target.bookmark, children: label })]),
      new TextRun(`: ${cleanLine(text)}`),
    ],
  });
}

export function sourceParagraph(source: string, words: DocumentWords): Paragraph {
  return new Paragraph({ style: styleIds.note, children: inlineRuns(`${words.source}: ${source}`, new Map()) });
}

/** A picture without caption, at most the given size in pixels (logo). */
export function plainPicture(picture: Picture, name: string, widest: number, highest: number): ImageRun {
  const scale = Math.min(widest / picture.widthPx, highest / picture.heightPx, 1);
  return new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: Math.round(picture.widthPx * scale), height: Math.round(picture.heightPx * scale) },
    altText: { name, title: name, description: name },
  });
}
