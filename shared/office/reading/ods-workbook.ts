import { type ImportLimits, refuse } from '../import-gate';
import type { WorkbookData, WorkbookNotice } from '../workbook';
import { collectOds } from './ods-sheet';
import type { Package } from './package-parts';
import { readSheets } from './sheet-list';
import { createXmlScanner, type XmlReceiver } from './xml-scanner';

const manifest = 'META-INF/manifest.xml';

/** Reads an OpenDocument spreadsheet (.ods). @throws AppError when it is locked, damaged, beyond the limits or another document */
export function readOdsPackage(source: Package, limits: ImportLimits, progress?: (fraction: number) => void): WorkbookData {
  if (source.has(manifest)) source.scan(manifest, lockReceiver);
  if (source.has('encrypted-package')) refuse('workbook-password');
  const collector = collectOds('content.xml', limits);
  source.scan('content.xml', collector.receiver);
  const holds = (pattern: RegExp): boolean => source.names.some((name) => pattern.test(name));
  const notices: WorkbookNotice[] = [];
  if (holds(/^basic\/|^scripts\//)) notices.push({ code: 'workbook-macros', parameters: {} });
  if (holds(/^object[^/]*\/|^objectreplacements\//)) notices.push({ code: 'workbook-embedded-objects', parameters: {} });
  for (const code of collector.notices) notices.push({ code, parameters: {} });
  return { sheets: readSheets(collector.tasks, notices, progress), notices };
}

/** Reads an OpenDocument spreadsheet in one XML text (.fods). @throws AppError as above */
export function readFlatOds(text: string, limits: ImportLimits): WorkbookData {
  const collector = collectOds('fods', limits);
  scanText(text, 'fods', limits, collector.receiver);
  const notices: WorkbookNotice[] = collector.notices.map((code) => ({ code, parameters: {} }));
  return { sheets: readSheets(collector.tasks, notices), notices };
}

const pieceLength = 64 * 1024;

/** Scans an XML document that is held as one text. @throws AppError as the scanner */
export function scanText(text: string, part: string, limits: ImportLimits, receiver: XmlReceiver): void {
  const scanner = createXmlScanner(part, limits, receiver);
  for (let from = 0; from < text.length; from += pieceLength) scanner.write(text.slice(from, from + pieceLength));
  scanner.finish();
}

const lockReceiver: XmlReceiver = {
  open(name) {
    if (name === 'encryption-data') refuse('workbook-password');
  },
  close() {
    // The list of parts matters only for what it says about encryption.
  },
  text() {
    // It holds no text.
  },
};
