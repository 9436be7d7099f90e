import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../shared/inventory/import-plan';
import { planAhead } from '../../../shared/inventory/plan-ahead';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { emptyModel, type Model, modelOf } from '../../../shared/model/model';
import { blockOf } from '../../../shared/office/row-blocks';
import { createRowStore } from '../../../shared/office/row-store';
import { countingIds, date, number, type SampleCell, sheetOf, understand } from './sheet-samples';

type Row = readonly SampleCell[];

const headings: Row = ['Tag', 'Bezeichnung', 'Typ', 'Hersteller', 'Seriennummer', 'IP-Adresse', 'VLAN', 'Zone', 'Bereich', 'Kritikalität', 'Wartung bis', 'Bemerkung'];
const pick = (texts: readonly string[], row: number): string => texts[row % texts.length] ?? '';
const device = (row: number): Row => [
  `A-${row}`, `Gerät ${row}`, pick(['SPS', 'HMI', 'Switch'], row), pick(['Siemens', 'Rockwell'], row), `SN${1000 + row}`, `10.0.${row >> 8}.${row & 255}`,
  number(String(10 + (row % 9))), `Zone ${row % 4}`, `Linie ${row % 3}`, pick(['hoch', 'normal'], row), date(`${10 + (row % 18)}.03.2026`), row % 5 === 0 ? `siehe ${row}` : '',
];
const devices = (count: number): Row[] => Array.from({ length: count }, (_, row) => device(row));
/** The device with other cells, by their column. */
const changed = (row: Row, cells: Readonly<Record<number, SampleCell>>): Row => row.map((cell, column) => cells[column] ?? cell);

interface Case {
  readonly rows: readonly Row[];
  readonly facts?: Parameters<typeof sheetOf>[1];
  readonly options?: Omit<ImportOptions, 'file'>;
  readonly model?: Model;
}

/** The plan made while the list grows, the one made of the whole list, and whether the first kept what it had planned. */
function plans({ rows, facts, options, model = emptyModel }: Case) {
  const sheet = sheetOf([['Anlagenliste'], headings, ...rows], facts);
  const { headerRow = 1, columns } = understand(sheet);
  const request = { model, sheet, headerRow, mapping: proposedMapping(columns), options: { ...options, file: 'liste.xlsx' } };
  const store = createRowStore();
  const env = countingIds();
  let growing: ReturnType<typeof planAhead>;
  for (let from = 0; from < sheet.rowCount - 15; from += 40) {
    const soFar = store.take(blockOf(sheet, from, Math.min(from + 40, sheet.rowCount)));
    growing = from === 0 ? planAhead(soFar, model, env) : growing;
    growing?.advance();
  }
  let taken = 0;
  const goOn: NonNullable<typeof growing>['goOn'] = (basis) => {
    const begun = growing?.goOn(basis);
    taken = begun?.taken ?? 0;
    return begun;
  };
  const ahead = planImport(request, countingIds(), { goOn });
  return { ahead, whole: planImport(request, countingIds()), taken };
}

const list = devices(200);
const withRow = (at: number, row: Row): readonly Row[] => [...list.slice(0, at), row, ...list.slice(at)];

describe('planning a list while it is read', () => {
  it.each<[string, Case]>([
    ['a plain list', { rows: list }],
    ['rows that repeat others', { rows: [...list, ...list.slice(3, 60), changed(device(7), { 1: 'Anderes Gerät' })] }],
    ['a column that is filled late', { rows: [...list.map((row) => changed(row, { 11: '' })), changed(device(500), { 11: 'endlich' })] }],
    ['a column that stays empty', { rows: list.map((row) => changed(row, { 11: '' })) }],
    ['headings repeated on every page, and lines below the list', { rows: [...withRow(90, headings), [], ['Stand: 3. März'], ['geprüft']] }],
    ['rows hidden in Excel', { rows: list, facts: { hiddenRows: [12, 130] } }],
    ['cells with remarks', { rows: withRow(150, changed(device(400), { 5: '10.0.0.999', 4: number('12000000', '1.2E7') })) }],
  ])('keeps what it planned of %s', (_what, given) => {
    const { ahead, whole, taken } = plans(given);
    expect(ahead).toEqual(whole);
    expect(taken).toBeGreaterThan(150);
  });

  it.each<[string, Case]>([
    ['a line that names a section', { rows: withRow(120, ['Linie 4:']) }],
    ['a scale that turns out to be another one', { rows: list.map((row, index) => changed(row, { 9: index < 120 ? pick(['1', '2'], index) : 'A' })) }],
    ['days and months that turn out to be the other way round', { rows: list.map((row, index) => changed(row, { 10: index < 120 ? '03/04/2026' : '03/25/2026' })) }],
    ['rows that turn out to be longer', { rows: [...list, [...device(300), 'ohne Überschrift']] }],
    ['zeros that others have lost', { rows: list.map((row, index) => changed(row, { 4: index < 120 ? number(String(1000 + index)) : `0${index}` })) }],
    ['an area that turns out to hold others', { rows: list.map((row, index) => (index < 120 ? row : changed(row, { 8: `Linie 1 › Zelle ${index % 2}` }))) }],
  ])('plans anew with %s', (_what, given) => {
    const { ahead, whole, taken } = plans(given);
    expect({ ahead, taken }).toEqual({ ahead: whole, taken: 0 });
  });

  it('plans anew what a person has decided about, and what may be in the inventory already', () => {
    const asset = { id: 'asset:1', type: 'asset', name: 'Gerät 1', tag: 'A-1' } as const;
    const zone = { id: 'zone:1', type: 'zone', name: 'Zone 1' } as const;
    const cases: readonly Case[] = [
      { rows: list, options: { rowDecisions: new Map([[9, { kind: 'exclude' }]]) } },
      { rows: list, options: { fixes: new Map([['9:1', 'Pumpe']]) } },
      { rows: list, options: { createZones: false } },
      { rows: list, options: { valueMappings: new Map([[2, new Map([['SPS', 'hmi']])]]) } },
      { rows: list, model: modelOf([asset]) },
    ];
    for (const given of cases) {
      const { ahead, whole, taken } = plans(given);
      expect({ ahead, taken }).toEqual({ ahead: whole, taken: 0 });
    }
    const { ahead, whole, taken } = plans({ rows: list, model: modelOf([zone]) });
    expect(ahead).toEqual(whole);
    expect(taken).toBeGreaterThan(150);
  });
});
