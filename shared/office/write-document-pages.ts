import type { IContext, IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

/** A closing table longer than this is laid out only in part. */
const longestLaidOut = 120;

const layOut = estimatePageNumbersWith({ guess: true });

/**
 * Works out the page numbers of the table of contents. Laying out costs about a millisecond a table cell, so a long table
 * at the end of the document (the inventory of a large plant) is shortened for it: no entry follows it. The total
 * number of pages is then left to the word processor, which counts it when it shows the page.
 */
export const estimatePages: PageNumberEstimator = Object.assign(
  (body: IXmlableObject, context: IContext) => {
    const shortened = shortenLastTable(body);
    const estimate = layOut(shortened, context);
    if (shortened === body) return estimate;
    const { pageCount: _pageCount, sectionPageCounts: _sectionPageCounts, ...rest } = estimate;
    return rest;
  },
  layOut.listNumbers === undefined ? {} : { listNumbers: layOut.listNumbers },
);

/** The body with its last table cut, when that table is long; the given body otherwise. */
export function shortenLastTable(body: IXmlableObject): IXmlableObject {
  const content: unknown = body['w:body'];
  if (!Array.isArray(content)) return body;
  const index = content.findLastIndex((child) => rowsOf(child).length > 0);
  const table: unknown = content[index];
  if (rowsOf(table).length <= longestLaidOut) return body;
  if (content.slice(index + 1).some((child) => JSON.stringify(child).includes('w:bookmarkStart'))) return body;
  let rows = 0;
  const kept = childrenOf(table).filter((child) => !isRow(child) || (rows += 1) <= longestLaidOut);
  return { ...body, 'w:body': content.map((child, position) => (position === index ? { 'w:tbl': kept } : child)) };
}

function childrenOf(child: unknown): readonly unknown[] {
  if (typeof child !== 'object' || child === null || !('w:tbl' in child)) return [];
  return Array.isArray(child['w:tbl']) ? child['w:tbl'] : [];
}

function rowsOf(child: unknown): readonly unknown[] {
  return childrenOf(child).filter(isRow);
}

function isRow(child: unknown): boolean {
  return typeof child === 'object' && child !== null && 'w:tr' in child;
}
