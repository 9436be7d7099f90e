import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import { listPage } from './pages/list';
import { workspace } from './pages/workspace';

test('the inventory is filtered, grouped, and looked at in views that are kept', async ({ app, start }) => {
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('inventory');
  const list = listPage(desk);
  const all = await list.count();

  await test.step('filter by values and by words', async () => {
    const pane = await list.openFilter('field.asset.kind');
    await list.tick(pane, t('choice.assetKind.plc'));
    await page.keyboard.press('Escape');
    await expect(list.bar.getByText(t('choice.assetKind.plc'), { exact: true })).toBeVisible();
    expect(new Set(await list.texts('field.asset.kind', 3))).toEqual(new Set([t('choice.assetKind.plc')]));
    const vendor = await list.openFilter('field.asset.vendor');
    await vendor.getByRole('textbox').fill('siem');
    await page.keyboard.press('Escape');
    await expect(list.bar.getByText(t('grid.filter.is-contains', { text: 'siem' }))).toBeVisible();
    await list.bar.getByRole('button', { name: t('grid.clear-all') }).click();
    await expect.poll(() => list.count()).toBe(all);
  });

  await test.step('a view that comes with the program', async () => {
    await list.chooseView(t('grid.view.not-seen'));
    await expect.poll(() => list.count()).not.toBe(all);
    await list.chooseView(t('grid.view.all'));
    await expect.poll(() => list.count()).toBe(all);
  });

  await test.step('group by two columns, close and open by keyboard', async () => {
    await list.groupBy('field.asset.areaId', 'field.asset.kind');
    await expect(list.bands.first()).toHaveAttribute('aria-level', '1');
    await expect(list.bands.nth(1)).toHaveAttribute('aria-level', '2');
    await list.grid.focus();
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect(list.bands.first()).toHaveAttribute('aria-expanded', 'false');
    await expect(list.bands.nth(1)).toHaveAttribute('aria-level', '1');
    await page.keyboard.press('ArrowRight');
    await expect(list.bands.nth(1)).toHaveAttribute('aria-level', '2');
  });

  await test.step('save the view, find it after a restart', async () => {
    await list.saveView('Areas');
    await list.chooseView(t('grid.view.all'));
    await expect(list.bands).toHaveCount(0);
    await list.chooseView('Areas');
    await expect(list.bands.first()).toBeVisible();
    await app.close();
    const next = workspace((await start()).page);
    await next.go('start');
    await next.openRecent(/./);
    await next.go('inventory');
    const again = listPage(next);
    await expect(again.bands).toHaveCount(0);
    await again.chooseView('Areas');
    await expect(again.bands.first()).toBeVisible();
  });
});

test('columns are chosen and ordered, rows sorted by several', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('inventory');
  const list = listPage(desk);
  await list.bar.getByRole('button', { name: t('grid.columns') }).click();
  const pane = page.getByRole('dialog', { name: t('grid.columns') });
  await list.tick(pane, t('field.asset.vendor'));
  await list.tick(pane, t('field.asset.notes'));
  await pane.getByRole('button', { name: t('grid.columns.earlier', { column: t('field.asset.model') }) }).click();
  await page.keyboard.press('Escape');
  await expect(list.grid.getByRole('columnheader', { name: t('field.asset.vendor'), exact: true })).toBeHidden();
  await expect(list.grid.getByRole('columnheader', { name: t('field.asset.notes'), exact: true })).toBeAttached();
  const kind = list.grid.getByRole('columnheader', { name: t('field.asset.kind'), exact: true });
  const name = list.grid.getByRole('columnheader', { name: t('field.asset.name'), exact: true });
  await kind.click();
  await name.click({ modifiers: ['Shift'] });
  await name.click({ modifiers: ['Shift'] });
  await expect(kind).toHaveAttribute('aria-sort', 'ascending');
  await expect(name).toHaveAttribute('aria-sort', 'descending');
});

test('cells are filled, pasted, cleared, edited together and replaced, and each can be undone', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('inventory');
  const list = listPage(desk);
  const vendors = (): Promise<readonly string[]> => list.texts('field.asset.vendor', 3);
  const before = await vendors();
  const choose = async (rows: number): Promise<void> => {
    await (await list.cell(0, 'field.asset.vendor')).click();
    for (let row = 1; row < rows; row += 1) await page.keyboard.press('Shift+ArrowDown');
  };
  const clipboard = async (text: string): Promise<void> => {
    await app.electron.evaluate(({ clipboard: system }, written) => system.writeText(written), text);
    await page.keyboard.press('Control+v');
  };

  await test.step('fill down', async () => {
    await choose(3);
    await page.keyboard.press('Control+d');
    await expect.poll(vendors).toEqual([before[0], before[0], before[0]]);
    await list.undo();
    await expect.poll(vendors).toEqual(before);
  });

  await test.step('paste a range; what is no value is listed and left alone', async () => {
    await (await list.cell(0, 'field.asset.kind')).click();
    const kinds = await list.texts('field.asset.kind', 2);
    await clipboard('SPS\tx\r\nSchalter der Träume\ty\r\n');
    const report = page.getByRole('dialog', { name: t('grid.paste.title') });
    await expect(report.getByRole('cell', { name: 'Schalter der Träume' })).toBeVisible();
    await report.getByRole('button', { name: t('app.close') }).last().click();
    expect(await list.texts('field.asset.kind', 2)).toEqual([t('choice.assetKind.plc'), kinds[1]]);
    await list.undo();
    await expect.poll(() => list.texts('field.asset.kind', 2)).toEqual(kinds);
  });

  await test.step('rows below the end become new records when wanted', async () => {
    const count = Number(await list.count());
    await list.grid.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await clipboard('ZZ-01\tFirst\nZZ-02\tSecond');
    const report = page.getByRole('dialog', { name: t('grid.paste.title') });
    await report.getByRole('button', { name: t('grid.paste.add', { count: 1 }) }).click();
    await expect.poll(() => list.count()).toBe(String(count + 1));
    await expect(list.grid.getByRole('gridcell', { name: 'ZZ-02' })).toBeVisible();
    await list.undo();
    await list.undo();
    await expect.poll(() => list.count()).toBe(String(count));
    await page.keyboard.press('Control+Home');
  });

  await test.step('clear cells', async () => {
    await choose(2);
    await page.keyboard.press('Delete');
    await expect.poll(vendors).toEqual(['', '', before[2]]);
    await list.undo();
    await expect.poll(vendors).toEqual(before);
  });

  await test.step('several rows at once', async () => {
    for (const row of [0, 1]) await list.grid.locator(`[role="row"][aria-rowindex="${String(row + 2)}"] [data-check]`).click();
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: t('grid.rows.title', { count: 2 }) });
    await dialog.getByRole('combobox', { name: t('grid.rows.add') }).fill(t('field.asset.vendor'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: t('field.asset.vendor') }).fill('Acme');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: t('grid.rows.apply', { count: 2 }) }).click();
    await expect.poll(vendors).toEqual(['Acme', 'Acme', before[2]]);
    await list.undo();
    await expect.poll(vendors).toEqual(before);
  });

  await test.step('find and replace', async () => {
    await list.grid.focus();
    await page.keyboard.press('Control+h');
    const dialog = page.getByRole('dialog', { name: t('grid.replace.title') });
    await dialog.getByRole('textbox', { name: t('grid.replace.find') }).fill(before[0] ?? '');
    await dialog.getByRole('textbox', { name: t('grid.replace.with') }).fill('Replaced Ltd');
    const apply = dialog.getByRole('button', { name: new RegExp(t('grid.replace.apply', { count: '\\d+' })) });
    await expect(apply).toBeEnabled();
    await apply.click();
    await expect.poll(async () => (await vendors())[0]).toBe('Replaced Ltd');
    await list.undo();
    await expect.poll(vendors).toEqual(before);
  });
});

test('the list goes to a file and to paper as it is shown', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('inventory');
  const list = listPage(desk);
  const pane = await list.openFilter('field.asset.kind');
  await list.tick(pane, t('choice.assetKind.plc'));
  await page.keyboard.press('Escape');
  const rows = Number((await list.count()).split(' ')[0]);
  const path = join(app.profile.files, 'list.csv');
  await app.dialogs.nextSave(path);
  await list.bar.getByRole('button', { name: t('grid.more') }).click();
  await page.getByRole('menuitem', { name: t('command.list.csv') }).click();
  await expect(page.getByText(t('app.saved-file.title', { name: 'list.csv' }))).toBeVisible();
  const lines = readFileSync(path, 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(rows + 1);
  expect(lines[0]).toContain([t('field.asset.tag'), t('field.asset.name'), t('field.asset.kind')].join(','));

  // The printer's own dialog cannot be answered here; what it would be given can be looked at.
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await list.bar.getByRole('button', { name: t('grid.more') }).click();
  await page.getByRole('menuitem', { name: t('command.list.print') }).click();
  const paper = page.locator('.zw-print');
  await expect(paper.locator('tbody tr')).toHaveCount(rows);
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(desk.rail).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(paper).toBeHidden();
});
