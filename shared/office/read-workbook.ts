import { isAppError, throwAppError } from '../app/errors';
import { admitFile, type ImportLimits, importLimits, refuse } from './import-gate';
import { readCsv, type CsvOptions } from './read-csv';
import { readBinaryBook, readBinaryStrings, readBinaryStyles, scanBinarySheet } from './reading/binary-parts';
import { readBiffWorkbook, readCompoundWorkbook } from './reading/biff-workbook';
import { decodeTable } from './reading/decode-table';
import { readOdsPackage } from './reading/ods-workbook';
import type { Unpack } from './reading/inflate-entry';
import { openPackage, type Package, readRelationships, type Relationship } from './reading/package-parts';
import { readSharedStrings } from './reading/shared-strings';
import { readSheets, type SheetTask } from './reading/sheet-list';
import { scanSheet, type SheetContext } from './reading/sheet-scan';
import { readStyles } from './reading/styles';
import { readTextNotation } from './reading/text-notations';
import { attributeOf, createAttributes, decodeEntities, prefixedAttributeOf, scanAttributes } from './reading/xml-text';
import type { WorkbookData, WorkbookNotice } from './workbook';

export interface ReadOptions {
  readonly csv?: CsvOptions;
  readonly limits?: ImportLimits;
  /** Called between sheets and every few rows of a long text; may throw to stop. */
  readonly progress?: (fraction: number) => void;
  /** Who unpacks the parts, when not the reader itself. */
  readonly unpack?: Unpack | undefined;
}

/**
 * Reads a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) or a text table (.csv, .tsv, .txt, pages, SYLK, DIF) of unknown origin
 * behind the import gate.
 * What the file is follows from its content, not from its name.
 * @param name file name without folders, for messages and for the name of a text table's only sheet
 * @throws AppError with the parameter `file` when the file is refused
 */
export function readWorkbook(name: string, bytes: Uint8Array, options: ReadOptions = {}): WorkbookData {
  const limits = options.limits ?? importLimits;
  try {
    const shape = admitFile(bytes, limits);
    if (shape === 'compound') return readCompoundWorkbook(bytes, limits, options.progress);
    if (shape === 'records') return readBiffWorkbook(bytes, name.replace(/\.[^.]*$/, ''), limits, [], options.progress);
    return shape === 'zip' ? readPackage(bytes, limits, options) : readText(name, bytes, { ...options.csv, limits });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return throwAppError(error.code, { ...error.parameters, file: name }, error.detail);
  }
}

function readText(name: string, bytes: Uint8Array, options: CsvOptions & { readonly limits: ImportLimits }): WorkbookData {
  const decoded = decodeTable(bytes, options.encoding);
  return readTextNotation(name, decoded.text, options.limits) ?? readCsv(name, bytes, options, decoded);
}

function readPackage(bytes: Uint8Array, limits: ImportLimits, options: ReadOptions): WorkbookData {
  const source = openPackage(bytes, limits, options.unpack);
  if (source.has('content.xml') && source.has('mimetype')) return readOdsPackage(source, limits, options.progress);
  refuseOtherPackages(source);
  const part = workbookPart(source, limits);
  const book = isBinary(part) ? readBinaryBook(source, part, limits) : readBook(source, part, limits);
  const relationships = readRelationships(source, part, limits);
  const context: SheetContext = {
    strings: optionalPart(source, relationships, 'sharedStrings', (found) => (isBinary(found) ? readBinaryStrings : readSharedStrings)(source, found, limits)),
    styles: optionalPart(source, relationships, 'styles', (found) => (isBinary(found) ? readBinaryStyles : readStyles)(source, found, limits)),
    is1904: book.is1904,
    limits,
  };
  const notices = contentNotices(source, relationships);
  const tasks = book.sheets.map((entry, index) => sheetTask(source, entry, index, relationships, context));
  return { sheets: readSheets(tasks, notices, options.progress), notices };
}

/** Parts of a .xlsb are binary, those of other workbooks XML. */
function isBinary(part: string): boolean {
  return part.endsWith('.bin');
}

/** Containers that are no workbook this program reads, told apart so that the message can say what to do. */
function refuseOtherPackages(source: Package): void {
  if (source.has('Index/Document.iwa')) refuse('workbook-old-format', { format: '.numbers' });
  const isOffice = source.has('[Content_Types].xml') || source.names.some((name) => name.startsWith('xl/'));
  if (!isOffice) refuse('workbook-unreadable');
  if (source.has('word/document.xml')) refuse('workbook-other-program', { program: 'Word' });
  if (source.has('ppt/presentation.xml')) refuse('workbook-other-program', { program: 'PowerPoint' });
}

function workbookPart(source: Package, limits: ImportLimits): string {
  const main = readRelationships(source, '', limits).find((link) => link.kind === 'officeDocument' && source.has(link.target));
  if (main !== undefined) return main.target;
  const usual = ['xl/workbook.xml', 'xl/workbook.bin'].find((name) => source.has(name));
  return usual ?? refuse('workbook-damaged', {}, 'missing workbook part');
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
      // Newer editions add an element of the same name deeper down.
      if (!isSheet && !(depth === 2 && name === 'workbookPr')) return;
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

function sheetTask(source: Package, entry: BookSheet, index: number, relationships: readonly Relationship[], context: SheetContext): SheetTask {
  const { name, isHidden } = entry;
  return {
    name,
    isHidden,
    scan() {
      const link = relationships.find((candidate) => candidate.id === entry.relationship);
      if (link !== undefined && link.kind !== 'worksheet') return undefined;
      const part = link?.target ?? `xl/worksheets/sheet${index + 1}.xml`;
      return (isBinary(part) ? scanBinarySheet : scanSheet)(source, part, name, isHidden, context);
    },
  };
}
