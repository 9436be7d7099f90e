import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAppError } from '../../../shared/app/errors';
import { patchList } from '../../../shared/office/patch-list';
import { readWorkbook } from '../../../shared/office/read-workbook';
import type { WorkbookData } from '../../../shared/office/workbook';
import { patchFor, text } from './patch-samples';

const hostile = resolve(import.meta.dirname, '../../fixtures/hostile');
const files = readdirSync(hostile, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt)$/i.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

/** What came of the work, or the code of its refusal; anything else that is thrown is a failure of ours. */
function outcome<Result>(work: () => Result): Result | string {
  try {
    return work();
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error.code;
  }
}

describe('files built to do harm', { timeout: 120_000 }, () => {
  it.each(files.map((path) => [path.slice(hostile.length + 1), path]))('%s: is refused, or changed in one cell only', (name, path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const before = outcome(() => readWorkbook(name, bytes));
    const sheet = typeof before === 'string' ? undefined : before.sheets.find(({ rowCount }) => rowCount > 0);
    const column = sheet?.columnCount ?? 0;
    const cells = [{ row: 0, column, content: text('neu'), line: 0 }];
    const patched = outcome(() => patchList(name, bytes, patchFor(sheet?.name ?? 'Sheet1', { cells, columnCount: column + 1 })));
    if (typeof before === 'string' || sheet === undefined) return;
    if (typeof patched === 'string') throw new Error(`can be read but not changed: ${patched}`);
    const after = readWorkbook(patched.layout === 'new' ? 'list.xlsx' : name, patched.list);
    expect(textsOf(after, before.sheets.length).filter((cell) => !cell.endsWith(` 0 ${column} neu`))).toEqual(textsOf(before, before.sheets.length));
  });
});

/** Every text with its sheet, row and column. */
function textsOf({ sheets }: WorkbookData, count: number): readonly string[] {
  return sheets.slice(0, count).flatMap(({ shown }, place) => shown.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === '' ? [] : [`${place} ${row} ${column} ${cell}`]))));
}
