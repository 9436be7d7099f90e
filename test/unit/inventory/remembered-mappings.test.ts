import { describe, expect, it } from 'vitest';
import type { ColumnDecision } from '../../../shared/inventory/import-plan';
import type { ImportedList } from '../../../shared/inventory/imported-list';
import {
  mappingToRemember, readMappings, recallFromLists, recallMapping, withMapping, type ColumnDecisions, type RememberedMapping,
} from '../../../shared/inventory/remembered-mappings';

const decided: ColumnDecisions = {
  mapping: new Map<number, ColumnDecision>([[0, 'tag'], [1, 'leave'], [2, { split: ['vendor', 'model'], at: ' ' }]]),
  valueMappings: new Map([[3, new Map([['Quirl', 'drive'], ['?', null]])]]),
  scaleDirections: new Map([[4, 'first-is-high']]),
};
const headings = ['BMK', 'Passwort', 'Hersteller/Typ', 'Art', 'Prio', ''];
const remembered = mappingToRemember('Molkerei', '2026-11-02T08:00:00.000Z', headings, decided);

describe('mappings of clients', () => {
  it('are kept by their headings and found again for the same client, whatever the order of the columns', () => {
    const shuffled = ['Neu', 'Prio', 'Hersteller / Typ', 'art', 'BMK', 'Passwort'];
    expect(recallMapping([remembered], 'Molkerei', shuffled)).toEqual({
      client: 'Molkerei',
      at: '2026-11-02T08:00:00.000Z',
      mapping: new Map<number, ColumnDecision>([[1, 'keep'], [2, { split: ['vendor', 'model'], at: ' ' }], [3, 'keep'], [4, 'tag'], [5, 'leave']]),
      valueMappings: new Map([[3, new Map([['Quirl', 'drive'], ['?', null]])]]),
      scaleDirections: new Map([[1, 'first-is-high']]),
      groupBy: null,
    });
  });

  it('say whether rows were put together to their device, by which column, and where that is not known', () => {
    const grouped = mappingToRemember('Molkerei', '2026-11-02', headings, { ...decided, groupBy: 3 });
    const { groupColumn: _, ...older } = remembered;
    const shuffled = ['Art', 'Prio', 'BMK', 'Passwort', 'Hersteller/Typ'];
    const stored = readMappings(JSON.parse(JSON.stringify([grouped, remembered, older, { ...grouped, columns: [null, ...grouped.columns] }, { ...grouped, groupColumn: 99 }])));
    expect(stored.map((one) => recallMapping([one], 'Molkerei', shuffled)?.groupBy)).toEqual([0, null, undefined, undefined, undefined]);
    expect(recallMapping([grouped], 'Molkerei', ['BMK', 'Passwort', 'Hersteller/Typ', 'Prio'])?.groupBy).toBe(undefined);
  });

  it('are not taken for another client or other headings', () => {
    expect([recallMapping([remembered], 'Brauerei', headings), recallMapping([remembered], 'Molkerei', ['BMK', 'Art', 'Ort', 'Raum'])]).toEqual([undefined, undefined]);
  });

  it('keeps the latest of two for the same list, and the oldest give way', () => {
    const later = { ...remembered, at: '2026-12-01T08:00:00.000Z' };
    const many = Array.from({ length: 230 }, (_, number): RememberedMapping => ({ client: `Client ${number}`, at: '2026-01-01', columns: [{ heading: 'Tag', decision: 'tag' }] }));
    const kept = many.reduce<readonly RememberedMapping[]>((list, one) => withMapping(list, one), []);
    expect({ replaced: withMapping([remembered], later), count: kept.length, oldest: kept[0]?.client }).toEqual({ replaced: [later], count: 200, oldest: 'Client 30' });
  });

  it('never grows beyond what the settings can hold', () => {
    const wide = (client: number): RememberedMapping => ({ client: String(client), at: '2026-01-01', columns: Array.from({ length: 400 }, (_, column) => ({ heading: `Heading ${column} ${'x'.repeat(100)}`, decision: 'keep' })) });
    const kept = Array.from({ length: 30 }, (_, client) => wide(client)).reduce<readonly RememberedMapping[]>((list, one) => withMapping(list, one), []);
    expect({ fits: JSON.stringify(kept).length <= 500_000, latest: kept.at(-1)?.client }).toEqual({ fits: true, latest: '29' });
  });

  it('comes out of the settings as it went in, and what is odd is passed over', () => {
    const stored: unknown = JSON.parse(JSON.stringify([remembered, null, { client: 7 }, { client: 'x', at: 'y', columns: [null, { heading: 'Tag', decision: 'tag', words: 3 }] }]));
    expect([readMappings(stored), readMappings('nothing')]).toEqual([[remembered, { client: 'x', at: 'y', columns: [{ heading: 'Tag', decision: 'tag' }] }], []]);
  });

  it('is found among the lists of the assessment itself', () => {
    const list = { importedAt: '2026-11-02', headings: ['Tag', 'Name'], mapping: new Map([[0, 'tag'], [1, 'name']]) } as unknown as ImportedList;
    const recalled = { client: 'Molkerei', at: '2026-11-02', mapping: new Map([[0, 'name'], [1, 'tag']]), valueMappings: new Map(), scaleDirections: new Map() };
    expect([recallFromLists([list], 'Molkerei', ['Name', 'Tag']), recallFromLists([{ ...list, groupBy: 0 }], 'Molkerei', ['Name', 'Tag'])]).toEqual([
      { ...recalled, groupBy: null }, { ...recalled, groupBy: 1 },
    ]);
  });
});
