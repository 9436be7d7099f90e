import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../shared/office/read-workbook';
import { expect, test } from '../support/electron-app';
import { workbookOf } from './made-files';
import { importPage } from './pages/import';
import { inventoryPage } from './pages/inventory';
import { listPage } from './pages/list';
import { workspace } from './pages/workspace';

const path = 'assets/sample/inventories/Inventar_Linien_RevF.xlsx';

test('what an import touched is shown at once, an address is corrected in its cell, and the client gets the list back', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.newAssessment('Client list');
  await desk.go('deliverables');
  await expect(page.getByText(t('deliverables.client-list.none'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('deliverables.client-list.write') })).toBeDisabled();
  await desk.go('inventory');
  await page.getByRole('button', { name: t('records.add', { entity: t('entity.asset', { count: 1 }).toLowerCase() }) }).first().click();
  await desk.saved();
  const inventory = inventoryPage(desk, app);
  const list = listPage(desk);
  const { added } = await inventory.importList(path);

  await test.step('show these', async () => {
    await page.getByRole('region', { name: t('app.toasts') }).getByRole('button', { name: t('import.show') }).click();
    await expect.poll(() => list.count()).toContain(`${added} `);
    await expect(list.bar.getByText(t('inventory.origin'), { exact: true })).toBeVisible();
    await list.chooseView(t('grid.view.unclear'));
    await expect.poll(() => list.count()).toContain('1 ');
    await list.chooseView(t('grid.view.all'));
    await expect.poll(() => list.count()).toBe(String(added + 1));
  });

  await test.step('an address is checked where it is typed', async () => {
    await list.chooseView(t('grid.view.last-import'));
    const cell = await list.cell(0, 'field.asset.interfaces');
    const before = (await cell.innerText()).split(', ');
    await cell.dblclick();
    const box = list.grid.getByRole('textbox');
    await box.fill('10.0.0.300');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('grid.refused.address-of', { text: '10.0.0.300' })).first()).toBeVisible();
    await box.fill('10.99.0.1, 10.99.0.2');
    await page.keyboard.press('Enter');
    await expect(cell).toHaveText('10.99.0.1, 10.99.0.2');
    expect(before).not.toContain('10.99.0.1');
    await desk.saved();
  });

  await test.step('the list goes back with what was corrected', async () => {
    await desk.go('deliverables');
    const file = join(app.profile.files, 'back.xlsx');
    await app.dialogs.nextSave(file);
    await page.getByRole('button', { name: t('deliverables.client-list.write') }).click();
    await expect(page.getByText(t('app.saved-file.title', { name: 'back.xlsx' }), { exact: true }).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: t('deliverables.client-list.write') })).toBeFocused();
    const { sheets } = readWorkbook('back.xlsx', new Uint8Array(readFileSync(file)));
    const original = readWorkbook('list.xlsx', new Uint8Array(readFileSync(path)));
    expect(sheets.length).toBe(original.sheets.length + 1);
    expect(sheets.at(-1)?.shown.flat().join('\n')).toContain('10.99.0.1');
    expect(sheets.find(({ name }) => name === 'Inventar Linien')?.shown.flat().filter((text) => text.includes('10.99.0.1'))).toHaveLength(1);
  });
});

test('a renamed list is known by its rows, a person may say that it is no revision, and its connections become flows when wanted', async ({ app }, testInfo) => {
  test.setTimeout(90_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.newAssessment('Renamed list');
  await desk.go('inventory');
  const inventory = inventoryPage(desk, app);
  const wizard = importPage(desk, app);
  const put = async (name: string, rows: readonly (readonly string[])[]): Promise<string> => {
    const file = testInfo.outputPath(name);
    writeFileSync(file, await workbookOf('Devices', rows));
    return file;
  };
  const devices = ['A', 'B', 'C', 'D', 'E'].map((tag, index) => [`P-${tag}`, `Device ${tag}`, `10.1.0.${index + 1}`]);
  await inventory.importList(await put('plant.xlsx', [['Tag', 'Name', 'IP address'], ...devices]));

  await wizard.choose(await put('inventar-neu.xlsx', [['AKZ', 'Bezeichnung', 'Raum', 'Offene Ports'], ...devices.slice(0, 4).map(([tag = '', name = '']) => [tag, name, 'R1', tag === 'P-A' ? '502/tcp' : ''])]));
  await wizard.isAt('columns');
  await wizard.counts();
  await wizard.go('rows');
  await expect(wizard.dialog.getByText(t('import.earlier.rows', { file: 'plant.xlsx', found: 4, of: 5 }))).toBeVisible();
  await wizard.show('import.filter.gone');
  await expect(wizard.dialog.getByText('Device E')).toBeVisible();
  await wizard.dialog.getByText(t('import.no-revision'), { exact: true }).click();
  await expect(wizard.dialog.getByText('Device E')).toBeHidden();
  await wizard.dialog.getByText(t('import.take-flows', { count: 1 }), { exact: true }).click();
  await wizard.counts();
  await wizard.go('summary');
  await wizard.dialog.getByRole('button', { name: t('inventory.import.apply', { count: 5 }) }).click();
  await expect(wizard.dialog).toBeHidden({ timeout: 30_000 });
  await desk.saved();
  expect(await inventory.count()).toBe(5);
  await desk.go('communication');
  await expect(page.getByRole('main').getByRole('gridcell', { name: '502/tcp' }).first()).toBeVisible();
});
