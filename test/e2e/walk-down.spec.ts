import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { sizeWindow } from './pages/window';
import { walkDownPage } from './pages/walk-down';
import { workspace } from './pages/workspace';

const tablet = { width: 1024, height: 768 } as const;

test('an area is walked through: seen, not found, different, not in the list, undo, closed with its count', async ({ app }) => {
  test.setTimeout(120_000);
  await sizeWindow(app, tablet);
  const desk = workspace(app.page);
  const { page, t } = desk;
  const down = walkDownPage(desk);
  await desk.openSample();
  await desk.go('inventory');
  await page.getByRole('main').getByRole('button', { name: t('command.inventory.walk-down'), exact: true }).click();
  await down.choose('Filler 3');
  await expect(down.progress).toContainText(t('walkDown.seenOf', { seen: 8, total: 10 }));

  // The first open card comes up by itself; an answer turns to the next.
  const first = await down.heading.innerText();
  // A key held down in a glove answers this card, and not the next ones too.
  for (let held = 0; held < 3; held += 1) await page.keyboard.down('s');
  await page.keyboard.up('s');
  await expect(down.heading).not.toHaveText(first);
  await expect(down.progress).toContainText(t('walkDown.seenOf', { seen: 9, total: 10 }));
  const second = await down.heading.innerText();
  await down.answer('notFound').click();
  await expect(down.walk.getByRole('heading', { name: t('walkDown.sum.through') })).toBeVisible();

  // One tap takes the answer back and returns to its card.
  await down.undo.click();
  await expect(down.heading).toHaveText(second);
  await expect(down.answer('notFound')).toHaveAttribute('aria-pressed', 'false');

  // What is different replaces the value; the list's stays beside it.
  await page.keyboard.press('d');
  await down.walk.getByRole('textbox', { name: t('choice.walkField.serial') }).fill('SN-2026-77');
  await down.walk.getByRole('textbox', { name: t('field.asset.walkNote') }).fill('Replaced in spring');
  await down.walk.getByRole('button', { name: t('walkDown.different.save') }).click();
  await expect(down.walk.getByRole('heading', { name: t('walkDown.sum.through') })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(down.heading).toHaveText(second);
  await expect(down.card.getByRole('table')).toContainText('SN-2026-77');

  // In no list: a kind and a tag are enough.
  await page.keyboard.press('+');
  await down.walk.getByRole('button', { name: t('choice.assetKind.switch') }).click();
  // It may be listed after all: the form says where.
  await down.walk.getByRole('textbox', { name: t('field.asset.tag') }).fill('L1-PLC01');
  await expect(down.walk.getByText(t('walkDown.new.knownIn', { asset: 'L1-PLC01 · PLC filler 1', area: 'Filler 1' }))).toBeVisible();
  await down.walk.getByRole('textbox', { name: t('field.asset.tag') }).fill('L3-SWX9');
  await page.keyboard.press('Enter');
  await expect(down.card).toContainText('L3-SWX9');
  await expect(down.heading).toHaveText(t('choice.assetKind.switch'));

  // Search inside the area.
  await page.keyboard.press('/');
  await page.keyboard.type('sn-2026');
  await page.keyboard.press('Enter');
  await expect(down.heading).toHaveText(second);

  await down.walk.getByRole('button', { name: t('walkDown.close') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await dialog.getByRole('button', { name: t('walkDown.close') }).click();
  await expect(down.walk.getByRole('button', { name: t('walkDown.reopen') })).toBeVisible();
  await desk.saved();
  await down.leave();
  await expect(page.getByRole('list', { name: t('walkDown.areas') }).getByRole('button').filter({ hasText: 'Filler 3' })).toContainText(t('walkDown.area.closed'));

  // The values say where they come from.
  await desk.go('inventory');
  await page.getByRole('searchbox').first().fill('SN-2026-77');
  await page.getByRole('main').getByRole('gridcell', { name: second }).first().click();
  await page.getByText(t('records.provenance')).click();
  await expect(page.locator('.zw-records-provenance')).toContainText(t('choice.sourceKind.seen'));

  // On a tablet the rail gives its room to the others until it is opened; cards wrap, and practices keep their titles.
  await desk.go('deliverables');
  await expect(page.locator('.zw-deliverables__list')).toBeVisible();
  expect(await page.locator('.zw-page').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await desk.go('practices');
  const title = page.locator('.zw-practices-row__title').first();
  await expect.poll(async () => (await title.boundingBox())?.width).toBeGreaterThan(160);
  await expect(desk.rail).not.toContainText(t('command.go.practices'));
  await desk.rail.getByRole('button', { name: t('app.rail.expand') }).click();
  await expect(desk.rail).toContainText(t('command.go.practices'));
});

test('after a kill the walk goes on at the same card', async ({ start }) => {
  test.setTimeout(120_000);
  let app = await start();
  app.problems.allow(/notice|unclean/i);
  let desk = workspace(app.page);
  await desk.openSample();
  let down = walkDownPage(desk);
  await down.open();
  await down.choose('High-bay warehouse');
  await down.showAll();
  for (let step = 0; step < 4; step += 1) await desk.page.keyboard.press('ArrowRight');
  const card = await down.card.getAttribute('aria-label');
  await down.answer('notFound').click();
  await desk.page.keyboard.press('ArrowLeft');
  await expect(down.card).toHaveAttribute('aria-label', card ?? '');
  await desk.saved();
  // The card is remembered a moment after it was turned to.
  const settings = `${app.profile.userData}/settings.json`;
  const assetId = (await down.card.getAttribute('data-id')) ?? 'none';
  const placeOnDisk = (): boolean => readFileSync(settings, 'utf8').includes(assetId) && /"isWalking":\s*true/.test(readFileSync(settings, 'utf8'));
  await expect.poll(placeOnDisk).toBe(true);
  await app.kill();

  app = await start();
  app.problems.allow(/notice|unclean/i);
  desk = workspace(app.page);
  down = walkDownPage(desk);
  await app.page.getByRole('main').getByRole('listitem').getByRole('button', { name: /Wiesenbrück/ }).first().click();
  await expect(down.card).toHaveAttribute('aria-label', card ?? '');
  await expect(down.answer('notFound')).toHaveAttribute('aria-pressed', 'true');
});

test('a photo is stored small and without what the camera wrote into it', async ({ app }) => {
  const desk = workspace(app.page);
  const { t } = desk;
  const down = walkDownPage(desk);
  await desk.openSample();
  await down.open();
  await down.choose('Filler 3');
  // What cameras write beside the picture stands in a segment of its own, right behind the start.
  const plain = readFileSync('assets/sample/photos/nameplate.jpg');
  const told = Buffer.from('Exif\0\0taken at 53.5511 N, 9.9937 E');
  const segment = Buffer.from([0xff, 0xe1, 0, told.length + 2]);
  const talkative = join(app.profile.files, 'IMG_2044.jpg');
  writeFileSync(talkative, Buffer.concat([plain.subarray(0, 2), segment, told, plain.subarray(2)]));
  const before = storedFiles(app.profile.userData);
  await app.dialogs.nextOpen([talkative]);
  await down.card.getByRole('button', { name: t('walkDown.photo.file') }).click();
  const photos = down.card.getByRole('list', { name: t('walkDown.photos') }).getByRole('img');
  await expect(photos.last()).toHaveJSProperty('complete', true);
  await expect.poll(() => photos.last().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  const added = storedFiles(app.profile.userData).filter((path) => !before.includes(path));
  expect(added).toHaveLength(1);
  expect(added.map((path) => readFileSync(path)).filter((bytes) => bytes.includes('53.5511'))).toEqual([]);
  await down.card.getByRole('list', { name: t('walkDown.photos') }).getByRole('button').last().click();
  await expect(app.page.getByRole('dialog').getByRole('img')).toBeVisible();
});

test('everybody can use it, in every theme, by keyboard alone, with targets for gloves', async ({ app }) => {
  test.setTimeout(180_000);
  await sizeWindow(app, tablet);
  const desk = workspace(app.page);
  const { page, t } = desk;
  const down = walkDownPage(desk);
  await desk.openSample();
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    found.push(...(await findViolations(page, where)));
  };
  await down.open();
  await look('areas');
  await down.choose('Filler 3');
  await look('card');
  await page.keyboard.press('d');
  await look('different');
  await page.keyboard.press('Escape');
  await page.keyboard.press('+');
  await look('new');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: t('walkDown.layout.rows') }).click();
  await look('rows');
  await page.getByRole('radio', { name: t('walkDown.layout.cards') }).click();
  const small = await down.walk.getByRole('button').evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.textContent));
  expect(small).toEqual([]);
  const overflow = await down.walk.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBe(0);
  await down.leave();
  expect(found, found.join('\n')).toEqual([]);
  // From the choice of the area to an answer without a pointer.
  const line = page.getByRole('list', { name: t('walkDown.areas') }).getByRole('button').filter({ hasText: 'Jar rinser' });
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(down.card).toBeVisible();
  await page.keyboard.press('s');
  await expect(down.walk.getByRole('heading', { name: t('walkDown.sum.through') })).toBeVisible();
  await page.keyboard.press('u');
  await expect(down.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line).toBeVisible();
});

/** The photos and documents on disk, of all assessments of this profile. */
function storedFiles(userData: string): readonly string[] {
  const projects = join(userData, 'projects');
  return readdirSync(projects, { recursive: true, encoding: 'utf8' })
    .filter((path) => /attachments.[0-9a-f]{2}.[0-9a-f]{64}$/.test(path))
    .map((path) => join(projects, path));
}
