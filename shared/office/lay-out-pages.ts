import type { FigureBlock } from '../deliverables/document';
import type { PageUnit } from './page-units';
import { textHeight, type PageKind } from './write-document-measures';

/** Pages of a document as they are filled from the first one on. */
export interface PageFlow {
  /** Starts a section: a page of its kind. */
  readonly startSection: (page: PageKind) => void;
  /** Places what follows, as Word would: kept together, whole rows, no single lines. */
  readonly place: (units: readonly PageUnit[]) => void;
  /** The page now being filled, counted from 1. */
  readonly page: () => number;
  /** Pages of the headings of the first two levels, in order. */
  readonly headingPages: readonly number[];
  /** Figures that are drawn smaller so that they still fit the page they are met on, with the factor. */
  readonly figureScales: ReadonlyMap<FigureBlock, number>;
}

/** Fewest lines of a paragraph on a page when it continues on the next one. */
const fewestLines = 2;
/** A figure smaller than this share of its size goes to the next page instead. */
const smallestScale = 0.72;
/** Height kept free when a figure is made to fit, in twips: word processors do not agree to the last line. */
const reserve = 360;

export function createPageFlow(): PageFlow {
  const headingPages: number[] = [];
  const figureScales = new Map<FigureBlock, number>();
  let page = 0;
  let kind: PageKind = 'portrait';
  let used = 0;
  /** Distance the paragraph above wants below it; of two distances that meet, the larger one counts. */
  let distance = 0;
  /** Starts a page; `header` is the height of a table header that is repeated on it. */
  const turn = (header = 0): void => {
    page += 1;
    used = header;
    distance = 0;
  };
  // Distance above is left out at the top of a page.
  const above = (unit: PageUnit): number => (used === 0 ? 0 : Math.max(distance, unit.before));
  const room = (): number => textHeight[kind] - used;

  const put = (unit: PageUnit): void => {
    if (unit.isNewPage === true && used > 0) turn();
    const isTooHigh = above(unit) + unit.height > room() && used > 0;
    if (!isTooHigh || unit.lines === undefined || !splitParagraph(unit.lines, above(unit))) {
      if (isTooHigh) turn(unit.repeated);
      used += above(unit) + unit.height;
    }
    distance = unit.after;
    if (unit.heading !== undefined && unit.heading < 3) headingPages.push(page);
  };

  const splitParagraph = (lines: { readonly count: number; readonly height: number }, before: number): boolean => {
    const fitting = Math.min(lines.count - fewestLines, Math.floor((room() - before) / lines.height));
    if (fitting < fewestLines) return false;
    turn();
    used = (lines.count - fitting) * lines.height;
    return true;
  };

  /** Starts a page when a chain of kept units would be torn, unless no page could hold it or its figure can be smaller. */
  const keep = (chain: readonly PageUnit[]): readonly PageUnit[] => {
    const [first] = chain;
    if (first === undefined || used === 0 || first.isNewPage === true) return chain;
    const height = chain.reduce((sum, unit, index) => {
      const previous = chain[index - 1];
      return sum + (previous === undefined ? above(unit) : Math.max(previous.after, unit.before)) + leastHeight(unit);
    }, 0);
    if (height <= room()) return chain;
    const smaller = shrink(chain, height - room() + reserve);
    if (smaller !== undefined) return smaller;
    if (height <= textHeight[kind]) turn(first.repeated);
    return chain;
  };

  /** The chain with its figure lower by so much; undefined where it has none or would become too small to read. */
  const shrink = (chain: readonly PageUnit[], by: number): readonly PageUnit[] | undefined => {
    const unit = chain.find(({ figure }) => figure !== undefined);
    if (unit?.figure === undefined || (unit.height - by) / unit.height < smallestScale) return undefined;
    const height = unit.height - by;
    figureScales.set(unit.figure, height / unit.height);
    return chain.map((one) => (one === unit ? { ...one, height } : one));
  };

  return {
    headingPages,
    figureScales,
    page: () => page,
    startSection: (next) => {
      kind = next;
      turn();
    },
    place: (units) => {
      for (let start = 0; start < units.length; ) {
        let end = start;
        while (end < units.length - 1 && units[end]?.isKept === true) end += 1;
        keep(units.slice(start, end + 1)).forEach(put);
        start = end + 1;
      }
    },
  };
}

/** What must stand on the page for a unit to start there. */
function leastHeight(unit: PageUnit): number {
  if (unit.lines === undefined || unit.lines.count < 2 * fewestLines) return unit.height;
  return fewestLines * unit.lines.height;
}
