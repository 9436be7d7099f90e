import { isAppError, throwAppError } from '../app/errors';
import { admitFile, type ImportLimits, importLimits, refuse, refuseCompound } from './import-gate';
import { readCsv, type CsvOptions } from './read-csv';
import { openPackage, type Package, readRelationships, type Relationship } from './reading/package-parts';
import { readSharedStrings } from './reading/shared-strings';
import { scanSheet, type SheetContext } from './reading/sheet-scan';
import { readStyles } from './reading/styles';
import { attributeOf, createAttributes, decodeEntities, prefixedAttributeOf, scanAttributes } from './reading/xml-text';
import type { SheetData, WorkbookData, WorkbookNotice } from './workbook';

export interface ReadOptions {
  readonly csv?: CsvOptions;
  readonly limits?: ImportLimits;
  /** Called between sheets and every few rows of a long text; may throw to stop. */
  readonly progress?: (fraction: number) => void;
}

/**
 * Reads a workbook (.xlsx, .xlsm) or a text table (.csv, .tsv, .txt) of unknown origin behind the import gate.
 * What the file is follows from its content, not from its name.
 * @param name file name without folders, for messages and for the name of a text table's only sheet
 * @throws AppError with the parameter `file` when the file is refused
 */
export function readWorkbook(name: string, bytes: Uint8Array, options: ReadOptions = {}): WorkbookData {
  const limits = options.limits ?? importLimits;
  try {
    const shape = admitFile(bytes, limits);
    if (shape === 'compound') return refuseCompound(bytes);
    return shape === 'zip' ? readPackage(bytes, limits, options) : readCsv(name, bytes, { ...options.csv, limits });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return throwAppError(error.code, { ...error.parameters, file: name }, error.detail);
  }
}

function readPackage(bytes: Uint8Array, limits: ImportLimits, options: ReadOptions): WorkbookData {
  const source = openPackage(bytes, limits);
  refuseOtherPackages(source);
  const part = workbookPart(source, limits);
  const book = readBook(source, part, limits);
  const relationships = readRelationships(source, part, limits);
  const context: SheetContext = {
    strings: optionalPart(source, relationships, 'sharedStrings', (found) => readSharedStrings(source, found, limits)),
    styles: optionalPart(source, relationships, 'styles', (found) => readStyles(source, found, limits)),
    is1904: book.is1904,
    limits,
  };
  const notices = contentNotices(source, relationships);
  const sheets = readSheets(source, book, relationships, context, notices, options);
  return { sheets, notices };
}

/** Containers that are no workbook this program reads, told apart so that the message can say what to do. */
function refuseOtherPackages(source: Package): void {
  if (source.has('xl/workbook.bin')) refuse('workbook-old-format', { format: '.xlsb' });
  if (source.has('content.xml') && source.has('mimetype')) refuse('workbook-old-format', { format: '.ods' });
  if (source.has('Index/Document.iwa')) refuse('workbook-old-format', { format: '.numbers' });
  const isOffice = source.has('[Content_Types].xml') || source.names.some((name) => name.startsWith('xl/'));
  if (!isOffice) refuse('workbook-unreadable');
  if (source.has('word/document.xml') || source.has('ppt/presentation.xml')) refuse('workbook-unreadable');
}

function workbookPart(source: Package, limits: ImportLimits): string {
  const main = readRelationships(source, '', limits).find((link) => link.kind === 'officeDocument' && source.has(link.target));
  if (main !== undefined) return main.target;
  return source.has('xl/workbook.xml') ? 'xl/workbook.xml' : refuse('workbook-damaged', {}, 'missing workbook part');
}

interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationship: string;
}

interface Book {
  readonly is1904: boolean;
  readonly sheets: readonly BookSheet[];
}

function readBook(source: Package, part: string, limits: ImportLimits): Book {
  const sheets: BookSheet[] = [];
  let is1904 = false;
  const attributes = createAttributes();
  source.scan(part, {
    open(name, depth, text, start, end) {
      const isSheet = depth === 3 && name === 'sheet';
      if (!isSheet && name !== 'workbookPr') return;
      scanAttributes(text, start, end, attributes, limits, part);
      const value = (key: string): string => decodeEntities(attributeOf(attributes, key) ?? '', part);
      if (!isSheet) {
        is1904 = ['1', 'true', 'on'].includes(value('date1904'));
        return;
      }
      if (sheets.length >= limits.sheets) refuse('workbook-unsafe', {}, 'number of sheets');
      const relationship = prefixedAttributeOf(attributes, 'id') ?? '';
      sheets.push({ name: value('name').slice(0, 255), isHidden: /hidden/i.test(value('state')), relationship });
    },
    close() {
      // Sheets are described by their opening tags.
    },
    text() {
      // The workbook part holds no text of interest.
    },
  });
  return { is1904, sheets };
}

function optionalPart<Entry>(
  source: Package,
  relationships: readonly Relationship[],
  kind: string,
  read: (part: string) => readonly Entry[],
): readonly Entry[] {
  const target = relationships.find((link) => link.kind === kind)?.target;
  return target !== undefined && source.has(target) ? read(target) : [];
}

function contentNotices(source: Package, relationships: readonly Relationship[]): WorkbookNotice[] {
  const holds = (pattern: RegExp): boolean => source.names.some((name) => pattern.test(name));
  const notices: WorkbookNotice[] = [];
  const add = (code: WorkbookNotice['code'], isTrue: boolean): void => {
    if (isTrue) notices.push({ code, parameters: {} });
  };
  add('workbook-macros', holds(/vbaproject\.bin$|\/macrosheets\//));
  add('workbook-external-links', holds(/\/externallinks\//) || relationships.some((link) => link.kind === 'externalLink'));
  add('workbook-embedded-objects', holds(/\/(embeddings|activex)\//));
  add('workbook-connections', holds(/\/(connections\.xml|querytables\/)/));
  return notices;
}

/** Problems of one sheet that must not take the others away from the user. */
const sheetProblems: ReadonlySet<string> = new Set(['workbook-too-many-rows', 'workbook-too-many-columns', 'workbook-cell-too-long']);

function readSheets(
  source: Package,
  book: Book,
  relationships: readonly Relationship[],
  context: SheetContext,
  notices: WorkbookNotice[],
  options: ReadOptions,
): readonly SheetData[] {
  const sheets: SheetData[] = [];
  let problem: unknown;
  book.sheets.forEach((entry, index) => {
    options.progress?.(index / book.sheets.length);
    const link = relationships.find((candidate) => candidate.id === entry.relationship);
    if (link !== undefined && link.kind !== 'worksheet') {
      notices.push({ code: 'workbook-not-a-table', parameters: { sheet: entry.name } });
      return;
    }
    try {
      sheets.push(readSheet(source, entry, link?.target ?? `xl/worksheets/sheet${index + 1}.xml`, context, notices));
    } catch (error) {
      if (!isAppError(error) || !sheetProblems.has(error.code)) throw error;
      problem ??= error;
      notices.push({ code: 'workbook-sheet-left-out', parameters: { sheet: entry.name } });
    }
  });
  if (sheets.length === 0 && problem !== undefined) throw problem;
  if (sheets.every((sheet) => sheet.rowCount === 0)) refuse('workbook-empty');
  return sheets;
}

function readSheet(source: Package, entry: BookSheet, part: string, context: SheetContext, notices: WorkbookNotice[]): SheetData {
  const scanned = scanSheet(source, part, entry.name, entry.isHidden, context);
  const sheet = entry.name;
  if (entry.isHidden) notices.push({ code: 'workbook-hidden-sheet', parameters: { sheet } });
  if (scanned.mergesLeftOut) notices.push({ code: 'workbook-merges-left-out', parameters: { sheet } });
  if (scanned.formulasWithoutValue > 0) {
    notices.push({ code: 'workbook-formula-without-value', parameters: { sheet, count: scanned.formulasWithoutValue } });
  }
  return scanned.sheet;
}
