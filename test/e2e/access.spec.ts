import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { capturePage } from './pages/capture';
import { findingsPage } from './pages/findings';
import { helpPage } from './pages/help';
import { inventoryPage } from './pages/inventory';
import { roomLoaded } from './pages/loaded';
import { palettePage } from './pages/palette';
import { practiceWalkPage } from './pages/practice-walk';
import { rooms, workspace } from './pages/workspace';

test('every room can be used by everybody, in every theme', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const desk = workspace(page);
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    await roomLoaded(desk);
    // A tooltip under the resting mouse belongs to no room.
    await page.mouse.move(1, 1);
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    found.push(...(await findViolations(page, where)));
  };
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
  await practiceWalkPage(desk).begin();
  await look('walk mode');
  await practiceWalkPage(desk).leave();
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
  await page.keyboard.press('Escape');
  await palettePage(desk).run(desk.t('command.app.first-steps'));
  await expect(helpPage(desk).steps).toHaveCount(10);
  await look('first steps');
  await helpPage(desk).openGlossary();
  await look('glossary');
  expect(found, found.join('\n')).toEqual([]);
});
