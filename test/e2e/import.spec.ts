import { writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { expect, test } from '../support/electron-app';
import type { RunningApp } from '../support/running-app';
import { workbookOf, workbookOfSheets, type Rows } from './made-files';
import { findViolations } from './pages/accessibility';
import { importPage, pick, type ImportPage, type Step } from './pages/import';
import { inventoryPage, type InventoryPage } from './pages/inventory';
import { workspace, type Workspace } from './pages/workspace';

const headings = ['Tag', 'Name', 'Device type', 'Manufacturer', 'IP address'];
const plant: Rows = [
  ['P-01', 'Filler controller', 'PLC', 'Siemens', '10.1.0.1'],
  ['P-02', 'Filler panel', 'HMI', 'Siemens', '10.1.0.2'],
  ['P-03', 'Line switch', 'Switch', 'Hirschmann', '10.1.0.3'],
  ['P-04', 'Palletiser controller', 'PLC', 'Siemens', '10.1.0.4'],
];

interface Room {
  readonly desk: Workspace;
  readonly inventory: InventoryPage;
  readonly wizard: ImportPage;
  readonly put: (name: string, sheet: string, rows: Rows) => Promise<string>;
}

async function enter(app: RunningApp, testInfo: TestInfo): Promise<Room> {
  const desk = workspace(app.page);
  await desk.newAssessment('Import step by step');
  await desk.go('inventory');
  return {
    desk,
    inventory: inventoryPage(desk, app),
    wizard: importPage(desk, app),
    put: async (name, sheet, rows) => {
      const path = testInfo.outputPath(name);
      writeFileSync(path, await workbookOf(sheet, rows));
      return path;
    },
  };
}

test('a list goes through every step by keyboard alone, and every step is clean for screen readers', async ({ app }, testInfo) => {
  test.setTimeout(90_000);
  const { page } = app;
  const { desk, inventory, wizard, put } = await enter(app, testInfo);
  const path = await put('plant.xlsx', 'Devices', [headings, ...plant]);
  await page.keyboard.press('Control+i');
  await expect(wizard.dialog).toBeVisible();
  await app.dialogs.nextOpen([app.profile.bring(path)]);
  await wizard.dialog.getByRole('button', { name: desk.t('inventory.import.choose-file') }).focus();
  await page.keyboard.press('Enter');
  await wizard.isAt('columns');

  const found: string[] = [];
  const look = async (step: Step): Promise<void> => {
    await wizard.isAt(step);
    await inventory.counts();
    found.push(...(await findViolations(page, step, '[role="dialog"]')));
  };
  await look('columns');
  await wizard.back.focus();
  await page.keyboard.press('Enter');
  await look('sheet');
  // Another row as headings, and back: with the arrow keys.
  const sheet = wizard.dialog.getByRole('grid', { name: desk.t('import.sheet-table', { sheet: 'Devices' }) });
  await sheet.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await inventory.counts()).added).toBe(plant.length - 1);
  await sheet.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await inventory.counts()).added).toBe(plant.length);
  await wizard.next.focus();
  await page.keyboard.press('Enter');
  await wizard.isAt('columns');
  await wizard.step('values').focus();
  await page.keyboard.press('Enter');
  await look('values');
  await wizard.next.focus();
  await page.keyboard.press('Enter');
  await look('rows');
  await wizard.dialog.getByRole('grid', { name: desk.t('import.rows') }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(wizard.details(3)).toBeVisible();
  await wizard.next.focus();
  await page.keyboard.press('Enter');
  await look('summary');
  expect(found, found.join('\n')).toEqual([]);
  await wizard.dialog.getByRole('button', { name: desk.t('inventory.import.apply', { count: plant.length }) }).focus();
  await page.keyboard.press('Enter');
  await expect(wizard.dialog).toBeHidden();
  expect(await inventory.count()).toBe(plant.length);
});

test('where no headings are found, a click in the sheet says where they are', async ({ app }, testInfo) => {
  const { inventory, wizard, put } = await enter(app, testInfo);
  const rows = plant.map(([tag, name]) => [String(tag), String(name)]);
  await wizard.choose(await put('odd.xlsx', 'Odd', [['What', 'Which'], ...rows]));
  await wizard.go('sheet');
  await wizard.sheetRow('Odd', 1).click();
  await wizard.go('columns');
  await pick(wizard.meaning('What'), 'tag');
  await pick(wizard.meaning('Which'), 'name');
  await expect.poll(async () => (await wizard.counts()).added).toBe(rows.length);
  await wizard.apply();
  await expect(inventory.row('P-03')).toContainText('Line switch');
});

test('two lists on one sheet are brought in one after the other', async ({ app }, testInfo) => {
  const { desk, inventory, wizard, put } = await enter(app, testInfo);
  const switches: Rows = [['S-01', 'Ring switch', 'RS20', 8], ['S-02', 'Cabinet switch', 'RS20', 8]];
  const list = await put('both.xlsx', 'Devices', [headings, ...plant, [], ['Network'], ['Tag', 'Name', 'Model', 'Ports'], ...switches]);
  const other = (row: number, count: number) => wizard.dialog.getByRole('button', { name: desk.t('import.other-tables.take', { row, count }) });
  await wizard.choose(list);
  await wizard.isAt('sheet');
  await expect(other(8, 2)).toBeVisible();
  expect(await wizard.counts()).toMatchObject({ added: 4, rejected: 4 });
  expect(await findViolations(app.page, 'other list', '[role="dialog"]')).toEqual([]);
  // The other way round, and back.
  await other(8, 2).click();
  await expect.poll(async () => (await wizard.counts()).added).toBe(2);
  await other(1, 4).click();
  await expect.poll(async () => (await wizard.counts()).added).toBe(4);
  await wizard.go('summary');
  await expect(wizard.dialog).toContainText(desk.t('import.other-lists', { names: desk.t('import.other-lists.row', { row: 8, count: 2 }) }));
  await wizard.applyFirst('Devices');
  await wizard.nextList(8).click();
  await wizard.isAt('columns');
  expect(await wizard.counts()).toMatchObject({ added: 2, rejected: 5 });
  await wizard.apply();
  expect(await inventory.count()).toBe(plant.length + switches.length);
});

test('the sheets of a workbook are brought in one after the other by keyboard, and one undo takes all of them back', async ({ app }, testInfo) => {
  test.setTimeout(90_000);
  const { page } = app;
  const { desk, inventory, wizard } = await enter(app, testInfo);
  const hall = (number: number): Rows => [headings, ...plant.slice(0, 5 - number).map(([tag, name, kind, vendor], row) => [`H${number}-${tag}`, `${name}, hall ${number}`, kind ?? '', vendor ?? '', `10.${number}.1.${row}`])];
  const path = testInfo.outputPath('works.xlsx');
  writeFileSync(path, await workbookOfSheets({ Cover: [['Devices of the works'], ['Status: May']], 'Hall 1': hall(1), 'Hall 2': hall(2), 'Hall 3': hall(3) }));
  await wizard.choose(path);
  await wizard.isAt('sheet');
  await expect(wizard.dialog).toContainText(desk.t('import.several', { count: 3 }));
  expect(await wizard.applyFirst('Hall 1')).toMatchObject({ added: 4 });
  await expect(wizard.dialog.getByRole('list', { name: desk.t('import.sheets') }).getByRole('button', { name: /Hall 1/ })).toContainText(desk.t('import.taken-mark'));
  expect(await findViolations(page, 'next list', '[role="dialog"]')).toEqual([]);
  await expect(wizard.nextList('Hall 2')).toBeFocused();
  await page.keyboard.press('Enter');
  await wizard.isAt('columns');
  expect(await wizard.applyFirst('Hall 2')).toMatchObject({ added: 3 });
  await expect(wizard.nextList('Hall 3')).toBeFocused();
  await page.keyboard.press('Enter');
  await wizard.isAt('columns');
  await wizard.apply();
  expect(await inventory.count()).toBe(9);

  // Once more: nothing changes, and there is a way through the sheets all the same.
  await wizard.choose(path);
  await wizard.isAt('sheet');
  for (const next of ['Hall 2', 'Hall 3']) {
    await wizard.counts();
    await wizard.go('summary');
    await wizard.nextList(next).click();
    await wizard.isAt('columns');
  }
  await wizard.counts();
  await wizard.go('summary');
  await wizard.dialog.getByRole('button', { name: desk.t('import.finish') }).click();
  await expect(wizard.dialog).toBeHidden();

  await page.getByRole('region', { name: desk.t('app.toasts') }).getByRole('button', { name: desk.t('command.edit.undo') }).click();
  await expect.poll(inventory.count).toBe(0);
  await desk.saved();
});

test('words are given a meaning, a column is split, and both are remembered for the next list', async ({ app }, testInfo) => {
  test.setTimeout(90_000);
  const { desk, inventory, wizard, put } = await enter(app, testInfo);
  const list = (rows: Rows): Rows => [['Tag', 'Name', 'Device type', 'Make and model'], ...rows];
  const first = list([['M-1', 'Big drive', 'Quirlomat', 'Siemens S120'], ['M-2', 'Small drive', 'Quirlomat', 'Lenze 8400'], ['M-3', 'Panel', 'HMI', 'Siemens TP1200']]);
  await wizard.choose(await put('drives.xlsx', 'Drives', first));
  await wizard.isAt('columns');
  await pick(wizard.meaning('Make and model'), 'split');
  const split = wizard.dialog.getByRole('region', { name: desk.t('import.split-of', { column: 'Make and model' }) });
  await pick(split.getByRole('combobox', { name: desk.t('import.part', { number: 1 }) }), 'vendor');
  await pick(split.getByRole('combobox', { name: desk.t('import.part', { number: 2 }) }), 'model');
  await expect(split).toContainText(`${desk.t('field.asset.model')}: TP1200`);
  await split.getByRole('button', { name: desk.t('import.split-take'), exact: true }).click();
  await wizard.counts();
  await wizard.go('values');
  await pick(wizard.word('Quirlomat'), 'drive');
  await wizard.counts();
  await expect(wizard.word('Quirlomat')).toHaveValue('drive');
  await wizard.apply();
  await expect(await inventory.cell('M-1', 'field.asset.vendor')).toHaveText('Siemens');
  await expect(await inventory.cell('M-1', 'field.asset.model')).toHaveText('S120');
  await expect(await inventory.cell('M-1', 'field.asset.kind')).toHaveText(desk.t('choice.assetKind.drive'));

  const second = list([['M-4', 'New drive', 'Quirlomat', 'Siemens G120']]);
  await wizard.choose(await put('more-drives.xlsx', 'More', second));
  await wizard.isAt('columns');
  await expect(wizard.dialog.getByRole('button', { name: desk.t('import.recalled-undo') })).toBeVisible();
  await wizard.apply();
  await expect(await inventory.cell('M-4', 'field.asset.model')).toHaveText('G120');
  await expect(await inventory.cell('M-4', 'field.asset.kind')).toHaveText(desk.t('choice.assetKind.drive'));
});

test('repeated rows wait for a decision, a cell is put right in place, and rows are left out', async ({ app }, testInfo) => {
  const { desk, inventory, wizard, put } = await enter(app, testInfo);
  const rows = [headings, ...plant, ['P-02', 'Filler panel, second list', 'HMI', 'Siemens', '10.1.0.2'], ['', '', '', 'Phoenix', '']];
  await wizard.choose(await put('twice.xlsx', 'Devices', rows));
  expect(await wizard.counts()).toMatchObject({ added: 4, rejected: 1 });
  await wizard.go('rows');
  await wizard.show('import.filter.duplicate');
  await wizard.planRow(6).click();
  await pick(wizard.details(6).getByRole('combobox', { name: desk.t('import.row-decision', { row: 6 }) }), 'new');
  await expect.poll(async () => (await wizard.counts()).added).toBe(5);
  await wizard.show('inventory.import.rejected');
  await wizard.planRow(7).click();
  const name = wizard.details(7).getByRole('textbox', { name: 'Name' });
  await name.fill('Terminal box');
  await name.press('Enter');
  await expect.poll(async () => (await wizard.counts()).added).toBe(6);
  await wizard.show('import.filter.all');
  await wizard.planRow(2).click();
  await pick(wizard.details(2).getByRole('combobox', { name: desk.t('import.row-decision', { row: 2 }) }), 'exclude');
  await expect.poll(async () => (await wizard.counts()).added).toBe(5);
  // Rows that were looked at before are there again.
  await wizard.show('inventory.import.rejected');
  await wizard.show('import.filter.all');
  await expect(wizard.planRow(3)).toBeVisible();
  await wizard.apply();
  await expect(inventory.row('Terminal box')).toBeVisible();
  await expect(inventory.row('P-01')).toBeHidden();
});

test('a revision keeps what was entered, shows the contradiction and what is gone, and then changes nothing more', async ({ app }, testInfo) => {
  test.setTimeout(120_000);
  const { page } = app;
  const { desk, inventory, wizard, put } = await enter(app, testInfo);
  await inventory.importList(await put('list_rev_a.xlsx', 'Devices', [headings, ...plant]));
  await inventory.edit('P-01', 'field.asset.name', 'Filler controller, as seen');
  await inventory.edit('P-03', 'field.asset.name', 'Switch in cabinet 3');
  const revised = plant.slice(0, 3).map((row) => row.map((cell) => (cell === 'Filler controller' ? 'Filler PLC' : cell === 'Line switch' ? 'Line switch 3' : cell)));
  const revision = await put('list_rev_b.xlsx', 'Devices', [headings, ...revised]);
  await wizard.choose(revision);
  expect(await wizard.counts()).toMatchObject({ added: 0, conflicts: 2 });
  await wizard.go('rows');
  await wizard.show('import.filter.conflict');
  await wizard.planRow(2).click();
  await wizard.details(2).getByRole('radio', { name: desk.t('import.theirs') }).click();
  await wizard.counts();
  await wizard.show('import.filter.gone');
  const gone = wizard.dialog.getByRole('table', { name: desk.t('import.filter.gone') });
  await expect(gone).toContainText('Palletiser controller');
  await gone.getByRole('radio', { name: desk.t('import.gone-retire') }).click();
  await wizard.counts();
  await wizard.apply();
  await expect(await inventory.cell('P-01', 'field.asset.name')).toHaveText('Filler PLC');
  await expect(await inventory.cell('P-03', 'field.asset.name')).toHaveText('Switch in cabinet 3');
  await expect(await inventory.cell('P-04', 'field.asset.state')).toHaveText(desk.t('choice.lifeState.toBeRemoved'));

  await inventory.row('P-03').getByRole('gridcell').nth(2).click();
  const details = page.getByRole('complementary', { name: desk.t('records.details') });
  await expect(details).toContainText(desk.t('import.contradiction', { field: desk.t('field.asset.name'), text: 'Line switch 3' }));
  await expect(details).toContainText(desk.t('import.contradiction-source', { file: 'list_rev_b.xlsx', sheet: 'Devices', row: 4 }));
  await details.getByRole('button', { name: desk.t('import.contradiction-take') }).click();
  await expect(await inventory.cell('P-03', 'field.asset.name')).toHaveText('Line switch 3');
  await desk.saved();

  await wizard.choose(revision);
  expect(await wizard.counts()).toMatchObject({ added: 0, updated: 0, conflicts: 0, unchanged: 3 });
  await wizard.cancel();
});

test('a file is dropped, and an import that is cancelled leaves nothing behind', async ({ app }, testInfo) => {
  const { desk, inventory, wizard } = await enter(app, testInfo);
  const before = await desk.savedSequence();
  await wizard.drop('dropped.xlsx', await workbookOf('Devices', [headings, ...plant]));
  await wizard.isAt('columns');
  expect(await wizard.counts()).toMatchObject({ added: plant.length });
  await wizard.cancel();
  expect(await desk.savedSequence()).toBe(before);
  await wizard.drop('dropped.csv', new TextEncoder().encode(['Tag;Name;IP', ...plant.map(([tag, name, , , ip]) => [tag, name, ip].join(';'))].join('\n')));
  await wizard.isAt('columns');
  await wizard.go('sheet');
  await pick(wizard.dialog.getByRole('combobox', { name: desk.t('import.text.delimiter') }), ',');
  await expect(wizard.dialog.getByRole('combobox', { name: desk.t('import.text.delimiter') })).toHaveValue(',');
  await pick(wizard.dialog.getByRole('combobox', { name: desk.t('import.text.delimiter') }), ';');
  await expect.poll(async () => (await wizard.counts()).added).toBe(plant.length);
  await wizard.apply();
  expect(await inventory.count()).toBe(plant.length);
});

test('a list dropped on the inventory is read, what is no device is left out at once, and the message takes the import back', async ({ app }, testInfo) => {
  test.setTimeout(90_000);
  const { page } = app;
  const { desk, inventory, wizard, put } = await enter(app, testInfo);
  const rooms: Rows = [['R-01', 'Control room', 'room-control', '', ''], ['R-02', 'Switch room', 'room-technical', '', '']];
  const rows = [headings, ...plant, ...rooms];
  await expect(page.getByRole('main').getByText(desk.t('inventory.empty.title'))).toBeVisible();
  await page.evaluate(([name, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], name));
    const place = document.querySelector('main .zw-empty');
    place?.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
    place?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, ['dropped.xlsx', [...(await workbookOf('Devices', rows))]] as const);
  await wizard.isAt('columns');
  expect((await wizard.counts()).added).toBe(6);
  await wizard.go('summary');
  const remarks = wizard.dialog.getByRole('region', { name: desk.t('import.remarks', { count: 2 }) });
  await remarks.getByRole('button', { name: desk.t('import.show-rows', { count: 2 }) }).click();
  await wizard.isAt('rows');
  await wizard.dialog.getByRole('button', { name: desk.t('import.bulk.exclude', { count: 2 }) }).click();
  await expect.poll(async () => (await wizard.counts()).added).toBe(4);
  expect((await wizard.counts()).rejected).toBe(2);
  await wizard.apply();
  expect(await inventory.count()).toBe(plant.length);
  await page.getByRole('region', { name: desk.t('app.toasts') }).getByRole('button', { name: desk.t('command.edit.undo') }).click();
  await expect.poll(inventory.count).toBe(0);
  await desk.saved();

  const list = await put('plant.xlsx', 'Devices', [headings, ...plant]);
  await inventory.importList(list);
  await wizard.choose(list);
  await wizard.isAt('columns');
  await wizard.counts();
  await wizard.go('summary');
  await expect(wizard.dialog).toContainText(desk.t('import.nothing-changes-text', { count: plant.length }));
  await wizard.dialog.getByRole('button', { name: desk.t('import.finish') }).click();
  await expect(wizard.dialog).toBeHidden();
});

test('points are put together by their device without a click, and no import is offered at once for what is no inventory', async ({ app }, testInfo) => {
  const { desk, wizard, put } = await enter(app, testInfo);
  const points: Rows = Array.from({ length: 12 }, (_, index) => [`Point ${index}`, 'BAI', `AI:${index}`, `DEV:${index % 3}`]);
  await wizard.choose(await put('points.xlsx', 'Points', [['Name', 'Object type', 'Object ID', 'Device ID'], ...points]));
  await wizard.isAt('sheet');
  expect((await wizard.counts()).added).toBe(3);
  await wizard.dialog.getByRole('button', { name: desk.t('import.group-undo') }).click();
  await expect.poll(async () => (await wizard.counts()).added).toBe(12);
  await expect(wizard.dialog.getByRole('button', { name: desk.t('inventory.import.apply', { count: 12 }) })).toBeHidden();
  await wizard.go('summary');
  await expect(wizard.dialog).toContainText(desk.t('import.other-list-anyway'));
});

test('of two lists side by side each is brought in on its own, and the other is named', async ({ app }, testInfo) => {
  const { desk, inventory, wizard, put } = await enter(app, testInfo);
  const beside = plant.map((row, index) => [...row, '', `N-0${index + 1}`, `Switch ${index + 1}`, `10.2.0.${index + 1}`]);
  const path = await put('beside.xlsx', 'Devices', [[...headings, '', 'Tag', 'Name', 'IP address'], ...beside]);
  await wizard.choose(path);
  await wizard.isAt('sheet');
  await expect(wizard.sheetRow('Devices [A:E]', 2)).toContainText('P-01');
  await wizard.dialog.getByRole('button', { name: desk.t('import.other-tables.take-beside', { columns: 'G–I', count: 4 }) }).click();
  await wizard.go('summary');
  await expect(wizard.dialog.getByText(desk.t('import.other-lists.beside', { columns: 'A–E', count: 4 }))).toBeVisible();
  expect(await wizard.applyFirst('Devices [G:I]')).toMatchObject({ added: 4 });
  await wizard.dialog.getByRole('button', { name: desk.t('import.next-list.beside', { columns: 'A–E' }) }).click();
  await wizard.isAt('columns');
  expect(await wizard.apply()).toMatchObject({ added: 4 });
  await expect(inventory.grid.getByText('P-04', { exact: true })).toBeVisible();
  await expect(inventory.grid.getByText('N-04', { exact: true })).toBeVisible();
});
