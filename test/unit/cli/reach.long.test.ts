import { beforeAll, describe, expect, it } from 'vitest';
import { runHere, workFolder } from './run-cli';

const folder = workFolder();
const reach = (...words: readonly string[]) => runHere(folder, ['reach', 'a.zonewalk', ...words]);

beforeAll(async () => {
  await runHere(folder, ['new', '--sample', '--out', 'a.zonewalk', '--lang', 'en']);
});

describe('reach on the command line', () => {
  it('lists from where one gets to an asset, nearest first, with counts', async () => {
    const steam = await reach('--to', 'Steam boiler', '--json', '--lang', 'en');
    const answer = steam.json as { readonly places: readonly { readonly hops: number; readonly id: string }[]; readonly counts: Readonly<Record<string, number>> };
    expect({ code: steam.code, err: steam.err, json: steam.json }).toEqual({
      code: 0,
      err: '',
      json: {
        ok: true, command: 'reach', file: 'a.zonewalk', view: 'asIs', to: { id: expect.stringMatching(/^zone:/), type: 'zone', name: expect.stringContaining('Steam boiler') },
        counts: { assets: expect.any(Number), zones: expect.any(Number), accesses: expect.any(Number) }, places: expect.any(Array),
      },
    });
    const hops = answer.places.map((place) => place.hops);
    expect({ sorted: [...hops].sort((first, second) => first - second), sum: Object.values(answer.counts).reduce((sum, count) => sum + count, 0) }).toEqual({ sorted: hops, sum: answer.places.length });
  });

  it('shows paths hop by hop, and what a cut changes', async () => {
    const german = await runHere(folder, ['reach', 'a.zonewalk', '--to', 'Steam boiler', '--from', 'Contractors’ networks'], 'de_DE.UTF-8');
    expect({ code: german.code, err: german.err }).toEqual({ code: 0, err: '' });
    expect(german.out).toContain('Kürzester Weg von „');
    expect(german.out).toContain('Schwächste Grenze. Im Weg: ');
    const path = await reach('--to', 'Steam boiler', '--from', 'Contractors’ networks', '--json');
    expect(path.json).toMatchObject({
      from: { type: 'zone' },
      paths: { shortest: { cost: expect.any(Number), weakest: expect.any(Number), hops: expect.any(Array) } },
    });
    const cut = await reach('--to', 'Steam boiler', '--cut', 'Boiler modem,Utilities – steam boiler', '--json');
    expect(cut.json).toMatchObject({ cut: { ways: [{ type: 'conduit' }, { type: 'conduit' }], lost: expect.any(Array), harder: expect.any(Array) } });
    const { cut: change } = cut.json as { readonly cut: { readonly lost: readonly unknown[] } };
    expect(change.lost.length).toBeGreaterThan(0);
    const lines = await reach('--to', 'Steam boiler', '--cut', 'Boiler modem', '--view', 'target', '--lang', 'en');
    expect(lines.out).toContain('After the cut ');
    const none = await reach('--to', 'Internet and vendor portals', '--from', 'Boiler modem', '--lang', 'en');
    expect([none.code, none.err]).toEqual([1, 'Nothing in the file is called “Boiler modem”.\n']);
  });

  it('refuses what is called by nobody or by several, and wrong use', async () => {
    const unknown = await reach('--to', 'Nowhere', '--json');
    const missing = await runHere(folder, ['reach', 'a.zonewalk', '--json']);
    const view = await reach('--to', 'Steam boiler', '--view', 'asIs', '--json');
    expect([unknown, missing, view].map(({ code, json }) => [code, (json as { readonly error: { readonly code: string } }).error.code])).toEqual([[1, 'place-unknown'], [2, 'wrong-use'], [2, 'wrong-use']]);
    expect(missing.err).toContain('--to NAME');
  });
});
