import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeAssessmentWorkbook } from '../../../shared/deliverables/assessment-workbook/workbook';
import type { DeliverableOptions } from '../../../shared/deliverables/options';
import type { TableSheet, WorkbookDescription } from '../../../shared/deliverables/sheet';
import { emptyModel } from '../../../shared/model/model';
import { textsOf, withoutDrawings } from './reading';
import { smallPlant } from './small-plant';

const options: DeliverableOptions = {
  date: '2026-11-23',
  view: 'asIs',
  sources: [{ kind: 'import', reference: 'Inventar.xlsx · Geräte', values: 30, records: 3, authors: ['Ada Ruhl'], latest: '2026-09-14' }],
};
const golden = resolve(import.meta.dirname, '../../golden');

function sheet(workbook: WorkbookDescription, id: string): TableSheet {
  const found = workbook.sheets.find((entry) => entry.id === id);
  if (found?.kind !== 'table') throw new Error(`no sheet ${id}`);
  return found;
}

function column(table: TableSheet, title: string): readonly unknown[] {
  const index = table.columns.findIndex((entry) => entry.title === title);
  return table.rows.map((row) => row[index]);
}

test.each(['en', 'de'] as const)('the workbook in %s is the one looked at', async (language) => {
  await expect(withoutDrawings(describeAssessmentWorkbook(smallPlant, language, options))).toMatchFileSnapshot(resolve(golden, `assessment-workbook.${language}.json`));
});

test('sheets in their order; registers without rows are left out', () => {
  expect([
    describeAssessmentWorkbook(smallPlant, 'en', options).sheets.map((entry) => entry.id),
    describeAssessmentWorkbook(emptyModel, 'en', { date: '2026-11-23', view: 'asIs' }).sheets.map((entry) => entry.id),
  ]).toEqual([
    ['overview', 'inventory', 'zones', 'conduits', 'flows', 'matrix', 'access', 'dependencies', 'practices', 'metrics', 'findings', 'risks', 'requirements', 'measures', 'decisions', 'sources'],
    ['overview', 'practices'],
  ]);
});

test("the inventory holds addresses and the client's own columns", () => {
  const inventory = sheet(describeAssessmentWorkbook(smallPlant, 'en', options), 'inventory');
  expect([column(inventory, 'IP address'), column(inventory, 'Kostenstelle')]).toEqual([
    ['10.10.1.5', '', ''],
    ['=4711', null, null],
  ]);
});

test('the matrix counts flows by zone, with those not allowed in brackets', () => {
  const matrix = sheet(describeAssessmentWorkbook(smallPlant, 'en', options), 'matrix');
  expect([matrix.columns.map((entry) => entry.title), matrix.rows]).toEqual([
    ['From zone ↓ to zone →', 'Z-1 Leitebene', 'Z-2 Linie 1', '(no zone)'],
    [
      ['Z-1 Leitebene', null, 1, '1 (1)'],
      ['Z-2 Linie 1', null, null, null],
      ['(no zone)', null, null, null],
    ],
  ]);
});

test('risk values are numbers tinted by tolerance; every practice has a row', () => {
  const workbook = describeAssessmentWorkbook(smallPlant, 'en', options);
  const risks = sheet(workbook, 'risks');
  const now = risks.columns.find((entry) => entry.title === 'Risk today');
  expect([column(risks, 'Risk today'), now?.tones?.filter((rule) => 'equals' in rule && (rule.equals === 8 || rule.equals === 9 || rule.equals === 16)), sheet(workbook, 'practices').rows.length]).toEqual([
    [16, null],
    [
      { equals: 8, tone: 'within' },
      { equals: 9, tone: 'above' },
      { equals: 16, tone: 'farAbove' },
    ],
    93,
  ]);
});

test('no placeholder is left in any text', () => {
  const texts = (['en', 'de'] as const).flatMap((language) => textsOf(describeAssessmentWorkbook(smallPlant, language, options)));
  expect(texts.filter((text) => /\{\w+\}|undefined|NaN|\[object/.test(text))).toEqual([]);
});
