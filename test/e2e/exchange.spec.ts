import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { drawingChunk, picture, vectorPicture } from '../support/embedded-drawings';
import { expect, test } from '../support/electron-app';
import { fixtureBytes, writeOddList, writeRuleBook, writeSharedAddressPlant } from './exchange-files';
import { findViolations } from './pages/accessibility';
import { exchangePage } from './pages/exchange';
import { roomLoaded } from './pages/loaded';
import { workspace } from './pages/workspace';

test('a scan asks whose address it met and what a port means, is taken over, and its file stays with the flow', async ({ app }, testInfo) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.openFile(app, writeSharedAddressPlant(testInfo.outputPath('plant.zonewalk')));
  await desk.go('communication');
  await roomLoaded(desk);
  const scan = exchangePage(desk, 'scan');
  await scan.open();
  expect(await findViolations(desk.page, 'exchange')).toEqual([]);
  await scan.choose(app, 'test/fixtures/traffic/scan.xml');
  await expect(scan.dialog.getByRole('grid', { name: t('exchange.tab.hosts') })).toBeVisible({ timeout: 30_000 });
  await expect(scan.dialog.getByRole('heading', { name: t('exchange.questions', { count: 2 }) })).toBeVisible();
  expect(await findViolations(desk.page, 'exchange')).toEqual([]);

  // Whose address: its open ports come in, and with them one more question.
  expect([await scan.figure(t('exchange.figure.hosts-left-out')), await scan.figure(t('exchange.figure.services-left-out'))]).toEqual([1, 2]);
  await scan.pick(/10\.1\.0\.10/, /K2/);
  await expect.poll(() => scan.figure(t('exchange.figure.hosts-left-out'))).toBe(0);
  await expect(scan.dialog.getByRole('heading', { name: t('exchange.questions', { count: 2 }) })).toBeVisible();
  await scan.pick(/Port 102\/tcp/, /^S7comm-plus/);
  await scan.dialog.getByRole('tab', { name: new RegExp(t('exchange.tab.services')) }).click();
  const services = scan.dialog.getByRole('grid', { name: t('exchange.tab.services') });
  await expect(services.getByRole('row').filter({ hasText: '102/tcp' })).toContainText('S7comm-plus');

  // One port of one host, in its own cell.
  const modbus = services.getByRole('row').filter({ hasText: '502/tcp' });
  await modbus.getByRole('gridcell', { name: t('exchange.protocol-open') }).dblclick();
  await services.getByRole('combobox').selectOption({ label: 'Modbus/TCP' });
  await page.keyboard.press('Enter');
  await expect(modbus).toContainText('Modbus/TCP');
  await expect(scan.dialog.getByRole('heading', { name: t('exchange.questions.done', { count: 3 }) })).toBeVisible();
  await scan.take();

  // The flow says where it comes from, and gives the file back as it was.
  const main = page.getByRole('main');
  await main.getByRole('grid').getByRole('gridcell', { name: /^→ K2 \(S7comm/ }).click();
  const details = main.getByRole('complementary', { name: t('records.details') });
  await expect(details.getByRole('region', { name: t('communication.sources') })).toContainText('scan.xml');
  expect(await findViolations(desk.page, 'exchange')).toEqual([]);
  const copy = join(app.profile.files, 'copy.xml');
  await app.dialogs.nextSave(copy);
  await details.getByRole('button', { name: t('communication.source.save-file', { file: 'scan.xml' }) }).click();
  await expect(page.getByRole('region', { name: t('app.toasts') }).getByText('copy.xml')).toBeVisible();
  expect(readFileSync(copy).equals(fixtureBytes('traffic/scan.xml'))).toBe(true);
});

test('a list of rules is read from the sheet and row a person chooses, without its file when it shall not stay', async ({ app }, testInfo) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.openFile(app, writeSharedAddressPlant(testInfo.outputPath('plant.zonewalk')));
  await desk.go('communication');
  await roomLoaded(desk);
  const list = exchangePage(desk, 'list');
  await list.open();
  await list.choose(app, await writeRuleBook(testInfo.outputPath('rules.xlsx')));
  const grid = list.dialog.getByRole('grid', { name: t('exchange.tab.flows') });
  await expect(grid).toBeVisible({ timeout: 30_000 });
  await expect(list.select(new RegExp(t('exchange.list.sheet')))).toContainText('Rules');
  await expect(list.select(new RegExp(t('exchange.list.header-row')))).toContainText('Row 3: No | Source');
  expect(await findViolations(desk.page, 'exchange')).toEqual([]);

  // A sheet without a list is told, and nothing of it can be taken over.
  await list.select(new RegExp(t('exchange.list.sheet'))).click();
  await page.getByRole('option', { name: 'Cover' }).click();
  await expect(list.dialog.getByRole('alert')).toContainText('rules.xlsx');
  await expect(grid).toBeHidden();
  expect(await findViolations(desk.page, 'exchange')).toEqual([]);
  await list.pick(new RegExp(t('exchange.list.sheet')), 'Rules 2024');
  await expect(grid.getByRole('row').nth(1)).toContainText('K2');
  await list.pick(new RegExp(t('exchange.list.sheet')), /^Rules$/);

  // The address two controllers carry is asked once for both lines.
  await list.pick(/10\.1\.0\.10/, /K1/);
  await expect(grid.getByRole('row').filter({ hasText: '10.1.0.10 = K1' })).toHaveCount(2);
  await list.dialog.getByRole('checkbox', { name: /rules\.xlsx/ }).uncheck({ force: true });
  await list.take();
  const main = page.getByRole('main');
  await main.getByRole('grid').getByRole('gridcell', { name: /^1: H1 →/ }).click();
  const sources = main.getByRole('complementary', { name: t('records.details') }).getByRole('region', { name: t('communication.sources') });
  await expect(sources).toContainText(t('communication.source.not-kept'));
  await page.keyboard.press('Control+z');
  await desk.saved();
  await expect(main.locator('.zw-toolbar__count').first()).toHaveText('1');
});

test('the columns of a list nobody would recognise are assigned with the keyboard, and remembered for the next one', async ({ app }, testInfo) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.openFile(app, writeSharedAddressPlant(testInfo.outputPath('plant.zonewalk')));
  await desk.go('communication');
  await roomLoaded(desk);
  const list = exchangePage(desk, 'list');
  await list.open();
  await list.choose(app, writeOddList(testInfo.outputPath('odd.csv')));
  const columns = list.dialog.getByRole('table', { name: t('exchange.tab.columns') });
  const meaningOf = (column: string): Locator => columns.getByRole('combobox', { name: t('inventory.import.meaning-of', { column }) });
  const choose = async (column: string, meaning: Parameters<typeof t>[0]): Promise<void> => {
    await meaningOf(column).focus();
    await page.keyboard.type(t(meaning));
    await expect(meaningOf(column).locator('option:checked')).toHaveText(t(meaning));
  };
  await expect(list.dialog.getByRole('alert')).toContainText('odd.csv', { timeout: 30_000 });
  await expect(columns.getByRole('row').nth(1)).toContainText(/Fremdfirma/);
  await expect(list.dialog.locator('footer').getByRole('button').last()).toBeDisabled();
  expect(await findViolations(desk.page, 'exchange')).toEqual([]);

  await choose('Kürzel A7', 'exchange.meaning.from');
  await choose('Gegenseite-X', 'exchange.meaning.to');
  // The plan is whole, and the hand stays where it was.
  await expect(list.dialog.getByRole('alert')).toBeHidden();
  await expect(meaningOf('Gegenseite-X')).toBeFocused();
  expect([await list.figure(t('exchange.figure.flows-new')), await list.figure(t('exchange.figure.ends-unknown'))]).toEqual([3, 2]);
  expect(await findViolations(desk.page, 'exchange')).toEqual([]);
  await choose('Quux', 'exchange.meaning.leave');
  await choose('Blob', 'exchange.meaning.purpose');
  await choose('Wann geprüft', 'exchange.meaning.notes');
  await list.dialog.getByRole('tab', { name: new RegExp(t('exchange.tab.flows')) }).click();
  await expect(list.dialog.getByRole('grid', { name: t('exchange.tab.flows') }).getByRole('row')).toHaveCount(4);
  await list.take();
  const main = page.getByRole('main');
  await main.getByRole('grid').getByRole('gridcell', { name: /^H1 → K1/ }).click();
  const details = main.getByRole('complementary', { name: t('records.details') });
  await expect(details.getByRole('textbox', { name: t('field.flow.purpose') })).toHaveValue('Rezepte laden und Chargen melden');
  await expect(details.getByRole('textbox', { name: t('field.flow.notes') })).toHaveValue('Wann geprüft: 2024-03-01');

  // The same list once more is read alike and changes nothing; the proposals are one button away.
  await list.open();
  await list.choose(app, testInfo.outputPath('odd.csv'));
  await expect(list.dialog.getByRole('tab', { name: new RegExp(t('exchange.tab.columns')) })).toBeVisible({ timeout: 30_000 });
  await expect(list.dialog.locator('footer').getByRole('button', { name: t('exchange.nothing') })).toBeDisabled();
  await list.dialog.getByRole('tab', { name: new RegExp(t('exchange.tab.columns')) }).click();
  await expect(meaningOf('Kürzel A7').locator('option:checked')).toHaveText(t('exchange.meaning.from'));
  await list.dialog.getByRole('button', { name: t('import.recalled-undo') }).click();
  await expect(list.dialog.getByRole('alert')).toContainText('odd.csv');
  await list.dialog.getByRole('button', { name: t('import.recalled-take') }).click();
  await expect(meaningOf('Blob').locator('option:checked')).toHaveText(t('exchange.meaning.purpose'));
});

test('a drawing is read out of the picture draw.io put it in, and a picture without one is refused', async ({ app }, testInfo) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.newAssessment('From pictures');
  await desk.go('zones');
  await page.getByRole('main').getByRole('button', { name: t('zones.export') }).click();
  await page.getByRole('menuitem', { name: t('command.exchange.diagram') }).click();
  const { dialog, choose, figure, take } = exchangePage(desk, 'diagram');
  const xml = fixtureBytes('diagrams/plant.drawio').toString('utf8');
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(testInfo.outputPath(name), content);
    return testInfo.outputPath(name);
  };
  await choose(app, file('photo.png', picture()));
  await expect(dialog.getByRole('alert')).toContainText('photo.png', { timeout: 30_000 });
  const figures: number[][] = [];
  for (const path of [file('plant.drawio.svg', vectorPicture(xml)), file('plant.drawio.png', picture(drawingChunk(xml, 'text')))]) {
    await choose(app, path);
    await expect(dialog.getByRole('grid', { name: t('exchange.tab.elements') })).toBeVisible({ timeout: 30_000 });
    figures.push([await figure(t('diagram.count.zone', { count: 4 })), await figure(t('diagram.count.asset', { count: 5 })), await figure(t('diagram.count.conduit', { count: 2 }))]);
    if (figures.length === 1) await dialog.getByRole('button', { name: t('exchange.other-file') }).click();
  }
  expect(figures).toEqual([[4, 5, 2], [4, 5, 2]]);
  await take();
  await desk.go('inventory');
  await expect(page.getByRole('main').locator('.zw-toolbar__count')).toHaveText('5');
});
