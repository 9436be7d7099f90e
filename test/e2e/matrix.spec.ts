import { writeFileSync } from 'node:fs';
import { packedLargePlant } from '../bench/support/large-plant';
import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { roomLoaded } from './pages/loaded';
import { sizeWindow } from './pages/window';
import { workspace } from './pages/workspace';

test('a matrix of forty zones is walked with the keyboard, its heads stay in sight, and it fits on paper', async ({ app }, testInfo) => {
  test.setTimeout(120_000);
  await sizeWindow(app, { width: 1366, height: 768 });
  const desk = workspace(app.page);
  const { page, t } = desk;
  const path = testInfo.outputPath('large.zonewalk');
  writeFileSync(path, packedLargePlant(1));
  await desk.openFile(app, path);
  await desk.go('communication');
  await roomLoaded(desk);
  await desk.tab(t('communication.matrix'));
  const grid = page.getByRole('grid', { name: t('communication.matrix') });
  await expect(grid.getByRole('columnheader')).toHaveCount(40);

  /** Whether the cell with the focus is drawn in front, and the heads of its row and column stand at the edges. */
  const inSight = async (): Promise<{ readonly cell: boolean; readonly row: boolean; readonly column: boolean }> =>
    grid.evaluate((table) => {
      const isOnTop = (element: Element | null | undefined): boolean => {
        if (element === null || element === undefined) return false;
        const { left, top, width, height } = element.getBoundingClientRect();
        return [0.1, 0.9].every((part) => element.contains(document.elementFromPoint(left + width * part, top + height / 2)));
      };
      const cell = document.activeElement;
      return { cell: isOnTop(cell), row: isOnTop(cell?.parentElement?.firstElementChild), column: isOnTop(table.querySelector('.zw-matrix__column--current')) };
    });
  const all = { cell: true, row: true, column: true };
  await grid.locator('[role="gridcell"][tabindex="0"]').focus();
  for (const keys of [['ArrowRight', 25], ['ArrowDown', 20], ['ArrowLeft', 14], ['PageUp', 2], ['Control+End', 1], ['Home', 1], ['Control+Home', 1]] as const) {
    for (let times = 0; times < keys[1]; times += 1) await page.keyboard.press(keys[0]);
    await expect.poll(inSight, { message: keys[0] }).toEqual(all);
  }
  // The panel takes width from the table: the cell it is about stays in sight.
  for (let times = 0; times < 7; times += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: t('communication.cell') })).toBeVisible();
  await expect.poll(() => grid.locator('[aria-selected="true"]').evaluate((cell) => cell.getBoundingClientRect().right <= (cell.closest('.zw-matrix')?.getBoundingClientRect().right ?? 0))).toBe(true);
  expect(await findViolations(page, 'matrix', '.zw-matrix-room')).toEqual([]);

  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: t('communication.matrix.print') }).click();
  const paper = page.locator('.zw-print--matrix');
  await expect(paper).toContainText(t('communication.matrix.parts', { count: 4 }));
  await page.emulateMedia({ media: 'print' });
  const widths = await paper.locator('table').evaluateAll((tables) => tables.map((table) => table.scrollWidth <= (table.parentElement?.clientWidth ?? 0)));
  expect(widths).toEqual([true, true, true, true]);
  await page.emulateMedia({ media: 'screen' });
});
