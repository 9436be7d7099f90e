import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../../electron/cli/read-file';
import { buildPrograms, project, runHere, runProcess, workFolder } from './run-cli';

const folder = workFolder();
const inventories = join(project, 'assets', 'sample', 'inventories');
const fileFacts = (file: string) => ({ file, size: readFileSync(join(folder, file)).byteLength, sha256: sha256Of(readFileSync(join(folder, file))) });

type ImportJson = Readonly<Record<string, unknown>> & { readonly otherRows: readonly unknown[] };

const timeout = 60_000;
beforeAll(buildPrograms, timeout);

describe('the main job on the command line', { timeout }, () => {
  it('as a process: makes the sample, says what it is, scores it', async () => {
    const made = await runProcess(folder, ['new', '--sample', '--out', 'a.zonewalk', '--lang', 'de', '--author', 'Miriam Voss', '--json']);
    expect({ code: made.code, err: made.err, json: made.json }).toEqual({
      code: 0,
      err: '',
      json: { ok: true, command: 'new', ...fileFacts('a.zonewalk'), title: expect.any(String), language: 'de', counts: expect.objectContaining({ assessment: 1, rating: expect.any(Number) }) },
    });
    const info = await runProcess(folder, ['info', 'a.zonewalk', '--json']);
    const { counts } = made.json as { readonly counts: Readonly<Record<string, number>> };
    expect({ code: info.code, err: info.err, json: info.json }).toEqual({
      code: 0,
      err: '',
      json: {
        ok: true,
        command: 'info',
        ...fileFacts('a.zonewalk'),
        kind: 'assessment',
        format: '1.0',
        program: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        savedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        savedBy: 'Miriam Voss',
        assessment: { id: expect.stringMatching(/^assessment:/), name: expect.any(String), operator: expect.any(String), site: expect.any(String), language: 'de' },
        counts,
        attachments: { records: counts['attachment'], stored: counts['attachment'] },
        authors: ['Miriam Voss'],
        copies: 1,
        conflicts: 0,
      },
    });
    const score = await runProcess(folder, ['score', 'a.zonewalk', '--json', '--lang', 'en']);
    expect({ code: score.code, json: score.json }).toMatchObject({
      code: 0,
      json: { ok: true, command: 'score', file: 'a.zonewalk', overall: { practices: 93, coverage: 1, domainsWithTarget: 18 }, unknownPractices: [] },
    });
    expect((score.json as { readonly domains: readonly unknown[] }).domains).toHaveLength(18);
  });

  it('checks it, the answers of the sample applied', async () => {
    const { code, json } = await runHere(folder, ['check', 'a.zonewalk', '--json', '--date', '2026-11-23', '--lang', 'en']);
    const { results, counts, ...rest } = json as {
      readonly results: readonly Readonly<Record<string, unknown>>[];
      readonly counts: { readonly open: number; readonly answered: number };
    };
    expect({ code, rest, sum: counts.open + counts.answered, answered: counts.answered > 0 }).toEqual({
      code: 0,
      rest: { ok: true, command: 'check', file: 'a.zonewalk', date: '2026-11-23' },
      sum: results.length,
      answered: true,
    });
    expect(results.find(({ check }) => check === 'asset-address-duplicate')).toEqual({
      check: 'asset-address-duplicate',
      severity: 'medium',
      clause: 'INV-01',
      title: 'Address occurs twice',
      text: expect.stringContaining('192.168.60.20'),
      explanation: expect.any(String),
      subject: { id: expect.stringMatching(/^asset:/), type: 'asset', name: expect.any(String) },
      objects: [expect.objectContaining({ type: 'asset' }), expect.objectContaining({ type: 'asset' })],
      fields: ['interfaces'],
      state: 'finding',
      answer: { kind: 'finding', reason: expect.any(String), until: null, by: 'Miriam Voss' },
    });
  });

  it('imports a list, then its next revision, and finds nothing new the second time', async () => {
    await runHere(folder, ['new', '--out', 'b.zonewalk', '--name', 'Werk', '--author', 'Voss']);
    const before = fileFacts('b.zonewalk');
    const run = (file: string, ...more: readonly string[]) =>
      runHere(folder, ['import', join(inventories, file), '--into', 'b.zonewalk', '--author', 'Okafor', '--json', ...more]);
    const dry = await run('Inventar_Linien_RevF.xlsx', '--dry-run');
    expect([dry.code, fileFacts('b.zonewalk')]).toEqual([0, before]);
    const first = await run('Inventar_Linien_RevF.xlsx');
    const plan = dry.json as ImportJson;
    expect(first.json).toEqual({ ...plan, dryRun: false, written: fileFacts('b.zonewalk') });
    expect({ ...plan, columns: undefined, otherRows: undefined }).toEqual({
      ok: true, command: 'import', file: 'Inventar_Linien_RevF.xlsx', into: 'b.zonewalk', dryRun: true, written: null,
      sheet: 'Inventar Linien', kind: 'inventory', headerRow: 6, firstDataRow: 8, rows: 87,
      matched: {
        area: 'Anlagenteil', tag: 'BMK', location: 'Einbauort', name: 'Bezeichnung', kind: 'Geräteart', vendor: 'Hersteller', model: 'Typ', serial: 'Serien-Nr.', firmwareVersion: 'SW-/FW-Stand',
        quantity: 'Stk.', ip: 'IP-Adresse', mac: 'MAC-Adresse', backupState: 'Sicherung vorh.', backupTestedOn: 'zuletzt getestet', notes: 'Bemerkung',
      },
      kept: ['Lfd. Nr.', 'Wartungsvertrag', 'Kostenst.'], leftOut: [], empty: [],
      added: 87, updated: 0, unchanged: 0, conflicts: 0, grouped: 0, rejected: [], warnings: expect.any(Array),
      contradictions: [], duplicates: expect.any(Array), gone: [], earlier: null, newAreas: expect.any(Array), newZones: [], flows: 0, newFlows: 0,
    });
    expect(plan.otherRows).toEqual([
      { row: 7, kind: 'explanation' }, ...[8, 28, 47, 66, 86].map((row) => ({ row, kind: 'section' })), { row: 101, kind: 'footer' }, { row: 102, kind: 'footer' },
    ]);
    expect(readFileSync(join(folder, '.b.zonewalk.bak')).byteLength).toBe(before.size);
    const again = await run('Inventar_Linien_RevF.xlsx');
    expect(again.json).toMatchObject({ added: 0, updated: 0, unchanged: 87, gone: [], earlier: { file: 'Inventar_Linien_RevF.xlsx', by: 'content', found: 87, of: 87 }, written: null });
    const next = await run('Inventar_Linien_RevG.xlsx');
    expect(next.json).toMatchObject({ rows: 88, added: 4, updated: 7, unchanged: 77, conflicts: 0, rejected: [], gone: [{}, {}, {}], earlier: { file: 'Inventar_Linien_RevF.xlsx', by: 'file', found: 84, of: 87 }, written: fileFacts('b.zonewalk') });
    const valid = await runHere(folder, ['validate', 'b.zonewalk', '--json']);
    expect({ code: valid.code, json: valid.json }).toEqual({
      code: 0,
      json: {
        ok: true, command: 'validate', file: 'b.zonewalk', valid: true, problems: [], repairs: [],
        attachments: { missing: [], unused: [] }, conflicts: 0, unknownRecords: 0,
      },
    });
  });

  it('follows a mapping of the person', async () => {
    writeFileSync(join(folder, 'list.csv'), 'Name;Tag;IP;Merkmal\nFiller;L1-PLC01;10.0.0.1;blue\nLabeller;L1-PLC02;10.0.0.2;red\n');
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify({ merkmal: 'owner', C: 'leave' }));
    await runHere(folder, ['new', '--out', 'c.zonewalk']);
    const { json } = await runHere(folder, ['import', 'list.csv', '--into', 'c.zonewalk', '--mapping', 'mapping.json', '--json']);
    expect((json as { readonly columns: readonly unknown[] }).columns).toMatchObject([
      { column: 'A', fate: 'matched', target: 'name' },
      { column: 'B', fate: 'matched', target: 'tag' },
      { column: 'C', fate: 'left-out', target: null },
      { column: 'D', fate: 'matched', target: 'owner' },
    ]);
  });

  it('tells what would become of a list, without an assessment, and takes what the mapping says of values, parts and rows', async () => {
    writeFileSync(join(folder, 'points.csv'), 'Device;Point;Maker;Class\nAS1;Temp;Siemens / S7-1500;A\nAS2;Level;Wago / 750;B\nAS1;Flow;Siemens / S7-1500;A\n');
    const wishes = {
      Device: { as: 'tag', group: true }, Maker: { split: ['vendor', 'model'], at: '/' }, Class: { as: 'criticality', values: { A: 'very high', B: null }, direction: 'first-is-high' },
    };
    writeFileSync(join(folder, 'wishes.json'), JSON.stringify(wishes));
    const { code, json } = await runHere(folder, ['import', 'points.csv', '--dry-run', '--mapping', 'wishes.json', '--json']);
    expect({ code, json }).toMatchObject({
      code: 0,
      json: { rows: 3, added: 2, grouped: 1, rejected: [], into: null, written: null, kept: ['Point'], matched: { tag: 'Device', vendor: 'Maker', model: 'Maker', criticality: 'Class' } },
    });
    writeFileSync(join(folder, 'twice.csv'), 'Tag;Name;IP\nK1;Pump;10.0.0.1\nK1;Pump;10.0.0.1\nK1;Scale;10.0.0.2\n;;10.0.0\n');
    const twice = await runHere(folder, ['import', 'twice.csv', '--dry-run', '--json']);
    expect(twice.json).toMatchObject({
      rows: 4, added: 1,
      rejected: [{ row: 3, column: 'Tag', reason: 'joined', sameAs: 2 }, { row: 4, column: 'Tag', reason: 'duplicate-row', sameAs: 2 }, { row: 5, column: null, reason: 'no-name' }],
      warnings: [{ code: 'ip-invalid', row: 5, column: 'IP', text: '10.0.0' }],
    });
  });

  it('refuses a mapping it does not understand', async () => {
    writeFileSync(join(folder, 'points.csv'), 'Device;Point;Maker;Class\nAS1;Temp;Siemens;A\nAS2;Level;Wago;B\n');
    const told = async (wish: unknown): Promise<unknown> => {
      writeFileSync(join(folder, 'odd.json'), JSON.stringify({ Class: wish }));
      const { code, json } = await runHere(folder, ['import', 'points.csv', '--dry-run', '--mapping', 'odd.json', '--json']);
      return [code, (json as { readonly error?: { readonly code?: string } }).error?.code];
    };
    const odd = [7, ['tag'], { as: 'wrong' }, { split: ['tag'], at: '/' }, { split: ['tag', 'wrong'] }, { as: 'criticality', values: { A: 'huge' } }, { values: 'x' }, { direction: 'up' }, { colour: 'red' }];
    const answers: unknown[] = [];
    for (const wish of odd) answers.push(await told(wish));
    expect(answers).toEqual(odd.map(() => [1, 'mapping-meaning']));
    const missing = await runHere(folder, ['import', 'points.csv', '--json']);
    expect(missing.code).toBe(2);
  });

  it('exports Word, Excel and the drawing, with their checksums and nothing else', async () => {
    const { code, json } = await runHere(folder, ['export', 'a.zonewalk', '--out', 'deep/out', '--lang', 'en', '--only', 'workbook', 'drawing', '--date', '2026-11-23', '--json']);
    const names = readdirSync(join(folder, 'deep/out')).sort();
    const facts = (file: string) => ({ ...fileFacts(join('deep/out', file)), file });
    expect({ code, json, endings: names.map((name) => name.split('.').at(-1)) }).toEqual({
      code: 0,
      json: {
        ok: true, command: 'export', file: 'a.zonewalk', sha256: fileFacts('a.zonewalk').sha256, language: 'en', date: '2026-11-23', view: 'asIs',
        files: [
          { name: 'workbook', ...facts(names[0] ?? '') },
          { name: 'drawing', ...facts(names[1] ?? '') },
        ],
      },
      endings: ['xlsx', 'svg'],
    });
    // The report over an earlier one; the same input gives the same bytes, and no older version stays beside it.
    const report = () => runHere(folder, ['export', 'c.zonewalk', '--out', 'report', '--only', 'report', '--date', '2026-11-23', '--json']);
    const [first, second] = [await report(), await report()];
    expect([second.code, second.json, readdirSync(join(folder, 'report')).length]).toEqual([0, first.json, 1]);
  });

  it('merges copies that were edited apart and says where they disagree', async () => {
    writeFileSync(join(folder, 'one.csv'), 'Name;Tag;Owner\nFiller;L1-PLC01;Kolb\n');
    writeFileSync(join(folder, 'two.csv'), 'Name;Tag;Owner\nFiller;L1-PLC01;Brandl\nPacker;L1-PLC09;Brandl\n');
    for (const [list, copy, author] of [['one.csv', 'd.zonewalk', 'Voss'], ['two.csv', 'e.zonewalk', 'Okafor']] as const) {
      writeFileSync(join(folder, copy), readFileSync(join(folder, 'c.zonewalk')));
      writeFileSync(join(folder, 'owner.json'), JSON.stringify({ Owner: 'owner' }));
      expect(await runHere(folder, ['import', list, '--into', copy, '--author', author, '--mapping', 'owner.json', '--json'])).toMatchObject({ code: 0 });
    }
    const merged = await runHere(folder, ['merge', 'c.zonewalk', 'd.zonewalk', 'e.zonewalk', 'd.zonewalk', '--out', 'm.zonewalk', '--json']);
    expect({ code: merged.code, json: merged.json }).toEqual({
      code: 0,
      json: {
        ok: true, command: 'merge', ...fileFacts('m.zonewalk'),
        merged: [
          { file: 'c.zonewalk' },
          { file: 'd.zonewalk', nothingNew: false, added: { attachment: 1 }, changed: { asset: 1 }, deleted: {} },
          { file: 'e.zonewalk', nothingNew: false, added: { asset: 1, attachment: 1 }, changed: { asset: 1 }, deleted: {} },
          { file: 'd.zonewalk', nothingNew: true, added: {}, changed: {}, deleted: {} },
        ],
        conflicts: [
          {
            id: expect.stringMatching(/^asset:/), type: 'asset', name: 'L1-PLC01 Filler', field: 'owner', cell: 'owner', kind: 'values',
            versions: [
              { value: 'Brandl', author: 'Okafor', at: expect.any(String) },
              { value: 'Kolb', author: 'Voss', at: expect.any(String) },
            ],
          },
        ],
      },
    });
    const difference = await runHere(folder, ['diff', 'd.zonewalk', 'm.zonewalk', '--json']);
    const { id } = (merged.json as { readonly conflicts: readonly { readonly id: string }[] }).conflicts[0] ?? { id: '' };
    expect({ code: difference.code, json: difference.json }).toEqual({
      code: 0,
      json: {
        ok: true, command: 'diff', sameAssessment: true,
        a: { file: 'd.zonewalk', sha256: fileFacts('d.zonewalk').sha256, assessment: expect.any(String), name: 'New assessment' },
        b: { file: 'm.zonewalk', sha256: fileFacts('m.zonewalk').sha256, assessment: expect.any(String), name: 'New assessment' },
        counts: { added: { asset: 1, attachment: 1 }, removed: {}, changed: { asset: 1 } },
        added: [
          { id: expect.any(String), type: 'asset', name: 'L1-PLC09 Packer' },
          { id: expect.any(String), type: 'attachment', name: 'two.csv' },
        ],
        removed: [],
        changed: [{ id, type: 'asset', name: 'L1-PLC01 Filler', fields: [{ field: 'owner', before: 'Kolb', after: 'Brandl' }] }],
      },
    });
  });

  it('answers people in lines', async () => {
    const german = await runHere(folder, ['diff', 'd.zonewalk', 'm.zonewalk'], 'de_DE.UTF-8');
    expect(german).toEqual({
      code: 0, err: '', json: undefined,
      out: '2 dazugekommen, 0 weggefallen, 1 geändert.\n+ Asset „L1-PLC09 Packer“\n+ Anhang „two.csv“\n~ Asset „L1-PLC01 Filler“\n    Verantwortlich: Kolb → Brandl\n',
    });
  });

  it('as a process: answers wrong use with one object as well', async () => {
    const answer = await runProcess(folder, ['info', '--json'], 'de_DE.UTF-8');
    expect(answer).toEqual({
      code: 2,
      out: `${JSON.stringify(answer.json)}\n`,
      err: 'Der Befehl info braucht eine Datei: FILE.\nHilfe: zonewalk info --help\n',
      json: { ok: false, command: 'info', error: { code: 'wrong-use', message: 'Der Befehl info braucht eine Datei: FILE.', parameters: { operand: 'FILE', command: 'info' } } },
    });
  });
});
