import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packAssessment } from '../../../shared/file/pack';
import { unpackAssessment } from '../../../shared/file/unpack';
import { importedLists } from '../../../shared/inventory/imported-list';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { modelOfReplica } from '../../../shared/sync/replica';
import { after, assetNamed } from '../deliverables/client-lists';
import { plantList } from '../office/patch-samples';
import { sha256Of } from '../../../electron/cli/read-file';
import { runHere, workFolder } from './run-cli';

const folder = workFolder();
const at = (file: string): string => join(folder, file);

/** Somebody renames the controller on site, in the file. */
function editOnSite(file: string): void {
  const { manifest, replica, attachments } = unpackAssessment(readFileSync(at(file)), file);
  const edited = after(replica, [{ ...assetNamed(replica, 'Steuerung Abfüller'), name: 'Steuerung Abfüller 2' }]);
  const facts = { kind: manifest.kind, programVersion: manifest.program.version, assessment: manifest.assessment, savedAt: manifest.savedAt, author: 'Holm', replica: manifest.replica };
  writeFileSync(at(file), packAssessment(edited, attachments, facts));
}

describe('the client’s own list on the command line', { timeout: 60_000 }, () => {
  it('is kept at the import, once, and written back with what was found on site', async () => {
    writeFileSync(at('liste.xlsx'), await plantList());
    await runHere(folder, ['new', '--out', 'a.zonewalk', '--name', 'Werk', '--lang', 'de']);
    await runHere(folder, ['import', 'liste.xlsx', '--into', 'a.zonewalk', '--author', 'Voss']);
    const before = sha256Of(readFileSync(at('a.zonewalk')));
    const again = await runHere(folder, ['import', 'liste.xlsx', '--into', 'a.zonewalk', '--author', 'Voss', '--json']);
    expect({ code: again.code, sha256: sha256Of(readFileSync(at('a.zonewalk'))) }).toEqual({ code: 0, sha256: before });
    const { replica, attachments } = unpackAssessment(readFileSync(at('a.zonewalk')), 'a.zonewalk');
    const bytes = readFileSync(at('liste.xlsx'));
    expect(importedLists(modelOfReplica(replica)).map(({ file, sheet, headerRow, sha256, importedBy }) => ({ file, sheet, headerRow, sha256, importedBy }))).toEqual([
      { file: 'liste.xlsx', sheet: 'Inventar', headerRow: 3, sha256: sha256Of(bytes), importedBy: 'Voss' },
    ]);
    expect([...attachments.keys()]).toEqual([sha256Of(bytes)]);
    editOnSite('a.zonewalk');
    const { code, err, json } = await runHere(folder, ['export', 'a.zonewalk', '--client-workbook', 'liste.xlsx', '--out', 'back/neu.xlsx', '--date', '2026-11-23', '--json']);
    expect({ code, err, json }).toEqual({
      code: 0,
      err: '',
      json: {
        ok: true,
        command: 'export',
        file: 'a.zonewalk',
        sha256: sha256Of(readFileSync(at('a.zonewalk'))),
        language: 'de',
        date: '2026-11-23',
        list: 'liste.xlsx',
        sheet: 'Inventar',
        layout: 'own',
        counts: { corrected: 1, filled: 0, added: 0, gone: 0, noted: 0 },
        files: [{ file: 'neu.xlsx', size: readFileSync(at('back/neu.xlsx')).byteLength, sha256: sha256Of(readFileSync(at('back/neu.xlsx'))) }],
      },
    });
    const { sheets } = readWorkbook('neu.xlsx', readFileSync(at('back/neu.xlsx')));
    expect([sheets[1]?.shown[3]?.[1], sheets[3]?.name, sheets[3]?.shown[5]?.slice(1, 9)]).toEqual(['Steuerung Abfüller 2', 'Änderungen', ['Berichtigt', 'K1', 'Steuerung Abfüller 2', 'Inventar', 'B4', 'Bezeichnung', 'Steuerung Abfüller', 'Steuerung Abfüller 2']]);
  });

  it('comes as two files when it is a text table, and says which lists there are', async () => {
    writeFileSync(at('liste.csv'), 'Tag;Bezeichnung;IP\nK1;Steuerung Abfüller;10.0.0.1\nK2;Pult;10.0.0.2\nK3;Switch;10.0.0.3\n');
    await runHere(folder, ['new', '--out', 'b.zonewalk', '--name', 'Werk']);
    await runHere(folder, ['import', 'liste.csv', '--into', 'b.zonewalk']);
    editOnSite('b.zonewalk');
    const done = await runHere(folder, ['export', 'b.zonewalk', '--client-workbook', 'liste.csv#liste', '--out', 'out.csv', '--lang', 'en']);
    expect({ code: done.code, first: done.out.split('\n')[0], list: readFileSync(at('out.csv'), 'utf8'), changes: readFileSync(at('liste changes.csv'), 'utf8').split('\n')[1] }).toEqual({
      code: 0,
      first: 'Cells corrected: 1, filled: 0. Rows added: 0, marked as missing: 0. To be checked: 0.',
      list: 'Tag;Bezeichnung;IP\nK1;Steuerung Abfüller 2;10.0.0.1\nK2;Pult;10.0.0.2\nK3;Switch;10.0.0.3\n',
      changes: '1;Corrected;K1;Steuerung Abfüller 2;liste;B2;Bezeichnung;Steuerung Abfüller;Steuerung Abfüller 2;Seen on site;Holm;23 Nov 2026;',
    });
    const unknown = await runHere(folder, ['export', 'b.zonewalk', '--client-workbook', 'other.xlsx', '--out', 'x.xlsx', '--lang', 'en']);
    expect({ code: unknown.code, err: unknown.err.trim() }).toEqual({ code: 1, err: expect.stringContaining('No list “other.xlsx” was imported. Imported: liste.csv.') });
  });
});
