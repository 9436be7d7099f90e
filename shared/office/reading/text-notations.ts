import { type ImportLimits, refuse } from '../import-gate';
import type { WorkbookData } from '../workbook';
import { readDataInterchange } from './data-interchange';
import { readHtmlTables } from './html-tables';
import { readFlatOds } from './ods-workbook';
import { readSpreadsheetXml } from './spreadsheet-xml';
import { readSymbolicLink } from './symbolic-link';

/**
 * Reads a table that is text but not delimited: a page, SYLK, DIF, or a workbook in one XML text.
 * @returns undefined when it is none of them
 * @throws AppError when it is one and cannot be read
 */
export function readTextNotation(name: string, text: string, limits: ImportLimits): WorkbookData | undefined {
  const start = text.slice(0, 4000);
  const title = name.replace(/\.[^.]*$/, '');
  if (start.startsWith('ID;P')) return readSymbolicLink(text, title, limits);
  if (/^TABLE\r?\n0,1\r?\n/.test(start)) return readDataInterchange(text, title, limits);
  if (/^MIME-Version:/i.test(start)) return refuse('workbook-old-format', { format: '.mht' });
  if (!/^\s*<[a-z!?]/i.test(start)) return undefined;
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<([a-z]+:)?Workbook[\s>]/.test(start)) return readSpreadsheetXml(text, limits);
  if (/<office:document[\s>]/.test(start)) return readFlatOds(text, limits);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|meta|table|center|style|font|div|p\b)/i.test(start)) return readHtmlTables(text, limits);
  return /^\s*<(?:\?xml|!)/i.test(start) ? refuse('workbook-unreadable') : undefined;
}
