import { type ImportLimits, refuse } from '../import-gate';
import type { WorkbookData, WorkbookNotice } from '../workbook';
import { biff, type BiffRecord, type BiffStream, codedText, eachRecord, openBiff, unicodeText } from './biff-records';
import { type BiffContext, scanBiffSheet } from './biff-sheet';
import { readBiffStrings } from './biff-strings';
import { openCompound } from './compound-file';
import { numberFormat } from './number-format';
import { scanOldSheet } from './biff-first';
import { readSheets, type SheetTask } from './sheet-list';

/** Other programs that keep their files in the same container, by a stream of theirs. */
const otherPrograms: readonly (readonly [string, string])[] = [
  ['WordDocument', 'Word'],
  ['PowerPoint Document', 'PowerPoint'],
  ['VisioDocument', 'Visio'],
  ['__properties_version1.0', 'Outlook'],
];

/**
 * Reads an old Excel workbook (.xls, versions 5 to 8) out of its container.
 * @throws AppError when it is locked, damaged, beyond the limits, or a file of another program
 */
export function readCompoundWorkbook(bytes: Uint8Array, limits: ImportLimits, progress?: (fraction: number) => void): WorkbookData {
  const file = openCompound(bytes);
  const has = (name: string): boolean => file.names.includes(name);
  if (has('EncryptedPackage')) refuse('workbook-password');
  const contents = file.stream('Workbook') ?? file.stream('Book');
  if (contents === undefined) {
    const program = otherPrograms.find(([stream]) => has(stream))?.[1];
    return program === undefined ? refuse('workbook-unreadable') : refuse('workbook-other-program', { program });
  }
  const notices: WorkbookNotice[] = [];
  if (has('_VBA_PROJECT_CUR')) notices.push({ code: 'workbook-macros', parameters: {} });
  if (file.names.some((name) => /^MBD[0-9A-F]{8}$/i.test(name))) notices.push({ code: 'workbook-embedded-objects', parameters: {} });
  return readBiffWorkbook(contents, 'Sheet1', limits, notices, progress);
}

/** Reads a stream of records: a workbook, or a single sheet as versions 2 to 4 wrote it. @throws AppError as above */
export function readBiffWorkbook(
  bytes: Uint8Array, sheetName: string, limits: ImportLimits, notices: WorkbookNotice[] = [], progress?: (fraction: number) => void,
): WorkbookData {
  const stream = openBiff(bytes);
  if (bytes.length < 8) refuse('workbook-damaged', {}, 'cut short');
  const version = stream.view.getUint16(0, true) >> 8;
  if (version < 8) return { sheets: readSheets([{ name: sheetName, isHidden: false, scan: () => scanOldSheet(stream, sheetName, limits) }], notices), notices };
  const isSheet = stream.view.getUint16(6, true) === sheetPart;
  const book = readGlobals(stream, limits, notices);
  const tasks = isSheet ? [{ start: 0, name: sheetName, isHidden: false, isTable: true }] : book.sheets;
  return { sheets: readSheets(tasks.map((entry) => sheetTask(entry, book.context)), notices, progress), notices };
}

const sheetPart = 0x10;

interface BookSheet {
  readonly start: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly isTable: boolean;
}

function sheetTask({ start, name, isHidden, isTable }: BookSheet, context: BiffContext): SheetTask {
  return {
    name,
    isHidden,
    scan() {
      const { view } = context.stream;
      if (!isTable) return undefined;
      if (start + 8 > view.byteLength) return refuse('workbook-damaged', {}, 'place of a sheet');
      return scanBiffSheet(context, start, name, isHidden);
    },
  };
}

function readGlobals(stream: BiffStream, limits: ImportLimits, notices: WorkbookNotice[]) {
  const { view } = stream;
  const isUnicode = view.getUint16(4, true) >= 0x0600;
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const sheets: BookSheet[] = [];
  const strings: BiffRecord[] = [];
  let codePage = 1252;
  let is1904 = false;
  let previous = 0;
  const short = (at: number, end: number): string => (isUnicode ? unicodeText(stream, at, end, 1) : codedText(stream, at, end, 1, codePage));
  const note = (code: WorkbookNotice['code']): void => {
    if (!notices.some((notice) => notice.code === code)) notices.push({ code, parameters: {} });
  };
  eachRecord(stream, 0, ({ id, start, end }) => {
    const length = end - start;
    if (id === biff.filePassword) refuse('workbook-password');
    if (id === biff.codePage && length >= 2) codePage = view.getUint16(start, true);
    else if (id === biff.date1904 && length >= 2) is1904 = view.getUint16(start, true) === 1;
    else if (id === biff.format && length > 3) codes.set(view.getUint16(start, true), isUnicode ? unicodeText(stream, start + 2, end, 2) : short(start + 2, end));
    else if (id === biff.xf && length >= 4) formats.push(view.getUint16(start + 2, true));
    else if (id === biff.sharedStrings || (id === biff.continued && previous === biff.sharedStrings)) strings.push({ id, start, end });
    else if (id === biff.externalBook && length >= 4 && (view.getUint16(start + 2, true) & 0xff00) !== 0x0400 && view.getUint16(start + 2, true) !== 0x3a01) {
      note('workbook-external-links');
    } else if (id === biff.connection || id === biff.connectionOld) note('workbook-connections');
    else if (id === biff.boundSheet && length >= 7) {
      if (sheets.length >= limits.sheets) refuse('workbook-unsafe', {}, 'number of sheets');
      const isTable = view.getUint8(start + 5) === 0;
      if (view.getUint8(start + 5) === 1) note('workbook-macros');
      sheets.push({ start: view.getUint32(start, true), name: short(start + 6, end), isHidden: (view.getUint8(start + 4) & 3) !== 0, isTable });
    }
    if (id !== biff.continued) previous = id;
  });
  const styles = formats.map((format) => numberFormat(format, codes.get(format)));
  const context: BiffContext = { stream, isUnicode, codePage, strings: readBiffStrings(stream, strings), styles, is1904, limits };
  return { sheets, context };
}
