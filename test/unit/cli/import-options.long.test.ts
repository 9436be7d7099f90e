import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere, workFolder } from './run-cli';

const folder = workFolder();
const run = (...words: readonly string[]) => runHere(folder, [...words, '--json', '--lang', 'en']);
const write = (file: string, rows: readonly (readonly string[])[], encode = (text: string): Uint8Array => new TextEncoder().encode(text)): void =>
  writeFileSync(join(folder, file), encode(rows.map((row) => row.join(';')).join('\r\n')));
const factsOf = (json: unknown) => {
  const { added, updated, unchanged, earlier, written, newFlows } = json as Readonly<Record<string, unknown>>;
  return { added, updated, unchanged, earlier, isWritten: written !== null, newFlows };
};
/** What code page 850 makes of the letters of the test. */
const codePage850 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => new Map([['ä', 0x84], ['ü', 0x81], ['ß', 0xe1]]).get(sign) ?? sign.charCodeAt(0));

beforeAll(async () => {
  expect((await run('new', '--out', 'a.zonewalk', '--name', 'Werk')).code).toBe(0);
}, 60_000);

describe('import on the command line', { timeout: 60_000 }, () => {
  it('reads a text table as it is told to, and keeps how it was read', async () => {
    write('alt.csv', [['Kennzeichen', 'Gerät', 'Maß'], ['K1|x', 'Kühlung', '1,5']], codePage850);
    writeFileSync(join(folder, 'striche.csv'), 'Kennzeichen|Bezeichnung; Ort|Modell\r\nK1|Pumpe; Halle 1|A\r\nK2|Waage; Halle 2|B\r\n');
    const kept = async (file: string, ...options: readonly string[]): Promise<unknown> => {
      const { json } = await run('import', file, '--into', 'a.zonewalk', '--dry-run', ...options);
      const { columns } = json as { readonly columns: readonly { readonly heading: string }[] };
      return columns.map(({ heading }) => heading);
    };
    expect(await kept('alt.csv', '--encoding', 'cp850', '--delimiter', 'semicolon', '--decimal', 'comma')).toEqual(['Kennzeichen', 'Gerät', 'Maß']);
    expect(await kept('alt.csv', '--encoding', 'windows-1252', '--delimiter', 'semicolon')).not.toEqual(['Kennzeichen', 'Gerät', 'Maß']);
    expect(await kept('striche.csv', '--delimiter', 'bar')).toEqual(['Kennzeichen', 'Bezeichnung; Ort', 'Modell']);
    expect((await run('import', 'striche.csv', '--dry-run', '--delimiter', 'tab')).code).toBe(1);
  });

  it('names the possible values of these options', async () => {
    const { code, json } = await run('import', 'alt.csv', '--into', 'a.zonewalk', '--delimiter', ';');
    expect([code, JSON.stringify(json)]).toEqual([2, expect.stringContaining('comma, semicolon, tab, bar')]);
    expect((await run('import', 'alt.csv', '--dry-run', '--encoding', 'utf-7')).code).toBe(2);
  });

  it('changes nothing when two lists with each other’s keys are imported again', async () => {
    write('technik.csv', [['Kennzeichen', 'Bezeichnung', 'Hersteller', 'Seriennummer'], ['K1', 'Pumpe', 'KSB', 'S1'], ['K2', 'Waage', 'ABB', 'S2'], ['K3', 'Presse', 'ABB', 'S3']]);
    write('einkauf.csv', [['Kennzeichen', 'Bezeichnung', 'Hersteller', 'Seriennummer'], ['K1', 'Pumpe 1', 'Grundfos', 'S2'], ['K9', 'Waage 9', 'Mettler', 'S1']]);
    const facts = [];
    for (const file of ['technik.csv', 'einkauf.csv', 'technik.csv', 'einkauf.csv']) facts.push(factsOf((await run('import', file, '--into', 'a.zonewalk')).json));
    expect(facts).toMatchObject([
      { added: 3, updated: 0, isWritten: true }, { added: 1, updated: 1, isWritten: true },
      { added: 0, updated: 0, unchanged: 3, isWritten: false, earlier: { file: 'technik.csv', by: 'content' } },
      { added: 0, updated: 0, unchanged: 2, isWritten: false, earlier: { file: 'einkauf.csv', by: 'content' } },
    ]);
  });

  it('makes flows of connections and open ports when asked to, and only once', async () => {
    write('ports.csv', [['Kennzeichen', 'Bezeichnung', 'IP-Adresse', 'Offene Ports'], ['P1', 'Steuerung', '10.7.0.1', '102/tcp, 161/udp'], ['P2', 'Bedienpult', '10.7.0.2', '-']]);
    const flowCount = async (): Promise<unknown> => ((await run('info', 'a.zonewalk')).json as { readonly counts: Readonly<Record<string, number>> }).counts['flow'] ?? 0;
    const told = [];
    for (const options of [[], ['--flows'], ['--flows']]) {
      const { json } = await run('import', 'ports.csv', '--into', 'a.zonewalk', ...options);
      told.push([factsOf(json).newFlows, await flowCount()]);
    }
    expect(told).toEqual([[1, 0], [1, 1], [0, 1]]);
  });
});
