import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { applyChange } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import { emptyModel, type Model } from '../../../shared/model/model';
import { fileStem } from '../../../shared/inventory/gone-assets';
import type { ImportOptions, ImportPlan, ImportSource } from '../../../shared/inventory/import-plan';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { chooseSheet } from '../../../shared/inventory/understand';
import { countingIds, countsOf, planOf, sheetOf } from './sheet-samples';

const folder = resolve(import.meta.dirname, '../../../assets/sample/inventories');
const [older, newer] = ['Inventar_Linien_RevF.xlsx', 'Inventar_Linien_RevG.xlsx'] as const;
const told: { readonly changes: readonly { readonly change: string; readonly name: string }[] } = JSON.parse(readFileSync(resolve(folder, 'line-inventory-changes.json'), 'utf8'));
const namesOf = (change: string): readonly string[] => told.changes.filter((entry) => entry.change === change).map(({ name }) => name).sort();

/** A model with the rows its assets came from. */
interface Known {
  readonly model: Model;
  readonly cameFrom: (assetId: string) => readonly ImportSource[];
}

function after(plan: ImportPlan, { model, cameFrom }: Known): Known {
  return { model: applyChange(model, plan.change), cameFrom: (id) => [...cameFrom(id), ...(plan.sources.get(id) === undefined ? [] : [plan.sources.get(id) ?? { file: '', sheet: '', row: 0 }])] };
}

const nothing: Known = { model: emptyModel, cameFrom: () => [] };
const env = countingIds();

function planFile(file: string, known: Known, options: Partial<ImportOptions> = {}): ImportPlan {
  const { sheet, understanding } = chooseSheet(readWorkbook(file, new Uint8Array(readFileSync(resolve(folder, file)))), file);
  return planImport({ model: known.model, sheet, headerRow: understanding.headerRow ?? 1, mapping: proposedMapping(understanding.columns), options: { file, cameFrom: known.cameFrom, ...options } }, env);
}

describe('the next revision of a list', () => {
  it('is read as the changes told of the sample, with what is gone as a proposal', () => {
    const first = after(planFile(older, nothing), nothing);
    const next = planFile(newer, first);
    const second = after(next, first);
    const again = planFile(newer, second);
    expect([next.counts, next.gone.map(({ name }) => name).sort(), next.gone.map(({ file }) => file), again.change.size, again.gone.length]).toEqual([
      countsOf({ added: 4, updated: 7, unchanged: 77, rejected: 8, gone: 3 }), namesOf('gone'), [older, older, older], 0, 3,
    ]);
    expect(planFile(older, first).counts).toEqual(countsOf({ unchanged: 87, rejected: 8 }));
  });

  it('takes out of use what a person says is gone, once', () => {
    const first = after(planFile(older, nothing), nothing);
    const [lost] = planFile(newer, first).gone;
    const decided = planFile(newer, first, { goneDecisions: new Map([[lost?.assetId ?? '', 'retire']]) });
    const second = after(decided, first);
    expect([decided.change.get(lost?.assetId ?? '')?.after, decided.sources.has(lost?.assetId ?? '')]).toMatchObject([{ state: 'toBeRemoved' }, false]);
    expect([planFile(newer, second).gone.length, planFile(newer, second).change.size]).toEqual([2, 0]);
  });

  const heading = ['Tag', 'Name', 'IP'];
  const rows = [['A', 'Eins', '10.0.0.1'], ['B', 'Zwei', '10.0.0.2'], ['C', 'Drei', '10.0.0.3']];
  const known = (file: string): Known => {
    const list = sheetOf([heading, ...rows]);
    return after(planOf(list, emptyModel, { file }), nothing);
  };
  const goneBy = (next: readonly (readonly string[])[], from: string, file: string, options: Partial<ImportOptions> = {}): readonly string[] => {
    const { model, cameFrom } = known(from);
    return planOf(sheetOf([heading, ...next]), model, { file, cameFrom, ...options }).gone.map(({ name }) => name);
  };

  it('is known by its file name, or by its headings when most of it is there again', () => {
    const two = rows.slice(0, 2);
    const knownLists = [{ file: 'alt.xlsx', sheet: 'Inventar', headings: heading }];
    expect({
      file: goneBy(two, 'Liste_2026-01-31.xlsx', 'Liste 2026-02-28.xlsx'),
      other: goneBy(two, 'alt.xlsx', 'ganz anders.xlsx'),
      headings: goneBy(two, 'alt.xlsx', 'ganz anders.xlsx', { knownLists }),
      otherHeadings: goneBy(two, 'alt.xlsx', 'ganz anders.xlsx', { knownLists: [{ file: 'alt.xlsx', sheet: 'Inventar', headings: ['Tag', 'Ort', 'Farbe'] }] }),
      otherPlant: goneBy([['X', 'Neun', '10.9.0.1'], ['Y', 'Acht', '10.9.0.2']], 'Liste.xlsx', 'Liste.xlsx'),
    }).toEqual({ file: ['Drei'], other: [], headings: ['Drei'], otherHeadings: [], otherPlant: [] });
  });

  it('is known by its rows when it bears another name and other headings, and a person may say that it is none', () => {
    const older = [heading, ...['A', 'B', 'C', 'D', 'E'].map((tag, index) => [tag, `Gerät ${tag}`, `10.0.0.${index + 1}`])];
    const known = after(planOf(sheetOf(older), emptyModel, { file: 'alt.xlsx' }), nothing);
    const told = (rows: readonly (readonly string[])[], options: Partial<ImportOptions> = {}) => {
      const { earlier, gone } = planOf(sheetOf([['AKZ', 'Bezeichnung', 'Netzwerkadresse', 'Raum'], ...rows]), known.model, { file: 'neu.xlsx', cameFrom: known.cameFrom, ...options });
      return [earlier, gone.map(({ name }) => name)];
    };
    const renamed = ['A', 'B', 'C', 'D'].map((tag) => [tag, `Gerät ${tag}`, '', '1']);
    const bigger = [...renamed, ...Array.from({ length: 9 }, (_, index) => [`X${index}`, `Neu ${index}`, '', '2'])];
    const rows = { file: 'alt.xlsx', by: 'rows', found: 4, of: 5 };
    expect([told(renamed), told(bigger), told(renamed, { isNoRevision: true }), told(renamed.slice(0, 2)), told(renamed.map(([, name = '']) => ['', name, '', '1']))]).toEqual([
      [rows, ['Gerät E']], [rows, ['Gerät E']], [rows, []], [undefined, []], [undefined, []],
    ]);
  });

  it('does not miss what a row names that is not wanted', () => {
    expect(goneBy(rows, 'Liste.xlsx', 'Liste.xlsx', { rowDecisions: new Map([[4, { kind: 'exclude' }]]) })).toEqual([]);
  });

  it('bears the name of the one before but for versions, dates and copies', () => {
    expect([
      'Inventar_Linien_RevF.xlsx', 'Inventar Stand 31.01.2026.xlsx', 'inventar-2026-01.csv', 'Inventar (2).xls', 'Inventar_v3.2_final.xlsx', 'Inventar Kopie.xlsx', 'Inventar März 2026.xlsx', 'Inventar Q1.ods', 'Haus 1.xlsx', 'Haus 2.xlsx', '2026-01-01.csv', 'Anlage-vor.xlsx',
    ].map(fileStem)).toEqual(['inventar_linien', 'inventar', 'inventar', 'inventar', 'inventar', 'inventar', 'inventar', 'inventar', 'haus 1', 'haus 2', '2026-01-01', 'anlage-vor']);
  });
});

describe('what a list says against a person', () => {
  const heading = ['Tag', 'Name', 'Hersteller', 'Kritikalität', 'IP', 'Farbe'];
  const list = sheetOf([heading, ['A', 'Eins', 'KSB', 'hoch', '10.0.0.1', 'rot']]);
  const model = applyChange(emptyModel, planOf(list).change);
  const [id = ''] = model.tables.asset.keys();
  const edited = (fields: Partial<Asset>): Model => {
    const before = model.tables.asset.get(id);
    return before === undefined ? model : applyChange(model, new Map([[id, { before, after: { ...before, ...fields } }]]));
  };
  const isProtected = (_: string, field: string): boolean => field === 'vendor' || field === 'criticalityAvailability';
  const mine = edited({ vendor: 'Grundfos', criticalityAvailability: 'low' });

  it('is kept beside the value, stays open, and changes nothing when it is said again', () => {
    const plan = planOf(list, mine, { isProtected });
    const known = applyChange(mine, plan.change);
    const again = planOf(list, known, { isProtected });
    expect([plan.counts, plan.rows[0]?.fields, again.change.size, again.counts]).toEqual([countsOf({ conflicts: 1 }), ['clientColumns'], 0, countsOf({ conflicts: 1 })]);
    expect(known.tables.asset.get(id)).toMatchObject({
      vendor: 'Grundfos', criticalityAvailability: 'low',
      clientColumns: [{ name: 'Farbe', value: 'rot' }, { name: 'Hersteller', value: 'KSB', field: 'vendor' }, { name: 'Kritikalität', value: 'hoch', field: 'criticalityAvailability', meant: 'high' }],
    });
  });

  it('goes when a person takes it, when it is decided against, or when the list gives in', () => {
    const known = applyChange(mine, planOf(list, mine, { isProtected }).change);
    const theirs = planOf(list, known, { isProtected, cellDecisions: new Map([[`${id}:vendor`, 'theirs'], [`${id}:criticalityAvailability`, 'mine']]) });
    const decided = applyChange(known, theirs.change);
    expect([theirs.counts, decided.tables.asset.get(id)]).toMatchObject([
      countsOf({ updated: 1 }), { vendor: 'KSB', criticalityAvailability: 'low', clientColumns: [{ name: 'Farbe' }, { name: 'Kritikalität', field: 'criticalityAvailability', kept: true }] },
    ]);
    expect(planOf(list, decided, { isProtected }).counts).toEqual(countsOf({ unchanged: 1 }));
    const agreeing = sheetOf([heading, ['A', 'Eins', 'Grundfos', 'mittel', '10.0.0.1', 'rot']]);
    const given = applyChange(decided, planOf(agreeing, known, { isProtected }).change).tables.asset.get(id);
    expect(given?.clientColumns).toMatchObject([{ name: 'Farbe' }, { name: 'Kritikalität', value: 'mittel', meant: 'medium' }]);
    expect(given?.clientColumns?.some(({ kept }) => kept === true)).toBe(false);
  });

  it('holds for columns of the client as well', () => {
    const protects = (_: string, field: string): boolean => field.startsWith('clientColumns/');
    const blue = edited({ clientColumns: [{ id: 'column-farbe', name: 'Farbe', value: 'blau' }] });
    const plan = planOf(list, blue, { isProtected: protects });
    expect([plan.change.size, plan.conflicts.map(({ field, mine: own, theirs }) => [field, own, theirs]), plan.counts]).toEqual([0, [['clientColumns/column-farbe', 'blau', 'rot']], countsOf({ conflicts: 1 })]);
    const taken = planOf(list, blue, { isProtected: protects, cellDecisions: new Map([[`${id}:clientColumns/column-farbe`, 'theirs']]) });
    expect([...taken.change.values()].map(({ after: record }) => record)).toMatchObject([{ clientColumns: [{ name: 'Farbe', value: 'rot' }] }]);
  });
});
