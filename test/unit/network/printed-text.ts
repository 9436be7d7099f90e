/** How large text is printed: every text of a drawing with its size on the sheet. */
export interface PrintedText {
  readonly text: string;
  readonly points: number;
}

const pointsPerMm = 72 / 25.4;
/** What of a sheet on its side can be printed on, in millimetres. */
const sheets = { A3: { widthMm: 396, heightMm: 273 }, A4: { widthMm: 277, heightMm: 186 } } as const;

/** The texts of an SVG drawing as they are printed when it fills a sheet; groups that scale are reckoned with. */
export function printedTexts({ svg, widthPx, heightPx }: { readonly svg: string; readonly widthPx: number; readonly heightPx: number }, paper: keyof typeof sheets): readonly PrintedText[] {
  const { widthMm, heightMm } = sheets[paper];
  // Nothing is printed larger than drawn: 0.75 points for a drawing unit.
  const pointsPerUnit = Math.min(0.75, Math.min(widthMm / widthPx, heightMm / heightPx) * pointsPerMm);
  const texts: PrintedText[] = [];
  const scales = [1];
  for (const [, close, name, attributes = '', empty, content] of svg.matchAll(/<(\/?)([a-z]+)([^>]*?)(\/?)>([^<]*)/g)) {
    if (name === 'g' && close === '/') scales.pop();
    if (name === 'g' && close === '' && empty === '') scales.push((scales.at(-1) ?? 1) * Number(/ scale\(([\d.]+)/.exec(attributes)?.[1] ?? 1));
    const size = name === 'text' && close === '' ? Number(/font-size="([\d.]+)"/.exec(attributes)?.[1]) : undefined;
    if (size !== undefined) texts.push({ text: content ?? '', points: size * (scales.at(-1) ?? 1) * pointsPerUnit });
  }
  return texts;
}
