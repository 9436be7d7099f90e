import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import { capturePage } from './pages/capture';
import { findingsPage } from './pages/findings';
import { inventoryPage } from './pages/inventory';
import { practicesPage } from './pages/practices';
import { walkDownPage } from './pages/walk-down';
import { workspace } from './pages/workspace';

const photoFile = join(process.cwd(), 'assets/sample/photos/usb-stick.jpg');

test('a finding in five seconds by keyboard, from three rooms, about what is looked at there', async ({ app }, testInfo) => {
  test.setTimeout(180_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  const capture = capturePage(desk, app);
  const findings = findingsPage(desk);
  await desk.openSample();
  const times: number[] = [];
  const find = async (title: string): Promise<void> => {
    const begun = Date.now();
    await page.keyboard.press('Control+Space');
    await expect(capture.title).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(capture.dialog).toBeHidden();
    times.push(Date.now() - begun);
  };

  await desk.go('inventory');
  const inventory = inventoryPage(desk, app);
  await inventory.grid.getByRole('gridcell').nth(2).click();
  await find('Door of the cabinet is bent');

  await desk.go('practices');
  await expect(practicesPage(desk).details).toBeVisible();
  await find('Nobody names the owner');

  const down = walkDownPage(desk);
  await down.open();
  await down.choose('Filler 3');
  await find('Cable lies loose');
  testInfo.annotations.push({ type: 'milliseconds per finding', description: times.join(', ') });
  process.stdout.write(`captured in ${times.join(', ')} ms\n`);

  await desk.saved();
  await desk.dismissMessages();
  await desk.go('findings');
  await findings.showAs('board');
  await findings.card('Door of the cabinet is bent').click();
  await expect(findings.details.getByRole('list', { name: t('report.column.where') }).getByRole('listitem').first()).toBeVisible();
  await findings.card('Nobody names the owner').click();
  await expect(findings.details.getByRole('list', { name: t('report.column.where') })).toContainText('GOV-01');
  await findings.card('Cable lies loose').click();
  await expect(findings.details.getByRole('list', { name: t('report.column.where') })).toContainText('Filler 3');

  // From a finding to a measure in one step, and back in one step.
  await findings.details.getByRole('button', { name: t('findings.follow.measure') }).click();
  await expect(page.getByRole('main').getByRole('textbox', { name: t('field.measure.title') })).toHaveValue('Cable lies loose');
  await page.getByRole('region', { name: t('app.toasts') }).getByRole('button', { name: t('capture.undo'), exact: true }).last().click();
  await desk.saved();
});

test('what was typed and pasted is never lost: Escape keeps it, a kill keeps it, and it is offered again', async ({ start }) => {
  test.setTimeout(180_000);
  const app = await start();
  const desk = workspace(app.page);
  const capture = capturePage(desk, app);
  await desk.openSample();
  await desk.go('zones');
  await capture.open();
  await app.page.keyboard.type('Stick without a name');
  await capture.pastePhoto(photoFile);
  await expect(capture.photos).toHaveCount(1);
  await app.page.keyboard.press('Escape');
  await expect(capture.dialog).toBeHidden();

  await desk.go('overview');
  await capture.open();
  await expect(capture.title).toHaveValue('Stick without a name');
  await expect(capture.photos).toHaveCount(1);
  await app.page.keyboard.type(' on the panel');
  await expect(capture.title).toHaveValue('Stick without a name on the panel');
  await app.page.keyboard.press('Escape');
  await expect(capture.dialog).toBeHidden();
  await desk.saved();
  await app.kill();

  const again = await start();
  const desk2 = workspace(again.page);
  const { t } = desk2;
  const capture2 = capturePage(desk2, again);
  await desk2.openRecent(/./);
  await again.page.keyboard.press('Control+Space');
  await expect(capture2.title).toHaveValue('Stick without a name on the panel');
  await expect.poll(() => capture2.photos.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  await again.page.keyboard.press('Enter');
  await expect(capture2.dialog).toBeHidden();
  await capture2.open();
  await expect(capture2.title).toHaveValue('');
  await again.page.keyboard.press('Escape');
  await desk2.dismissMessages();
  await desk2.go('findings');
  const findings = findingsPage(desk2);
  await findings.showAs('board');
  await findings.card('Stick without a name on the panel').click();
  await expect(findings.photos).toHaveCount(1);
  await again.page.keyboard.press('Control+z');
  await expect(findings.card('Stick without a name on the panel')).toHaveCount(0);
  await expect(findings.column('open')).toContainText(t('choice.severity.critical'));
});

test('an asset, a photo and a note are captured about the place in hand', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  const capture = capturePage(desk, app);
  await desk.openSample();
  const down = walkDownPage(desk);
  await down.open();
  await down.choose('Filler 3');
  await capture.open();
  await capture.choose('asset');
  await capture.title.fill('SW-77');
  await page.keyboard.press('Enter');
  await expect(capture.dialog).toBeHidden();
  await page.getByRole('button', { name: t('capture.open'), exact: true }).click();
  const details = page.getByRole('main').getByRole('textbox', { name: t('field.asset.tag'), exact: true });
  await expect(details).toHaveValue('SW-77');

  await capture.open();
  await expect(capture.about).toContainText('SW-77');
  await capture.choose('photo');
  await page.keyboard.press('Control+Enter');
  await expect(capture.dialog.getByText(t('capture.needs.photo'))).toBeVisible();
  await capture.pastePhoto(photoFile);
  await expect(capture.photos).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(capture.dialog).toBeHidden();
  await expect(page.getByRole('main').getByRole('list', { name: t('grid.photos') }).getByRole('img')).toHaveCount(1);

  await capture.open();
  await capture.choose('note');
  await capture.title.fill('Behind the left door');
  await page.keyboard.press('Enter');
  await expect(capture.dialog).toBeHidden();
  await expect(page.getByRole('main').getByRole('textbox', { name: t('field.asset.notes'), exact: true })).toHaveValue(/Behind the left door$/);
});
