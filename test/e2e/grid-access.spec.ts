import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { listPage } from './pages/list';
import { workspace } from './pages/workspace';

test('the grouped grid and everything a list opens can be used by everybody, in every theme', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('inventory');
  const list = listPage(desk);
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    found.push(...(await findViolations(page, where)));
  };
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  await list.openFilter('field.asset.kind');
  await look('filter by values');
  await close();
  await list.openFilter('field.asset.vendor');
  await look('filter by words');
  await close();
  await list.bar.getByRole('button', { name: t('grid.columns') }).click();
  await look('column chooser');
  await close();
  await list.bar.getByRole('button', { name: t('grid.more') }).click();
  await look('menu of the list');
  await page.keyboard.press('Escape');
  await list.groupBy('field.asset.areaId', 'field.asset.kind');
  await expect(list.bands.first()).toBeVisible();
  await look('grouped grid');
  await list.grid.focus();
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await look('grouped grid with a closed group');
  await list.chooseView(t('grid.view.all'));
  await list.chooseView(t('grid.view.not-seen'));
  await look('list with filters');

  await (await list.cell(0, 'field.asset.name')).dblclick();
  await expect(list.grid.getByRole('textbox')).toBeVisible();
  await look('cell being edited');
  await page.keyboard.press('Escape');
  await list.grid.focus();
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('dialog', { name: t('grid.replace.title') })).toBeVisible();
  await look('find and replace');
  await close();
  for (const row of [0, 1]) await list.grid.locator(`[role="row"][aria-rowindex="${String(row + 2)}"] [data-check]`).click();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: t('grid.rows.title', { count: 2 }) })).toBeVisible();
  await look('several rows at once');
  await close();
  await (await list.cell(0, 'field.asset.kind')).click();
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('Schalter der Träume'));
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('dialog', { name: t('grid.paste.title') })).toBeVisible();
  await look('report of a paste');
  await close();
  expect(found, found.join('\n')).toEqual([]);
});
