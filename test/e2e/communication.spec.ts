import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { roomLoaded } from './pages/loaded';
import { workspace } from './pages/workspace';

const log = 'test/fixtures/traffic/conn.log';
const drawing = 'test/fixtures/diagrams/plant.drawio';

test('the matrix is walked with the keyboard, and a flow is decided in it', async ({ app }) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.openSample();
  await desk.go('communication');
  await desk.tab(t('communication.matrix'));
  await roomLoaded(desk);
  const grid = page.getByRole('grid', { name: t('communication.matrix') });
  await expect(grid).toBeVisible();
  expect(await findViolations(desk.page, 'communication')).toEqual([]);
  await grid.locator('[role="gridcell"][tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(grid.locator('[data-place="1 1"]')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await expect(grid.locator('[data-place="0 0"]')).toBeFocused();

  // A cell with a flow in it.
  const filled = grid.getByRole('gridcell').filter({ has: page.locator('.zw-matrix__count') }).first();
  await filled.focus();
  await filled.click();
  const panel = page.getByRole('complementary', { name: t('communication.cell') });
  await expect(panel).toBeVisible();
  const flow = panel.locator('.zw-pair__flow').first();
  await flow.getByRole('textbox', { name: t('field.flow.decidedBy') }).fill('M. Weber');
  await flow.getByRole('textbox', { name: t('field.flow.decidedBy') }).press('Enter');
  await flow.getByRole('button', { name: new RegExp(t('field.flow.verdict')) }).click();
  await page.getByRole('option', { name: t('choice.verdict.toRestrict') }).click();
  await desk.saved();
  await expect(flow.locator('.zw-verdict')).toHaveText(t('choice.verdict.toRestrict'));
  expect(await findViolations(desk.page, 'communication')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(grid.locator('[role="gridcell"]:focus')).toBeVisible();
});

test('a small conn.log is brought in, its flows are accepted at once, and both are undone', async ({ app }) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.openSample();
  await desk.go('communication');
  await roomLoaded(desk);
  const main = page.getByRole('main');
  const count = main.locator('.zw-toolbar__count').first();
  const before = await count.innerText();
  await main.getByRole('button', { name: t('communication.import') }).click();
  await page.getByRole('menuitem', { name: t('command.exchange.log') }).click();
  const dialog = page.getByRole('dialog', { name: t('exchange.log.title') });
  await app.dialogs.nextOpen([app.profile.bring(log)]);
  await dialog.getByRole('button', { name: t('exchange.choose-file') }).click();
  await expect(dialog.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  expect(await findViolations(desk.page, 'communication')).toEqual([]);
  await dialog.getByRole('tab', { name: new RegExp(t('exchange.tab.hosts')) }).click();
  await expect(dialog.getByRole('grid', { name: t('exchange.tab.hosts') })).toBeVisible();
  await dialog.getByRole('button', { name: /^Take over \d+ changes?$/ }).click();
  await expect(dialog).toBeHidden();
  await desk.saved();
  await expect(count).not.toHaveText(before);
  const after = await count.innerText();

  await main.getByRole('group', { name: t('communication.concern') }).getByRole('button', { name: new RegExp(`^${t('communication.concern.observed')}`) }).click();
  await main.getByRole('grid').getByRole('columnheader', { name: t('records.select-all') }).click();
  await main.getByRole('button', { name: /^Accept \d+$/ }).click();
  await desk.saved();
  await expect(main.getByRole('button', { name: /^Accept \d+$/ })).toBeHidden();
  await page.keyboard.press('Control+z');
  await desk.saved();
  await expect(main.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('Control+z');
  await desk.saved();
  await main.getByRole('button', { name: t('grid.clear-all') }).click();
  await expect(count).toHaveText(before);
  expect(after).not.toBe(before);
});

test('a draw.io drawing is brought in with every cell accounted for, one decided otherwise, and undone', async ({ app }, testInfo) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.newAssessment('Drawn elsewhere');
  await desk.go('zones');
  await page.getByRole('main').getByRole('button', { name: t('zones.export') }).click();
  await page.getByRole('menuitem', { name: t('command.exchange.diagram') }).click();
  const dialog = page.getByRole('dialog', { name: t('exchange.diagram.title') });

  const wrong = testInfo.outputPath('photo.drawio');
  writeFileSync(wrong, 'no drawing at all');
  await app.dialogs.nextOpen([app.profile.bring(wrong)]);
  await dialog.getByRole('button', { name: t('exchange.choose-file') }).click();
  await expect(dialog.getByRole('alert')).toContainText('photo.drawio', { timeout: 30_000 });

  await app.dialogs.nextOpen([app.profile.bring(drawing)]);
  await dialog.getByRole('button', { name: t('exchange.choose-file') }).click();
  const grid = dialog.getByRole('grid', { name: t('exchange.tab.elements') });
  await expect(grid).toBeVisible({ timeout: 30_000 });
  const announced = async (fate: 'asset' | 'skip'): Promise<number> => {
    const title = new RegExp(`^(${t(`diagram.count.${fate}`, { count: 1 })}|${t(`diagram.count.${fate}`, { count: 2 })})$`);
    const figure = dialog.locator('.zw-exchange-figures > div').filter({ has: page.getByText(title) }).locator('dd');
    return (await figure.count()) === 0 ? 0 : Number(await figure.innerText());
  };
  const [assets, skipped] = [await announced('asset'), await announced('skip')];
  expect(assets).toBeGreaterThan(0);
  const row = grid.getByRole('row').filter({ hasText: t('diagram.fate.asset') }).first();
  await row.getByRole('gridcell').first().click();
  await dialog.getByRole('button', { name: t('exchange.diagram.make', { fate: t('diagram.fate.skip') }) }).click();
  await expect.poll(() => announced('skip')).toBe(skipped + 1);
  expect(await announced('asset')).toBe(assets - 1);
  expect(await findViolations(desk.page, 'communication')).toEqual([]);
  await dialog.getByRole('button', { name: /^Take over \d+ changes?$/ }).click();
  await expect(dialog).toBeHidden();
  await desk.saved();
  await desk.go('inventory');
  await expect(page.getByRole('main').locator('.zw-toolbar__count')).toHaveText(String(assets - 1));
  await page.keyboard.press('Control+z');
  await desk.saved();
  await expect(page.getByText(t('inventory.empty.title'))).toBeVisible();
});

test('the drawing leaves as PDF, draw.io and PNG, the tables as Excel and NetBox files', async ({ app }) => {
  test.setTimeout(180_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.openSample();
  await desk.go('zones');
  await roomLoaded(desk);
  const save = async (entry: string, file: string): Promise<Buffer> => {
    const path = join(app.profile.files, file);
    await app.dialogs.nextSave(path);
    await page.getByRole('main').getByRole('button', { name: t('zones.export') }).click();
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
    await expect(page.getByRole('region', { name: t('app.toasts') }).getByText(new RegExp(file.replace('.', '\\.')))).toBeVisible({ timeout: 60_000 });
    return readFileSync(path);
  };
  const pdf = await save(t('exchange.out.pdf', { paper: 'A3' }), 'plant.pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await save(t('exchange.out.drawio'), 'plant.drawio')).toString('utf8')).toContain('<mxfile');
  expect((await save(t('exchange.out.png', { width: '1,920' }), 'plant.png')).readUInt32BE(16)).toBe(1920);
  expect((await save(t('exchange.out.matrix'), 'tables.xlsx')).subarray(0, 2).toString()).toBe('PK');
  expect((await save(t('exchange.out.netbox'), 'netbox.zip')).subarray(0, 2).toString()).toBe('PK');
});
