/** Paper measures in twips (1/20 pt), the unit Word uses. */
function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

const pageSize = { width: 11906, height: 16838 } as const;
/** A3 on its side, for drawings that cannot be read on A4. */
const largeSize = { width: 23811, height: 16838 } as const;

export const margins = {
  top: twipsOfMillimetres(25),
  right: twipsOfMillimetres(20),
  bottom: twipsOfMillimetres(20),
  left: twipsOfMillimetres(20),
  header: twipsOfMillimetres(11),
  footer: twipsOfMillimetres(9),
} as const;

/** The pages a document may have: upright A4, A4 on its side, A3 on its side. */
export type PageKind = 'portrait' | 'landscape' | 'large';

/** Width and height of the sheet as it lies before the reader. */
export const sheets = {
  portrait: { width: pageSize.width, height: pageSize.height },
  landscape: { width: pageSize.height, height: pageSize.width },
  large: largeSize,
} as const satisfies Record<PageKind, { readonly width: number; readonly height: number }>;

function perPage(measure: (kind: PageKind) => number): Readonly<Record<PageKind, number>> {
  return { portrait: measure('portrait'), landscape: measure('landscape'), large: measure('large') };
}

/** Width of the text area in twips. */
export const textWidth = perPage((kind) => sheets[kind].width - margins.left - margins.right);

/** Height of the text area in twips. */
export const textHeight = perPage((kind) => sheets[kind].height - margins.top - margins.bottom);

/** Picture sizes are given in pixels of 1/96 inch: 15 twips. */
export function pixelsOfTwips(twips: number): number {
  return Math.floor(twips / 15);
}

export const fonts = { text: 'Calibri', fallback: 'Carlito', mono: 'Consolas', monoFallback: 'Liberation Mono' } as const;

/** How a paragraph style is set: size in half points, distances in twips, line height in 240ths of a single line. */
export interface ParagraphMeasures {
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly isBold?: boolean;
  /** Indents. */
  readonly left?: number;
  readonly right?: number;
}

/** The sizes and distances of all styles; Word's styles and the page layout read the same numbers. */
export const paragraphs = {
  normal: { size: 21, before: 0, after: 100, line: 264 },
  body: { size: 21, before: 0, after: 120, line: 276 },
  lead: { size: 24, before: 0, after: 160, line: 288 },
  note: { size: 17, before: 40, after: 120, line: 264 },
  caption: { size: 18, before: 80, after: 100, line: 264 },
  tableText: { size: 18, before: 20, after: 20, line: 228 },
  tableSmall: { size: 16, before: 16, after: 16, line: 228 },
  tableHead: { size: 18, before: 40, after: 40, line: 228, isBold: true },
  list: { size: 21, before: 0, after: 60, line: 264, left: 397 },
  callout: { size: 21, before: 0, after: 0, line: 276, left: 227, right: 113 },
  keyValue: { size: 44, before: 60, after: 0, line: 240, isBold: true },
  keyLabel: { size: 17, before: 0, after: 80, line: 228 },
  /** Single: less than a line is read differently by the word processors, and then the pages differ. */
  spacer: { size: 8, before: 0, after: 40, line: 240 },
  heading1: { size: 36, before: 0, after: 200, line: 252, isBold: true, left: 567 },
  heading2: { size: 28, before: 320, after: 110, line: 252, isBold: true, left: 737 },
  heading3: { size: 24, before: 220, after: 80, line: 252, isBold: true, left: 907 },
  contentsTitle: { size: 36, before: 0, after: 240, line: 264, isBold: true },
  contents1: { size: 21, before: 120, after: 30, line: 264, isBold: true },
  contents2: { size: 21, before: 0, after: 30, line: 264, left: 400 },
  /** The line a picture stands in: single, so that it is as high as the picture. */
  figure: { size: 21, before: 120, after: 60, line: 240 },
} as const satisfies Record<string, ParagraphMeasures>;

/** Margins inside table cells. */
export const cellMargins = { top: 20, bottom: 20, left: 70, right: 70 } as const;
