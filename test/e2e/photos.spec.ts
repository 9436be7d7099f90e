import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from '../support/electron-app';
import { makeProfile } from '../support/profile';
import { readLaunchPlan } from '../support/launch-plan';
import { startApp } from '../support/running-app';
import { withGps } from '../unit/photos/made-photo';
import { capturePage } from './pages/capture';
import { deliverablesPage } from './pages/deliverables';
import { findingsPage, type FindingsPage } from './pages/findings';
import { syncPage } from './pages/sync';
import { workspace, type Workspace } from './pages/workspace';

const photos = ['open-cabinet', 'usb-stick', 'password-note', 'service-laptop', 'nameplate', 'cellular-router', 'key-switch', 'legacy-screen'];

/** Opens the photo of the first finding on the board that has one; the title of the finding. */
async function openFirstPhoto({ page, go }: Workspace, findings: FindingsPage): Promise<string> {
  await go('findings');
  await findings.showAs('board');
  const card = page.getByRole('main').locator('[data-card]').filter({ has: page.getByRole('img') }).first();
  const title = await card.locator('.zw-board__title').innerText();
  await card.click();
  await findings.openPhoto();
  return title;
}

test('marks are drawn with pointer and keys, undone, and stand in the report; what is blurred is not in it', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  const findings = findingsPage(desk);
  await desk.openSample();
  await openFirstPhoto(desk, findings);

  await findings.draw('arrow', [0.2, 0.8], [0.4, 0.6]);
  await expect(findings.marks).toHaveCount(1);
  await findings.draw('blur', [0.3, 0.2], [0.7, 0.5]);
  await expect(findings.marks).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(findings.marks).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(findings.marks).toHaveCount(2);

  // A text by keyboard alone: tool, surface, Enter, words.
  await findings.photo.getByRole('radio', { name: t('choice.markKind.text') }).press('Space');
  await findings.surface.focus();
  await page.keyboard.press('Enter');
  await expect(findings.photo.getByRole('textbox', { name: t('field.attachment.marks.text') })).toBeFocused();
  await page.keyboard.type('Open since spring');
  await page.keyboard.press('Enter');
  await expect(findings.surface.getByText('Open since spring')).toBeVisible();
  await findings.surface.focus();
  await page.keyboard.press('ArrowRight');
  await expect(findings.photo.getByRole('textbox', { name: t('field.attachment.marks.x') })).toHaveValue('450');
  await findings.closePhoto();
  await desk.saved();

  await desk.go('deliverables');
  const path = await deliverablesPage(desk, app).write('word', 'marked.docx');
  const media = Object.entries(unzipSync(readFileSync(path))).filter(([name]) => /^word\/media\/.*\.jpe?g$/.test(name)).map(([, bytes]) => Buffer.from(bytes));
  const originals = photos.map((name) => readFileSync(`assets/sample/photos/${name}.jpg`));
  const whole = readFileSync(path);
  expect(media.length).toBeGreaterThan(3);
  // All photos but the marked one are there as they are stored; of that one not even a part is.
  const missing = originals.filter((original) => !media.some((one) => one.equals(original)));
  const drawnAnew = media.filter((one) => !originals.some((original) => one.equals(original)));
  expect(drawnAnew).toHaveLength(1);
  const parts = [whole, ...media];
  const leaked = missing.filter((original) => parts.some((part) => part.includes(original.subarray(20_000, 20_064))));
  expect(leaked).toHaveLength(0);
});

test('two people mark the same photo; merging keeps the marks of both, on the same picture', async ({ app }) => {
  test.setTimeout(240_000);
  const desk = workspace(app.page);
  const findings = findingsPage(desk);
  await desk.openSample();
  await desk.go('sync');
  const mine = syncPage(desk, app);
  const file = await mine.exportTo('hand-over.zonewalk');
  const profile = makeProfile(readLaunchPlan());
  const colleague = await startApp(profile);
  try {
    await colleague.waitUntilReady();
    const their = workspace(colleague.page);
    await their.openFile(colleague, file);
    const theirFindings = findingsPage(their);
    const title = await openFirstPhoto(their, theirFindings);
    await theirFindings.draw('box', [0.5, 0.5], [0.8, 0.8]);
    await theirFindings.closePhoto();
    await their.saved();
    await their.go('sync');
    const back = await syncPage(their, colleague).exportTo('returned.zonewalk');

    expect(await openFirstPhoto(desk, findings)).toBe(title);
    await findings.draw('arrow', [0.1, 0.9], [0.3, 0.7]);
    await findings.closePhoto();
    await desk.saved();
    await desk.go('sync');
    await mine.preview(back);
    await mine.apply();
    await openFirstPhoto(desk, findings);
    await expect(findings.marks).toHaveCount(2);
    await expect.poll(() => findings.photo.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  } finally {
    await colleague.close();
    profile.remove();
  }
});

test('a photo from a file loses its place and camera, and is kept in the size that was chosen', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  const findings = findingsPage(desk);
  await desk.newAssessment('Intake');
  const photo = join(app.profile.files, 'telephone.jpg');
  writeFileSync(photo, withGps(readFileSync('assets/sample/photos/open-cabinet.jpg')));
  expect(readFileSync(photo).includes('GPSLatitude')).toBe(true);
  const capture = capturePage(desk, app);
  await capture.open();
  await page.keyboard.type('Cabinet open');
  await capture.dialog.getByRole('button', { name: t('photos.size') }).click();
  await page.getByRole('option', { name: t('photos.size.small') }).click();
  await app.dialogs.nextOpen([photo]);
  await capture.dialog.getByRole('button', { name: t('walkDown.photo.file') }).click();
  await expect(capture.photos).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(capture.dialog).toBeHidden();
  await desk.dismissMessages();
  await desk.go('findings');
  await findings.showAs('board');
  await findings.card('Cabinet open').click();
  await findings.openPhoto();
  await expect(findings.photo.getByText(t('photos.pixels', { width: 1280, height: 960 }))).toBeVisible();
  await findings.closePhoto();
  await desk.go('sync');
  const file = await syncPage(desk, app).exportTo('intake.zonewalk');
  const parts = Object.values(unzipSync(readFileSync(file))).map((bytes) => Buffer.from(bytes));
  expect(parts.filter((part) => part[0] === 0xff && part[1] === 0xd8)).toHaveLength(1);
  expect(parts.filter((part) => part.includes('GPS') || part.includes('Vendor Phone'))).toHaveLength(0);
  // The choice is remembered.
  await capture.open();
  await expect(capture.dialog.getByRole('button', { name: t('photos.size') })).toContainText(t('photos.size.small'));
});

test('a finger draws a mark and moves it; cards are sent on by keyboard', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  const findings = findingsPage(desk);
  await desk.openSample();
  const title = await openFirstPhoto(desk, findings);
  const session = await page.context().newCDPSession(page);
  const drag = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
    const box = await findings.surface.boundingBox();
    if (box === null) throw new Error('the photo is not shown');
    const at = ([x, y]: readonly [number, number]): readonly { readonly x: number; readonly y: number }[] => [{ x: box.x + x * box.width, y: box.y + y * box.height }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [...at(from)] });
    for (const share of [0.3, 0.6, 1]) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [...at([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])] });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const left = findings.photo.getByRole('textbox', { name: t('field.attachment.marks.x') });
  await findings.photo.getByRole('radio', { name: t('choice.markKind.box') }).click();
  await drag([0.2, 0.2], [0.5, 0.6]);
  await expect(findings.marks).toHaveCount(1);
  await expect(left).toHaveValue('200');
  await drag([0.35, 0.4], [0.45, 0.4]);
  await expect(left).toHaveValue('300');
  await findings.closePhoto();

  const card = findings.card(title);
  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(findings.column('inWork').getByRole('button', { name: title })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(findings.column('open').getByRole('button', { name: title })).toBeVisible();
});
