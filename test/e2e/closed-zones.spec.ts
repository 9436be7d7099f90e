import { expect, test } from '../support/electron-app';
import { sizeWindow } from './pages/window';
import { workspace } from './pages/workspace';
import { zonesPage, type ZonesPage } from './pages/zones';

/** A place on the head of a zone, away from marks, in pixels of the canvas. */
async function headOf(zones: ZonesPage, name: string): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y } = await zones.boxOf(name);
  return { x: x + 40, y: y + 8 };
}

async function texts(zones: ZonesPage, type: string): Promise<readonly string[]> {
  return (await zones.drawn()).filter(({ id }) => id.startsWith(type)).map(({ text }) => text);
}

test('a zone is closed and opened by menu, key and mark; what lies in it is not drawn, and undo brings it back', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  await sizeWindow(app, { width: 1500, height: 900 });
  await desk.openSample();
  await desk.go('zones');
  const zones = zonesPage(desk);
  await expect.poll(async () => (await texts(zones, 'asset:')).length).toBeGreaterThan(50);
  const open = await zones.drawn();
  const picture = await zones.picture();
  const isClosed = async (): Promise<boolean> => (await texts(zones, 'zone:')).some((text) => /^Utilities, .*closed: 2 zones, \d+ assets inside$/.test(text));

  await test.step('by the menu', async () => {
    await zones.canvas.click({ button: 'right', position: await headOf(zones, 'Utilities') });
    await page.getByRole('menuitem', { name: desk.t('drawing-room.menu.close') }).click();
    await expect.poll(isClosed).toBe(true);
    expect((await texts(zones, 'zone:')).some((text) => text.startsWith('Ammonia'))).toBe(false);
    expect((await zones.drawn()).length).toBeLessThan(open.length - 10);
    await expect.poll(() => zones.picture()).not.toBe(picture);
  });

  await test.step('the outline says so', async () => {
    expect((await zones.outline()).some((line) => line.includes('Ammonia'))).toBe(false);
    await page.getByRole('radiogroup', { name: desk.t('zones.show'), exact: true }).getByRole('radio', { name: desk.t('zones.show.outline') }).click();
    await expect(page.getByRole('region', { name: desk.t('zones.outline.label') }).getByText(/closed: 2 zones, \d+ assets inside/)).toBeVisible();
    await page.getByRole('radiogroup', { name: desk.t('zones.show'), exact: true }).getByRole('radio', { name: desk.t('zones.show.drawing') }).click();
  });

  await test.step('undo and redo', async () => {
    await zones.undo();
    await expect.poll(() => zones.drawn()).toEqual(open);
    await zones.redo();
    await expect.poll(isClosed).toBe(true);
  });

  await test.step('by the mark in the closed zone', async () => {
    const box = await zones.boxOf('Utilities');
    const [, , zoom = 1] = ((await zones.canvas.getAttribute('data-viewport')) ?? '').split(' ').map(Number);
    await zones.canvas.click({ position: { x: box.x + box.width - 16 * zoom, y: box.y + box.height - 15 * zoom } });
    await expect.poll(() => zones.drawn()).toEqual(open);
  });

  await test.step('by the keyboard', async () => {
    await zones.canvas.focus();
    await page.keyboard.press('o');
    await expect.poll(isClosed).toBe(true);
    await page.keyboard.press('o');
    await expect.poll(() => zones.drawn()).toEqual(open);
  });

  await test.step('by the mark over its border', async () => {
    const box = await zones.boxOf('Utilities');
    await zones.canvas.click({ position: { x: box.x + 22, y: box.y - 13 } });
    await expect.poll(isClosed).toBe(true);
    await desk.saved();
  });
});

test('the sheet of one line names at its edge where the conduits lead that leave it', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  await sizeWindow(app, { width: 1500, height: 900 });
  await desk.openSample();
  await desk.go('zones');
  const zones = zonesPage(desk);
  const view = page.getByRole('radio', { name: 'Line 2 with filler' });
  await view.click();
  await expect.poll(async () => (await texts(zones, 'zone:')).length).toBeLessThan(10);
  const stub = desk.t('zones.outline.leads-on', { name: 'Site operations' });
  const neighbours = async (): Promise<number> => (await texts(zones, 'zone:')).filter((text) => text.startsWith('Site operations')).length;
  expect([await neighbours(), await texts(zones, 'stub ')]).toEqual([1, []]);
  await page.getByRole('main').getByRole('button', { name: desk.t('drawing-room.view.menu'), exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: desk.t('drawing-room.view.neighbours') }).or(page.getByRole('menuitem', { name: desk.t('drawing-room.view.neighbours') })).click();
  await expect.poll(() => texts(zones, 'stub ')).toContain(stub);
  expect(await neighbours()).toBe(0);
  await zones.undo();
  await expect.poll(() => texts(zones, 'stub ')).toEqual([]);
  expect(await neighbours()).toBe(1);
});
