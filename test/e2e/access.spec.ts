import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/electron-app';
import { capturePage } from './pages/capture';
import { findingsPage } from './pages/findings';
import { inventoryPage } from './pages/inventory';
import { roomLoaded } from './pages/loaded';
import { palettePage } from './pages/palette';
import { practiceWalkPage } from './pages/practice-walk';
import { settingsPage } from './pages/settings';
import { rooms, workspace } from './pages/workspace';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What WCAG 2.2 AA asks for, as far as a program can tell; each finding with the first places where it occurs. */
async function findViolations(page: Page, where: string, onlyColours: boolean): Promise<readonly string[]> {
  // Without legacy mode the library opens a page of its own, which this application refuses.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  // The rule is an experimental one: it reads "Inventory" and the badge "5" as one word and misses it in "Inventory, 5 open".
  const { violations } = await (onlyColours ? builder.withRules('color-contrast') : builder.withTags(standards).disableRules('label-content-name-mismatch')).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`);
    return `${where}: ${id} (${help}), ${nodes.length} places\n    ${places.join('\n    ')}`;
  });
}

// Names, roles and order are the same in every theme; colours are not.
for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`every room can be used by everybody, ${theme}`, async ({ app }) => {
    test.setTimeout(240_000);
    const { page } = app;
    const desk = workspace(page);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      await roomLoaded(desk);
      found.push(...(await findViolations(page, where, theme !== 'light')));
    };
    await desk.go('settings');
    await settingsPage(desk).chooseTheme(theme);
    await desk.go('start');
    await look('start without assessments');
    await desk.openSample();
    for (const room of rooms) {
      await desk.go(room);
      await look(room);
    }
    await desk.go('communication');
    await desk.tab(desk.t('communication.matrix'));
    await look('zone matrix');
    await desk.go('inventory');
    const inventory = inventoryPage(desk, app);
    await inventory.grid.getByRole('gridcell').nth(2).click();
    await look('inventory with details');
    await inventory.plan('assets/sample/inventories/Inventar_Linien_RevG.xlsx');
    await look('import of a list');
    await inventory.cancelImport();
    await desk.go('practices');
    await page.getByRole('main').getByRole('button', { name: desk.t('practices.walk.start') }).click();
    await expect(practiceWalkPage(desk).card).toBeVisible();
    await look('walk mode');
    await desk.go('findings');
    const findings = findingsPage(desk);
    await findings.showAs('board');
    await page.getByRole('main').locator('[data-card]').filter({ has: page.getByRole('img') }).first().click();
    await look('findings as cards');
    await findings.openPhoto();
    await findings.draw('arrow', [0.2, 0.8], [0.4, 0.6]);
    await findings.draw('blur', [0.3, 0.2], [0.7, 0.5]);
    await look('photo with marks');
    await findings.closePhoto();
    await capturePage(desk, app).open();
    await look('capture');
    await page.keyboard.press('Escape');
    await desk.go('zones');
    await page.getByRole('application').click({ position: { x: 400, y: 300 } });
    await look('zones with properties');
    await palettePage(desk).open();
    await look('palette');
    expect(found, found.join('\n')).toEqual([]);
  });
}
