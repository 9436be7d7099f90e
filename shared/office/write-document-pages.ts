import type { IXmlableObject, PageNumberEstimator } from 'docx';
import type { DocumentDescription, FigureBlock, FlowBlock } from '../deliverables/document';
import { contentsEntries, type ContentsEntry } from '../deliverables/numbering';
import { endsPage, sectionsOf } from './document-sections';
import { createPageFlow } from './lay-out-pages';
import { lineHeight, unitsOf, type PageUnit } from './page-units';
import type { PlannedTable } from './plan-tables';
import { createTextMeasure } from './text-measure';
import { paragraphs } from './write-document-measures';
import type { Targets } from './write-document-runs';

/** Pages before the table of contents. */
const coverPages = 1;

export interface PageEstimate {
  /** Pages of the headings of the first two levels, in order. */
  readonly headingPages: readonly number[];
  readonly pageCount: number;
  /** Figures that are drawn smaller to fit their page. */
  readonly figureScales: ReadonlyMap<FigureBlock, number>;
}

/**
 * Works out on which page every entry of the table of contents stands. Chapters start pages of their own, so that a small
 * difference to the word processor's own breaks does not travel on.
 */
export function estimatePages(description: DocumentDescription, targets: Targets, plans: ReadonlyMap<FlowBlock, PlannedTable>): PageEstimate {
  const flow = createPageFlow();
  const measure = createTextMeasure();
  const entries = contentsEntries(description);
  for (let page = 0; page < coverPages; page += 1) flow.startSection('portrait');
  sectionsOf(description).forEach(({ page, blocks }, index) => {
    flow.startSection(page);
    const hasContents = index === 0 && description.contentsTitle !== '';
    const units: PageUnit[] = hasContents ? contentsUnits(entries) : [];
    let isPageStart = !hasContents;
    blocks.forEach((block, position) => {
      units.push(...unitsOf(block, { page, isPageStart, isPageEnd: endsPage(blocks, position), targets, plans, measure }));
      isPageStart = block.kind === 'pageBreak';
    });
    flow.place(units);
  });
  return { headingPages: flow.headingPages, pageCount: flow.page(), figureScales: flow.figureScales };
}

/** The table of contents itself: one line an entry. */
function contentsUnits(entries: readonly ContentsEntry[]): PageUnit[] {
  const unit = (measures: (typeof paragraphs)['contents1' | 'contents2' | 'contentsTitle']): PageUnit => ({
    before: measures.before,
    height: lineHeight(measures),
    after: measures.after,
    isKept: false,
  });
  return [unit(paragraphs.contentsTitle), ...entries.map(({ level }) => unit(level === 1 ? paragraphs.contents1 : paragraphs.contents2))];
}

/** Wide enough for two digits, so that the titles of all chapters start at one edge. */
const numberWidth = 300;

/** What the library writes into the table of contents: page and number of each heading, by the bookmark it has put there. */
export function pageNumbersOf(description: DocumentDescription, { headingPages, pageCount }: PageEstimate): PageNumberEstimator {
  const entries = contentsEntries(description);
  const estimate = (body: IXmlableObject) => ({
    bookmarks: new Map(contentsBookmarks(body).map((name, index) => [name, String(headingPages[index] ?? '')])),
    pageCount,
  });
  return Object.assign(estimate, {
    listNumbers: (body: IXmlableObject) =>
      new Map(contentsBookmarks(body).map((name, index) => [name, { text: entries[index]?.number ?? '', separator: 'tab' as const, width: numberWidth }])),
  });
}

/** Names of the bookmarks that entries of the table of contents point to, in reading order. */
function contentsBookmarks(body: IXmlableObject): readonly string[] {
  const content: unknown = body['w:body'];
  const names = (Array.isArray(content) ? content : []).flatMap((child) => [...JSON.stringify(paragraphOf(child)).matchAll(/"w:bookmarkStart".*?"w:name":"(_Toc\d+)"/g)].map(([, name]) => name ?? ''));
  return [...new Set(names)];
}

function paragraphOf(child: unknown): unknown {
  return typeof child === 'object' && child !== null && 'w:p' in child ? child['w:p'] : [];
}
