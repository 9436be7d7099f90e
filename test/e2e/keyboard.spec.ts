import type { Page } from '@playwright/test';
import { expect, test } from '../support/electron-app';
import { inventoryPage } from './pages/inventory';
import { helpPage } from './pages/help';
import { palettePage } from './pages/palette';
import { practicesPage } from './pages/practices';
import { workspace, type rooms, type Workspace } from './pages/workspace';

const mostTabs = 60;

/** Presses Tab until the focus is where it should be; the way there is what is tested. */
async function tabTo(page: Page, what: string, isThere: (element: Element) => boolean): Promise<void> {
  for (let press = 0; press < mostTabs; press += 1) {
    const found = await page.evaluate(`(${String(isThere)})(document.activeElement ?? document.body)`);
    if (found === true) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${what} cannot be reached with Tab.`);
}

function isHere(desk: Workspace, room: (typeof rooms)[number]): Promise<void> {
  return expect(desk.rail.locator('[aria-current="page"]')).toHaveAccessibleName(new RegExp(`^${desk.t(`command.go.${room}`)}`));
}

test('an assessment is worked on without a mouse', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const desk = workspace(page);

  await test.step('open the sample plant', async () => {
    const name = desk.t('command.assessment.sample');
    await tabTo(page, name, (element) => element.textContent === 'Open sample plant');
    await page.keyboard.press('Enter');
    await isHere(desk, 'overview');
    await desk.saved();
  });

  await test.step('every shortcut on one sheet', async () => {
    await page.keyboard.press('F1');
    const sheet = page.getByRole('dialog', { name: desk.t('command.app.shortcuts') });
    await expect(sheet).toContainText(desk.t('command.capture.open'));
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await test.step('the help leads to a room, and explains a word', async () => {
    const help = helpPage(desk);
    await palettePage(desk).run(desk.t('command.app.glossary'));
    await help.dialog.getByRole('searchbox').focus();
    await page.keyboard.type('jump host');
    await expect(help.terms).toHaveCount(1);
    await expect(help.terms).toContainText('Sprungserver');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(help.dialog).toBeHidden();
    await palettePage(desk).run(desk.t('command.app.first-steps'));
    await help.way(desk.t('command.go.communication')).focus();
    await page.keyboard.press('Enter');
    await expect(help.dialog).toBeHidden();
    await isHere(desk, 'communication');
  });

  await test.step('rooms by shortcut and by the rail', async () => {
    const numbered = ['overview', 'scope', 'inventory', 'zones', 'communication', 'practices', 'findings', 'risks', 'requirements'] as const;
    for (const [index, room] of numbered.entries()) {
      await page.keyboard.press(`Control+${index + 1}`);
      await isHere(desk, room);
    }
    for (const room of ['decisions', 'rounds', 'deliverables', 'sync'] as const) {
      const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      if (!before.startsWith(desk.t(`command.go.${room}`))) {
        await desk.rail.getByRole('button', { name: new RegExp(`^${desk.t(`command.go.${room}`)}`) }).focus();
      }
      await page.keyboard.press('Enter');
      await isHere(desk, room);
      await page.keyboard.press('Tab');
    }
  });

  await test.step('edit an asset', async () => {
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('grid')).toBeVisible();
    await tabTo(page, 'the grid', (element) => element.getAttribute('role') === 'grid');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.type('Named with the keyboard');
    await page.keyboard.press('Enter');
    await desk.saved();
    await expect(inventoryPage(desk, app).row('Named with the keyboard')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('gridcell', { name: 'Named with the keyboard' })).toBeHidden();
  });

  await test.step('Escape closes the details, and the arrows go on from there', async () => {
    const grid = page.getByRole('grid');
    const details = page.getByRole('complementary', { name: desk.t('records.details') });
    const activeRow = async (): Promise<number> => Number((await grid.getAttribute('aria-activedescendant'))?.split('-').at(-2) ?? -1);
    await grid.focus();
    await page.keyboard.press('Control+Home');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(activeRow).toBe(3);
    await expect(details).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(details).toBeHidden();
    await page.keyboard.press('ArrowDown');
    await expect.poll(activeRow).toBe(4);
    await expect(details).toBeVisible();
  });

  await test.step('a new assessment begins with its name', async () => {
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('textbox', { name: desk.t('field.assessment.name') })).toBeFocused();
  });

  await test.step('rate a practice', async () => {
    await page.keyboard.press('Control+6');
    const practices = practicesPage(desk);
    await expect(practices.row('GOV-01')).toBeFocused();
    await page.keyboard.press('4');
    await expect(practices.level('ml4')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(practices.row('GOV-02')).toBeFocused();
    await page.keyboard.press('F1');
    const sheet = page.getByRole('dialog', { name: desk.t('command.app.shortcuts') });
    await expect(sheet).toContainText(desk.t('practices.keys.notApplicable'));
    await page.keyboard.press('Escape');
    await expect(practices.row('GOV-02')).toBeFocused();
  });

  await test.step('find something with the palette', async () => {
    await palettePage(desk).run('DMZ-FW01');
    await isHere(desk, 'inventory');
    await expect(page.getByRole('complementary', { name: desk.t('records.details') })).toContainText('DMZ-FW01');
    await palettePage(desk).open();
    await page.keyboard.press('Escape');
    await expect(palettePage(desk).dialog).toBeHidden();
  });

  await test.step('a dialog keeps the focus and gives it back', async () => {
    await page.keyboard.press('Control+i');
    const { dialog } = inventoryPage(desk, app);
    await expect(dialog).toBeVisible();
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

test('a zone is drawn and moved with the keyboard', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  await desk.newAssessment('Keys');
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('application')).toBeVisible();
  await tabTo(page, 'the drawing', (element) => element.getAttribute('role') === 'application');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  const zone = page.locator('[data-id^="zone:"]');
  await expect(zone).toHaveCount(1);
  const before = await zone.getAttribute('data-place');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(zone).not.toHaveAttribute('data-place', before ?? '');
  await page.keyboard.press('Control+z');
  await expect(zone).toHaveAttribute('data-place', before ?? '');
});

test('language and appearance chosen with the palette are there after a restart', async ({ start }) => {
  const app = await start();
  const desk = workspace(app.page);
  await palettePage(desk).run(desk.t('command.theme.contrast'));
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await palettePage(desk).run(desk.t('command.language.de'));
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'de');
  await app.close();

  const again = await start();
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  const german = workspace(again.page, 'de');
  await palettePage(german).run(german.t('command.theme.light'));
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'light');
});
