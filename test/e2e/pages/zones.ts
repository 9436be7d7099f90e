import { expect, type Locator } from '@playwright/test';
import { escaped, type Workspace } from './workspace';

/** A place on the canvas, in pixels from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One element as it is drawn: the texts in it and its place in drawing units. */
export interface DrawnElement {
  readonly id: string;
  readonly text: string;
  readonly place: string;
}

/** The room of zones and conduits: what a hand with a mouse does there. */
export interface ZonesPage {
  readonly canvas: Locator;
  readonly properties: Locator;
  /** Drags a rectangle with the zone tool and names the new zone. */
  drawZone(name: string, from: Spot, to: Spot): Promise<void>;
  /** Drags from one zone to another with the connecting tool. */
  connect(from: Spot, to: Spot): Promise<void>;
  drag(from: Spot, to: Spot): Promise<void>;
  /** Drags an asset without a place from the list onto the canvas. */
  dropAsset(name: string | RegExp, at: Spot): Promise<void>;
  /** Chooses assets in the list and places them into a zone without dragging. */
  placeInto(zone: string, assets: readonly (string | RegExp)[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Everything drawn, in a fixed order. */
  drawn(): Promise<readonly DrawnElement[]>;
  /** The painted picture itself. */
  picture(): Promise<string>;
  /** The place of a zone on the canvas in pixels from its corner. */
  boxOf(name: string): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }>;
  /** The nested lists of the outline as indented lines; shows the drawing again afterwards. */
  outline(): Promise<readonly string[]>;
}

export function zonesPage(desk: Workspace): ZonesPage {
  const { page, t, saved } = desk;
  const main = page.getByRole('main');
  const canvas = main.getByRole('application', { name: t('zones.drawing.label') });
  const properties = main.getByRole('complementary', { name: t('zones.panel.label'), exact: true });
  const tray = main.getByRole('complementary', { name: t('zones.tray.show') });
  const tool = (name: 'zone' | 'connect' | 'select'): Promise<void> =>
    main.getByRole('radio', { name: t(`zones.tool.${name}`), exact: true }).click();
  const drag = async (from: Spot, to: Spot): Promise<void> => {
    const box = await canvas.boundingBox();
    if (box === null) throw new Error('The canvas is not shown.');
    await page.mouse.move(box.x + from.x, box.y + from.y);
    await page.mouse.down();
    await page.mouse.move(box.x + (from.x + to.x) / 2, box.y + (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(box.x + to.x, box.y + to.y, { steps: 4 });
    await page.mouse.up();
    await saved();
  };
  const step = async (keys: string): Promise<void> => {
    // In a text field the keys would take back typing instead.
    await canvas.focus();
    await page.keyboard.press(keys);
    await saved();
  };
  return {
    canvas,
    properties,
    drag,
    drawZone: async (name, from, to) => {
      await tool('zone');
      await drag(from, to);
      const field = properties.getByRole('textbox', { name: new RegExp(`^${escaped(t('field.zone.name'))}`) });
      await expect(field).toHaveValue(t('zones.newZone'));
      await field.fill(name);
      await field.press('Enter');
      await expect(canvas.locator('[data-id^="zone:"] > span').filter({ hasText: name }).first()).toBeAttached();
      await saved();
    },
    connect: async (from, to) => {
      await tool('connect');
      await drag(from, to);
    },
    placeInto: async (zone, assets) => {
      for (const name of assets) await tray.getByRole('button', { name }).first().click();
      await tray.getByRole('combobox', { name: t('zones.tray.into') }).fill(zone);
      await page.getByRole('option', { name: new RegExp(escaped(zone)) }).first().click();
      await tray.getByRole('button', { name: t('zones.tray.place', { count: assets.length }), exact: true }).click();
      await saved();
    },
    dropAsset: async (name, at) => {
      await tray.getByRole('button', { name }).first().dragTo(canvas, { targetPosition: at });
      await saved();
    },
    undo: () => step('Control+z'),
    redo: () => step('Control+Shift+z'),
    drawn: () => canvas.evaluate(readDrawing),
    picture: () => canvas.locator('.zw-canvas__tile').evaluateAll((tiles) => tiles.map((tile) => (tile instanceof HTMLCanvasElement ? tile.toDataURL() : '')).join(' ')),
    boxOf: async (name) => {
      const zone = canvas.locator('[data-id^="zone:"]').filter({ has: page.locator(':scope > span', { hasText: name }) }).first();
      const [x = 0, y = 0, width = 0, height = 0] = ((await zone.getAttribute('data-place')) ?? '').split(' ').map(Number);
      const [left = 0, top = 0, zoom = 1] = ((await canvas.getAttribute('data-viewport')) ?? '').split(' ').map(Number);
      return { x: left + x * zoom, y: top + y * zoom, width: width * zoom, height: height * zoom };
    },
    outline: async () => {
      const show = main.getByRole('radiogroup', { name: t('zones.show'), exact: true });
      await show.getByRole('radio', { name: t('zones.show.outline') }).click();
      const lines = await main.getByRole('region', { name: t('zones.outline.label') }).evaluate(readOutline);
      await show.getByRole('radio', { name: t('zones.show.drawing') }).click();
      await expect(canvas).toBeVisible();
      return lines;
    },
  };
}

/* The functions below run in the page: each stands alone. */

function readDrawing(canvas: HTMLElement | SVGElement): { id: string; text: string; place: string }[] {
  return [...canvas.querySelectorAll('[data-id]')]
    .map((item) => ({
      id: item.getAttribute('data-id') ?? '',
      text: (item.querySelector(':scope > span') ?? item).textContent ?? '',
      place: item.getAttribute('data-place') ?? '',
    }))
    .sort((first, second) => (first.id < second.id ? -1 : 1));
}

function readOutline(region: HTMLElement | SVGElement): string[] {
  const lines: string[] = [];
  const walk = (list: Element, depth: number): void => {
    for (const item of list.children) {
      const name = item.querySelector(':scope > button > span:not(.zw-muted)');
      lines.push(`${'  '.repeat(depth)}${name?.textContent ?? ''}`);
      for (const inner of item.querySelectorAll(':scope > ul')) walk(inner, depth + 1);
    }
  };
  for (const list of region.querySelectorAll(':scope > ul')) walk(list, 0);
  return lines;
}
