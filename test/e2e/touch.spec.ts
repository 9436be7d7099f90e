import type { RunningApp } from '../support/running-app';
import { expect, test } from '../support/electron-app';
import { writeShortList } from './made-files';
import { fingersOn, type Fingers } from './pages/fingers';
import { inventoryPage } from './pages/inventory';
import { sizeWindow } from './pages/window';
import { workspace, type Workspace } from './pages/workspace';
import { zonesPage, type Spot, type ZonesPage } from './pages/zones';

interface Room {
  readonly desk: Workspace;
  readonly zones: ZonesPage;
  readonly fingers: Fingers;
  /** A place of the canvas as one of the window. */
  readonly on: (spot: Spot) => Promise<Spot>;
}

const tablet = { width: 1024, height: 768 } as const;

async function roomIn(app: RunningApp, desk: Workspace): Promise<Room> {
  await desk.go('zones');
  const zones = zonesPage(desk);
  await expect(zones.canvas).toBeVisible();
  const on = async ({ x, y }: Spot): Promise<Spot> => {
    const box = await zones.canvas.boundingBox();
    if (box === null) throw new Error('The canvas is not shown.');
    return { x: box.x + x, y: box.y + y };
  };
  return { desk, zones, fingers: fingersOn(app.page), on };
}

async function emptyRoom(app: RunningApp): Promise<Room> {
  const desk = workspace(app.page);
  await sizeWindow(app, tablet);
  await desk.newAssessment('Tablet');
  return roomIn(app, desk);
}

async function sampleRoom(app: RunningApp): Promise<Room> {
  const desk = workspace(app.page);
  await sizeWindow(app, tablet);
  await desk.openSample();
  const room = await roomIn(app, desk);
  await expect.poll(async () => (await room.zones.drawn()).length).toBeGreaterThan(50);
  return room;
}

async function tool({ desk, fingers }: Room, name: 'zone' | 'connect' | 'select'): Promise<void> {
  const button = desk.page.getByRole('main').getByRole('radio', { name: desk.t(`zones.tool.${name}`), exact: true });
  const box = await button.locator('..').boundingBox().then((outer) => outer ?? button.boundingBox());
  const own = (await button.boundingBox()) ?? box;
  if (own === null) throw new Error('The tool is not shown.');
  await fingers.tap({ x: own.x + own.width / 2, y: own.y + own.height / 2 });
  await expect(button).toBeChecked();
}

async function viewport({ zones }: Room): Promise<readonly number[]> {
  return ((await zones.canvas.getAttribute('data-viewport')) ?? '').split(' ').map(Number);
}

/** On the head of a zone, in pixels of the canvas. */
async function headOf({ zones }: Room, name: string): Promise<Spot> {
  const { x, y, width } = await zones.boxOf(name);
  return { x: x + Math.min(24, width / 2), y: y + 6 };
}

async function names({ zones }: Room, type: string): Promise<readonly string[]> {
  return (await zones.drawn()).filter(({ id }) => id.startsWith(type)).map(({ text }) => text.split(',')[0] ?? '');
}

test('a pen draws a zone; afterwards fingers only move the view', async ({ app }) => {
  const room = await emptyRoom(app);
  const { zones, fingers, on } = room;
  await tool(room, 'zone');
  await fingers.pen(await on({ x: 80, y: 80 }), await on({ x: 380, y: 280 }));
  await expect.poll(() => names(room, 'zone:')).toHaveLength(1);
  await room.desk.saved();
  const before = await zones.drawn();
  const from = await viewport(room);
  await fingers.drag(await on({ x: 150, y: 90 }), await on({ x: 200, y: 150 }));
  await expect.poll(async () => (await viewport(room))[0]).toBeGreaterThan((from[0] ?? 0) + 40);
  expect(await zones.drawn()).toEqual(before);
  // The pen still works on what stands there.
  await fingers.pen(await on(await headOf(room, 'New zone')), await on({ x: 300, y: 300 }));
  await expect.poll(() => zones.drawn()).not.toEqual(before);
});

test('a finger draws two zones, moves one and joins them', async ({ app }) => {
  const room = await emptyRoom(app);
  const { zones, fingers, on, desk } = room;
  for (const [from, to] of [[{ x: 40, y: 60 }, { x: 260, y: 220 }], [{ x: 40, y: 300 }, { x: 260, y: 440 }]] as const) {
    await tool(room, 'zone');
    await fingers.drag(await on(from), await on(to));
    await desk.saved();
  }
  await expect.poll(() => names(room, 'zone:')).toHaveLength(2);
  const [first = ''] = (await zones.drawn()).map(({ place }) => place);
  const head = await headOf(room, 'New zone');
  await fingers.drag(await on(head), await on({ x: head.x + 60, y: head.y }));
  await expect.poll(async () => (await zones.drawn()).map(({ place }) => place)).not.toContain(first);
  await tool(room, 'connect');
  const [one, other] = await Promise.all((await zones.drawn()).map(async ({ place }): Promise<Spot> => {
    const [x = 0, y = 0, width = 0, height = 0] = place.split(' ').map(Number);
    const [left = 0, top = 0, zoom = 1] = await viewport(room);
    return on({ x: left + (x + width / 2) * zoom, y: top + (y + height / 2) * zoom });
  }));
  if (one === undefined || other === undefined) throw new Error('the zones are not there');
  await fingers.drag(one, other);
  await expect.poll(() => names(room, 'conduit:')).toHaveLength(1);
});

test('a finger selects, moves the view where nothing is grasped, and two fingers pan and pinch', async ({ app }) => {
  const room = await sampleRoom(app);
  const { zones, fingers, on } = room;
  const drawn = await zones.drawn();
  const start = await viewport(room);
  await fingers.pinch([await on({ x: 250, y: 250 }), await on({ x: 150, y: 200 })], [await on({ x: 350, y: 300 }), await on({ x: 450, y: 350 })]);
  await expect.poll(async () => (await viewport(room))[2]).toBeGreaterThan((start[2] ?? 1) * 2);
  const near = await viewport(room);
  await fingers.pinch([await on({ x: 200, y: 200 }), await on({ x: 260, y: 240 })], [await on({ x: 300, y: 200 }), await on({ x: 360, y: 240 })]);
  await expect.poll(async () => Math.round((await viewport(room))[0] ?? 0)).toBe(Math.round((near[0] ?? 0) + 60));
  expect((await viewport(room))[2]).toBeCloseTo(near[2] ?? 0, 5);
  await app.page.keyboard.press('0');
  await expect.poll(async () => (await viewport(room))[2]).toBeLessThan(near[2] ?? 0);
  await fingers.tap(await on(await headOf(room, 'Office IT')));
  await expect(zones.properties).toBeVisible();
  await expect(zones.properties.getByRole('textbox').first()).toHaveValue('Office IT');
  expect(await zones.drawn()).toEqual(drawn);
});

test('a long press opens the menu of what lies under the finger', async ({ app }) => {
  const room = await sampleRoom(app);
  const { desk, zones, fingers, on } = room;
  await fingers.press(await on(await headOf(room, 'Office IT')));
  const item = app.page.getByRole('menuitem', { name: desk.t('drawing-room.menu.close') });
  await expect(item).toBeVisible();
  await fingers.lift();
  await expect(item).toBeVisible();
  const box = await item.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await fingers.tap({ x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 });
  await expect.poll(async () => (await zones.drawn()).some(({ text }) => /^Office IT, .*closed/.test(text))).toBe(true);
});

test('an asset is dragged from the list into a zone by finger and by pen; the list scrolls by finger', async ({ app }, testInfo) => {
  const desk = workspace(app.page);
  await sizeWindow(app, tablet);
  await desk.newAssessment('Tablet');
  await desk.go('inventory');
  await inventoryPage(desk, app).importList(await writeShortList(testInfo.outputPath('short.xlsx')));
  const room = await roomIn(app, desk);
  const { zones, fingers, on } = room;
  await tool(room, 'zone');
  await fingers.drag(await on({ x: 40, y: 60 }), await on({ x: 420, y: 320 }));
  await desk.saved();
  const tray = app.page.getByRole('main').getByRole('complementary', { name: desk.t('zones.tray.show') });
  // In this window the properties of the new zone took the place of the list.
  await expect(tray).toHaveCount(0);
  const inbox = await app.page.getByRole('main').getByRole('button', { name: desk.t('zones.tray.show') }).boundingBox();
  await fingers.tap({ x: (inbox?.x ?? 0) + 20, y: (inbox?.y ?? 0) + 20 });
  await expect(tray).toBeVisible();
  const rowAt = async (index: number): Promise<Spot> => {
    const box = await tray.getByRole('listitem').nth(index).boundingBox();
    if (box === null) throw new Error('the list is not shown');
    return { x: box.x + 60, y: box.y + box.height / 2 };
  };
  for (const way of ['drag', 'pen'] as const) {
    const before = (await names(room, 'asset:')).length;
    const from = await rowAt(0);
    await fingers[way](from, { x: from.x + 80, y: from.y }, await on({ x: way === 'drag' ? 120 : 260, y: 180 }));
    await expect.poll(async () => (await names(room, 'asset:')).length).toBe(before + 1);
    await desk.saved();
  }
  const outline = await zones.outline();
  expect(outline.filter((line) => line.startsWith('  '))).toHaveLength(2);
});

test('once a finger is used, everything in the room is large enough for it, and small again for the mouse', async ({ app }) => {
  const room = await sampleRoom(app);
  const { zones, fingers, on } = room;
  await fingers.tap(await on(await headOf(room, 'Office IT')));
  await expect(app.page.locator('html')).toHaveAttribute('data-touch', 'large');
  const small = await app.page.locator('.zw-zones').evaluate((root) => {
    const found: string[] = [];
    for (const element of root.querySelectorAll('button, input:not([type="radio"], [type="checkbox"]), [role="radio"], [role="tab"], summary')) {
      // A field is touched anywhere in its frame.
      const box = (element.closest('.zw-input, .zw-search') ?? element).getBoundingClientRect();
      if (box.width === 0 || element.closest('.zw-visually-hidden, [inert]') !== null || getComputedStyle(element).visibility === 'hidden') continue;
      if (box.width < 43.5 || box.height < 43.5) found.push(`${element.className} ${element.getAttribute('aria-label') ?? element.textContent} ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
    return found;
  });
  expect(small).toEqual([]);
  await zones.canvas.click({ position: { x: 5, y: 5 } });
  await expect(app.page.locator('html')).not.toHaveAttribute('data-touch');
});
