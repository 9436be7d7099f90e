/** Paper measures in twips (1/20 pt), the unit Word uses. */
function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export const pageSize = { width: 11906, height: 16838 } as const;
export const margins = {
  top: twipsOfMillimetres(25),
  right: twipsOfMillimetres(20),
  bottom: twipsOfMillimetres(20),
  left: twipsOfMillimetres(20),
  header: twipsOfMillimetres(11),
  footer: twipsOfMillimetres(9),
} as const;

/** Width of the text area in twips. */
export const textWidth = {
  portrait: pageSize.width - margins.left - margins.right,
  landscape: pageSize.height - margins.left - margins.right,
} as const;

/** Height of the text area in twips. */
export const textHeight = {
  portrait: pageSize.height - margins.top - margins.bottom,
  landscape: pageSize.width - margins.top - margins.bottom,
} as const;

/** Picture sizes are given in pixels of 1/96 inch: 15 twips. */
export function pixelsOfTwips(twips: number): number {
  return Math.floor(twips / 15);
}

export type Orientation = keyof typeof textWidth;

export const fonts = { text: 'Calibri', fallback: 'Carlito', mono: 'Consolas', monoFallback: 'Liberation Mono' } as const;
