import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyModel } from '../../../shared/model/model';
import { writeWorkbook } from '../../../shared/office/write-workbook';
import { describeQuestionnaire } from '../../../shared/questionnaires/describe-questionnaire';
import { runHere, workFolder } from './run-cli';

const folder = workFolder();
const run = (...words: readonly string[]) => runHere(folder, [...words, '--lang', 'en']);
const json = async (...words: readonly string[]) => (await run(...words, '--json')).json as Readonly<Record<string, unknown>>;
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

beforeAll(async () => {
  write('template.xlsx', await writeWorkbook(describeQuestionnaire(emptyModel, { language: 'de', date: '2026-11-23', author: '' })));
  write('acme.json', JSON.stringify({ questionnaire: 'ACME', practices: [{ code: 'A-1', domain: 'Doors', title: 'Doors are shut' }, { code: 'A-2', domain: 'Doors', title: 'Keys are counted' }] }));
  write('bad.csv', 'Nr;Titel;Gilt für\r\nA-1;Türen zu;Mond\r\n;Ohne Nummer;\r\n');
  write('broken.json', '{ "practices": [ { "code": ');
  expect((await run('new', '--out', 'a.zonewalk', '--name', 'Plant')).code).toBe(0);
}, 60_000);

describe('import-practices', { timeout: 60_000 }, () => {
  it('says what the template would bring, brings it, and nothing the second time', async () => {
    const dry = await json('import-practices', 'a.zonewalk', 'template.xlsx', '--dry-run');
    expect(dry).toEqual({
      ok: true, command: 'import-practices', file: 'template.xlsx', sheet: 'Fragebogen', headerRow: 1, questionnaire: 'template', matched: expect.any(Array), leftOut: [],
      added: 1, updated: 0, unchanged: 0, practices: [{ row: 2, code: 'WERK-01', title: 'Besuch lässt die Finger von Bediengeräten', domain: 'Besuch an der Linie', fate: 'added', anchors: 4 }],
      gone: [], problems: [], into: 'a.zonewalk', dryRun: true, written: null,
    });
    expect(await json('import-practices', 'a.zonewalk', 'template.xlsx', '--author', 'P. Holm')).toMatchObject({ added: 1, written: { file: 'a.zonewalk' } });
    expect(await json('import-practices', 'a.zonewalk', 'template.xlsx')).toMatchObject({ added: 0, updated: 0, unchanged: 1, written: null });
    expect(await json('info', 'a.zonewalk')).toMatchObject({ counts: { clientPractice: 1 } });
  });

  it('brings JSON, and score counts each questionnaire beside the catalogue', async () => {
    expect((await run('import-practices', 'a.zonewalk', 'acme.json')).out.split('\n').slice(0, 2)).toEqual(['“ACME”: 2 practices. New 2, changed 0, as before 0.', 'a.zonewalk written and read back.']);
    const score = await json('score', 'a.zonewalk');
    expect({ domains: (score['domains'] as readonly unknown[]).length, questionnaires: score['questionnaires'], unknown: score['unknownPractices'] }).toMatchObject({
      domains: 18,
      questionnaires: [
        { name: 'ACME', overall: { practices: 2, coverage: 0, staircase: null, mean: null }, domains: [{ domain: 'ACME · Doors', title: 'ACME · Doors', gap: null, target: null }] },
        { name: 'Werksnorm Besuch', overall: { practices: 1 } },
      ],
      unknown: [],
    });
    const { out } = await run('score', 'a.zonewalk');
    const lines = out.trimEnd().split('\n');
    expect([lines[0]?.split(/ {2,}/), lines.length, lines.at(-1)?.startsWith('Werksnorm Besuch')]).toEqual([['Domain', 'ML', 'Mean', 'Target', 'Gap', 'Rated'], 1 + 18 + 1 + 2 + 2, true]);
  });

  it('names every mistake with sheet, row, column and mend, ends with 1 and writes nothing', async () => {
    const { code, out } = await run('import-practices', 'a.zonewalk', 'bad.csv');
    expect([code, out.split('\n').slice(2, 5)]).toEqual([
      1,
      [
        'bad.csv: 3 things to mend in the file; until then nothing is taken over',
        '  Sheet “bad”, row 2, column Gilt für (C): “Mond” is no place. Write one or more of: Organisation, Site, Area, Zone, Contractor.',
        '  Sheet “bad”, row 2, column Nr (A): The number A-1 belongs to the questionnaire “ACME”. Give it another number, or the same name of the questionnaire.',
      ],
    ]);
    const broken = await run('import-practices', 'a.zonewalk', 'broken.json', '--json');
    expect([broken.code, broken.json]).toEqual([1, expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'questionnaire-not-json' }) })]);
    expect((await run('import-practices', 'a.zonewalk')).code).toBe(2);
    expect(await json('info', 'a.zonewalk')).toMatchObject({ counts: { clientPractice: 3 } });
  });
});
