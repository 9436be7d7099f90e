import { writeFileSync } from 'node:fs';
import { expect, test } from '../support/electron-app';
import { workbookOf, writeShortList } from './made-files';
import { inventoryPage } from './pages/inventory';
import { workspace } from './pages/workspace';

test('assets are edited in the grid, added, filtered and deleted, and every step can be undone', async ({ app }, testInfo) => {
  const { page } = app;
  const desk = workspace(page);
  await desk.newAssessment('Grid');
  await desk.go('inventory');
  const inventory = inventoryPage(desk, app);
  const { added } = await inventory.importList(await writeShortList(testInfo.outputPath('short.xlsx')));
  const undo = async (): Promise<void> => {
    await inventory.grid.focus();
    await page.keyboard.press('Control+z');
    await desk.saved();
  };

  await test.step('edit a text and a choice', async () => {
    await inventory.edit('D-01', 'field.asset.name', 'Gate to the office');
    await expect(await inventory.cell('D-01', 'field.asset.name')).toHaveText('Gate to the office');
    const kind = await inventory.cell('D-01', 'field.asset.kind');
    const before = await kind.innerText();
    await kind.dblclick();
    await kind.getByRole('combobox').selectOption({ label: desk.t('choice.assetKind.router') });
    await expect(kind).toHaveText(desk.t('choice.assetKind.router'));
    await undo();
    await expect(kind).toHaveText(before);
    await undo();
    await expect(await inventory.cell('D-01', 'field.asset.name')).not.toHaveText('Gate to the office');
  });

  await test.step('go on with an edit after a look at another window', async () => {
    await (await inventory.cell('D-01', 'field.asset.name')).dblclick();
    const editor = inventory.grid.getByRole('textbox');
    await editor.fill('Gate to');
    const other = await app.electron.evaluateHandle(({ BrowserWindow }) => new BrowserWindow({ width: 300, height: 200 }));
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false);
    await other.evaluate((window) => window.destroy());
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
    await expect(editor).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(' the yard');
    await page.keyboard.press('Enter');
    await expect(await inventory.cell('D-01', 'field.asset.name')).toHaveText('Gate to the yard');
    await undo();
  });

  await test.step('filter', async () => {
    await inventory.filter('firewall');
    await expect(page.getByText(desk.t('records.shown-of', { shown: 2, all: added }))).toBeVisible();
    await inventory.filter('');
  });

  await test.step('add, delete, undo', async () => {
    await page.getByRole('button', { name: desk.t('records.add', { entity: desk.t('entity.asset', { count: 1 }) }) }).click();
    await expect.poll(() => inventory.count()).toBe(added + 1);
    await undo();
    await expect.poll(() => inventory.count()).toBe(added);
    await inventory.row('D-01').getByRole('gridcell').first().click();
    await inventory.row('D-04').getByRole('gridcell').first().click();
    await page.getByRole('button', { name: desk.t('records.delete'), exact: true }).click();
    await expect.poll(() => inventory.count()).toBe(added - 2);
    await expect(inventory.row('D-01')).toBeHidden();
    await undo();
    await expect.poll(() => inventory.count()).toBe(added);
    await expect(inventory.row('D-01')).toBeVisible();
  });
});

test('ten thousand imported rows can be scrolled, sorted and filtered', async ({ app }, testInfo) => {
  test.setTimeout(180_000);
  const { page } = app;
  const total = 10_000;
  const number = (row: number): string => String(row + 1).padStart(5, '0');
  const rows = Array.from({ length: total }, (_, row) => [`T-${number(row)}`, `Device ${number(row)}`, 'PLC', 'Siemens', 'CPU 1516', `10.${row >> 14}.${(row >> 7) & 127}.${row & 127}`]);
  const path = testInfo.outputPath('large.xlsx');
  writeFileSync(path, await workbookOf('Devices', [['Tag', 'Name', 'Type', 'Manufacturer', 'Model', 'IP address'], ...rows]));
  const desk = workspace(page);
  await desk.newAssessment('Large');
  await desk.go('inventory');
  const inventory = inventoryPage(desk, app);
  expect(await inventory.importList(path)).toMatchObject({ added: total, rejected: 0 });
  // Ten thousand new rows are drawn behind *Saved*, so that the window never blocks.
  await expect.poll(() => inventory.count()).toBe(total);
  await expect(inventory.grid).toHaveAttribute('aria-rowcount', String(total + 1));

  await inventory.grid.focus();
  await page.keyboard.press('Control+End');
  await expect(inventory.row(`T-${number(total - 1)}`)).toBeVisible();
  expect(await inventory.grid.getByRole('row').count()).toBeLessThan(100);
  await inventory.grid.hover();
  await page.mouse.wheel(0, -100_000);
  await expect(inventory.row(`T-${number(total - 1)}`)).not.toBeInViewport();
  await page.mouse.wheel(0, -10_000_000);
  await expect(inventory.row('T-00001')).toBeVisible();

  await inventory.grid.getByRole('columnheader', { name: desk.t('field.asset.tag'), exact: true }).click();
  await inventory.grid.getByRole('columnheader', { name: desk.t('field.asset.tag'), exact: true }).click();
  await expect(inventory.row(`T-${number(total - 1)}`)).toBeInViewport();
  await inventory.filter('T-05000');
  await expect(inventory.row('T-05000')).toBeVisible();
  await expect(inventory.grid).toHaveAttribute('aria-rowcount', '2');
});
