import type { Locator } from '@playwright/test';
import type { Zone } from '../../shared/model/entities/zone';
import { expect, test } from '../support/electron-app';
import { assetsIn, conduitsAmong, sampleZones, writeBarePlant } from './bare-plant';
import { sizeWindow } from './pages/window';
import { escaped, workspace, type Workspace } from './pages/workspace';
import { zonesPage, type Spot, type ZonesPage } from './pages/zones';

/** What is drawn in words: each zone with the one it lies in and what is in it now, without what is only planned. */
function treeOf(zones: readonly Zone[], filled: readonly Zone[]): readonly string[] {
  const inner = (parentId: string | undefined, depth: number): string[] =>
    zones
      .filter((zone) => zone.parentId === parentId)
      .flatMap((zone) => [
        ...(filled.includes(zone) ? assetsIn(zone) : []).filter(({ state }) => state !== 'planned').map(({ tag, name }) => `${zone.name}: ${[tag, name].join(' · ')}`),
        `${'  '.repeat(depth)}${zone.name}`,
        ...inner(zone.id, depth + 1),
      ]);
  return inner(undefined, 0).sort();
}

/** The outline in the same words. */
function treeDrawn(lines: readonly string[]): readonly string[] {
  const path: string[] = [];
  return lines
    .flatMap((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      const words = line.trim().replace(/^Z-\d+ · /, '');
      const isZone = sampleZones.some(({ name }) => name === words);
      if (isZone) path[depth] = words;
      if (/^C-\d+/.test(words)) return [];
      return [isZone ? `${'  '.repeat(depth)}${words}` : `${path[depth - 1] ?? ''}: ${words}`];
    })
    .sort();
}

async function expectDrawn(zones: ZonesPage, wanted: readonly Zone[], filled: readonly Zone[]): Promise<void> {
  expect(treeDrawn(await zones.outline())).toEqual(treeOf(wanted, filled));
  const conduits = (await zones.drawn()).filter(({ id }) => id.startsWith('conduit:'));
  expect(conduits).toHaveLength(conduitsAmong(wanted).length);
}

/** From a place of the sample's drawing to pixels on the canvas, however it is zoomed and moved. */
async function onCanvas(canvas: Locator, origin: Spot, x: number, y: number): Promise<Spot> {
  const [left = 0, top = 0, zoom = 1] = ((await canvas.getAttribute('data-viewport')) ?? '').split(' ').map(Number);
  return { x: left + (origin.x + x) * zoom, y: top + (origin.y + y) * zoom };
}

async function placeFound(desk: Workspace, zone: Zone): Promise<void> {
  const { page, t } = desk;
  const tray = page.getByRole('complementary', { name: t('zones.tray.show') });
  const assets = assetsIn(zone);
  for (const { tag, name } of assets) {
    await tray.getByRole('searchbox').fill(tag ?? name);
    await tray.getByRole('listitem').filter({ hasText: tag ?? name }).getByRole('button').first().click();
  }
  await tray.getByRole('combobox').fill(zone.name);
  await page.getByRole('option', { name: new RegExp(escaped(zone.name)) }).first().click();
  await tray.getByRole('button', { name: t('zones.tray.place', { count: assets.length }), exact: true }).click();
  await desk.saved();
}

test('all zones and conduits of the sample plant are drawn from an empty page with the mouse, and zones filled with assets', async ({ start }, testInfo) => {
  test.setTimeout(300_000);
  const app = await start();
  const { page } = app;
  const desk = workspace(page);
  await sizeWindow(app, { width: 1366, height: 768 });
  await desk.openFile(app, writeBarePlant(testInfo.outputPath('bare.zonewalk')));
  await desk.go('zones');
  const zones = zonesPage(desk);
  await page.getByRole('button', { name: desk.t('zones.tray.close') }).click();
  await zones.canvas.hover();
  await page.keyboard.down('Control');
  await expect(async () => {
    await page.mouse.wheel(0, 60);
    expect(Number(((await zones.canvas.getAttribute('data-viewport')) ?? '').split(' ')[2])).toBeLessThan(0.295);
  }).toPass();
  await page.keyboard.up('Control');
  const [left = 0, top = 0, zoom = 1] = ((await zones.canvas.getAttribute('data-viewport')) ?? '').split(' ').map(Number);
  const origin = { x: (10 - left) / zoom, y: (10 - top) / zoom };
  for (const { name, shape } of sampleZones) {
    if (shape === undefined) throw new Error(`${name} has no place in the sample.`);
    const from = await onCanvas(zones.canvas, origin, shape.x, shape.y);
    await zones.drawZone(name, from, await onCanvas(zones.canvas, origin, shape.x + shape.width, shape.y + shape.height));
  }
  await page.getByRole('main').getByRole('button', { name: desk.t('zones.tray.show') }).click();
  const filled = sampleZones.slice(4, 8);
  for (const zone of filled) await placeFound(desk, zone);
  await page.getByRole('button', { name: desk.t('zones.tray.close') }).click();
  for (const [first, second] of conduitsAmong(sampleZones)) {
    const from = await zones.boxOf(first);
    const to = await zones.boxOf(second);
    await zones.connect({ x: from.x + from.width - 6, y: from.y + from.height - 3 }, { x: to.x + to.width - 6, y: to.y + to.height - 3 });
  }
  await expectDrawn(zones, sampleZones, filled);
});

test('the upper zones of the sample plant are drawn from an empty page with the keyboard alone', async ({ start }, testInfo) => {
  test.setTimeout(300_000);
  const app = await start();
  const { page } = app;
  const desk = workspace(page);
  await desk.openFile(app, writeBarePlant(testInfo.outputPath('bare.zonewalk')));
  await page.keyboard.press('Control+4');
  const zones = zonesPage(desk);
  await expect(zones.canvas).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(zones.canvas).toBeFocused({ timeout: 1 });
  }).toPass();
  const field = zones.properties.getByRole('textbox', { name: new RegExp(`^${escaped(desk.t('field.zone.name'))}`) });
  const filter = page.getByRole('complementary', { name: desk.t('zones.tray.show') }).getByRole('searchbox');
  const find = async (name: string): Promise<void> => {
    await page.keyboard.press('f');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(zones.canvas).toBeFocused();
  };
  const upper = sampleZones.slice(0, 5);
  for (const zone of upper) {
    const parent = upper.find(({ id }) => id === zone.parentId);
    if (parent === undefined) await page.keyboard.press('Escape');
    else await find(parent.name);
    await page.keyboard.press('n');
    await page.keyboard.press(parent === undefined ? 'Enter' : 'Shift+Enter');
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(zone.name);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(zones.canvas).toBeFocused();
    await page.keyboard.press('a');
    for (const { tag, name } of assetsIn(zone)) {
      await expect(filter).toBeFocused();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(tag ?? name);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Enter');
    await expect(zones.canvas).toBeFocused();
    await desk.saved();
  }
  for (const [first, second] of conduitsAmong(upper)) {
    await find(first);
    await page.keyboard.press('c');
    await find(second);
    await page.keyboard.press('Enter');
  }
  await desk.saved();
  await expectDrawn(zones, upper, upper);
});
