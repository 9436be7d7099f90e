import { expect, test } from '../support/electron-app';
import type { RunningApp } from '../support/running-app';
import { writeShortList } from './made-files';
import { inventoryPage } from './pages/inventory';
import { palettePage } from './pages/palette';
import { sizeWindow } from './pages/window';
import { workspace, type Workspace } from './pages/workspace';
import { zonesPage, type DrawnElement, type ZonesPage } from './pages/zones';

/** An assessment with a few assets, and the empty canvas before it. */
async function beginDrawing(app: RunningApp, desk: Workspace, list: string): Promise<ZonesPage> {
  await sizeWindow(app, { width: 1500, height: 900 });
  await desk.newAssessment('Drawing');
  await desk.go('inventory');
  await inventoryPage(desk, app).importList(list);
  await desk.go('zones');
  const zones = zonesPage(desk);
  await expect(zones.canvas).toBeVisible();
  return zones;
}

const firewall = /D-01/;

/** The steps of a first drawing, each one edit of its own. */
function stepsOn(zones: ZonesPage): readonly { readonly name: string; readonly work: () => Promise<void> }[] {
  return [
    { name: 'drop an asset', work: () => zones.dropAsset(firewall, { x: 130, y: 160 }) },
    { name: 'connect', work: () => zones.connect({ x: 230, y: 280 }, { x: 230, y: 470 }) },
    { name: 'move a zone with what is in it', work: () => zones.drag({ x: 200, y: 74 }, { x: 300, y: 84 }) },
  ];
}

test('zones are drawn, nested, filled, connected and moved; each step is undone and done again; all is there after a kill', async ({ start }, testInfo) => {
  test.setTimeout(180_000);
  const app = await start();
  app.problems.allow(/notice|unclean/i);
  const desk = workspace(app.page);
  const zones = await beginDrawing(app, desk, await writeShortList(testInfo.outputPath('short.xlsx')));
  await zones.drawZone('Cell A', { x: 60, y: 60 }, { x: 420, y: 300 });
  await zones.drawZone('Plant net', { x: 60, y: 380 }, { x: 420, y: 540 });
  await zones.drawZone('Inner', { x: 230, y: 110 }, { x: 410, y: 230 });
  const states: (readonly DrawnElement[])[] = [await zones.drawn()];
  for (const { name, work } of stepsOn(zones)) {
    await test.step(name, async () => {
      await work();
      await expect.poll(() => zones.drawn()).not.toEqual(states.at(-1));
      states.push(await zones.drawn());
    });
  }
  const before = states.at(-2)?.filter(({ id }) => !id.startsWith('conduit'));
  const moved = states.at(-1)?.filter(({ id, place }) => before?.some((other) => other.id === id && other.place !== place));
  // The zone, the one in it and the asset.
  expect(moved?.map(({ id }) => id.split(':')[0]).sort()).toEqual(['asset', 'zone', 'zone']);
  const outline = await zones.outline();
  expect(outline.map((line) => line.replace(/[A-Z]+-\d+ · /, ''))).toEqual(['Cell A', '  Inner', '  Office firewall', 'Plant net', expect.stringContaining('Cell A')]);

  const last = states.length - 1;
  for (let step = last; step > 0; step -= 1) {
    await zones.undo();
    await expect.poll(() => zones.drawn(), { message: `undo ${step}` }).toEqual(states[step - 1]);
  }
  for (let step = 1; step <= last; step += 1) {
    await zones.redo();
    await expect.poll(() => zones.drawn(), { message: `redo ${step}` }).toEqual(states[step]);
  }
  await app.kill();

  const again = await start();
  again.problems.allow(/notice|unclean/i);
  const desk2 = workspace(again.page);
  await desk2.openRecent(/Drawing/);
  await desk2.go('zones');
  const reopened = zonesPage(desk2);
  await expect.poll(() => reopened.drawn()).toEqual(states[last]);
  expect(await reopened.outline()).toEqual(outline);
});

test('undo takes a drawn zone away and redo brings it back with its name', async ({ app }) => {
  const desk = workspace(app.page);
  await sizeWindow(app, { width: 1500, height: 900 });
  await desk.newAssessment('Zone');
  await desk.go('zones');
  const zones = zonesPage(desk);
  await zones.drawZone('Only zone', { x: 80, y: 80 }, { x: 400, y: 300 });
  const drawn = await zones.drawn();
  const picture = await zones.picture();
  await zones.undo();
  await zones.undo();
  expect((await zones.drawn()).filter(({ id }) => id.startsWith('zone:'))).toEqual([]);
  expect(await zones.picture()).not.toBe(picture);
  await zones.redo();
  await zones.redo();
  await expect.poll(() => zones.drawn()).toEqual(drawn);
  expect(await zones.picture()).toBe(picture);
});

test('what is dragged is seen under the hand, and stays where it was when the drag is called off', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  await sizeWindow(app, { width: 1500, height: 900 });
  await desk.newAssessment('Drag');
  await desk.go('zones');
  const zones = zonesPage(desk);
  await zones.drawZone('Cell', { x: 80, y: 80 }, { x: 380, y: 280 });
  await zones.canvas.focus();
  await page.keyboard.press('Escape');
  const corner = await zones.canvas.boundingBox();
  const box = await zones.boxOf('Cell');
  const from = { x: (corner?.x ?? 0) + box.x + box.width / 2, y: (corner?.y ?? 0) + box.y + 6 };
  // Where the zone comes to: its upper part, away from pointer and guides.
  const there = { x: from.x - 60, y: from.y + 290, width: 120, height: 60 };
  const empty = await page.screenshot({ clip: there });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 150, { steps: 5 });
  await page.mouse.move(from.x, from.y + 280, { steps: 5 });
  await expect.poll(async () => (await page.screenshot({ clip: there })).equals(empty)).toBe(false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(async () => (await page.screenshot({ clip: there })).equals(empty)).toBe(true);
  expect(await zones.boxOf('Cell')).toEqual(box);
});

test('what is painted again in parts looks as if all were painted', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  await sizeWindow(app, { width: 1500, height: 900 });
  await desk.openSample();
  await desk.go('zones');
  const zones = zonesPage(desk);
  const { run } = palettePage(desk);
  const paintAll = async (): Promise<void> => {
    // Other colours are painted everywhere.
    await run(desk.t('command.theme.dark'));
    await run(desk.t('command.theme.light'));
  };
  const untouched = await zones.picture();
  const box = await zones.boxOf('Utilities');
  const head = { x: box.x + 30, y: box.y + 9 };
  for (const [right, down] of [[30, 40], [-60, 10], [20, -50]] as const) {
    await zones.drag(head, { x: head.x + right, y: head.y + down });
    head.x += right;
    head.y += down;
    const inParts = await zones.picture();
    expect(inParts === untouched, 'nothing was dragged').toBe(false);
    await paintAll();
    expect((await zones.picture()) === inParts, `painted whole after ${right}, ${down}`).toBe(true);
  }
});

test('a fitted drawing stays whole when the properties open and close; one that was moved stays where it is', async ({ app }) => {
  const desk = workspace(app.page);
  await sizeWindow(app, { width: 1600, height: 800 });
  await desk.openSample();
  await desk.go('zones');
  const zones = zonesPage(desk);
  // Names are cut where there is little room, so their beginnings.
  const outermost = 'Contractors';
  const room = async (): Promise<number> => (await zones.canvas.boundingBox())?.width ?? 0;
  /** How much of the canvas is left free at the right of the outermost zone; negative when it is not all seen. */
  const free = async (): Promise<number> => {
    const { x, width } = await zones.boxOf(outermost);
    return Math.round((await room()) - x - width);
  };
  await expect.poll(free).toBeGreaterThan(0);
  const [wide, whole] = [await room(), await zones.boxOf(outermost)];
  await zones.canvas.focus();
  await app.page.keyboard.press('Tab');
  await expect(zones.properties).toBeVisible();
  expect(await room()).toBeLessThan(wide);
  await expect.poll(free).toBeGreaterThan(0);
  await app.page.keyboard.press('Escape');
  await expect.poll(() => zones.boxOf(outermost)).toEqual(whole);

  await app.page.keyboard.press('+');
  await expect.poll(() => zones.boxOf(outermost)).not.toEqual(whole);
  const near = await zones.boxOf('Internet');
  await app.page.keyboard.press('Tab');
  await expect(zones.properties).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(zones.properties).toBeHidden();
  expect((await zones.boxOf('Internet')).width).toBe(near.width);
});
