/** A sheet on its side: what of it can be printed on, in millimetres. */
const sheets = { A3: { widthMm: 396, heightMm: 273 }, A4: { widthMm: 277, heightMm: 186 } } as const;

export type Paper = keyof typeof sheets;

/** Points in the unit of a sheet, which is the one of a page in the browser. */
export const pointsPerUnit = 0.75;
const unitsPerMm = 96 / 25.4;

/** Nothing may be printed smaller, in points. */
export const leastPoints = 5;

/** Everything that can be printed on, in units of a sheet. */
export function paperSize(paper: Paper): { readonly width: number; readonly height: number } {
  const { widthMm, heightMm } = sheets[paper];
  return { width: Math.floor(widthMm * unitsPerMm), height: Math.floor(heightMm * unitsPerMm) };
}
