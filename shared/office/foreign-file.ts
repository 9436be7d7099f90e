import { type ErrorCode, isAppError, throwAppError } from '../app/errors';

const meant: ReadonlyMap<ErrorCode, ErrorCode> = new Map<ErrorCode, ErrorCode>([
  ['workbook-damaged', 'xml-damaged'],
  ['workbook-unreadable', 'xml-damaged'],
  ['workbook-unsafe', 'xml-unsafe'],
  ['workbook-inflates-too-much', 'xml-unsafe'],
  ['workbook-cell-too-long', 'xml-unsafe'],
]);

/** Reads a file that is no workbook; the gate's refusals then speak of the file by its name, not of a workbook. */
export function readForeign<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!isAppError(error)) throw error;
    return throwAppError(meant.get(error.code) ?? error.code, { ...error.parameters, file }, error.detail);
  }
}
