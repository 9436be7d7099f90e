import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackAssessment } from '../../../shared/file/unpack';
import { listOf } from '../../../shared/model/model';
import { fileSourcesOf } from '../../../shared/sync/file-sources';
import { modelOfReplica } from '../../../shared/sync/replica';
import { drawingChunk, picture } from '../../support/embedded-drawings';
import { project, runHere, workFolder } from './run-cli';

const folder = workFolder();
const run = (...words: readonly string[]) => runHere(folder, [...words, '--lang', 'en']);
const json = async (...words: readonly string[]) => (await run(...words, '--json')).json as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

beforeAll(async () => {
  for (const name of ['traffic/conn.log', 'traffic/scan.xml', 'diagrams/plant.drawio']) copyFileSync(join(project, 'test/fixtures', name), join(folder, name.split('/')[1] ?? ''));
  writeFileSync(join(folder, 'inventory.csv'), 'Tag;Name;IP;Zone\r\nK1;Controller;10.1.0.10;Line 1\r\nH1;Panel;10.1.0.20;Line 1\r\n');
  writeFileSync(join(folder, 'rules.csv'), 'Quelle;Ziel;Protokoll;Port\r\nH1;K1;TCP;102\r\nHistorian;K1;TCP;4840\r\n');
  expect((await run('new', '--out', 'a.zonewalk', '--name', 'Plant')).code).toBe(0);
  expect((await run('import', 'inventory.csv', '--into', 'a.zonewalk')).code).toBe(0);
}, 60_000);

describe('observe', { timeout: 60_000 }, () => {
  it('says what a log would bring, brings it, and nothing the second time', async () => {
    const dry = await json('observe', 'conn.log', '--into', 'a.zonewalk', '--dry-run');
    expect(dry).toMatchObject({ kind: 'conn-log', notation: 'tsv', dryRun: true, written: null, counts: { connections: 19, hostsKnown: 2, flowsNew: 6 } });
    const first = await json('observe', 'conn.log', '--into', 'a.zonewalk', '--author', 'P. Holm');
    expect(first).toMatchObject({ counts: dry['counts'], written: { file: 'a.zonewalk' } });
    expect(await json('observe', 'conn.log', '--into', 'a.zonewalk')).toMatchObject({ counts: { flowsNew: 0, flowsConfirmed: 6, flowsChanged: 0 }, written: null });
    expect(await json('info', 'a.zonewalk')).toMatchObject({ counts: { asset: 6, flow: 6 } });
    const { replica, attachments } = unpackAssessment(readFileSync(join(folder, 'a.zonewalk')), 'a.zonewalk');
    const model = modelOfReplica(replica);
    const original = readFileSync(join(folder, 'conn.log'));
    const kept = listOf(model, 'attachment').filter(({ fileName }) => fileName === 'conn.log');
    expect(kept).toEqual([expect.objectContaining({ kind: 'document', size: original.length, mediaType: 'text/plain', takenBy: 'P. Holm' })]);
    expect(Buffer.from(attachments.get(kept[0]?.sha256 ?? '') ?? []).equals(original)).toBe(true);
    expect(listOf(model, 'flow').map(({ id }) => fileSourcesOf(model, replica.states.get(id)))).toEqual(Array.from({ length: 6 }, () => [{ file: 'conn.log', attachment: kept[0] }]));
  });

  it('brings a scan and a list, known by their endings', async () => {
    expect(await json('observe', 'scan.xml', '--into', 'a.zonewalk', '--without-original')).toMatchObject({ kind: 'nmap', counts: { hosts: 3, down: 1, hostsKnown: 2, hostsNew: 1, services: 4 } });
    const { replica } = unpackAssessment(readFileSync(join(folder, 'a.zonewalk')), 'a.zonewalk');
    const model = modelOfReplica(replica);
    expect(listOf(model, 'attachment').map(({ fileName }) => fileName)).toEqual(['inventory.csv', 'conn.log']);
    const scanned = listOf(model, 'flow').find(({ ports }) => ports?.includes('3389/tcp'));
    expect(fileSourcesOf(model, replica.states.get(scanned?.id ?? ''))).toEqual([{ file: 'scan.xml', attachment: undefined }]);
    const { out } = await run('observe', 'rules.csv', '--into', 'a.zonewalk', '--dry-run');
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Sheet “rules”, headings in row 1, 2 lines read.', 'Communication: 1 new, 1 confirmed, 0 contradicting a decision, 0 left out.',
      '  Row 2, confirmed: H1 → K1 (102/tcp). It is recorded.', '  Row 3, new: Historian → K1 (OPC UA, 4840/tcp). An end is not known; its text is kept.',
    ]);
  });

  it('refuses what is none of them, and says how it is used', async () => {
    for (const [file, as, code] of [['rules.csv', 'nmap', 'scan-not-recognised'], ['scan.xml', 'conn-log', 'log-not-recognised'], ['inventory.csv', 'list', 'flow-list-not-recognised']] as const) {
      const { code: exit, json: answer } = await run('observe', file, '--as', as, '--into', 'a.zonewalk', '--json');
      expect([exit, answer]).toEqual([1, expect.objectContaining({ error: expect.objectContaining({ code }) })]);
    }
    expect([(await run('observe', 'conn.log')).code, (await run('observe', 'conn.log', '--as', 'pcap', '--dry-run')).code]).toEqual([2, 2]);
    expect((await run('observe', '--help')).out).toContain('zonewalk observe CAPTURE [--into FILE] [--as KIND]');
  });
});

describe('drawings on the command line', { timeout: 60_000 }, () => {
  it('are taken in with an account of every cell, and nothing comes the second time', async () => {
    expect(await json('import', 'plant.drawio', '--dry-run')).toMatchObject({ dryRun: true, counts: { zone: 4, asset: 5, conduit: 2, flow: 2, note: 3, structure: 3, part: 1, skip: 0 }, written: null });
    expect(await json('import', 'plant.drawio', '--into', 'a.zonewalk')).toMatchObject({ written: { file: 'a.zonewalk' } });
    expect(await json('import', 'plant.drawio', '--into', 'a.zonewalk')).toMatchObject({ records: { added: 0, changed: 0 }, written: null });
    writeFileSync(join(folder, 'plant.drawio.png'), picture(drawingChunk(readFileSync(join(folder, 'plant.drawio'), 'utf8'), 'packed')));
    expect(await json('import', 'plant.drawio.png', '--into', 'a.zonewalk')).toMatchObject({ records: { added: 0, changed: 0 }, written: null });
  });

  it('are not written as PDF, and it is said why', async () => {
    const { code, err } = await run('export', 'a.zonewalk', '--out', 'none', '--only', 'drawing', '--format', 'pdf');
    expect([code, err.includes('PDF is printed by the window'), existsSync(join(folder, 'none'))]).toEqual([1, true, false]);
    expect((await run('export', '--help')).out).toContain('PDF is printed by the window only.');
  });

  it('are written as SVG, PNG and draw.io, and lists for NetBox', async () => {
    const { code } = await run('export', 'a.zonewalk', '--out', 'out', '--only', 'drawing,netbox', '--format', 'svg', 'png', 'drawio', '--width', '800', '--date', '2026-11-23');
    expect(code).toBe(0);
    const files = readdirSync(join(folder, 'out')).sort();
    expect(files).toEqual(['NetBox Plant 2026-11-23.zip', ...['drawio', 'png', 'svg'].map((ending) => `Zones and conduits, as they are Plant 2026-11-23.${ending}`)]);
    const bytes = (ending: string): Buffer => readFileSync(join(folder, 'out', files.find((file) => file.endsWith(ending)) ?? ''));
    expect(bytes('.png').readUInt32BE(16)).toBe(800);
    expect(bytes('.drawio').toString()).toMatch(/^<mxfile host="Zonewalk">/);
    expect((await run('export', 'a.zonewalk', '--out', 'out2', '--only', 'drawing', '--width', '5')).code).toBe(2);
    expect(await json('import', join('out', files[1] ?? ''), '--into', 'a.zonewalk', '--dry-run')).toMatchObject({ records: { added: 0 } });
  });
});
