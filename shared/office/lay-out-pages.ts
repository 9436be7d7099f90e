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
}

/** Fewest lines of a paragraph on a page when it continues on the next one. */
const fewestLines = 2;

export function createPageFlow(): PageFlow {
  const headingPages: number[] = [];
  let page = 0;
  let kind: PageKind = 'portrait';
  let used = 0;
  /** Starts a page; `header` is the height of a table header that is repeated on it. */
  const turn = (header = 0): void => {
    page += 1;
    used = header;
  };
  const room = (): number => textHeight[kind] - used;

  const put = (unit: PageUnit): void => {
    if (unit.isNewPage === true && used > 0) turn();
    // Distance above is left out at the top of a page.
    const before = used === 0 ? 0 : unit.before;
    if (before + unit.height > room() && used > 0) {
      if (unit.lines === undefined || !splitParagraph(unit, unit.lines, before)) {
        turn(unit.repeated);
        used += unit.height + unit.after;
      }
    } else used += before + unit.height + unit.after;
    if (unit.heading !== undefined && unit.heading < 3) headingPages.push(page);
  };

  const splitParagraph = (unit: PageUnit, lines: { readonly count: number; readonly height: number }, before: number): boolean => {
    const fitting = Math.min(lines.count - fewestLines, Math.floor((room() - before) / lines.height));
    if (fitting < fewestLines) return false;
    turn();
    used = (lines.count - fitting) * lines.height + unit.after;
    return true;
  };

  /** Starts a page when a chain of kept units would be torn, unless no page could hold it. */
  const keep = (chain: readonly PageUnit[]): void => {
    if (used === 0 || chain[0]?.isNewPage === true) return;
    const height = chain.reduce((sum, unit, index) => sum + unit.before + leastHeight(unit) + (index < chain.length - 1 ? unit.after : 0), 0);
    if (height > room() && height <= textHeight[kind]) turn(chain[0]?.repeated);
  };

  return {
    headingPages,
    page: () => page,
    startSection: (next) => {
      kind = next;
      turn();
    },
    place: (units) => {
      for (let start = 0; start < units.length; ) {
        let end = start;
        while (end < units.length - 1 && units[end]?.isKept === true) end += 1;
        const chain = units.slice(start, end + 1);
        keep(chain);
        chain.forEach(put);
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
