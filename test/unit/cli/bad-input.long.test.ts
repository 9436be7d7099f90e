import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, type MessageParameters } from '../../../shared/i18n/message';
import { isMessageKey, translate } from '../../../shared/i18n/translate';
import { contentOf, project, runHere, workFolder } from './run-cli';

const folder = workFolder();
const hostile = join(project, 'test', 'fixtures', 'hostile');
const write = (name: string, content: Uint8Array | string): void => writeFileSync(join(folder, name), content);

beforeAll(async () => {
  await runHere(folder, ['new', '--out', 'good.zonewalk', '--name', 'Plant']);
  await runHere(folder, ['new', '--out', 'other.zonewalk', '--name', 'Another plant']);
  copyFileSync(join(project, 'assets', 'icons', '16x16.png'), join(folder, 'picture.xlsx'));
  copyFileSync(join(hostile, 'calamine', 'empty_sheet.xlsx'), join(folder, 'empty.xlsx'));
  copyFileSync(join(hostile, 'calamine', 'pass_protected.xlsx'), join(folder, 'locked.xlsx'));
  const list = readFileSync(join(project, 'assets', 'sample', 'inventories', 'Inventar_Linien_RevF.xlsx'));
  write('cut.xlsx', list.subarray(0, list.byteLength / 2));
  write('list.xlsx', list);
  write('numbers.csv', '1;2;3\n4;5;6\n7;8;9\n');
  write('nothing.csv', '');
  write('column.json', '{ "Colour": "name" }');
  write('meaning.json', '{ "Bezeichnung": "colour" }');
  write('text.json', 'name');
  const good = readFileSync(join(folder, 'good.zonewalk'));
  write('half.zonewalk', good.subarray(0, good.byteLength / 2));
  const packed = unzipSync(good);
  const records = packed['records.jsonl'] ?? new Uint8Array();
  write('byte.zonewalk', zipSync({ ...packed, 'records.jsonl': records.map((byte, index) => (index === 40 ? byte ^ 1 : byte)) }));
  const manifest = strFromU8(packed['manifest.json'] ?? new Uint8Array()).replace('"major": 1', '"major": 2');
  write('newer.zonewalk', zipSync({ ...packed, 'manifest.json': strToU8(manifest) }));
  mkdirSync(join(folder, 'folder.zonewalk'));
});

const cases: readonly (readonly [string, readonly string[], string, MessageParameters])[] = [
  ['no workbook', ['import', 'picture.xlsx', '--into', 'good.zonewalk'], 'workbook-unreadable', { file: 'picture.xlsx' }],
  ['an empty sheet', ['import', 'empty.xlsx', '--into', 'good.zonewalk'], 'workbook-empty', { file: 'empty.xlsx' }],
  ['a sheet without headings', ['import', 'numbers.csv', '--into', 'good.zonewalk'], 'sheet-without-headings', { file: 'numbers.csv', sheet: 'numbers' }],
  ['a password', ['import', 'locked.xlsx', '--into', 'good.zonewalk'], 'workbook-password', { file: 'locked.xlsx' }],
  ['a damaged workbook', ['import', 'cut.xlsx', '--into', 'good.zonewalk'], 'workbook-damaged', { file: 'cut.xlsx' }],
  ['an empty file', ['import', 'nothing.csv', '--into', 'good.zonewalk'], 'file-empty', { file: 'nothing.csv' }],
  ['a sheet that is not there', ['import', 'list.xlsx', '--into', 'good.zonewalk', '--sheet', 'Anlagen'], 'sheet-missing', { file: 'list.xlsx', sheet: 'Anlagen' }],
  ['a mapping that is none', ['import', 'list.xlsx', '--into', 'good.zonewalk', '--mapping', 'text.json'], 'mapping-json', { file: 'text.json' }],
  [
    'a mapping of an unknown column',
    ['import', 'list.xlsx', '--into', 'good.zonewalk', '--mapping', 'column.json'],
    'mapping-column',
    { file: 'column.json', column: 'Colour', sheet: 'Inventar Linien', known: expect.any(String) as string },
  ],
  [
    'a mapping to an unknown field',
    ['import', 'list.xlsx', '--into', 'good.zonewalk', '--mapping', 'meaning.json'],
    'mapping-meaning',
    { file: 'meaning.json', column: 'Bezeichnung', meaning: 'colour', known: expect.any(String) as string },
  ],
  ['an inventory into a file cut in half', ['import', 'list.xlsx', '--into', 'half.zonewalk'], 'assessment-cut', { file: 'half.zonewalk' }],
  ['a file cut in half', ['export', 'half.zonewalk', '--out', 'out'], 'assessment-cut', { file: 'half.zonewalk' }],
  ['one byte changed', ['merge', 'good.zonewalk', 'byte.zonewalk', '--out', 'm.zonewalk'], 'assessment-damaged', { file: 'byte.zonewalk', entry: 'records.jsonl' }],
  ['another assessment', ['merge', 'good.zonewalk', 'other.zonewalk', '--out', 'm.zonewalk'], 'merge-other-assessment', { file: 'other.zonewalk' }],
  ['a newer version', ['info', 'newer.zonewalk'], 'assessment-newer', { file: 'newer.zonewalk', found: 2, known: 1 }],
  ['another file', ['validate', 'picture.xlsx'], 'assessment-unknown', { file: 'picture.xlsx' }],
  ['a file that is not there', ['score', 'lost.zonewalk'], 'not-found', { file: 'lost.zonewalk' }],
  ['a folder', ['check', 'folder.zonewalk'], 'no-file', { file: 'folder.zonewalk' }],
  ['a file that is there already', ['new', '--out', 'good.zonewalk'], 'exists', { file: 'good.zonewalk' }],
  ['a folder that is not there', ['new', '--out', 'lost/new.zonewalk'], 'folder-missing', { file: 'new.zonewalk' }],
  ['a file in the place of the folder', ['export', 'good.zonewalk', '--out', 'list.xlsx', '--only', 'workbook'], 'not-written', { file: 'list.xlsx', reason: 'EEXIST' }],
];

describe.each(cases)('%s', (_, words, code, parameters) => {
  it.each(languages)('is refused in %s with what is wrong, and nothing is written', async (language) => {
    const before = contentOf(folder);
    const answer = await runHere(folder, [...words, '--json', '--lang', language]);
    const given = answer.json as { readonly error: { readonly parameters: MessageParameters } };
    const message = [`error.${code}`, `cli.refused.${code}`].filter(isMessageKey).map((key) => translate(language, key, given.error.parameters)).join();
    expect({ code: answer.code, json: answer.json, err: answer.err }).toEqual({
      code: 1,
      json: { ok: false, command: words[0], error: { code, message, parameters } },
      err: `${message}\n`,
    });
    expect(message).toMatch(/^[^{}]+$/);
    expect(contentOf(folder)).toEqual(before);
  });
});

const wrong: readonly (readonly [readonly string[], string])[] = [
  [[], 'No command was given.'],
  [['leave', 'good.zonewalk'], 'There is no command “leave”.'],
  [['reach', 'good.zonewalk'], 'The command reach needs --to NAME.'],
  [['info'], 'The command info needs a file: FILE.'],
  [['info', 'good.zonewalk', 'other'], '“other” is one too many for the command info.'],
  [['info', 'good.zonewalk', '--sheet', 'A'], 'The command info has no option --sheet.'],
  [['new'], 'The command new needs --out FILE.'],
  [['new', '--out'], '--out needs a value: FILE.'],
  [['new', '--out', '--sample'], '--out needs a value: FILE.'],
  [['new', '--out', 'x.zonewalk', '--sample=yes'], '--sample takes no value.'],
  [['info', 'good.zonewalk', '--lang', 'fr'], '“fr” is not possible for --lang. Possible: en, de.'],
  [['export', 'good.zonewalk', '--out', 'o', '--only', 'letter'], '“letter” is not possible for --only. Possible: report, requirements, decisions, workbook, inventory, communication, agenda, drawing, netbox.'],
  [['check', 'good.zonewalk', '--date', '2026-02-45'], '“2026-02-45” is not a date such as 2026-11-23.'],
  [['import', 'list.xlsx', '--into', 'good.zonewalk', '--header-row', '0'], '“0” is not a row number.'],
];

describe('wrong use', () => {
  it.each(wrong)('%j ends with 2', async (words, message) => {
    const { code, out, err } = await runHere(folder, words);
    expect({ code, out, message: err.split('\n')[0] }).toEqual({ code: 2, out: '', message });
  });
});

describe('help', () => {
  it.each(languages)('of the program names every command in %s and only those', async (language) => {
    const { code, out, err } = await runHere(folder, ['--help', '--lang', language]);
    const named = [...out.matchAll(/^ {2}([a-z][a-z-]*) /gm)].map((match) => match[1]);
    expect({ code, err, named }).toEqual({ code: 0, err: '', named: ['new', 'import', 'observe', 'import-practices', 'info', 'validate', 'score', 'check', 'reach', 'regulation', 'export', 'merge', 'diff'] });
  });

  it('of a command names its options', async () => {
    const { code, out } = await runHere(folder, ['new', '-h']);
    expect({ code, options: [...out.matchAll(/^ {2}--([a-z-]+)/gm)].map((match) => match[1]) }).toEqual({
      code: 0,
      options: ['out', 'sample', 'name', 'operator', 'site', 'author', 'force', 'json', 'lang', 'help'],
    });
  });
});
