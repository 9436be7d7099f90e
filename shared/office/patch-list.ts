import { bareWorkbook } from './bare-workbook';
import { admitFile, type ImportLimits, importLimits } from './import-gate';
import { patchText } from './patch-text';
import { patchWorkbook } from './patch-workbook';
import type { CsvOptions } from './read-csv';
import { readWorkbook } from './read-workbook';
import { decodeTable } from './reading/decode-table';
import { openPackage } from './reading/package-parts';
import { readTextNotation } from './reading/text-notations';
import type { WorkbookPatch } from './workbook-patch';
import { sheetNames } from './write-workbook-names';

/** The client's list with its changes, as files to hand over. */
export interface PatchedList {
  readonly list: Uint8Array;
  /** For text tables: the changes, which in a workbook are a sheet. */
  readonly changes?: Uint8Array;
  /** `own`: the client's file with cells changed; `new`: a plain .xlsx with the same columns, for formats that are only read. */
  readonly layout: 'own' | 'new';
  /** False when a text table had to become UTF-8. */
  readonly keepsEncoding: boolean;
}

/**
 * Changes the cells of a patch in a list of the client, in its own format where that can be written. Behind the import gate.
 * @param name file name without folders, for messages
 * @throws AppError when the file is refused
 */
export function patchList(name: string, bytes: Uint8Array, patch: WorkbookPatch, text: Omit<CsvOptions, 'limits'> = {}, limits: ImportLimits = importLimits): PatchedList {
  const shape = admitFile(bytes, limits);
  if (shape === 'zip' && isOpenWorkbook(bytes, limits)) return { list: patchWorkbook(name, bytes, patch, limits), layout: 'own', keepsEncoding: true };
  if (shape === 'text' && readTextNotation(name, decodeTable(bytes, text.encoding).text, limits) === undefined) {
    return { ...patchText(name, bytes, patch, { ...text, limits }), layout: 'own' };
  }
  const { sheets } = readWorkbook(name, bytes, { csv: text, limits });
  // Other formats allow names that an .xlsx does not.
  const sheet = sheetNames(sheets.map((read) => read.name))[sheets.findIndex((read) => read.name === patch.sheet)] ?? patch.sheet;
  return { list: patchWorkbook(name, bareWorkbook(sheets), { ...patch, sheet }, limits), layout: 'new', keepsEncoding: true };
}

/** True for .xlsx and .xlsm; .xlsb and .ods are containers as well. */
function isOpenWorkbook(bytes: Uint8Array, limits: ImportLimits): boolean {
  const source = openPackage(bytes, limits);
  return source.has('[Content_Types].xml') && !source.has('content.xml') && !source.has('xl/workbook.bin');
}
